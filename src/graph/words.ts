import type { ArticleNode, Node } from '../types'

/** How names and numbers are put into words for a terminal. */

const LONGEST_NAME = 60

/**
 * One line that cannot disturb a terminal: control and bidirectional characters and lone surrogates escaped, the rest cut
 * after `most` characters. Only the head of a long text is looked at.
 */
export function oneLine(text: string, most = LONGEST_NAME): string {
  let line = ''
  let room = most
  let at = 0
  for (const char of text.slice(0, 2 * most + 2)) {
    if (room-- === 0) break
    at += char.length
    line += isUnsafe(char.codePointAt(0) as number) ? escaped(char) : char
  }
  return at < text.length ? `${line}…` : line
}

// C0, DEL and C1 controls; line separators; marks, overrides and isolates of direction (Unicode Bidirectional Algorithm,
// UAX 9, table 3) and zero-width characters, which hide or reorder what follows ("Trojan Source", Boucher and Anderson 2021).
function isUnsafe(point: number): boolean {
  if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0xad || point === 0x61c || point === 0xfeff) return true
  if (point >= 0x200b && point <= 0x200f) return true
  if (point >= 0x2028 && point <= 0x202e) return true
  if (point >= 0x2060 && point <= 0x206f) return true
  return (point >= 0xd800 && point <= 0xdfff) || (point >= 0xe0000 && point <= 0xe007f)
}

function escaped(char: string): string {
  if (char === '\n' || char === '\r' || char === '\t') return ' '
  const point = char.codePointAt(0) as number
  return `\\u${point > 0xffff ? `{${point.toString(16)}}` : point.toString(16).padStart(4, '0')}`
}

/** Columns on a terminal: East Asian wide characters and emoji take two, combining marks none (UAX 11, in outline). */
export function columns(text: string): number {
  let sum = 0
  for (const char of text) sum += columnsOf(char.codePointAt(0) as number)
  return sum
}

export function columnsOf(point: number): number {
  if (point < 0x300) return 1
  if (point < 0x370 || (point >= 0x1ab0 && point < 0x1b00) || (point >= 0x20d0 && point < 0x2100)) return 0
  if (point >= 0xfe00 && point < 0xfe10) return 0
  if (point < 0x1100) return 1
  const wide =
    point < 0x1160 ||
    (point >= 0x2e80 && point < 0xa4d0) ||
    (point >= 0xac00 && point < 0xd7a4) ||
    (point >= 0xf900 && point < 0xfb00) ||
    (point >= 0xfe30 && point < 0xfe70) ||
    (point >= 0xff00 && point < 0xff61) ||
    (point >= 0xffe0 && point < 0xffe7) ||
    (point >= 0x1f300 && point < 0x1fb00) ||
    (point >= 0x20000 && point < 0x40000)
  return wide ? 2 : 1
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** "Meridian · 003"; without a publisher the headline says what the article is. */
export function articleName(node: ArticleNode): string {
  const id = oneLine(node.id)
  if (node.publisher !== undefined && node.publisher !== '' && node.publisher !== node.id) {
    return `${oneLine(node.publisher)} · ${id}`
  }
  return node.title ? `${id} · “${oneLine(node.title, 40)}”` : id
}

/** A name for any node inside a sentence. */
export function nameOf(node: Node | undefined, id: string): string {
  if (node === undefined) return oneLine(id)
  if (node.kind === 'article') return articleName(node)
  if (node.kind === 'cited') return oneLine(node.name)
  return node.versionOf === undefined ? 'a text not in the set' : 'an earlier version that is not in the set'
}

/** "55 %"; never a 0 or a 100 that is not one. */
export function percent(fraction: number): string {
  if (fraction > 0 && fraction < 0.005) return '< 1 %'
  if (fraction < 1 && fraction >= 0.995) return '> 99 %'
  return `${Math.round(fraction * 100)} %`
}

/** "likely (.93)"; the words follow the IPCC's calibrated ones (Mastrandrea et al. 2010): likely is two chances of three or more. */
export function belief(probability: number): string {
  const word = probability >= 0.66 ? 'likely' : probability >= 0.33 ? 'perhaps' : 'a weak trace'
  return `${word} (${odds(probability)})`
}

/** ".93": two digits, never a certainty. */
export function odds(probability: number): string {
  if (probability >= 0.995) return '> .99'
  if (probability < 0.005) return '< .01'
  return `.${String(Math.round(probability * 100)).padStart(2, '0')}`
}

/** "9,999 articles", "1 article". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

/** Thousands by commas; toLocaleString answers differently from machine to machine. */
export function grouped(n: number): string {
  const digits = String(n)
  let text = ''
  for (let i = 0; i < digits.length; i++) text += i > 0 && (digits.length - i) % 3 === 0 ? `,${digits[i]}` : digits[i]
  return text
}

/** "A, B, C … and 12 more"; the first `most` of them. */
export function listed(names: readonly string[], most = 5): string {
  if (names.length <= most) return names.join(', ')
  return `${names.slice(0, most).join(', ')} … and ${grouped(names.length - most)} more`
}
