import { isRow, type Measure, orRow, type Row, spread } from '../measure'
import { alternate } from '../process'
import { median } from '../stats'

interface PairRound {
  readonly microseconds: number
  readonly sum: number
}

export const pairs: Measure = {
  name: 'pairs',
  title: 'One pair of sentences of 150 characters',
  async measure({ small }) {
    const job = { pairs: small ? 100 : 3000 }
    const workers = ['pair-ours', 'pair-levenshtein', 'pair-similarity', 'pair-oracle']
    const rivals = workers.map((worker) => ({ worker, job, seconds: 60 }))
    const result = await orRow('one pair of sentences', '≤ 1 µs', alternate<PairRound>(rivals, small ? 2 : 9, small ? 0 : 2))
    if (isRow(result)) return { rows: [result] }
    const [ours, levenshtein, similarity, oracle] = result
    const times = (rounds: PairRound[]): number[] => rounds.map((r) => r.microseconds)
    const met = median(times(ours)) <= 1
    const rows: Row[] = [
      { what: 'inner routine, on hashed words', value: spread(times(ours), ' µs'), goal: '≤ 1 µs', met },
      { what: '`fast-levenshtein`, on the characters', value: spread(times(levenshtein), ' µs') },
      { what: '`string-similarity`, on the characters', value: spread(times(similarity), ' µs') },
    ]
    return { rows, checks: [{ what: 'the inner routine agrees with its slow twin', holds: ours[0].sum === oracle[0].sum }] }
  },
}
