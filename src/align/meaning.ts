import type { FingerprintData } from '../types'
import { dot } from '../util/logistic'

/** Sentences behind this one are compared by their words alone, since the work is the product of both counts. */
const MOST = 512
/** Where every two sentences are nearly the same to an embedder, the small differences left are not drawn out further. */
const LEAST_SPREAD = 0.05

/**
 * How near sentence i of a and j of b are in meaning: the cosine of their vectors on a scale on which 0 is the mean of what
 * else stands in row i and column j, and 1 is the same. So embedders to whom unrelated sentences of one story have a cosine
 * of .3 and of .7 come to the same. Empty unless both have `directions` of one dimension.
 */
export function meanings(x: readonly Float64Array[], y: readonly Float64Array[]): number[][] {
  if (x[0]?.length !== y[0]?.length) return []
  const cosines = x.map((v) => y.map((w) => dot(v, w)))
  const inRow = cosines.map(sum)
  const inColumn = y.map((_, j) => sum(cosines.map((row) => row[j])))
  const others = Math.max(x.length + y.length - 2, 1)
  return cosines.map((row, i) =>
    row.map((cosine, j) => {
      const mean = (inRow[i] + inColumn[j] - 2 * cosine) / others
      return (cosine - mean) / Math.max(1 - mean, LEAST_SPREAD)
    }),
  )
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** The vectors of the sentences, each of length 1; one of zeros stays so. */
export function directions({ vectors = new Uint8Array(), paragraphs }: FingerprintData): Float64Array[] {
  const dimension = vectors.length / paragraphs.length
  return Array.from(dimension > 0 ? paragraphs.subarray(0, MOST) : [], (_, i) => {
    const vector = Float64Array.from(new Int8Array(vectors.subarray(i * dimension, (i + 1) * dimension)))
    const length = Math.sqrt(dot(vector, vector)) || 1
    return vector.map((component) => component / length)
  })
}
