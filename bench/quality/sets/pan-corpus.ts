// The pairs of the corpus, and where its true passages stand in the texts as they lie here.
import fs from 'node:fs'
import { align, type Match } from '../../../src/align/align'
import { fingerprint } from '../../../src/fingerprint'
import { plainHasher } from '../../../src/fingerprint/hash'
import { makeFingerprint } from '../../../src/fingerprint/make'
import { readText } from '../../../src/text/read'
import type { FingerprintData, Span } from '../../../src/types'

/** One stretch in each of two texts. */
export interface Both {
  readonly a: Span
  readonly b: Span
}

/** How the documents are read: as web pages, clutter off, or every word of them as prose. */
export type Reading = 'page' | 'prose'

export interface Pair {
  readonly print: Readonly<Record<Reading, readonly [FingerprintData, FingerprintData]>>
  readonly matches: Readonly<Record<Reading, readonly Match[]>>
  /** The spans as the corpus gives them, and where the copied words are in these texts. */
  readonly given: readonly Both[]
  readonly found: readonly Both[]
}

export function loadPairs(root: string): Pair[] {
  const known = new Map<string, { text: string; page: FingerprintData; prose: FingerprintData }>()
  const load = (file: string) => {
    let document = known.get(file)
    if (!document) {
      const text = fs.readFileSync(`${root}/${file}`, 'utf8')
      document = { text, page: fingerprint({ id: file, text }), prose: allProse(file, text) }
      known.set(file, document)
    }
    return document
  }
  const lines = fs.readFileSync(`${root}/pairs`, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [suspicious, source] = line.split(' ')
    const [a, b] = [load(`susp/${suspicious}`), load(`src/${source}`)]
    const xml = fs.readFileSync(`${root}/truth/${suspicious.replace('.txt', '')}-${source.replace('.txt', '')}.xml`, 'utf8')
    const given = [...xml.matchAll(/<feature name="plagiarism"[^>]*>/g)].map(([tag]) => spansOf(tag))
    return {
      print: { page: [a.page, b.page], prose: [a.prose, b.prose] },
      matches: { page: align(a.page, b.page), prose: align(a.prose, b.prose) },
      given,
      found: given.map((one) => relocate(a.text, b.text, one)),
    }
  })
}

function allProse(id: string, text: string): FingerprintData {
  const body = [{ start: 0, end: text.length }]
  return makeFingerprint({ id, outlets: [], credits: [], body, notes: [] }, readText(text, body), plainHasher)
}

function spansOf(tag: string): Both {
  const number = (attribute: string) => Number(new RegExp(` ${attribute}="(\\d+)"`).exec(tag)?.[1])
  const span = (side: string) => ({ start: number(`${side}_offset`), end: number(`${side}_offset`) + number(`${side}_length`) })
  return { a: span('this'), b: span('source') }
}

/** The offsets of the corpus drift by so many characters at the most that a word of the passage is looked for there. */
const DRIFT = 700
/** Fewer words in common than this locate nothing. */
const LEAST = 15

/**
 * The texts here have lost characters, and the offsets count them: the two given slices are the same text in 11 of 323
 * cases. A copied passage is the best local alignment of words near the two offsets (Smith and Waterman 1981).
 */
function relocate(a: string, b: string, given: Both): Both {
  const [left, right] = [wordsNear(a, given.a), wordsNear(b, given.b)]
  const columns = right.length + 1
  const score = new Int32Array((left.length + 1) * columns)
  let top = 0
  for (let i = 1; i <= left.length; i++) {
    for (let j = 1; j <= right.length; j++) {
      const at = i * columns + j
      const step = score[at - columns - 1] + (left[i - 1].word === right[j - 1].word ? 1 : -1)
      score[at] = Math.max(0, step, score[at - 1] - 1, score[at - columns] - 1)
      if (score[at] > score[top]) top = at
    }
  }
  if (score[top] < LEAST) return given
  let at = top
  while (score[at] > 0) {
    const [i, j] = [Math.floor(at / columns), at % columns]
    const step = score[at - columns - 1] + (left[i - 1].word === right[j - 1].word ? 1 : -1)
    at = step === score[at] ? at - columns - 1 : score[at - 1] - 1 === score[at] ? at - 1 : at - columns
  }
  const [from, to] = [[Math.floor(at / columns), at % columns] as const, [Math.floor(top / columns), top % columns] as const]
  return {
    a: { start: left[from[0]].start, end: left[to[0] - 1].end },
    b: { start: right[from[1]].start, end: right[to[1] - 1].end },
  }
}

function wordsNear(text: string, { start, end }: Span): { word: string; start: number; end: number }[] {
  const from = Math.max(0, start - DRIFT)
  return [...text.slice(from, end + DRIFT / 4).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: from + index,
    end: from + index + word.length,
  }))
}
