import type { Span } from '../types'
import { fold } from './fold'
import { HOLDERS } from './function-words'
import { BREAK, CLASSES, DIGIT } from './units'

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
const RUSSIAN = LANGUAGES.indexOf('ru')
/** Letters that Russian has not, folded, and one that Bulgarian has in every fourth word. */
const NOT_RUSSIAN = /[ієґјљњћђџѕәөүқғңһъ]/
/** So many times as many Russian function words as words with these. */
const MUCH = 8

/** Of a function word the languages that it speaks for, and how strongly. */
interface Vote {
  readonly languages: readonly number[]
  readonly share: number
  /** It is Russian, and Bulgarian or Serbian for the most part. */
  readonly russian: boolean
}
const VOTES: ReadonlyMap<string, Vote> = /* @__PURE__ */ new Map(
  Array.from(HOLDERS, ([word, holders]) => {
    const languages = holders.flatMap((tag) => (tag === 'ru' || tag === 'ur' ? [] : LANGUAGES.indexOf(tag)))
    return [word, { languages, share: 1 / holders.length, russian: holders.includes('ru') }] as const
  }),
)
/** Plain words of so many letters are told apart by one number, five bits a letter, and so without a string for each. */
const LONGEST = 10
const PLACES = 1 << 12
/** By a hash of that number, at that place or behind it, the plain words that anybody votes by. */
const SPELT: readonly ({ readonly key: number; readonly vote: Vote } | undefined)[] = /* @__PURE__ */ readSpelt()

function readSpelt() {
  const places = new Array<(typeof SPELT)[number]>(PLACES).fill(undefined)
  for (const [word, vote] of VOTES) {
    if (!/^[a-z]{1,10}$/.test(word)) continue
    let key = 0
    for (let i = 0; i < word.length; i++) key = key * 32 + (word.charCodeAt(i) & 31)
    let place = placeOf(key)
    while (places[place] !== undefined) place = (place + 1) % PLACES
    places[place] = { key, vote }
  }
  return places
}

/** Letters up to here are Latin. */
const LATIN = 0x180
/** By unit, the number of the one plain letter that it folds to, from 1; 0 for none. Words of such letters fold letter by letter. */
const PLAIN: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: LATIN }, (_, unit) => {
  const folded = unit < 0x80 || unit > 0xbf ? fold(String.fromCharCode(unit)) : ''
  return /^[a-z]$/.test(folded) ? folded.charCodeAt(0) & 31 : 0
})

function placeOf(key: number): number {
  return Math.imul(key | 0, 0x9e3779b1) >>> 20
}

function voteOf(key: number): Vote | undefined {
  let place = placeOf(key)
  for (let spelt = SPELT[place]; spelt !== undefined; spelt = SPELT[place]) {
    if (spelt.key === key) return spelt.vote
    place = (place + 1) % PLACES
  }
  return undefined
}

const WORD = /[\p{L}\p{M}\p{Cf}]+/uy
/** About 150 words, of which every third is of the closed classes. */
const SAMPLE = 1000

/**
 * Guesses the primary language tag of a text from its function words and from the letters it is written in.
 *
 * @returns `und` when nothing or nothing certain is found.
 */
export function guessLanguage(text: string, units: Uint16Array, spans: readonly Span[]): string {
  const scores = new Float64Array(LANGUAGES.length)
  let count = 0
  // A function word counts by one over the number of languages that have it, so that long lists win
  // nothing; those of Russian say Bulgarian too, those of Urdu Persian. Languages with a list reach .19 of all words
  // and more, others .13.
  const poll = (vote: Vote | undefined): void => {
    count++
    if (vote !== undefined) for (const language of vote.languages) scores[language] += vote.share
  }
  let russian = 0
  let foreign = 0
  const read = (word: string): void => {
    const vote = VOTES.get(word)
    poll(vote)
    if (vote?.russian) russian++
    const isFar = word > '\u0370'
    if (isFar && NOT_RUSSIAN.test(word)) foreign++
    const sign = isFar ? SIGNS.find(([, letters]) => letters.test(word)) : undefined
    if (sign !== undefined) scores[LANGUAGES.indexOf(sign[0])] += word.length / 4
  }
  let sampled = 0
  for (const { start, end } of spans) {
    if (sampled >= SAMPLE) break
    const to = Math.min(end, start + SAMPLE)
    sampled += 1 + to - start
    for (let at = start; at < to; ) {
      const from = at
      let key = 0
      for (; at < to; at++) {
        const letter = units[at] < LATIN ? PLAIN[units[at]] : 0
        if (letter === 0) break
        key = key * 32 + letter
      }
      const isPlain = at === to || CLASSES[units[at]] === BREAK || CLASSES[units[at]] === DIGIT
      if (isPlain && at === from) at++
      else if (isPlain && at - from <= LONGEST) poll(voteOf(key))
      else {
        const piece = text.slice(from, to)
        WORD.lastIndex = 0
        at = WORD.test(piece) ? from + WORD.lastIndex : from + 1
        for (const word of fold(piece.slice(0, WORD.lastIndex)).match(/\p{L}+/gu) ?? []) read(word)
      }
    }
  }
  // Where a letter of Russian stands and hardly one of the others', its function words speak for it.
  if (scores[RUSSIAN] > 0 && foreign * MUCH <= russian) scores[RUSSIAN] += russian
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
