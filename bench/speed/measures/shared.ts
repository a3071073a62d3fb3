import { isRow, type Measure, orRow, spread } from '../measure'
import { alternate } from '../process'
import { median } from '../stats'

interface SharedRound {
  readonly microseconds: number
  readonly found: number
  readonly compared: number
}

export const shared: Measure = {
  name: 'shared',
  title: 'Two articles of 25 sentences',
  async measure({ small }) {
    const job = { pairs: small ? 12 : 90 }
    const goal = '≤ 150 µs'
    const what = '`sharedSentences` of two fingerprints'
    const result = await orRow(
      what,
      goal,
      alternate<SharedRound>([{ worker: 'shared', job, seconds: 120 }], small ? 2 : 15, small ? 0 : 12),
    )
    if (isRow(result)) return { rows: [result] }
    const [rounds] = result
    const times = rounds.map((r) => r.microseconds)
    const [{ found, compared }] = rounds
    return {
      rows: [
        { what, goal, value: spread(times, ' µs'), met: median(times) <= 150 },
        { what: 'pairs of sentences that pass the prefilter', value: `${(100 * compared).toFixed(1)} %` },
      ],
      // A third are copies with edits, a third rewrites that keep three quarters: about 14 of 25 on the whole.
      checks: [{ what: 'edited copies and rewrites share sentences', holds: found > 8 && found < 25 }],
    }
  },
}
