import type { Span } from '../types'
import { fold } from './fold'
import { FUNCTION_WORDS } from './function-words'

const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,8}$/

/** Primary tag of a BCP 47 tag, lower case; undefined when ill-formed, `und` or absent. */
export function primaryTag(tag: string | undefined): string | undefined {
  const primary = typeof tag === 'string' ? TAG.exec(tag.slice(0, 80).trim().toLowerCase())?.[1] : undefined
  return primary === 'und' ? undefined : primary
}

/** Letters that only one language writes, or one of those that share its script; of a word the first sign counts. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['uk', /[іїєґ]/],
  ['ru', /[ыэ]/],
  ['ur', /[ٹڈڑںے]/],
  ['fa', /[پچژگ]/],
  ['ar', /ة/],
  ['el', /\p{sc=Greek}/u],
  ['he', /\p{sc=Hebrew}/u],
  ['hi', /\p{sc=Devanagari}/u],
  ['th', /\p{sc=Thai}/u],
  ['ko', /\p{sc=Hangul}/u],
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['zh', /\p{sc=Han}/u],
]
/** About 150 words, of which every third is of the closed classes. */
const SAMPLE = 1000

/** Which languages have a function word. */
const HOLDERS: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ readHolders()

function readHolders(): Map<string, string[]> {
  const holders = new Map<string, string[]>()
  for (const [language, words] of FUNCTION_WORDS) {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), language])
  }
  return holders
}

/**
 * Guesses the primary language tag of a text from its function words and from the letters it is written in.
 *
 * @returns `und` when nothing or nothing certain is found.
 */
export function guessLanguage(text: string, spans: readonly Span[]): string {
  let sample = ''
  for (const { start, end } of spans) {
    sample += ` ${text.slice(start, Math.min(end, start + SAMPLE - sample.length))}`
    if (sample.length >= SAMPLE) break
  }
  const words = fold(sample.replace(/['’]/g, ' ')).match(/\p{L}+/gu) ?? []
  const scores = new Map<string, number>()
  const add = (language: string, score: number) => scores.set(language, (scores.get(language) ?? 0) + score)
  for (const word of words) {
    // A word counts by one over the number of languages that share it, so that long lists win nothing.
    const holders = HOLDERS.get(word)
    if (holders !== undefined) for (const language of holders) add(language, 1 / holders.length)
    if (word.charCodeAt(0) < 0x370) continue
    const sign = SIGNS.find(([, letters]) => letters.test(word))
    if (sign !== undefined) add(sign[0], word.length / 4)
  }
  let best = 'und'
  let first = 0
  let second = 0
  for (const [language, score] of scores) {
    if (score > first) {
      second = first
      first = score
      best = language
    } else if (score > second) second = score
  }
  return first >= 1.5 && first >= words.length * 0.08 && first > second * 1.15 ? best : 'und'
}
