import type { Span } from '../types'

/** A line of the page, or several that a fixed width had cut: `text` has the same length as its span. */
export interface Block extends Span {
  readonly text: string
  /** A blank line, or the page's edge, stands before it. */
  readonly gap: boolean
  readonly words: number
  /** Ends in sentence-final punctuation. */
  readonly final: boolean
}

interface Line extends Span {
  gap: boolean
}

const isBreak = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x85 || c === 12 || c === 11
const isBlank = (c: number): boolean =>
  c === 32 ||
  c === 9 ||
  c === 0xa0 ||
  c === 0x3000 ||
  c === 0x200b ||
  c === 0xfeff ||
  c === 0 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x202f

const MARKS: ReadonlySet<string> = new Set(['#', '>'])

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = true
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue
    let start = from
    let end = i
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    // Marks of Markdown: "# ", "> ", "*…*", "---".
    while (start < end && MARKS.has(text[start]) && /^(?:#{1,6}|>)[ \t]/.test(text.slice(start, start + 8))) {
      while (start < end && (MARKS.has(text[start]) || isBlank(text.charCodeAt(start)))) start++
    }
    if (
      end - start > 2 &&
      text[start] === text[end - 1] &&
      (text[start] === '*' || text[start] === '_') &&
      !isBlank(text.charCodeAt(start + 1))
    ) {
      start++
      end--
    }
    if (end - start <= 80 && !/[\p{L}\p{N}]/u.test(text.slice(start, end))) end = start
    if (end > start) {
      lines.push({ start, end, gap })
      gap = false
    } else if (!(i > 0 && text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13 && from === i)) gap = true
    from = i + 1
  }
  return lines
}

const FINAL = /[.!?…。！？؟۔।॥．｡][\s"'”’“»«)\]】』」）＂*_]{0,6}$/u

export const endsSentence = (text: string): boolean => FINAL.test(text.slice(-8))

/** Words by blanks; two ideographs or kana, or five Thai letters, count as one word. */
export function countWords(text: string): number {
  let words = 0
  let wide = 0
  let thai = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (isBlank(c) || isBreak(c)) inside = false
    else {
      if (c >= 0x3040 && c <= 0x9fff) wide++
      else if (c >= 0xe00 && c <= 0xe7f) thai++
      if (!inside) words++
      inside = true
    }
  }
  return words + (wide >> 1) + Math.floor(thai / 5)
}

/**
 * The width at which a hard-wrapped text was cut, 0 for a text that was not. A greedy wrapper breaks only where the next
 * word no longer fits, so in a wrapped text nearly every break inside a sentence is one of these.
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths: number[] = []
  for (const line of lines) if (line.end - line.start >= 20) lengths.push(line.end - line.start)
  if (lengths.length < 4) return 0
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)]
  if (width > 110 || width < 30) return 0
  let open = 0
  let soft = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1].gap || endsSentence(text.slice(Math.max(lines[i].start, lines[i].end - 8), lines[i].end))) continue
    open++
    if (isSoft(text, lines[i], lines[i + 1], width)) soft++
  }
  return open >= 3 && soft >= open * 0.7 && soft >= lengths.length * 0.3 ? width : 0
}

function isSoft(text: string, line: Line, next: Line, width: number): boolean {
  let word = next.start
  while (word < next.end && word - next.start < 40 && !isBlank(text.charCodeAt(word))) word++
  const wide = text.charCodeAt(next.start) >= 0x3040 && text.charCodeAt(next.start) <= 0x9fff
  return line.end - line.start + 1 + (wide ? 2 : word - next.start) > width - 1
}

/** Lines of the page as blocks, in order; lines cut by a fixed width are joined into their paragraphs. */
export function readBlocks(text: string): Block[] {
  const lines = splitLines(text)
  const width = wrapWidth(text, lines)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]
    let last = first
    while (width > 0 && i + 1 < lines.length && !lines[i + 1].gap && isSoft(text, last, lines[i + 1], width)) last = lines[++i]
    const raw = text.slice(first.start, last.end)
    const flat = last === first ? raw : raw.replace(/[\r\n\u2028\u2029\u0085\f\v]/g, ' ')
    blocks.push({
      start: first.start,
      end: last.end,
      gap: first.gap,
      text: flat,
      words: countWords(flat),
      final: endsSentence(flat),
    })
  }
  return blocks
}
