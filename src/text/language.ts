import type { Span } from '../types'
import { CLASS, DIGIT, LETTER, MARK } from './chars'
import { fold } from './fold'
import { FUNCTION_WORDS } from './function-words'

const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,8}$/i
/** Names of one and the same written language, as this library calls it. */
const ALIASES: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  in: 'id',
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  deu: 'de',
}

/** Primary tag of a BCP 47 tag, lower case; undefined when ill-formed, `und` or absent. */
export function primaryTag(tag: string | undefined): string | undefined {
  const match = typeof tag === 'string' && tag.length <= 80 ? TAG.exec(tag.trim()) : null
  if (match === null) return undefined
  const primary = match[1].toLowerCase()
  return primary === 'und' ? undefined : (ALIASES[primary] ?? primary)
}

/** Scripts by block: last code unit of each, ascending, and what it is; '' for letters that say nothing. */
const BLOCKS: readonly (readonly [number, string])[] = [
  [0x2af, 'Latn'],
  [0x36f, ''],
  [0x3ff, 'el'],
  [0x52f, 'Cyrl'],
  [0x58f, 'hy'],
  [0x5ff, 'he'],
  [0x6ff, 'Arab'],
  [0x74f, ''],
  [0x77f, 'Arab'],
  [0x8ff, ''],
  [0x97f, 'hi'],
  [0x9ff, 'bn'],
  [0xa7f, 'pa'],
  [0xaff, 'gu'],
  [0xb7f, 'or'],
  [0xbff, 'ta'],
  [0xc7f, 'te'],
  [0xcff, 'kn'],
  [0xd7f, 'ml'],
  [0xdff, 'si'],
  [0xe7f, 'th'],
  [0xeff, 'lo'],
  [0xfff, 'bo'],
  [0x109f, 'my'],
  [0x10ff, 'ka'],
  [0x11ff, 'ko'],
  [0x137f, 'am'],
  [0x177f, ''],
  [0x17ff, 'km'],
  [0x1dff, ''],
  [0x1eff, 'Latn'],
  [0x1fff, 'el'],
  [0x303f, ''],
  [0x30ff, 'ja'],
  [0x33ff, ''],
  [0x9fff, 'Hani'],
  [0xabff, ''],
  [0xd7af, 'ko'],
  [0xf8ff, ''],
  [0xfaff, 'Hani'],
  [0xff65, ''],
  [0xff9f, 'ja'],
  [0xffff, ''],
]

const LAST_LATIN = 0x2af

/** Letters that only some of the languages of a script write. */
const TELLTALES: Readonly<Record<string, string>> = {
  uk: 'іїєґ',
  ru: 'ыэё',
  bg: 'ъ',
  sr: 'јљњћђ',
  ur: 'ٹڈڑےںھہ',
  fa: 'پچژگ',
  ar: 'ةيىكؤ',
}
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Latn: ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'da', 'nb', 'sv', 'fi', 'pl', 'tr'],
  Cyrl: ['ru', 'uk', 'bg', 'sr'],
  Arab: ['ar', 'fa', 'ur'],
}
/** About 300 words, of which a hundred are of the closed classes; reading 20,000 letters cost more than all the rest. */
const SAMPLE_LETTERS = 1500
const TELLTALE_UNITS = 4000
const LONGEST_FUNCTION_WORD = 12

/** Which languages of a family have a function word, by word. */
const HOLDERS: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = /* @__PURE__ */ readHolders()

function readHolders(): Record<string, Map<string, string[]>> {
  const families: Record<string, Map<string, string[]>> = {}
  for (const family of Object.keys(FAMILIES)) {
    const holders = new Map<string, string[]>()
    for (const language of FAMILIES[family]) {
      for (const word of FUNCTION_WORDS.get(language) ?? []) holders.set(word, [...(holders.get(word) ?? []), language])
    }
    families[family] = holders
  }
  return families
}

/**
 * Guesses the primary language tag of a text from the scripts of its letters, then from its function words.
 *
 * @returns `und` when nothing or nothing certain is found.
 */
export function guessLanguage(text: string, spans: readonly Span[]): string {
  const letters = new Map<string, number>()
  const words = new Map<string, number>()
  let read = 0
  let latin = 0
  for (const { start, end } of spans) {
    let from = -1
    for (let i = start; i <= end && read < SAMPLE_LETTERS; i++) {
      const code = i < end ? text.charCodeAt(i) : 32
      const kind = CLASS[code]
      if (kind >= LETTER) {
        read++
        if (code <= LAST_LATIN) latin++
        else letters.set(scriptOf(code), (letters.get(scriptOf(code)) ?? 0) + 1)
      }
      if (kind >= MARK && kind !== DIGIT) {
        if (from < 0) from = i
      } else if (from >= 0) {
        if (i - from <= LONGEST_FUNCTION_WORD) {
          const word = text.slice(from, i)
          words.set(word, (words.get(word) ?? 0) + 1)
        }
        from = -1
      }
    }
  }
  letters.set('Latn', latin + (letters.get('Latn') ?? 0))
  letters.delete('')
  const script = largest(letters, 0.5)
  if (script === 'Hani' || script === 'ja') return (letters.get('ja') ?? 0) * 20 > (letters.get('Hani') ?? 0) ? 'ja' : 'zh'
  const family = FAMILIES[script]
  return family === undefined ? script || 'und' : byFunctionWords(words, script, text, spans)
}

function scriptOf(code: number): string {
  let low = 0
  let high = BLOCKS.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (BLOCKS[middle][0] < code) low = middle + 1
    else high = middle
  }
  return BLOCKS[low][1]
}

function largest(counts: ReadonlyMap<string, number>, atLeast: number): string {
  let best = ''
  let total = 0
  for (const [key, count] of counts) {
    total += count
    if (best === '' || count > (counts.get(best) as number) || (count === counts.get(best) && key < best)) best = key
  }
  // Han and kana are one script of Japanese; neither alone need be the larger half.
  if (best === 'Hani' || best === 'ja') return best
  return best !== '' && (counts.get(best) as number) > total * atLeast ? best : ''
}

/** A word counts for a language by one over the number of languages that share it, so that long lists win nothing. */
function byFunctionWords(words: ReadonlyMap<string, number>, script: string, text: string, spans: readonly Span[]): string {
  const family = FAMILIES[script]
  const scores = new Map<string, number>()
  let total = 0
  for (const [word, count] of words) {
    total += count
    const holders = HOLDERS[script].get(fold(word))
    if (holders === undefined) continue
    for (const language of holders) scores.set(language, (scores.get(language) ?? 0) + count / holders.length)
  }
  let sample: string | undefined
  for (const language of family) {
    const marks = TELLTALES[language]
    if (marks === undefined) continue
    sample ??= text.slice(spans[0].start, Math.min(spans[spans.length - 1].end, spans[0].start + TELLTALE_UNITS))
    let found = 0
    for (const letter of sample) if (marks.includes(letter)) found++
    scores.set(language, (scores.get(language) ?? 0) + found / 4)
  }
  let best = 'und'
  let first = 0
  let second = 0
  for (const language of family) {
    const score = scores.get(language) ?? 0
    if (score > first) {
      second = first
      first = score
      best = language
    } else if (score > second) second = score
  }
  return first >= 1.5 && first >= total * 0.08 && first > second * 1.15 ? best : 'und'
}
