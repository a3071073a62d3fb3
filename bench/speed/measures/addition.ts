import { type Check, digits, isRow, type Measure, orRow } from '../measure'
import { once } from '../process'
import { median, quantile } from '../stats'
import type { AdditionRound } from '../workers/addition'

export const addition: Measure = {
  name: 'addition',
  title: 'One article added and its family traced',
  async measure({ small }) {
    const articles = small ? 100 : 100_000
    const job = { articles, additions: small ? 5 : 50, verify: small }
    const what = `to a \`Corpus\` of ${articles} synthetic articles`
    const goal = '≤ 10 ms'
    const round = await orRow(what, goal, once<AdditionRound>({ worker: 'addition', job, seconds: 300 }))
    if (isRow(round)) return { rows: [round] }
    const { milliseconds: times, lost, same } = round
    const value =
      `${digits(median(times))} ms (quartiles ${digits(quantile(times, 0.25))}–${digits(quantile(times, 0.75))}, most ` +
      `${digits(Math.max(...times))}, of ${times.length}); source absent from the family: ${lost}`
    const checks: Check[] = same === undefined ? [] : [{ what: 'the family is the one that a batch draws', holds: same }]
    return {
      rows: [{ what, goal, value, met: median(times) <= 10 }],
      checks: [
        ...checks,
        { what: 'an added article is in one family with its source, nine times of ten', holds: lost <= times.length / 5 },
      ],
    }
  },
}
