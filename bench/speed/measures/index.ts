import { type Check, digits, isRow, type Measure, orRow, type Row, spread } from '../measure'
import { alternate } from '../process'
import { median, quantile } from '../stats'
import type { IndexRound } from '../workers/index'

export const index: Measure = {
  name: 'index',
  title: 'The index of a `Corpus`, from keys',
  async measure({ small }) {
    const articles = small ? 120 : 100_000
    const rows: Row[] = []
    const checks: Check[] = []
    for (const of of ['bands', 'keys'] as const) {
      const job = { source: { from: 'synthetic', articles }, queries: small ? 30 : 2000, of }
      const what = `${of === 'bands' ? 'bands of the signature alone' : 'all retrieval keys'}, ${articles} synthetic articles`
      const result = await orRow(
        what,
        '≥ 150k a second; ≤ 10 µs',
        alternate<IndexRound>([{ worker: 'index', job, seconds: 240 }], small ? 1 : 5, small ? 0 : 2),
      )
      if (isRow(result)) {
        rows.push(result)
        continue
      }
      const [rounds] = result
      const build = rounds.map((r) => articles / r.build)
      const queries = rounds.flatMap((r) => r.queries)
      checks.push(
        { what: `keys that nobody holds are nobody's, ${of}`, holds: rounds.every((r) => r.unseen === 0) },
        { what: `an article that is held is found by its keys, ${of}`, holds: rounds.every((r) => r.lost === 0) },
      )
      rows.push(
        { what: `build: articles a second, ${what}`, value: spread(build), goal: '≥ 150k', met: median(build) >= 150_000 },
        {
          what: `query, ${what}`,
          value: `${digits(median(queries))} µs (quartiles ${digits(quantile(queries, 0.25))}–${digits(quantile(queries, 0.75))}, of ${queries.length}); ${digits(rounds[0].found)} found`,
          goal: '≤ 10 µs',
          met: median(queries) <= 10,
        },
      )
    }
    return { rows, checks }
  },
}
