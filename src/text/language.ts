import type { Span } from '../types'
import { fold } from './fold'
import { HOLDERS } from './function-words'

/** Primary tag of a BCP 47 tag, lower case; undefined when ill-formed, `und` or absent. */
export function primaryTag(tag: string | undefined): string | undefined {
  const primary = /^\s*([a-z]{2,3})(?:[-_][a-z0-9]+)*\s*$/i.exec(tag ?? '')?.[1].toLowerCase()
  return primary === 'und' ? undefined : primary
}

/** Letters that only one language writes, or one of those that share its script. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['uk', /[іє]/],
  ['ru', /[ыэ]/],
  ['ur', /[ٹڈڑںے]/],
  ['ar', /^ال|ة/],
  ['el', /\p{sc=Greek}/u],
  ['he', /\p{sc=Hebrew}/u],
  ['hi', /\p{sc=Deva}/u],
  ['th', /\p{sc=Thai}/u],
  ['ko', /\p{sc=Hang}/u],
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/u],
  ['zh', /\p{sc=Han}/u],
]
const LANGUAGES: readonly string[] = /* @__PURE__ */ (() => [
  ...new Set([...HOLDERS.values()].flat().concat(SIGNS.map(([language]) => language))),
])()
/** Of each function word, by number, the languages that it speaks for, and how strongly. */
const COUNTED: ReadonlyMap<string, { readonly languages: readonly number[]; readonly share: number }> = /* @__PURE__ */ new Map(
  Array.from(HOLDERS, ([word, holders]) => {
    const languages = holders.flatMap((tag) => (tag === 'ru' || tag === 'ur' ? [] : LANGUAGES.indexOf(tag)))
    return [word, { languages, share: 1 / holders.length }] as const
  }),
)
/** About 150 words, of which every third is of the closed classes. */
const SAMPLE = 1000

/**
 * Guesses the primary language tag of a text from its function words and from the letters it is written in.
 *
 * @returns `und` when nothing or nothing certain is found.
 */
export function guessLanguage(text: string, spans: readonly Span[]): string {
  let sample = ''
  for (const { start, end } of spans) {
    if (sample.length < SAMPLE) sample += ` ${text.slice(start, Math.min(end, start + SAMPLE))}`
  }
  const scores = new Float64Array(LANGUAGES.length)
  let count = 0
  // A function word counts by one over the number of languages that have it, so that long lists win
  // nothing; those of Russian say Bulgarian too, those of Urdu Persian. Languages with a list reach .19 of all words
  // and more, others .13.
  for (const word of fold(sample.replace(/['’]/g, ' ')).match(/\p{L}+/gu) ?? []) {
    count++
    const holders = COUNTED.get(word)
    if (holders !== undefined) for (const language of holders.languages) scores[language] += holders.share
    const sign = word > '\u0370' ? SIGNS.find(([, letters]) => letters.test(word)) : undefined
    if (sign !== undefined) scores[LANGUAGES.indexOf(sign[0])] += word.length / 4
  }
  let best = 'und'
  let first = 0
  let second = 0
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > first) {
      best = LANGUAGES[i]
      second = first
      first = scores[i]
    } else if (scores[i] > second) second = scores[i]
  }
  return first >= 1.5 && first >= count * 0.14 && first > second * 1.15 ? best : 'und'
}
