import { digits, isRow, type Measure, orRow } from '../measure'
import { alternate } from '../process'
import { median } from '../stats'

type Traced = readonly { readonly milliseconds: number; readonly edges: number }[]

export const trace: Measure = {
  name: 'trace',
  title: '`trace()` on stories of eleven articles, from text, warm',
  async measure({ small }) {
    const goal = '≤ 15 ms'
    const what = `one story: median over ${small ? 'three' : 'six'}, each the median of its rounds`
    const rounds = small ? 1 : 15
    // An engine goes on compiling for many calls.
    const warming = small ? 0 : 30
    const result = await orRow(
      what,
      goal,
      alternate<Traced>([{ worker: 'trace', job: { small }, seconds: 120 }], rounds, warming),
    )
    if (isRow(result)) return { rows: [result] }
    const [runs] = result
    const each = runs[0].map((_, k) => median(runs.map((run) => run[k].milliseconds)))
    const value = `${digits(median(each))} ms (stories ${each.map(digits).join(', ')})`
    return {
      rows: [{ what, goal, value, met: median(each) <= 15 }],
      checks: [{ what: 'every story has edges', holds: runs.every((run) => run.every(({ edges }) => edges > 0)) }],
    }
  },
}
