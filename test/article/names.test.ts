import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_RUN, nameStart, trimName } from '../../src/article/names'

describe('the start of a name', () => {
  it('is that of the trimmed name, wherever one is left', () => {
    const part = fc.constantFrom(
      'The',
      'Monday',
      'Agencia',
      'Zeitung',
      'Meridian',
      'Oriel',
      'Von',
      'of',
      '“',
      '”',
      '«',
      '»',
      '"',
      ' ',
      '\n',
      'É',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('', ' '), (parts, blank) => {
        for (const [run] of parts.join(blank).matchAll(NAME_RUN)) {
          const trimmed = trimName(run, 0)
          if (trimmed) expect(nameStart(run)).toBe(trimmed.start)
        }
      }),
      { numRuns: 2000, seed: 4 },
    )
  })
})
