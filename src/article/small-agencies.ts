/** Agencies whose short names German writes small: "die Nachrichtenagentur dpa", "sagte der epd". */
import type { Credit } from '../types'
import type { Paragraph } from './frame'

/** Three letters that hardly are a word, since German nouns have a capital; the few words among them are left out. */
const WORDS =
  'und|alt|arm|eng|ins|ist|uns|ihr|ihm|ihn|oft|ich|als|ans|elf|ach|arg|erg|irr|ons|zwo|pro|end|org|ads|app|act|and|old|ask|off|all|ums|ort|abs|ble|elk'
export const SMALL_AGENCY = `(?<![\\p{L}\\p{N}])(?!(?:${WORDS})(?!\\p{L}))(?:[b-df-hj-np-tv-xz]{2}[aeiouy]|[aeiou][b-df-hj-np-tv-xz]{2})(?![\\p{L}\\p{N}])`
/** Opens with the blank and the three letters, so that few places are asked what stands before. */
const AGENCY = new RegExp(
  ` (?=${SMALL_AGENCY})(?<=(?:[Aa]gentur|(?<!\\p{L})(?:[Ll]aut|[Dd]er|[Dd]ie|[Ww]ie|[Gg]egenüber|[Zz]u|[Vv]on|berichtete?|meldete?)) )`,
  'gu',
)

/** What a text credits to them, each once. */
export function smallAgencies(paragraphs: readonly Paragraph[]): Credit[] {
  const names = new Set<string>()
  return paragraphs.flatMap(({ text, start }) =>
    [...text.matchAll(AGENCY)].flatMap(({ index }): Credit[] => {
      const name = text.slice(index + 1, index + 4)
      const from = start + index + 1
      const span = { start: from, end: from + name.length }
      return names.size < names.add(name).size ? [{ name, kind: 'attribution', span }] : []
    }),
  )
}
