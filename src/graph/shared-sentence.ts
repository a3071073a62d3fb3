import type { SharedSentence } from '../types'
import { INSPECT } from '../util/inspect'
import { oneLine } from '../util/one-line'
import { odds } from '../util/words'
import { columns, padded } from './columns'

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
  return sentences.map((sentence) =>
    Object.defineProperty({ ...sentence }, INSPECT, { value: () => sideBySide(sentence, textA, textB) }),
  )
}

/** Kind and similarity on a line, below it the two sentences in two columns of 38 characters. */
export function sideBySide({ a, b, kind, similarity }: SharedSentence, textA?: string, textB?: string): string {
  const sure = kind === 'verbatim' && similarity >= 0.995 ? '' : ` ${odds(similarity)}`
  const lines = [`${kind}${sure}   a ${a.start}–${a.end}   b ${b.start}–${b.end}`]
  if (textA === undefined || textB === undefined) return lines[0]
  const [left, right] = [wrapped(textA.slice(a.start, a.end)), wrapped(textB.slice(b.start, b.end))]
  for (let i = 0; i < left.length || i < right.length; i++) {
    lines.push(`  ${padded(left[i] ?? '', COLUMN)} │ ${right[i] ?? ''}`.trimEnd())
  }
  return lines.join('\n')
}

/** Lines of at most 38 columns, broken at spaces; a longer word, or a text without spaces, in parts of 19 characters. */
function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of oneLine(text, LONGEST_SENTENCE).split(/ +/)) {
    for (const part of (columns(word) > COLUMN && word.match(/.{1,19}/gu)) || [word]) {
      const longer = `${lines.at(-1)} ${part}`.trim()
      if (columns(longer) > COLUMN) lines.push(part)
      else lines[lines.length - 1] = longer
    }
  }
  return lines
}
