import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Fingerprint, fingerprint, trace } from '../../src/index'
import { readArticles } from '../../src/node'

const at = (path: string): URL => new URL(path, import.meta.url)
const shipped = at('../../examples/reuters-exclusive/fingerprints.json')
const seeds = at('../../../shared/seeds')

const publishers: Record<string, string> = JSON.parse(
  readFileSync(at('../../examples/reuters-exclusive/publishers.json'), 'utf8'),
)
const fromShipped = () => JSON.parse(readFileSync(shipped, 'utf8')).map((print: unknown) => Fingerprint.fromJSON(print))

// The texts are not ours to ship, so a clone elsewhere lacks them.
describe.skipIf(!existsSync(seeds))('the Reuters case (needs ../shared)', () => {
  it('has one graph, from texts, from plain fingerprints and from the keyed ones that ship', async () => {
    const articles = (await readArticles(decodeURIComponent(seeds.pathname))).map((article) => {
      const publisher = publishers[article.id.split('_')[0]]
      return publisher === undefined ? article : { ...article, publisher }
    })
    const graph = (given: Parameters<typeof trace>[0]) => {
      const { nodes, made, ...rest } = trace(given).toJSON()
      // A keyed fingerprint has no title, since that is readable.
      return { nodes: nodes.map((node) => ({ ...node, title: undefined })), ...rest }
    }
    const fromText = graph(articles)
    expect(graph(articles.map((article) => fingerprint(article)))).toEqual(fromText)
    expect(graph(fromShipped())).toEqual(fromText)
  })
})

describe('examples/reuters-exclusive/fingerprints.json', () => {
  it('gives the tree that the README shows', () => {
    expect(readFileSync(at('../../README.md'), 'utf8')).toContain(`\n${String(trace(fromShipped()))}\n\`\`\``)
  })

  it('holds keyed hashes and no readable title or address', () => {
    const prints: Fingerprint[] = fromShipped()
    expect(prints).toHaveLength(5)
    expect(new Set(prints.map(({ keyId }) => keyId)).size).toBe(1)
    for (const print of prints) {
      expect(print.keyId).toMatch(/^[0-9a-f]{16}$/)
      expect(Object.keys(print)).not.toEqual(expect.arrayContaining(['title']))
      expect(Object.keys(print)).not.toEqual(expect.arrayContaining(['url']))
    }
  })
})
