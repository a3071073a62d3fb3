// COUNTER (Sharjeel, Nawab, Rayson 2017): agency texts and newspaper articles in Urdu, judged by readers.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../../../src/fingerprint'
import { crossed, f1, judged, shareRight } from './classify'
import type { Measured } from './measured'

export const name = 'COUNTER'

/** Not derived, partly, wholly. */
const CLASSES = ['ND', 'PD', 'WD']

interface Text {
  readonly headline: string
  readonly body: string
}

export function measure(folder: string): Measured | undefined {
  const file = join(folder, 'counter-urdu-dev.jsonl')
  if (!existsSync(file)) return undefined
  const print = (id: string, { headline, body }: Text) => fingerprint({ id, text: body, title: headline, language: 'ur' })
  const items = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, k) => {
      const { label, source, derived } = JSON.parse(line) as { label: string; source: Text; derived: Text }
      return judged({ a: print('source', source), b: print('derived', derived), group: k }, CLASSES.indexOf(label))
    })
  const half = (k: number): number => k % 2
  const three = items.map(({ label }) => label)
  const two = three.map((label) => Math.min(label, 1))
  const saidThree = crossed(items, half, 3)
  const saidTwo = crossed(
    items.map((item, k) => ({ ...item, label: two[k] })),
    half,
    2,
  )
  const [of, mean] = [items.length, (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length]
  const binary = f1(two, saidTwo, 2)
  const weighed = mean(two.map((label) => binary[label]))
  return {
    rows: [
      { measure: 'three classes, mean F1', goal: '.75', value: mean(f1(three, saidThree, 3)), of },
      { measure: 'three classes, right', goal: '', value: shareRight(three, saidThree), of },
      { measure: 'derived or not, mean F1', goal: '.88', value: mean(binary), of },
      { measure: 'derived or not, F1 weighed by class', goal: '', value: weighed, of },
      { measure: 'derived or not, F1 of derived', goal: '', value: binary[1], of },
    ],
    note:
      'Fitted on the pairs at even places and judged on those at odd ones, and the other way round. What goes wrong is partly' +
      ' derived against not derived: some pairs of long common runs are judged not derived, some that share only the event derived.',
  }
}
