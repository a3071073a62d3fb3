import { type Check, digits, isRow, type Measure, orRow, spread } from '../measure'
import { alternate } from '../process'
import { median, quantile } from '../stats'
import type { IndexRound } from '../workers/index'

export const index: Measure = {
  name: 'index',
  title: '`Corpus` as an index, from fingerprints',
  async measure({ small }) {
    const articles = small ? 120 : 100_000
    const job = { source: { from: 'synthetic', articles }, queries: small ? 30 : 2000 }
    const what = `${articles} synthetic articles`
    const goal = '≥ 150k a second; ≤ 10 µs'
    const result = await orRow(
      what,
      goal,
      alternate<IndexRound>([{ worker: 'index', job, seconds: 240 }], small ? 1 : 5, small ? 0 : 2),
    )
    if (isRow(result)) return { rows: [result] }
    const [rounds] = result
    const build = rounds.map((r) => articles / r.build)
    const queries = rounds.flatMap((r) => r.queries)
    const checks: Check[] = [
      { what: 'a text that shares nothing with any is near none', holds: rounds.every((r) => r.unseen === 0) },
      { what: 'a body that the corpus holds is found first', holds: rounds.every((r) => r.lost === 0) },
    ]
    return {
      rows: [
        { what: `build: articles a second, ${what}`, value: spread(build), goal: '≥ 150k', met: median(build) >= 150_000 },
        {
          what: `\`near\`, ten neighbours, ${what}`,
          value: `${digits(median(queries))} µs (quartiles ${digits(quantile(queries, 0.25))}–${digits(quantile(queries, 0.75))}, of ${queries.length})`,
          goal: '≤ 10 µs',
          met: median(queries) <= 10,
        },
      ],
      checks,
    }
  },
}
