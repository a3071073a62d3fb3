// The table of weights in the source.
import fs from 'node:fs'
import { WEIGHTS } from '../../src/weights'

/** Replaces the table in src/weights.ts by the weights in force and leaves its types as they stand. */
export function writeWeights(): void {
  const source = fs.readFileSync('src/weights.ts', 'utf8')
  const head = source.slice(0, source.indexOf('export const WEIGHTS'))
  fs.writeFileSync('src/weights.ts', `${head}export const WEIGHTS: Weights = ${JSON.stringify(WEIGHTS, null, 2)}\n`)
}
