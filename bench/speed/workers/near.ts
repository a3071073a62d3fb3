import { bandHashes, estimateResemblance, indexOf, quantise, shingles, sketch } from '../library'
import { type NearJob, type NearRound, truePairs } from '../near-truth'
import { serve } from '../process'
import { asSet, hashesOf, jaccardOfSets } from '../resemblance'
import { synthetic } from '../synthetic'

const LEAST = 0.7
/** Four and a half standard errors of the estimate below that. */
const WORTH_VERIFYING = 0.55

// From hashed words to verified pairs of distinct bodies: signature, bands, postings, estimate, exact Jaccard.
serve(({ articles, exhaustive }: NearJob) => {
  const made = synthetic({ seed: 31, copies: 0.05, edited: 0.1, rewritten: 0.05, jaccard: [0.5, 1] })
  const bodies = Array.from({ length: articles }, (_, i) => hashesOf(made.sentences(i)))
  const truth = truePairs(bodies, (i) => made.source(i), LEAST, exhaustive)
  return (): NearRound => {
    const start = performance.now()
    const places = Uint32Array.from({ length: Math.max(...bodies.map((body) => body.length)) }, (_, i) => i)
    const elements = bodies.map((body) => shingles(places.subarray(0, body.length), body))
    const values = elements.map((list) => sketch(list))
    const classOf = classes(bodies, values)
    const first = bodies.flatMap((_, i) => (classOf[i] === i ? [i] : []))
    const signatures = first.map((i) => quantise(values[i]))
    const signed = performance.now()

    const bands = first.map((i) => bandHashes(values[i]))
    const index = indexOf(bands)
    const indexed = performance.now()

    const sets = new Map<number, Uint32Array>()
    const set = (k: number): Uint32Array => {
      let it = sets.get(k)
      if (it === undefined) {
        it = asSet(elements[first[k]])
        sets.set(k, it)
      }
      return it
    }
    let candidates = 0
    const found: [number, number, number][] = []
    for (let x = 0; x < first.length; x++) {
      for (const y of index.sharers(bands[x]).slots) {
        if (y <= x) continue
        candidates++
        if (estimateResemblance(signatures[x], signatures[y]) < WORTH_VERIFYING) continue
        const exact = jaccardOfSets(set(x), set(y))
        if (exact >= LEAST) found.push([first[x], first[y], exact])
      }
    }
    const end = performance.now()
    const seconds = { sign: (signed - start) / 1000, index: (indexed - signed) / 1000, verify: (end - indexed) / 1000 }
    return { ...truth.judge(found, classOf), seconds, candidates, bodies: first.length }
  }
})

/** For every article the first of those with the same words; copies need no comparison but that one. */
function classes(bodies: readonly Uint32Array[], values: readonly Uint32Array[]): Int32Array {
  const firsts = new Map<string, number[]>()
  return Int32Array.from(bodies, (body, i) => {
    const key = `${values[i][0]} ${values[i][1]} ${body.length}`
    const alike = firsts.get(key) ?? []
    const same = alike.find((j) => bodies[j].every((word, k) => word === body[k]))
    if (same !== undefined) return same
    firsts.set(key, [...alike, i])
    return i
  })
}
