import { describe, expect, it } from 'vitest'
import { type PassageOptions, passages } from '../../bench/quality/sets/passages'
import { align } from '../../src/align/align'
import { fingerprint } from '../../src/fingerprint'

const ferry =
  'The ferry to Torshavn will not sail on Sunday because of a cracked shaft. The harbour master said repairs would take nine ' +
  'days and cost 40,000 crowns. Passengers who hold a ticket can travel by way of Seydisfjord instead.'
const council =
  'The town council of Odda voted on Tuesday to close its smallest school. Eleven pupils will be moved to Tyssedal after the ' +
  'summer. Parents had handed in 1,200 signatures against the plan.'
const filler = (names: readonly string[]) =>
  names
    .map((name, k) => `${name} bakes ${k + 3} loaves of rye bread for the market before the bells of the chapel ring.`)
    .join(' ')
const before = filler(['Agnes', 'Birte', 'Conrad', 'Dagny', 'Einar', 'Frode'])
const after =
  'Snow is expected in the mountains. Roads stay open. Drivers should carry chains. No wind is forecast by the office.'

function found(a: string, b: string, options?: PassageOptions) {
  const [x, y] = [fingerprint({ id: 'a', text: a }), fingerprint({ id: 'b', text: b })]
  return passages(x, y, align(x, y), options).map((p) => ({
    ...p,
    a: a.slice(p.a.start, p.a.end),
    b: b.slice(p.b.start, p.b.end),
  }))
}

describe('passages', () => {
  it('are neighbouring shared sentences together, where they stand in either text', () => {
    const [only, ...rest] = found(`${before}\n\n${ferry}\n\n${after}`, `${ferry}\n\n${council}`)
    expect(rest).toEqual([])
    expect(only.a).toBe(ferry)
    expect(only.b).toBe(ferry)
    expect(only.longest).toBeGreaterThan(30)
  })

  it('bridge a sentence that only one of the texts has, if told so', () => {
    const cut = ferry.replace(/The harbour master .*? crowns\. /, '')
    expect(found(ferry, `${cut}\n\n${council}`, { gap: 1 }).map((p) => p.a)).toEqual([ferry])
    expect(found(ferry, `${cut}\n\n${council}`, { gap: 0 })).toHaveLength(2)
  })

  it('stay apart where much else stands between them', () => {
    const two = found(`${ferry}\n\n${before}\n\n${council}`, `${council}\n\n${after}\n\n${ferry}`)
    expect(two.map((p) => p.a)).toEqual([ferry, council])
    expect(two.map((p) => p.b)).toEqual([ferry, council])
  })

  it('begin and end in mid-sentence where the words in common do, to a few characters', () => {
    const cut = ferry.slice(ferry.indexOf('because'), ferry.indexOf(' by way'))
    const [only] = found(`${council}\n\nNobody was there ${cut} and so they all went home.`, ferry)
    for (const side of [only.a, only.b]) {
      expect(side).toContain(cut.slice(6, -6))
      expect(Math.abs(side.length - cut.length)).toBeLessThan(10)
    }
  })

  it('keep whole sentences where the wording is another', () => {
    const told =
      'Because of a crack in its shaft the ferry will not go to Torshavn this Sunday. Mending it takes nine days, the harbour master said.'
    const list = found(ferry, told)
    expect(list).toHaveLength(1)
    const [{ b, words }] = list
    expect(told).toContain(b)
    expect(b).toMatch(/\.$/)
    expect(words).toBeLessThan(10)
  })

  it('are none between texts that share nothing, and between empty ones', () => {
    expect(found(ferry, after)).toEqual([])
    expect(found('', ferry)).toEqual([])
    expect(found('', '')).toEqual([])
  })
})
