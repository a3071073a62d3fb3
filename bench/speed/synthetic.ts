// News-like articles for the measures: any number, each a function of the seed and its own number alone, so that a hundred
// thousand need no memory. What descends from what is known, so that recall can be told.
import type { Article } from '../../src/types'
import { edit, rewrite } from './edits'
import { chosen, seeded } from './random'
import { contentWord, figure, functionWord, name, spelling } from './vocabulary'

/** Words by number (`vocabulary.ts`); the first `quoted` of them stand in quotation marks. */
export interface SyntheticSentence {
  readonly words: readonly number[]
  readonly quoted: number
  readonly opensParagraph: boolean
}

export type SyntheticKind = 'original' | 'copy' | 'edited' | 'rewritten'

export interface SyntheticOptions {
  readonly seed?: number
  /** Parts of all articles, 0…1; the rest have nothing to do with one another. */
  readonly copies?: number
  readonly edited?: number
  readonly rewritten?: number
  /** Jaccard resemblance of word 3-shingles of an edited copy to its source: least and most. */
  readonly jaccard?: readonly [number, number]
  /** Median number of words. */
  readonly words?: number
  /** Part of the articles that end in one of eight paragraphs of boilerplate. */
  readonly boilerplate?: number
}

export interface Synthetic {
  kind(i: number): SyntheticKind
  /** Number of the original that article i goes back to; its own for an original. */
  source(i: number): number
  sentences(i: number): readonly SyntheticSentence[]
  article(i: number): Article
}

/**
 * @example
 * synthetic({ seed: 7 }).article(3).id // => 's3'
 */
export function synthetic(options: SyntheticOptions = {}): Synthetic {
  const {
    seed = 1,
    copies = 0.05,
    edited = 0.05,
    rewritten = 0.05,
    jaccard = [0.5, 0.95],
    words = 300,
    boilerplate = 0.1,
  } = options
  const kind = (i: number): SyntheticKind => {
    const x = i === 0 ? 1 : chosen(seed, i)
    return x < copies ? 'copy' : x < copies + edited ? 'edited' : x < copies + edited + rewritten ? 'rewritten' : 'original'
  }
  const source = (i: number): number => {
    if (kind(i) === 'original') return i
    let j = Math.floor(chosen(seed + 1, i) * i)
    while (kind(j) !== 'original') j--
    return j
  }
  const original = (i: number): SyntheticSentence[] => {
    const random = seeded(Math.imul(seed, 0x27d4eb2f) + i)
    const story = write(random, words * Math.exp(0.6 * gaussian(random)))
    if (random() < boilerplate) story.push(...paragraph(seed, Math.floor(random() * 8)))
    return story
  }
  const sentences = (i: number): SyntheticSentence[] => {
    const body = original(source(i))
    const random = seeded(Math.imul(seed, 0x165667b1) + i)
    const is = kind(i)
    if (is === 'edited') return edit(body, jaccard[0] + random() * (jaccard[1] - jaccard[0]), random)
    return is === 'rewritten' ? rewrite(body, random) : body
  }
  const article = (i: number): Article => {
    const body = sentences(i)
    return {
      id: `s${i}`,
      publisher: `${spelling(name(seeded(i)))} ${['Post', 'Times', 'Herald', 'News'][i % 4]}`,
      title: sentenceText({ ...body[0], words: body[0].words.slice(0, 8), quoted: 0 }).slice(0, -1),
      published: new Date(Date.UTC(2025, 0, 1) + Math.floor(chosen(seed + 2, i) * 365) * 86_400_000).toISOString(),
      text: textOf(body),
    }
  }
  return { kind, source, sentences, article }
}

/** About so many words on one subject: its own few names and words come again and again. */
function write(random: () => number, length: number): SyntheticSentence[] {
  const names = Array.from({ length: 5 }, () => name(random))
  const topic = Array.from({ length: 12 }, () => contentWord(random))
  const one = (of: readonly number[]): number => of[Math.floor(random() * of.length)]
  const word = (): number => {
    const x = random()
    if (x < 0.42) return functionWord(random)
    if (x < 0.78) return contentWord(random)
    if (x < 0.9) return one(topic)
    if (x < 0.975) return random() < 0.7 ? one(names) : name(random)
    return figure(random)
  }
  const out: SyntheticSentence[] = []
  const most = Math.min(Math.max(length, 60), 1500)
  for (let written = 0, opensParagraph = true; written < most; opensParagraph = random() < 0.5) {
    const words = Array.from({ length: 12 + Math.floor(random() * 18) }, word)
    out.push({ words, quoted: random() < 0.15 ? words.length - 4 : 0, opensParagraph })
    written += words.length
  }
  return out
}

function paragraph(seed: number, which: number): SyntheticSentence[] {
  return write(seeded(Math.imul(seed, 31) + which), 60).map((sentence, i) => ({ ...sentence, opensParagraph: i === 0 }))
}

/** Sum of twelve uniform numbers less six: near enough. */
function gaussian(random: () => number): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += random()
  return sum
}

export function textOf(body: readonly SyntheticSentence[]): string {
  return body.map((s, i) => `${i === 0 ? '' : s.opensParagraph ? '\n\n' : ' '}${sentenceText(s)}`).join('')
}

function sentenceText({ words, quoted }: SyntheticSentence): string {
  const [first, ...rest] = words.map(spelling)
  const all = [first[0].toUpperCase() + first.slice(1), ...rest]
  if (quoted === 0) return `${all.join(' ')}.`
  return `“${all.slice(0, quoted).join(' ')},” ${all.slice(quoted).join(' ')}.`
}
