import { describe, expect, it } from 'vitest'
import { components } from '../../src/util/components'

describe('components', () => {
  it('are the same whatever the order of links', () => {
    const links = [
      { a: 5, b: 1 },
      { a: 2, b: 3 },
      { a: 3, b: 5 },
      { a: 0, b: 6 },
    ]
    const expected = [[0, 6], [1, 2, 3, 5], [4]]
    expect(components(7, links)).toEqual(expected)
    expect(components(7, links.reverse())).toEqual(expected)
  })

  it('take a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 99_999 }, (_, i) => ({ a: i + 1, b: i }))
    expect(components(100_000, chain)).toHaveLength(1)
  })
})
