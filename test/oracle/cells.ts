import { type FingerprintData, FLAG } from '../../src/types'
import { commonSubsequence, longestRun } from './overlap'
import { pairTerms } from './pair-terms'

const LONGEST = 256

/** What is seen of two sentences, in the order of `LOCAL`. */
export interface PlainCell {
  readonly i: number
  readonly j: number
  readonly local: readonly number[]
}

/** Every two sentences that share enough weight, each compared with all words of the other; for articles of few sentences. */
export function cellsByDefinition(a: FingerprintData, b: FingerprintData): PlainCell[] {
  const { ofA, ofB, weight, flags, once } = pairTerms(a, b)
  const [left, right] = [sentences(a, ofA), sentences(b, ofB)]
  const total = (terms: Iterable<number>): number => [...terms].reduce((sum, t) => sum + weight[t], 0)
  const is = (flag: number) => (t: number) => (flags[t] & flag) !== 0
  return left.flatMap((x, i) =>
    right.flatMap((y, j) => {
      const both = [...y.terms.keys()].filter((t) => x.terms.has(t))
      const content = total([...x.terms.keys()].filter((t) => y.terms.has(t) && !is(FLAG.function)(t)))
      const [massX, massY] = [total(x.terms.keys()), total(y.terms.keys())]
      if (content < 1.8 || content < 0.05 * Math.min(massX, massY)) return []
      const shared = total(both)
      const numbers = total(both.filter(is(FLAG.number)))
      const odd =
        total([...x.terms.keys()].filter(is(FLAG.number))) + total([...y.terms.keys()].filter(is(FLAG.number))) - 2 * numbers
      const covers = [shared / (massX || 1), shared / (massY || 1)]
      const quoted = total(both.filter((t) => x.terms.get(t)?.quoted && y.terms.get(t)?.quoted))
      const exact = total(both.filter((t) => x.terms.get(t)?.form === y.terms.get(t)?.form))
      const local = [
        1,
        Math.max(...covers),
        Math.min(...covers),
        Math.log(1 + shared),
        Math.log(1 + numbers),
        Math.log(1 + odd),
        Math.log(1 + total(both.filter(is(FLAG.name)))),
        Math.log(1 + total(both.filter((t) => once[t]))),
        shared > 0 ? quoted / shared : 0,
        shared > 0 ? exact / shared : 0,
        Math.log(1 + longestRun(x.stems, y.stems)),
        (2 * commonSubsequence(x.forms, y.forms)) / (x.forms.length + y.forms.length || 1),
      ]
      return [{ i, j, local }]
    }),
  )
}

interface PlainSentence {
  /** By term: the form of its first token, and whether any is quoted. */
  readonly terms: Map<number, { form: number; quoted: boolean }>
  /** Of its first words. */
  readonly stems: readonly number[]
  readonly forms: readonly number[]
}

function sentences({ offsets, tokens, hashes, quoted }: FingerprintData, term: Int32Array): PlainSentence[] {
  return Array.from(offsets.subarray(1), (end, s) => {
    const places = Array.from({ length: end - offsets[s] }, (_, k) => offsets[s] + k)
    const terms: PlainSentence['terms'] = new Map()
    for (const k of places) {
      const t = term[tokens[k]]
      const known = terms.get(t)
      terms.set(t, { form: known?.form ?? hashes[tokens[k]], quoted: known?.quoted || quoted[k] === 1 })
    }
    const first = places.slice(0, LONGEST)
    return { terms, stems: first.map((k) => term[tokens[k]]), forms: first.map((k) => hashes[tokens[k]]) }
  })
}
