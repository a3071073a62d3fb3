import type { Span } from '../types'

/** A line of the page, or several that a fixed width had cut: `text` has the same length as its span. */
export interface Block extends Span {
  readonly text: string
  readonly words: number
  /** Ends in sentence-final punctuation. */
  readonly final: boolean
}

interface Line extends Span {
  /** A blank line stands before it. */
  readonly gap: boolean
  /** Ends in sentence-final punctuation. */
  readonly final: boolean
}

const BLANK = /[\s\0\u200b]/
const BREAKS = /[\n\r\v\f\x85\u2028\u2029]/g
const MARKS = /(?:[#>]{1,6}[^\S\n\r\v\f\x85\u2028\u2029]{1,99}){1,99}/y
/** A Greek question ends in what is a semicolon elsewhere. */
const FINAL = /(?:[.!?…。！？؟۔।॥．｡]|\p{sc=Greek}["”»)]?[;\u037e])[\s"'”’“»«)\]】』」）＂*_]{0,6}$/u
const endsSentence = (text: string): boolean => FINAL.test(text.slice(-8))

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let last = 0
  // From break to break: of one match as long as a page of 16 MB the stack of an engine overflows.
  for (let index = 0, next = 0; index < text.length; index = next + 1) {
    BREAKS.lastIndex = index
    next = BREAKS.exec(text)?.index ?? text.length
    let end = next
    while (end > index && BLANK.test(text[end - 1])) end--
    // Marks of Markdown: "# ", "> ", "*…*".
    let start = index
    while (start < end && BLANK.test(text[start])) start++
    MARKS.lastIndex = start
    if (MARKS.test(text)) start = MARKS.lastIndex
    if (/[*_]/.test(text[start]) && text[start] === text[end - 1] && end - start > 2) {
      start++
      end--
    }
    if (start >= end || (end - start < 80 && !/[\p{L}\p{N}]/u.test(text.slice(start, end)))) continue
    const gap = /(\n|\r(?!\n)|[\v\f\x85\u2028\u2029])[\s\S]*\1/.test(text.slice(last, start))
    lines.push({ start, end, gap, final: endsSentence(text.slice(Math.max(start, end - 8), end)) })
    last = end
  }
  return lines
}

/**
 * Words by runs of blanks and breaks of lines; of scripts without blanks two letters count as a word. Read off the page, since an engine reads
 * what is cut out of it more slowly.
 */
function countWords(page: string, start: number, end: number): number {
  let blanks = 0
  let letters = 0
  let wasBlank = false
  for (let i = start; i < end; i++) {
    const unit = page.charCodeAt(i)
    const isBlank = unit === 0x20 || (unit > 9 && unit < 14) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
    if (isBlank && !wasBlank) blanks++
    else if (unit >= 0xe00 && (unit < 0xe80 || (unit >= 0x3040 && unit < 0xa000))) letters++
    wasBlank = isBlank
  }
  return 1 + blanks + (letters >> 1)
}

/** Lines longer than the width by more than this were not cut at it; one that ends in a stop is a paragraph of its own. */
const OVERHANG = 8
/** What is shorter tells nothing of how a page's lines were cut. */
const TELLING = 20

/** The same where no width is sought. */
const SHORTEST = 12
/** So many times as long as the lines that were cut, a line was not cut. */
const MUCH = 2.5

const lengthOf = ({ start, end }: Line): number => end - start

/** Whether the next line's first word had no room at the end of the line. */
const isSoft = (text: string, line: Line, next: Line, width: number): boolean =>
  !next.gap &&
  !(lengthOf(line) > width + OVERHANG && line.final) &&
  lengthOf(line) + 2 + (/^(?:[\u3040-\u9fff]{2}|\S+)/.exec(text.slice(next.start, next.start + 40))?.[0].length ?? 0) > width

/** Whether a sentence goes on in the next line, as its first letter shows. */
const goesOn = (text: string, line: Line, next: Line): boolean =>
  !next.gap && !line.final && /^[\p{Ll}]/u.test(text.slice(next.start, next.start + 2))

/**
 * The width at which a hard-wrapped text was cut, Infinity for a text that was not. A greedy wrapper breaks only where the
 * next word no longer fits, so in a wrapped text nearly every break inside a sentence is one of these.
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths = lines
    .map(lengthOf)
    .filter((length) => length >= TELLING)
    .sort((a, b) => a - b)
  // Where some paragraphs are on one line each, the width of the others is further down.
  for (const share of [0.95, 0.8, 0.65]) {
    const width = lengths[Math.floor((lengths.length - 1) * share)]
    let open = 0
    let soft = 0
    lines.forEach((line, i) => {
      const next = lines[i + 1]
      if (!next || next.gap || lengthOf(line) > width + OVERHANG || line.final) return
      open++
      if (isSoft(text, line, next, width)) soft++
    })
    if (width >= 30 && width <= 110 && open >= 3 && soft >= open * 0.7 && soft >= lengths.length * 0.3) return width
  }
  return Infinity
}

/** What opens or is a line of its own on any page. */
const APART = /^(?:(?:By|Von|Par|Por|Di|Foto|Photo|Share|Copyright)(?![\p{L}])|©|\([cC]\))/u

/**
 * Whether the lines of a page were cut within its sentences, at whatever width, as recognised columns and quoted mails are: most of
 * its text stands in lines that end no sentence, of these most go on in a small letter, and hardly one is much longer than they are.
 */
function isCut(text: string, lines: readonly Line[]): boolean {
  let all = 0
  let open = 0
  let openLines = 0
  let on = 0
  lines.forEach((line, i) => {
    all += lengthOf(line)
    const next = lines[i + 1]
    if (lengthOf(line) < SHORTEST || !next || next.gap || line.final) return
    open += lengthOf(line)
    openLines++
    if (goesOn(text, line, next)) on++
  })
  const longer = lines.filter((line) => lengthOf(line) * openLines > open * MUCH).length
  return on >= 3 && on >= openLines * 0.5 && open >= all * 0.5 && longer <= lines.length * 0.1
}

/** Of a line and its next, whether both are of one paragraph. */
function joins(text: string, lines: readonly Line[]): (i: number) => boolean {
  const width = wrapWidth(text, lines)
  if (!isCut(text, lines)) return (i) => i + 1 < lines.length && isSoft(text, lines[i], lines[i + 1], width)
  const first = lines.findIndex((line, i) => i + 1 < lines.length && goesOn(text, line, lines[i + 1]))
  const usual = lines.map(lengthOf).sort((a, b) => a - b)[lines.length >> 1]
  const isApart = ({ start }: Line): boolean => APART.test(text.slice(start, start + 12))
  return (i) => {
    const [line, next] = [lines[i], lines[i + 1]]
    if (!next || next.gap || isApart(next) || isApart(line)) return false
    if (isSoft(text, line, next, width) || goesOn(text, line, next)) return true
    // Above the first paragraph stands the headline, between them headings; a name may begin a line of the prose.
    return i > first && !line.final && lengthOf(line) > usual * 0.6
  }
}

/** What pages add behind the last sentence of what they show: "Read more <https://…>", "Continued on page 15". */
const ADDRESS = /\s[<(]?https?:\/\/\S*$/
const MORE =
  /\s\(?(?:read more|weiterlesen|lire la suite|leer más|ler mais|leggi tutto|lees meer|continued on page \w{1,4})\P{L}{0,5}$/iu

/** A paragraph without it; as it is, where no sentence ends before it. */
function withoutMore(text: string): string {
  const left = text.replace(ADDRESS, '').replace(MORE, '').trimEnd()
  return left !== text && endsSentence(left) ? left : text
}

/** Lines of the page as blocks, in order; lines cut within sentences are joined into their paragraphs. */
export function readBlocks(source: string): Block[] {
  const lines = splitLines(source)
  const isJoined = joins(source, lines)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const { start } = lines[i]
    const first = i
    while (isJoined(i)) i++
    const line = source.slice(start, lines[i].end)
    const text = withoutMore(i > first ? line.replace(BREAKS, ' ') : line)
    const end = start + text.length
    blocks.push({ start, end, text, words: countWords(source, start, end), final: endsSentence(text) })
  }
  return blocks
}
