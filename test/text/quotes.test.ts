import fc from 'fast-check'
import { expect, it } from 'vitest'
import { QUOTED } from '../../src/text/quotes'
import { readText } from '../../src/text/read'
import { spelledOut } from '../oracle/spelled-out'

it('marks as quoted what a search for quotations finds', () => {
  const piece = fc.constantFrom(...'abc. "“”„‚«»‹›「」『』‘’\n', 'gate', ' said ', ' "We', 'on" ', '”So', 'da” ', ' »Ja', 'ja« ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const line = pieces.join('')
      const text = `x ${line}`
      const inside = new Uint8Array(text.length)
      for (const { 0: quote, index } of line.matchAll(new RegExp(QUOTED.source, 'gu'))) {
        inside.fill(1, 2 + index, 2 + index + quote.length)
      }
      const sentences = spelledOut(readText(text, [{ start: 2, end: text.length }], 'en'))
      for (const { start, quoted } of sentences.flatMap(({ tokens }) => tokens)) expect(quoted, text).toBe(inside[start] === 1)
    }),
    { numRuns: 2000, seed: 10 },
  )
})
