import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberWords, WordSet } from '../../src/derive/words'
import { fingerprint } from '../../src/fingerprint'
import { FLAG } from '../../src/types'
import { rateLetter } from '../story'

const prints = rateLetter().map((article) => fingerprint(article))
const words = numberWords(prints)

describe('the words of a family', () => {
  it('have one number each in all its articles', () => {
    const seen = new Map<number, number>()
    prints.forEach(({ stems, hashes }, x) => {
      for (const [all, numbers] of [
        [stems, words.ofArticle[x].stems],
        [hashes, words.ofArticle[x].forms],
      ]) {
        all.forEach((hash, type) => {
          if (!seen.has(hash)) seen.set(hash, numbers[type])
          expect(numbers[type]).toBe(seen.get(hash))
        })
      }
    })
    expect(seen.size).toBe(words.count)
    expect(new Set(seen.values()).size).toBe(words.count)
  })

  it('are listed by sentence: figures and names, quoted words', () => {
    prints.forEach(({ offsets, tokens, flags, quoted }, x) => {
      const { stems, facts, quotes } = words.ofArticle[x]
      for (let s = 0; s + 1 < offsets.length; s++) {
        const places = Array.from({ length: offsets[s + 1] - offsets[s] }, (_, k) => offsets[s] + k)
        const of = (wanted: (k: number) => boolean) => places.filter(wanted).map((k) => stems[tokens[k]])
        const listed = ({ at, words: all }: typeof facts) => [...all.subarray(at[s], at[s + 1])]
        expect(listed(facts)).toEqual(of((k) => (flags[tokens[k]] & (FLAG.number | FLAG.name)) !== 0))
        expect(listed(quotes)).toEqual(of((k) => quoted[k] === 1 && (flags[tokens[k]] & FLAG.function) === 0))
      }
    })
  })
})

describe('a set of words', () => {
  it('holds what a plain set holds, whatever it held before', () => {
    const lists = fc.array(fc.array(fc.nat(19)), { minLength: 1 })
    fc.assert(
      fc.property(lists, (all) => {
        const set = new WordSet({ count: 20, ofArticle: [] })
        for (const list of all) {
          set.of(Uint32Array.from(list))
          const plain = new Set(list)
          for (let word = 0; word < 20; word++) expect(set.has(word)).toBe(plain.has(word))
        }
      }),
    )
  })
})
