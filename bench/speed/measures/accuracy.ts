import type { Check, Measure, Row } from '../measure'
import { once } from '../process'
import type { Accuracy } from '../workers/accuracy'

const LENGTHS = [
  { words: Number.MAX_SAFE_INTEGER, named: 'full articles', known: 0.033 },
  { words: 150, named: '≤ 150 words', known: 0.028 },
  { words: 25, named: '≤ 25 words', known: 0.021 },
]

export const accuracy: Measure = {
  name: 'accuracy',
  title: 'Accuracy of the 8-bit signature: RMSE against exact Jaccard, on pairs spread evenly over 0…1',
  async measure({ small }) {
    const rows: Row[] = []
    const checks: Check[] = []
    for (const { words, named, known } of LENGTHS) {
      const job = { pairs: small ? 150 : 6000, words }
      const { error, classic } = await once<Accuracy>({ worker: 'accuracy', job, seconds: 120 })
      rows.push({
        what: named,
        value: `${error.toFixed(4)}, ${(error / classic).toFixed(2)} of what classic MinHash of 128 values has on the same pairs`,
        goal: `≤ ${known}`,
        met: error <= known,
      })
      // A hundred and fifty pairs leave a standard error of a seventeenth.
      checks.push({ what: `${named}: the signature is more accurate than classic MinHash`, holds: error < classic })
    }
    return { rows, checks }
  },
}
