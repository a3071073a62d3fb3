import { SKETCH } from '../../src/fingerprint/sketch'

/** Fast Similarity Sketching as the paper writes it: values i + v as numbers, all 2t rounds, no early end. */
export function sketchByDefinition(elements: Iterable<number>, hash: (element: number, round: number) => number): number[] {
  const bins = new Array<number>(SKETCH).fill(Infinity)
  for (let round = 0; round < 2 * SKETCH; round++) {
    for (const element of elements) {
      const x = hash(element, round)
      const bin = round < SKETCH ? x & (SKETCH - 1) : round - SKETCH
      bins[bin] = Math.min(bins[bin] as number, round + (x >>> 1) / 2 ** 31)
    }
  }
  return bins.map((value) => (value - Math.floor(value)) * 2 ** 31)
}
