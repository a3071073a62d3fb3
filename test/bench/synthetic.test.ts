import { describe, expect, it } from 'vitest'
import { cut, edit, rewrite } from '../../bench/speed/edits'
import { seeded } from '../../bench/speed/random'
import { jaccard, shinglesOf } from '../../bench/speed/resemblance'
import { type SyntheticKind, type SyntheticOptions, synthetic } from '../../bench/speed/synthetic'
import { contentWord, spelling, synonym } from '../../bench/speed/vocabulary'
import { fingerprint } from '../../src/index'

const COUNT = 250
const all = Array.from({ length: COUNT }, (_, i) => i)
const texts = (options?: SyntheticOptions): string[] => {
  const made = synthetic(options)
  return all.slice(0, 60).map((i) => made.article(i).text)
}
const share = (options: SyntheticOptions, kind: SyntheticKind): number => {
  const made = synthetic(options)
  return all.filter((i) => made.kind(i) === kind).length / COUNT
}
const resemblance = (options: SyntheticOptions, kind: SyntheticKind): number[] => {
  const made = synthetic(options)
  const derived = all.filter((i) => made.kind(i) === kind)
  return derived.map((i) => jaccard(shinglesOf(made.sentences(i)), shinglesOf(made.sentences(made.source(i)))))
}
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

