import { describe, expect, it } from 'vitest'
import { identicalClasses } from '../../src/candidates/classes'

const print = (id: string, bodyHash: string, words = 1) => ({ id, bodyHash, credits: [], tokens: new Uint32Array(words) })

describe('identicalClasses', () => {
  it('joins equal bodies under the lowest id and never joins empty ones', () => {
    const prints = [print('c', 'x'), print('b', 'y', 0), print('a', 'x'), print('d', 'y', 0), print('B', 'x')]
    expect(identicalClasses(prints)).toEqual([
      { representative: 4, members: [4, 2, 0] },
      { representative: 1, members: [1] },
      { representative: 3, members: [3] },
    ])
  })

  it('gives the same classes for every order', () => {
    const prints = Array.from({ length: 40 }, (_, i) => print(`id${i}`, `body${i % 7}`))
    const named = (list: typeof prints): string[][] =>
      identicalClasses(list).map(({ members }) => members.map((i) => list[i]!.id))
    expect(named([...prints].reverse())).toEqual(named(prints))
  })

  it('takes ten thousand copies as one class', () => {
    expect(identicalClasses(Array.from({ length: 10_000 }, (_, i) => print(`id${i}`, 'x')))).toHaveLength(1)
  })
})
