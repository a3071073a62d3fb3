import type { SharedSentence } from '../types'
import { INSPECT } from './inspect'
import { columnsOf, odds, oneLine, padded } from './words'

const COLUMN = 38
const LONGEST_SENTENCE = 600

/**
 * The same sentences, which in the Node REPL show the two texts side by side when both are given, else their offsets.
 *
 * Neither equality nor JSON sees a difference: what is added is not enumerable.
 *
 * @example
 * withTexts([{ a: { start: 0, end: 5 }, b: { start: 3, end: 8 }, kind: 'verbatim', similarity: 1 }], 'Hello', 'Oh Hello')
 */
export function withTexts(sentences: readonly SharedSentence[], textA?: string, textB?: string): SharedSentence[] {
  return sentences.map(sentence => {
    const copy = { ...sentence }
    return Object.defineProperty(copy, INSPECT, { value: () => sideBySide(copy, textA, textB), enumerable: false })
  })
}

/** Kind and similarity on a line, below it the two sentences in two columns of 38 characters. */
export function sideBySide(sentence: SharedSentence, textA?: string, textB?: string): string {
  const { a, b, kind, similarity } = sentence
  const sure = kind === 'verbatim' && similarity >= 0.995 ? '' : ` ${odds(similarity)}`
  const head = `${kind}${sure}   a ${a.start}–${a.end}   b ${b.start}–${b.end}`
  if (textA === undefined || textB === undefined) return head
  const left = wrapped(textA.slice(a.start, a.end))
  const right = wrapped(textB.slice(b.start, b.end))
  const rows = Math.max(left.length, right.length)
  const lines = Array.from({ length: rows }, (_, i) => `  ${padded(left[i] ?? '', COLUMN)} │ ${right[i] ?? ''}`.trimEnd())
  return [head, ...lines].join('\n')
}

/** Lines of at most 38 columns, broken at spaces; a longer word, or a text without spaces, is broken anywhere. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  let room = COLUMN
  for (const word of oneLine(text, LONGEST_SENTENCE).split(' ')) {
    if (word === '') continue
    for (const piece of pieces(word)) {
      const gap = line === '' || piece.joined ? 0 : 1
      if (line !== '' && piece.columns + gap > room) {
        lines.push(line)
        line = ''
        room = COLUMN
      }
      const lead = line === '' ? 0 : gap
      line += ' '.repeat(lead) + piece.text
      room -= lead + piece.columns
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** A word in parts that fit one line each; all but the first are `joined` to what stands before. */
function pieces(word: string): { text: string; columns: number; joined: boolean }[] {
  const parts: { text: string; columns: number; joined: boolean }[] = []
  let text = ''
  let wide = 0
  for (const char of word) {
    const next = columnsOf(char.codePointAt(0) as number)
    if (wide + next > COLUMN) {
      parts.push({ text, columns: wide, joined: parts.length > 0 })
      text = ''
      wide = 0
    }
    text += char
    wide += next
  }
  parts.push({ text, columns: wide, joined: parts.length > 0 })
  return parts
}