describe('the synthetic articles', () => {
  it('are the same in every run, whichever is asked for first', () => {
    const [forth, back] = [synthetic({ seed: 4 }), synthetic({ seed: 4 })]
    const backwards = [...all].reverse().map((i) => back.article(i))
    expect(all.map((i) => forth.article(i))).toEqual(backwards.reverse())
  })

  it('are others with another seed, and none but copies are alike', () => {
    expect(texts({ seed: 1 })).not.toEqual(texts({ seed: 2 }))
    const made = synthetic({ seed: 1, copies: 0 })
    expect(new Set(all.map((i) => made.article(i).text)).size).toBe(COUNT)
  })

  it('derive as often as they were asked to', () => {
    const options = { copies: 0.3, edited: 0.2, rewritten: 0.1 }
    expect(share(options, 'copy')).toBeCloseTo(0.3, 1)
    expect(share(options, 'edited')).toBeCloseTo(0.2, 1)
    expect(share(options, 'rewritten')).toBeCloseTo(0.1, 1)
    expect(share({ copies: 0, edited: 0, rewritten: 0 }, 'original')).toBe(1)
  })

  it('go back to an earlier original', () => {
    const made = synthetic({ copies: 0.3, edited: 0.3, rewritten: 0.3 })
    for (const i of all) {
      expect(made.kind(made.source(i))).toBe('original')
      if (made.kind(i) === 'original') expect(made.source(i)).toBe(i)
      else expect(made.source(i)).toBeLessThan(i)
    }
  })

  it('copy a body word for word, with an id and a publisher of their own', () => {
    const made = synthetic({ copies: 0.5 })
    const copies = all.filter((i) => made.kind(i) === 'copy')
    expect(copies.every((i) => made.article(i).text === made.article(made.source(i)).text)).toBe(true)
    expect(copies.some((i) => made.article(i).publisher !== made.article(made.source(i)).publisher)).toBe(true)
  })

  it.each([0.2, 0.5, 0.7, 0.9])('are edited to a Jaccard resemblance of %d', (wanted) => {
    const got = resemblance({ edited: 0.5, jaccard: [wanted, wanted] }, 'edited')
    expect(mean(got)).toBeCloseTo(wanted, 1)
    expect(Math.max(...got.map((x) => Math.abs(x - wanted)))).toBeLessThan(0.05)
  })

  it('have that resemblance as the library reads them, too', () => {
    const made = synthetic({ edited: 0.5, jaccard: [0.7, 0.7] })
    const derived = all.filter((i) => made.kind(i) === 'edited').slice(0, 10)
    const shingles = (i: number): Set<string> => {
      const { tokens, hashes } = fingerprint(made.article(i))
      return new Set(Array.from(tokens.slice(2), (_, k) => [0, 1, 2].map((d) => hashes[tokens[k + d]]).join()))
    }
    const got = derived.map((i) => {
      const [a, b] = [shingles(i), shingles(made.source(i))]
      const both = [...a].filter((x) => b.has(x)).length
      return both / (a.size + b.size - both)
    })
    expect(mean(got)).toBeCloseTo(0.7, 1)
  })

  it('are rewritten beyond what shingles find, but keep their names', () => {
    expect(mean(resemblance({ rewritten: 0.5 }, 'rewritten'))).toBeLessThan(0.3)
    const made = synthetic({ rewritten: 0.5 })
    const names = (i: number): Set<string> => new Set(made.article(i).text.match(/(?<=[a-z] )[A-Z][a-z]+/g))
    const kept = all
      .filter((i) => made.kind(i) === 'rewritten')
      .map((i) => {
        const [mine, theirs] = [names(i), names(made.source(i))]
        return [...mine].filter((name) => theirs.has(name)).length / mine.size
      })
    expect(mean(kept)).toBeGreaterThan(0.9)
  })

  it('are as long as they were asked to be', () => {
    const words = (options: SyntheticOptions): number => mean(texts(options).map((text) => text.split(/\s+/).length))
    expect(words({ words: 600 })).toBeGreaterThan(1.6 * words({ words: 300 }))
  })

  it('share boilerplate as often as they were asked to', () => {
    const last = (boilerplate: number): number =>
      new Set(texts({ boilerplate, copies: 0, edited: 0, rewritten: 0 }).map((text) => text.split('\n\n').at(-1))).size
    expect(last(0)).toBe(60)
    expect(last(1)).toBeLessThanOrEqual(8)
  })

  it('name some names everywhere and most in few', () => {
    const made = synthetic({ copies: 0, edited: 0, rewritten: 0 })
    const holders = new Map<string, number>()
    for (const i of all) {
      for (const name of new Set(made.article(i).text.match(/\b[A-Z][a-z]+n\b/g))) holders.set(name, (holders.get(name) ?? 0) + 1)
    }
    const counts = [...holders.values()]
    expect(Math.max(...counts)).toBeGreaterThan(COUNT / 20)
    expect(counts.filter((n) => n <= 3).length).toBeGreaterThan(counts.length / 2)
  })

  it('have paragraphs, quotations and figures', () => {
    const [text] = texts()
    expect(text).toMatch(/\n\n/)
    expect(texts().join()).toMatch(/“[^”]+,” /)
    expect(texts().join()).toMatch(/ \d+ /)
  })
})

describe('edits', () => {
  const body = synthetic().sentences(0)
  it('leave the words alone at a resemblance of 1 and hardly a shingle at 0', () => {
    expect(edit(body, 1, seeded(1))).toEqual(body)
    expect(jaccard(shinglesOf(edit(body, 0, seeded(1))), shinglesOf(body))).toBeLessThan(0.03)
  })

  it('differ with the random numbers', () => {
    expect(edit(body, 0.5, seeded(1))).not.toEqual(edit(body, 0.5, seeded(2)))
    expect(rewrite(body, seeded(1))).not.toEqual(rewrite(body, seeded(2)))
  })

  it('cut to the word', () => {
    expect(cut(body, 31).flatMap(({ words }) => words)).toEqual(body.flatMap(({ words }) => words).slice(0, 31))
  })
})

describe('the vocabulary', () => {
  it('writes every word in its own way', () => {
    const random = seeded(9)
    const words = new Set(Array.from({ length: 5000 }, () => contentWord(random)))
    expect(new Set([...words].map(spelling)).size).toBe(words.size)
  })

  it('has a synonym for each content word, which goes both ways', () => {
    const word = contentWord(seeded(2))
    expect(synonym(word)).not.toBe(word)
    expect(synonym(synonym(word))).toBe(word)
  })
})
