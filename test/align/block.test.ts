import { describe, expect, it } from 'vitest'
import { Block } from '../../src/align/block'
import { deskFor } from '../../src/align/desk'
import { layOut } from '../../src/align/side'
import { fingerprint } from '../../src/fingerprint'

describe('a block', () => {
  it('gives arrays of zeros that do not touch, of any kind', () => {
    const block = new Block(64)
    const arrays = [block.cut(Uint8Array, 3), block.cut(Float64Array, 2), block.cut(Uint32Array, 5), block.cut(Int16Array, 0)]
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1)
    for (const array of arrays) {
      expect([...array].every((value) => value === 0)).toBe(true)
      array.fill(7)
    }
    expect(arrays.map((array) => [...array])).toEqual([[7, 7, 7], [7, 7], [7, 7, 7, 7, 7], []])
  })

  it('goes on elsewhere where there is no room', () => {
    const block = new Block(16)
    const first = block.cut(Uint32Array, 4).fill(1)
    const long = block.cut(Uint32Array, 100)
    const last = block.cut(Uint8Array, 1)
    expect([long.length, [...long].some(Boolean), [...first]]).toEqual([100, false, [1, 1, 1, 1]])
    expect(last[0]).toBe(0)
  })

  it('is large enough for all that is laid out of an article, and for a desk', () => {
    const words = (count: number): string => Array.from({ length: count }, (_, k) => `word${(k * 7919) % 240}`).join(' ')
    for (const text of ['', 'Rain.', `${words(700)}. ${words(31)}.`, 'Rain fell. '.repeat(300)]) {
      const { directions, places, ...side } = layOut(fingerprint({ id: 'a', text }))
      const { offsets, tokens, ...own } = side
      expect(buffers({ ...own, ...places })).toBe(1)
      const { cells, ...desk } = deskFor({ ...side, directions, places }, { ...side, directions, places })
      expect(buffers(desk)).toBe(1)
    }
  })
})

function buffers(arrays: Readonly<Record<string, unknown>>): number {
  return new Set(Object.values(arrays).flatMap((array) => (ArrayBuffer.isView(array) ? [array.buffer] : []))).size
}
