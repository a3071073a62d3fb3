import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trace } from '../../src/index'
import { toHtml } from '../../src/report'
import { article, edge, graph, harbourData, texts } from '../graph/harbour'

const articles = [...texts].map(([id, text]) => ({ id, text }))
const dataOf = (html: string) => JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? '')
const harbour = toHtml(graph(harbourData), articles)

describe('the report', () => {
  it('lets in its own script and style by their hashes, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(harbour)?.[1]
    const hashOf = (tag: string) => {
      const code = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(harbour)?.[1] as string
      return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
    }
    expect(policy).toBe(
      `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
    )
    const outside = harbour.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    expect(outside).not.toMatch(/\s(?:src|style|on\w+)=|https?:|url\((?!#)/)
    expect(outside.match(/href="[^#][^"]*"/g)).toBe(null)
  })

  it('says in plain HTML what the picture shows', () => {
    expect(harbour).toContain('<h1>Harbour closed</h1>')
    expect(harbour).toContain('1 lost version, 1 source named but not in the set, 2 pairs whose direction is open')
    expect(harbour).toMatch(
      /Oriel<\/a>.*?Meridian<\/a>, by an earlier version that is lost<\/td>.*?rewritten.*?55 %.*?likely \(\.93\)/s,
    )
    expect(harbour).toContain('names Halden Wire, not in the set, as a source')
    expect(harbour).toMatch(/Quill<\/a>/)
  })

  it('draws what leads from a lost version otherwise than what is open, and tells of both', () => {
    const dashes = (look: string) => new RegExp(`${look}[^{}]*\\{[^{}]*stroke-dasharray: ?([\\d ]+)`).exec(harbour)?.[1]
    expect(harbour).toMatch(/<path class="ink version"/)
    expect(dashes('\\.version')).toBeDefined()
    expect(dashes('\\.version')).not.toBe(dashes('\\.open \\.ink'))
    expect(harbour).toContain('dashes and dots lead from an earlier version to the one that is')
    expect(harbour).toContain('Dotted: two texts share sentences, and which was first is open')
  })

  it('tells of an open pair at both articles', () => {
    const table = /<tbody>.*<\/tbody>/s.exec(harbour)?.[0] ?? ''
    const rows = table.split('<th ').slice(1)
    const row = (outlet: string) => rows.find((it) => it.includes(`>${outlet}</a></th>`)) ?? ''
    expect(row('Oriel')).toMatch(/shares text with <a href="#u0">Law Review<\/a>; direction open/)
    expect(row('Law Review')).toMatch(/shares text with <a href="#u0">Oriel<\/a>; direction open/)
    expect(harbour.match(/ id="u0"/g)).toHaveLength(1)
    expect(harbour).toContain('>direction open</text>')
  })

  it('says of identical copies of which none is known to be first what the tree says', () => {
    const pair = (a: string, b: string) => ({ a, b, aFromB: 0.45, bFromA: 0.45, siblings: 0.1 })
    const some = {
      nodes: ['a', 'b', 'c', 'm'].map((id) => article(id)),
      edges: [edge('m', 'c')],
      undecided: [pair('a', 'm'), pair('b', 'm')],
      identical: [['a', 'b', 'm']],
    }
    const html = toHtml(graph(some))
    expect(String(graph(some))).toContain('which of these was first is open')
    expect(html).toContain('>which was first is open</text>')
    expect(html).toContain('>which was first is open</td>')
    expect(html).toContain('1 derivation, 3 identical copies of which none is known to be first')
    expect(html).not.toContain('first in the set')
    // Of one that shares text with another body as well the pair is kept.
    const apart = toHtml(graph({ ...some, edges: [], undecided: [...some.undecided, pair('b', 'c')] }))
    expect(apart).toMatch(/shares text with <a href="#u\d">b<\/a>; direction open/)
  })

  it('tells of a copy that comes from another, whatever else is open, as the tree does', () => {
    const pair = (a: string, b: string) => ({ a, b, aFromB: 0.45, bFromA: 0.45, siblings: 0.1 })
    const some = { nodes: ['a', 'b', 'c'].map((id) => article(id)), edges: [edge('a', 'b')], identical: [['a', 'b']] }
    for (const said of [String, toHtml].map((show) => show(graph({ ...some, undecided: [pair('a', 'c')] })))) {
      expect(said).toContain('first in the set')
      expect(said).not.toMatch(/was first is open</)
      expect(said).not.toContain('which of these was first is open')
    }
    const three = { ...some, identical: [['a', 'b', 'c']], undecided: [pair('a', 'c')] }
    expect(String(graph(three))).toContain('which of these was first is open')
    expect(toHtml(graph(three))).toContain('>which was first is open</text>')
  })

  it('calls first in the set what alone is a head', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => article(id))
    expect(toHtml(graph({ nodes, edges: [edge('a', 'b'), edge('a', 'c'), edge('a', 'd')] }))).toContain('first in the set')
    const two = toHtml(
      graph({
        nodes,
        edges: [edge('a', 'b'), edge('c', 'd')],
        undecided: [{ a: 'a', b: 'c', aFromB: 0.4, bFromA: 0.4, siblings: 0.2 }],
      }),
    )
    expect(two).not.toContain('first in the set')
    expect(two).toContain('from no other in the set')
  })

  it('calls first what the tree calls first, whatever copies there are', () => {
    const open = (a: string, b: string) => ({ a, b, aFromB: 0.4, bFromA: 0.4, siblings: 0.2 })
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    fc.assert(
      fc.property(
        fc.array(fc.nat(15), { minLength: 7, maxLength: 7 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 4 }),
        fc.subarray(ids, { minLength: 2 }),
        (parents, further, pairs, copies) => {
          const main = parents.flatMap((n, i) => (n % 2 ? [edge(ids[(n >> 1) % (i + 1)], ids[i + 1])] : []))
          // A second parent gives less, or as much and less surely.
          const second = further.flatMap(([i, j]) => {
            const isFree = i < j && main.some(({ parent, child }) => child === ids[j] && parent !== ids[i])
            return isFree ? [edge(ids[i], ids[j], j % 2 ? { share: 0.3 } : { confidence: 0.5 })] : []
          })
          const family = graph({
            nodes: ids.map((id) => article(id)),
            edges: [...main, ...second],
            undecided: pairs.flatMap(([i, j]) =>
              i < j && !(copies.includes(ids[i]) && copies.includes(ids[j])) ? [open(ids[i], ids[j])] : [],
            ),
            identical: [copies],
          })
          const [tree, html] = [String(family), toHtml(family)].map((said) => said.includes('first in the set'))
          expect(html).toBe(tree)
        },
      ),
      { numRuns: 200, seed: 5 },
    )
    const some = {
      nodes: ['b', 'h', 'x', 'y'].map((id) => article(id)),
      edges: [edge('b', 'h')],
      undecided: [open('b', 'x'), open('b', 'y')],
      identical: [['x', 'y']],
    }
    expect(String(graph(some))).toContain('from no other in the set')
    expect(toHtml(graph(some))).not.toContain('first in the set')
  })

  it('counts outlets that are known, and no articles in their place', () => {
    const nodes = [article('a', 'Oriel'), article('b'), article('c'), article('d', 'Oriel'), article('e'), article('f')]
    const html = toHtml(graph({ nodes, edges: [edge('a', 'b'), edge('a', 'c'), edge('a', 'd'), edge('e', 'f')] }))
    expect(html).toContain('<th scope="col" class="number">Known outlets</th>')
    expect([...html.matchAll(/<td class="number">(\d*)<\/td><td class="number">(\d*)<\/td>/g)].map(([, ...of]) => of)).toEqual([
      ['4', '1'],
      ['2', ''],
    ])
  })

  it('has every anchor that it points to in its data', () => {
    const { articles: all, edges, pairs } = dataOf(harbour)
    const counts: Record<string, number> = { a: all.length, e: edges.length, u: pairs.length }
    const anchors = [...harbour.matchAll(/href="#([aeu])(\d+)"/g)]
    expect(anchors.length).toBeGreaterThan(15)
    for (const [, kind, number] of anchors) expect(Number(number)).toBeLessThan(counts[kind])
  })

  it('says of an open pair what the three chances leave', () => {
    const pair = (siblings: number) => ({ a: 'a', b: 'b', aFromB: 0.08, bFromA: 0.15, siblings })
    const chances = (siblings: number) =>
      dataOf(toHtml(graph({ nodes: [article('a'), article('b')], undecided: [pair(siblings)] }))).pairs[0].chances
    expect(chances(0.02)).toEqual(['possibly (.08)', 'possibly (.15)', 'possibly (.02)', 'likely (.75)'])
    expect(chances(0.77)).toHaveLength(3)
  })

  it('links an open pair whichever of the two is drawn above', () => {
    const open = { a: 'a', b: 'b', aFromB: 0.2, bFromA: 0.3, siblings: 0.4 }
    const html = toHtml(graph({ nodes: [article('a'), article('b'), article('c')], edges: [edge('b', 'c')], undecided: [open] }))
    expect(html).toContain('<a class="line open" href="#u0">')
    expect(html).not.toContain('undefined"')
  })

  it('holds the texts that were given and no others', () => {
    expect(harbour).toContain('The mayor was not asked about it.')
    const bare = toHtml(graph(harbourData))
    expect(bare).not.toContain('mayor')
    expect(dataOf(bare).articles.map(({ text }: { text?: string }) => text)).toEqual(Array(6).fill(undefined))
    expect(dataOf(bare).edges.find(({ shared }: { shared: number[] }) => shared.length > 0).shared).toHaveLength(12)
  })

  it('refuses an article whose text is not the one that was traced', () => {
    const changed = articles.map(({ id, text }) => ({ id, text: id === 'o' ? text.slice(0, 20) : text }))
    expect(() => toHtml(graph(harbourData), changed)).toThrow(
      expect.objectContaining({
        code: 'ERR_ARTICLE',
        message: 'articles[1] "o".text: expected the text that was traced, which has 49 characters or more, got one of 20',
      }),
    )
    expect(toHtml(graph(harbourData), articles.slice(0, 1))).toContain('Oriel')
  })

  it('shows what is full of markup as text', () => {
    const bad = `</script><script>alert(1)</script><img src=x onerror=alert(1)> ]]> "' &amp; \u202egnp.exe \0 \ud800`
    const html = toHtml(
      graph({
        nodes: [article(bad, bad, { title: bad, notes: [bad] }), { id: 'cited:x', kind: 'cited', name: bad }],
        citations: [],
      }),
      [{ id: bad, text: bad }],
    )
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toMatch(/<img|[\0\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/)
    expect(dataOf(html).articles[0].text).toBe(bad)
  })

  it('lists many families and shows them one by one, largest first', () => {
    const sizesOf = Array.from({ length: 9 }, (_, family) => 2 + (family % 3))
    const html = toHtml(
      graph({
        nodes: sizesOf.flatMap((size, family) =>
          Array.from({ length: size }, (_, i) => article(`f${family}-${i}`, `Outlet ${family}`)),
        ),
        edges: sizesOf.flatMap((size, family) =>
          Array.from({ length: size - 1 }, (_, i) => edge(`f${family}-0`, `f${family}-${i + 1}`)),
        ),
      }),
    )
    expect(html).toContain('<body class="many">')
    const sizes = [...html.matchAll(/data-size="(\d+)"/g)].map(([, size]) => Number(size))
    expect(sizes).toEqual([4, 4, 4, 3, 3, 3, 2, 2, 2])
    expect(html.match(/<svg/g)).toHaveLength(9)
  })

  it('dates a family in the list as it dates its articles', () => {
    const day = { earliest: Date.UTC(2025, 2, 3, 10), latest: Date.UTC(2025, 2, 5, 12) - 1 }
    const hour = { earliest: Date.UTC(2025, 2, 3, 12), latest: Date.UTC(2025, 2, 3, 12) }
    const html = toHtml(
      graph({
        nodes: [
          article('a', 'A', { published: day }),
          article('b', 'B'),
          article('c', 'C', { published: day }),
          article('d', 'D', { published: hour }),
        ],
        edges: [edge('a', 'b'), edge('c', 'd')],
      }),
    )
    expect([...html.matchAll(/<td>(2025-\d\d-\d\d)<\/td><\/tr>/g)].map(([, since]) => since)).toEqual([
      '2025-03-04',
      '2025-03-03',
    ])
  })

  it('says of a graph without its weak edges no more than it knows', () => {
    const made = { version: '1', minConfidence: 0.97 }
    const html = toHtml(
      graph({
        made,
        nodes: [article('a', 'A'), article('b', 'B'), article('c', 'C')],
        edges: [edge('a', 'b', { confidence: 0.98 })],
      }),
    )
    expect(html).toContain('1 article from no other as surely as .97.')
    expect(html).toContain('<td colspan="4">no source as sure as .97</td>')
    expect(html).toContain('>no source as sure as .97</text>')
    expect(dataOf(html).weakly).toBe('from no other as surely as .97')
    const shown = html.replace(/<script>.*?<\/script>/gs, '')
    expect(shown).not.toMatch(/no derivation was found|first in the set|no source in the set/)
    expect(toHtml(graph({ nodes: [article('a'), article('b')] }))).toContain('2 articles for which no derivation was found')
  })

  it('is the same for the same graph, and a page of nothing is a page', () => {
    expect(toHtml(graph(harbourData), articles)).toBe(harbour)
    expect(toHtml(trace([]))).toContain('0 articles')
  })

  it('shows pages without an article, and what is said of them', () => {
    const pages = ['a', 'b', 'c'].map((id) => ({ id, text: 'Please enable JavaScript to view this page' }))
    const html = toHtml(trace(pages), pages)
    expect(html).toContain('3 articles for which no derivation was found')
    expect(dataOf(html).articles[0].notes[0]).toMatch(/^no article text was found/)
  })
})
