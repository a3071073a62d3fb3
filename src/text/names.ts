import levenshtein from 'fast-levenshtein'
import { byCodeUnits } from '../util/order'
import { american } from './stem-english'

const MOHAMMED = /^m[ou]ham{1,2}[ae]d$/
/** What a skeleton changes: half of all names hold nothing of it. */
const RESPELT = /[yjxck]|ph|(.)\1|i[yj]/

/**
 * Spelling skeleton of a folded name, the same for its usual transliterations: Zelensky, Zelenskiy and Zelenskyy; Nadiya
 * and Nadiia; Mohammed and Muhammad.
 */
export function skeleton(form: string): string {
  if (form.startsWith('m') && MOHAMMED.test(form)) return 'mohamad'
  if (form.endsWith('tre')) return skeleton(`${form.slice(0, -2)}er`)
  if (!RESPELT.test(form)) return american(form)
  let out = ''
  let last = ''
  for (let i = 0; i < form.length; i++) {
    let letter = form[i]
    const next = form[i + 1]
    if (letter === 'y' || letter === 'j') letter = 'i'
    else if (letter === 'p' && next === 'h') {
      letter = 'f'
      i++
    } else if (letter === 'c' && next === 'k') continue
    else if (letter === 'c' && (next === 'e' || next === 'i' || next === 'y')) letter = 's'
    else if (letter === 'k' && next === 'h') {
      letter = 'h'
      i++
    } else if (letter === 'x') letter = 'ks'
    if (letter === last) continue
    out += letter
    last = letter
  }
  return american(out)
}

const MOST_NAMES = 1000
const SHORTEST = 5
const LONG = 8
const LONGEST = 40

/**
 * Joins spellings of one name within a page: each skeleton to the most frequent one that is near it (one edit, two from
 * eight letters), of like frequency the first by code units. Only vowels may differ, and not at the end: Slovakia and
 * Slovenia, Johnson and Johnston, Petrov and Petrova are two.
 *
 * @param counts how often each skeleton stands in the page
 * @returns the skeletons that give way, with what takes their place; at most the 1,000 most frequent are looked at
 */
export function joinSpellings(counts: ReadonlyMap<string, number>): Map<string, string> {
  const joined = new Map<string, string>()
  const frames = new Map<string, string[]>()
  const rims = new Map<number, number>()
  for (const name of counts.keys()) rims.set(rim(name), (rims.get(rim(name)) ?? 0) + 1)
  const names: string[] = []
  for (const name of counts.keys()) {
    if (name.length >= SHORTEST && name.length <= LONGEST && (rims.get(rim(name)) as number) > 1) names.push(name)
  }
  names.sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number) || byCodeUnits(a, b))
  for (const name of names.slice(0, MOST_NAMES)) {
    const key = frame(name)
    const kept = frames.get(key)
    if (kept === undefined) {
      frames.set(key, [name])
      continue
    }
    const target = kept.find((other) => isNear(name, other))
    if (target === undefined) kept.push(name)
    else joined.set(name, target)
  }
  return joined
}

function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= LONG ? 2 : 1
  return Math.abs(a.length - b.length) <= most && levenshtein.get(a, b) <= most
}

/** First and last letter as a number: names that are alone in theirs need no frame. */
function rim(name: string): number {
  return name.charCodeAt(0) * 65536 + name.charCodeAt(name.length - 1)
}

/** First and last letter and the consonants between: what spellings of one name have in common. */
function frame(name: string): string {
  let out = name[0]
  for (let i = 1; i < name.length - 1; i++) {
    const letter = name[i]
    if (!'aeiouhw'.includes(letter) && letter !== out[out.length - 1]) out += letter === 'z' ? 's' : letter === 'c' ? 'k' : letter
  }
  return out + name[name.length - 1]
}
