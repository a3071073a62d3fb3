/** Sources named by their address: "according to meridian.example", "Source: meridian.example". */
import type { Credit, CreditKind } from '../types'
import { isHost } from './outlet-claims'
import type { Piece } from './seen'

const HOST = '(?:[a-z\\d-]{1,63}\\.){1,3}[a-z]{2,24}(?![\\p{L}\\d@/-]|\\.[\\p{L}\\d])'
const NAMED = new RegExp(
  `(?<!\\p{L})(?:according to|told|citing|reported by|(?:published|appeared) (?:at|on|in|by)|laut|según|selon|d['’]après|secondo|segundo|(?:sources?|quellen?|fuentes?|font[ei]|bron) ?:) (${HOST})`,
  'giu',
)

/** Where a text names them, in small letters; with a capital they are read as other names are. */
export function hostCredits({ text, start }: Piece, kind: CreditKind): Credit[] {
  // Few paragraphs have one, and to seek the words before it takes longer.
  if (!/[a-z\d]\.[a-z]{2}/.test(text)) return []
  return [...text.matchAll(NAMED)].flatMap(({ 0: { length }, 1: name, index }): Credit[] => {
    const end = start + index + length
    return isHost(name) || name !== name.toLowerCase() ? [] : [{ name, kind, span: { start: end - name.length, end } }]
  })
}
