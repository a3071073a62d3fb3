/** Agencies whose short names German writes small: "die Nachrichtenagentur dpa", "sagte der epd". */
import type { Credit } from '../types'
import { at } from './credit-patterns'
import type { Paragraph } from './frame'

/** Three letters that hardly are a word, since German nouns have a capital; the few words among them are left out. */
const WORDS =
  'und|alt|arm|eng|ins|ist|uns|ihr|ihm|ihn|oft|ich|als|ans|elf|ach|arg|erg|irr|ons|zwo|pro|end|org|ads|app|act|and|old|ask|off|all|ums|ort|abs|ble|elk'
export const SMALL_AGENCY = `(?<![\\p{L}\\p{N}])(?!(?:${WORDS})(?!\\p{L}))(?:[b-df-hj-np-tv-xz]{2}[aeiouy]|[aeiou][b-df-hj-np-tv-xz]{2})(?![\\p{L}\\p{N}])`
/** At the blank before the three letters. */
const AGENCY = new RegExp(
  `(?<=[Aa]gentur|(?<!\\p{L})(?:[Ll]aut|[Dd]er|[Dd]ie|[Ww]ie|[Gg]egenüber|[Zz]u|[Vv]on|berichtete?|meldete?)) ${SMALL_AGENCY}`,
  'uy',
)
/** How one is written, behind what ends as those words do: without Unicode it is sought faster. */
const WRITTEN = / [a-z]{3}(?![a-z])(?<=(?:tur|aut|[Dd]er|[Dd]ie|[Ww]ie|ber|[Zz]u|[Vv]on|tete?|dete?) ...)/g

/** What a text credits to them, each once. */
export function smallAgencies(paragraphs: readonly Paragraph[]): Credit[] {
  const names = new Set<string>()
  const credits: Credit[] = []
  for (const { text, start } of paragraphs) {
    WRITTEN.lastIndex = 0
    for (let found = WRITTEN.exec(text); found; found = WRITTEN.exec(text)) {
      const name = found[0].slice(1)
      if (!at(AGENCY, text, found.index) || names.size === names.add(name).size) continue
      const from = start + found.index + 1
      credits.push({ name, kind: 'attribution', span: { start: from, end: from + name.length } })
    }
  }
  return credits
}
