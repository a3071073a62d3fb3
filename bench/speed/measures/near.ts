import { type Check, digits, isRow, type Measure, orRow, type Row, spread } from '../measure'
import type { NearJob, NearRound } from '../near-truth'
import { alternate } from '../process'
import { median } from '../stats'

const SIZES = [
  { articles: 10_000, goal: '≤ .50 s; recall ≥ .995, precision 1', seconds: 0.5, rounds: 5 },
  { articles: 100_000, goal: '≤ 5.1 s; recall ≥ .995, precision 1', seconds: 5.1, rounds: 5 },
]

export const near: Measure = {
  name: 'near',
  title: 'Near-duplicates, J ≥ .7, from hashed words to verified pairs of distinct bodies',
  async measure({ small }) {
    const rows: Row[] = []
    const checks: Check[] = []
    const sizes = small ? [{ articles: 250, goal: undefined, seconds: Number.POSITIVE_INFINITY, rounds: 1 }] : SIZES
    for (const { articles, goal, seconds, rounds } of sizes) {
      const what = `${articles} synthetic articles`
      const job: NearJob = { articles, exhaustive: small }
      const result = await orRow(what, goal, alternate<NearRound>([{ worker: 'near', job, seconds: 240 }], rounds, small ? 0 : 2))
      if (isRow(result)) {
        rows.push(result)
        continue
      }
      const [runs] = result
      const [{ recall, precision, pairs, candidates, bodies }] = runs
      const part = (of: keyof NearRound['seconds']): number => median(runs.map((r) => r.seconds[of]))
      const total = runs.map((r) => r.seconds.sign + r.seconds.index + r.seconds.verify)
      rows.push({
        what,
        value:
          `${spread(total, ' s')}: signing ${digits(part('sign'))}, indexing ${digits(part('index'))}, verifying ` +
          `${digits(part('verify'))}; recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}; ${bodies} bodies, ` +
          `${candidates} candidates, ${pairs} pairs`,
        goal,
        met: goal === undefined ? undefined : median(total) <= seconds && recall >= 0.995 && precision === 1,
      })
      checks.push({ what: `${what}: recall ≥ .995`, holds: recall >= 0.995 })
      checks.push({ what: `${what}: precision 1, and some found`, holds: precision === 1 && pairs > 0 })
    }
    return { rows, checks }
  },
}
