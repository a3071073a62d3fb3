import type { FingerprintData } from '../types'
import { estimateResemblance } from './sketch'

type Features = Pick<FingerprintData, 'keys' | 'signature'>

/** Estimated resemblance, 0…1: the part of their wording, or of their retrieval keys if more, that two articles share; 0 of nothing. */
export function similarityOf(a: Features, b: Features): number {
  const both = common(a.keys, b.keys)
  const overlap = both / (a.keys.length + b.keys.length - both || 1)
  return Math.max(estimateResemblance(a.signature, b.signature), overlap)
}

/** How many numbers two ascending lists have in common. */
function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) count++
    const next = a[i] <= b[j]
    if (a[i] >= b[j]) j++
    if (next) i++
  }
  return count
}
