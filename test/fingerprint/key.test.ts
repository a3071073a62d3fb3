import { describe, expect, it } from 'vitest'
import { deriveKey } from '../../src/fingerprint/key'

const raised = (make: () => unknown): unknown => {
  try {
    make()
  } catch (error) {
    return error
  }
}

describe('deriveKey', () => {
  it('takes a string as its UTF-8 bytes', () => {
    expect(deriveKey('šestnáct bytů')).toEqual(deriveKey(new TextEncoder().encode('šestnáct bytů')))
  })

  it('counts every byte of a long key', () => {
    const long = new Uint8Array(64).fill(7)
    const ids = new Set([deriveKey(long).keyId])
    for (let i = 0; i < 64; i++) ids.add(deriveKey(long.map((byte, j) => (i === j ? 8 : byte))).keyId)
    expect(ids.size).toBe(65)
    expect(deriveKey(long).keyId).not.toBe(deriveKey(long.subarray(0, 63)).keyId)
  })

  it('names the key in 16 hex digits that are none of its parts', () => {
    const key = deriveKey(Uint8Array.from({ length: 16 }, (_, i) => i))
    expect(key.keyId).toMatch(/^[0-9a-f]{16}$/)
    const parts = [key.word, key.bodyLow, key.bodyHigh].flat()
    expect(new Set(parts).size).toBe(12)
    for (const part of parts) expect(key.keyId).not.toContain(part.toString(16).padStart(8, '0'))
  })

  it.each([
    ['short', RangeError],
    [new Uint8Array(15), RangeError],
    ['', RangeError],
    [7, TypeError],
    [null, TypeError],
    [[], TypeError],
  ])('refuses %j and says how to make one', (key, kind) => {
    const error = raised(() => deriveKey(key as string))
    expect(error).toBeInstanceOf(kind)
    expect(error).toMatchObject({ code: 'ERR_KEY', message: expect.stringContaining('getRandomValues(new Uint8Array(16))') })
  })
})
