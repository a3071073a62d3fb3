import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { columns } from '../../src/graph/columns'
import { withTexts } from '../../src/graph/shared-sentence'
import type { SharedSentence } from '../../src/types'

const plain: SharedSentence = { a: { start: 0, end: 22 }, b: { start: 3, end: 30 }, kind: 'edited', similarity: 0.8 }

function printedOf(textA: string, textB: string): string[] {
  const whole = {
    a: { start: 0, end: textA.length },
    b: { start: 0, end: textB.length },
    kind: 'edited' as const,
    similarity: 0.8,
  }
  return inspect(withTexts([whole], textA, textB)[0])
    .split('\n')
    .slice(1)
}

describe('a shared sentence', () => {
  test('prints its two texts side by side when texts are at hand', () => {
    const [sentence] = withTexts([plain], 'The harbour is closed.', 'So the harbour was closed then.')
    expect(inspect(sentence)).toBe(
      'edited .80   a 0–22   b 3–30\n  The harbour is closed.                 │ the harbour was closed then',
    )
  })

  test('prints its offsets when there are none', () => {
    expect(inspect(withTexts([plain])[0])).toBe('edited .80   a 0–22   b 3–30')
    expect(inspect(withTexts([plain], 'only one text')[0])).toBe('edited .80   a 0–22   b 3–30')
  })

  test('is for equality, JSON and copies the plain object it was', () => {
    const [sentence] = withTexts([plain], 'a', 'b')
    expect(sentence).toStrictEqual(plain)
    expect(JSON.stringify(sentence)).toBe(JSON.stringify(plain))
    expect(Object.keys(sentence as object)).toEqual(Object.keys(plain))
    expect(structuredClone(sentence)).toStrictEqual(plain)
    expect(plain).not.toBe(sentence)
  })

  test('keeps to its columns with long words, wide characters and broken surrogates', () => {
    for (const text of [
      'x'.repeat(500),
      '港口已经关闭市长没有被问到'.repeat(9),
      'a\ud800'.repeat(40),
      'word '.repeat(90),
      '\u001b[2J\u0000',
    ]) {
      const lines = printedOf(text, text)
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(2 + 38 + 3 + 38)
      expect(lines.join('')).not.toMatch(/\p{Cs}/u)
      expect(lines.join('')).not.toContain('\u001b')
    }
  })

  test('loses no word in wrapping', () => {
    const text = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ')
    const left = printedOf(text, '').map((line) => (line.split('│')[0] as string).trim())
    expect(left.join(' ')).toBe(text)
  })
})
