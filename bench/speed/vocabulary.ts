// Words as numbers, and what they look like: function words, content words, names, figures. A Zipf curve each, so that document
// frequencies are those of news: some names stand in every tenth article, most in one.
import { zipf } from './random'

const FUNCTION_WORDS = (
  'the of to and a in said that for on is was with as by at it from be has he its are have will an which not were but had ' +
  'would this who they been their after more than his or about up also when one two out she over into could last first'
).split(' ')
const CONTENT = 40_000
const NAMES = 8_000
const CONTENT_FROM = FUNCTION_WORDS.length
const NAMES_FROM = CONTENT_FROM + CONTENT
const FIGURES_FROM = NAMES_FROM + NAMES

const rankOfFunctionWord = zipf(FUNCTION_WORDS.length, 0.8, 1)
const rankOfContent = zipf(CONTENT, 1.05, 60)
const rankOfName = zipf(NAMES, 0.9, 4)

type Random = () => number

export const functionWord = (random: Random): number => rankOfFunctionWord(random)
export const contentWord = (random: Random): number => CONTENT_FROM + rankOfContent(random)
/** One of the rarer half, as an editor's new word is. */
export const rareWord = (random: Random): number => CONTENT_FROM + Math.floor((0.5 + random() / 2) * CONTENT)
export const name = (random: Random): number => NAMES_FROM + rankOfName(random)
/** Mostly small ones, as in news. */
export const figure = (random: Random): number => FIGURES_FROM + Math.floor(10 ** (5 * random()))

/** Content words go in pairs that stand for each other; nothing else has a synonym. */
export function synonym(word: number): number {
  return word >= CONTENT_FROM && word < NAMES_FROM ? CONTENT_FROM + ((word - CONTENT_FROM) ^ 1) : word
}

/** How a word is written. */
export const spelling = (word: number): string => (word >= FIGURES_FROM ? String(word - FIGURES_FROM) : WRITTEN[word])

// All at once, so that none of it is made while memory is measured.
const WRITTEN = Array.from({ length: FIGURES_FROM }, (_, word) => spell(word))

function spell(word: number): string {
  if (word < CONTENT_FROM) return FUNCTION_WORDS[word]
  if (word < NAMES_FROM) return syllables(3600 + word - CONTENT_FROM)
  const plain = syllables(60 + word - NAMES_FROM)
  return `${plain[0].toUpperCase()}${plain.slice(1)}n`
}

/** Two syllables or three, from 3,600 on three; a different run for every number. */
function syllables(number: number): string {
  let out = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / 60))
    out += 'bdfgklmnprstvzh'[rest % 15] + 'aiou'[Math.floor(rest / 15) % 4]
  return out
}
