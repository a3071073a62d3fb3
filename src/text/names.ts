import levenshtein from 'fast-levenshtein'
import { byCodeUnits } from '../util/order'
import { american } from './stem-english'

/** What the usual transliterations write in two ways: Nadiya and Nadiia, Khalid and Halid. */
const SPELLINGS: Readonly<Record<string, string>> = { ph: 'f', ck: 'k', kh: 'h', c: 's', x: 'ks', y: 'i', j: 'i' }

/**
 * Spelling skeleton of a folded name, the same for its usual transliterations: Zelensky, Zelenskiy and Zelenskyy; Nadiya
 * and Nadiia; Mohammed and Muhammad.
 */
export function skeleton(form: string): string {
  if (/^m[ou]ham{1,2}[ae]d$/.test(form)) return 'mohamad'
  const name = form.endsWith('tre') ? `${form.slice(0, -2)}er` : form
  return american(name.replace(/ph|ck|kh|c(?=[eiy])|[xyj]/g, (letters) => SPELLINGS[letters]).replace(/(.)\1+/g, '$1'))
}

const SHORTEST = 5
const LONG = 8
const LONGEST = 40
const MOST_SPELLINGS = 20

/**
 * Joins spellings of one name within a page: each skeleton to the most frequent one that is near it (one edit, two from
 * eight letters), of like frequency the first by code units. Only vowels may differ, and not at the end: Slovakia and
 * Slovenia, Johnson and Johnston, Petrov and Petrova are two.
 *
 * @param counts how often each skeleton stands in the page
 * @returns the skeletons that give way, with what takes their place
 */
export function joinSpellings(counts: ReadonlyMap<string, number>): Map<string, string> {
  const joined = new Map<string, string>()
  const frames = new Map<string, string[]>()
  for (const name of counts.keys()) {
    if (name.length < SHORTEST || name.length > LONGEST) continue
    const key = frame(name)
    const alike = frames.get(key)
    if (alike === undefined) frames.set(key, [name])
    else alike.push(name)
  }
  for (const names of frames.values()) {
    if (names.length < 2) continue
    names.sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number) || byCodeUnits(a, b))
    const kept: string[] = []
    for (const name of names) {
      const target = kept.find((other) => isNear(name, other))
      if (target !== undefined) joined.set(name, target)
      else if (kept.length < MOST_SPELLINGS) kept.push(name)
    }
  }
  return joined
}

function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= LONG ? 2 : 1
  return Math.abs(a.length - b.length) <= most && levenshtein.get(a, b) <= most
}

/** First and last letter and the consonants between: what spellings of one name have in common. */
function frame(name: string): string {
  const inner = name.slice(1, -1).replace(/[aeiouhw]+/g, '')
  return (
    name[0] +
    inner
      .replaceAll('z', 's')
      .replaceAll('c', 'k')
      .replace(/(.)\1+/g, '$1') +
    name.slice(-1)
  )
}
