import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import * as html from 'newstemma/html'
import * as minhash from 'newstemma/minhash'
import * as node from 'newstemma/node'
import * as report from 'newstemma/report'
import { afterEach, describe, expect, it } from 'vitest'
import * as core from '../../src/index'
import type { Article } from '../../src/types'
import { anyText, article, articles, text } from './articles'
import { expectGraph, expectPrint, expectPrototypesUntouched, expectSentences } from './invariants'

const { Corpus, DerivationGraph, Fingerprint, fingerprint, sharedSentences, trace } = core
const { toCsv, toCytoscape, toDot, toGexf, toGraphml, toGraphology, toJsonLd, toMermaid, toProv } = core
const some = { seed: 20261129, numRuns: 80 }
/** Of what takes a tenth of a second to begin. */
const few = { ...some, numRuns: 8 }
const json = (value: unknown): string => JSON.stringify(value)
const key = 'sixteen bytes of key or more'

afterEach(expectPrototypesUntouched)

/** Every function that is public, held to what it promises of any articles whatever. */
const held: Record<string, () => void | Promise<void>> = {
  fingerprint: () =>
    fc.assert(
      fc.property(article, (one) => {
        const print = fingerprint(one)
        expectPrint(print, one.text)
        expectPrint(fingerprint(one, { key }), one.text)
        expect(json(fingerprint({ ...one }))).toBe(json(print))
        const embed = (sentences: readonly string[]) => sentences.map((sentence) => [sentence.length, 1])
        expect(fingerprint(one, { embed }).vectors?.length ?? 0).toBe(2 * print.paragraphs.length)
      }),
      some,
    ),
  Fingerprint: () =>
    fc.assert(
      fc.property(article, (one) => {
        const print = fingerprint(one)
        const back = Fingerprint.fromJSON(json(print))
        expect(back).toEqual(print)
        expect(json(back)).toBe(json(print))
        expect(inspect(print)).toContain('Fingerprint')
      }),
      some,
    ),
  sharedSentences: () =>
    fc.assert(
      fc.property(article, article, (a, b) => {
        const shared = sharedSentences(a, b)
        expectSentences(shared, a.text, b.text)
        expect(json(sharedSentences(fingerprint(a), fingerprint(b)))).toBe(json(shared))
        const turned = sharedSentences(b, a).map((it) => json({ ...it, a: it.b, b: it.a }))
        expect(turned.sort()).toEqual(shared.map(json).sort())
        expect(inspect(shared)).toContain(shared.length === 0 ? '[]' : shared[0].kind)
      }),
      some,
    ),
  trace: () =>
    fc.assert(
      fc.property(articles, (set) => {
        const graph = trace(set)
        expectGraph(graph, set)
        expect(json(trace([...set].reverse()))).toBe(json(graph))
        expect(json(trace(set.map((one) => fingerprint(one))))).toBe(json(graph))
      }),
      some,
    ),
  DerivationGraph: () =>
    fc.assert(
      fc.property(articles, fc.double({ min: 0, max: 1, noNaN: true }), (set, minConfidence) => {
        const graph = trace(set)
        const back = DerivationGraph.fromJSON(json(graph))
        expect(json(back)).toBe(json(graph))
        expect(String(back)).toBe(String(graph))
        expect(inspect(graph)).toBe(String(graph))
        expectGraph(graph.filter({ minConfidence }), set)
        expect(graph.families().flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'article'))).toHaveLength(set.length)
        for (const { id } of graph.nodes) {
          expect(`${graph.explain(id)}`).toContain(`${graph.explain(id).for[0]?.detail ?? ''}`)
          for (const parent of graph.parents(id)) expect(graph.children(parent)).toContain(id)
          for (const other of graph.descendants(id)) expect(graph.ancestors(other)).toContain(id)
        }
        for (const root of graph.roots()) expect(graph.parents(root)).toEqual([])
      }),
      some,
    ),
  Corpus: () =>
    fc.assert(
      fc.property(articles, fc.nat(5), (set, out) => {
        const graph = json(trace(set))
        const corpus = new Corpus().addAll([...set].reverse())
        if (set[out]) {
          corpus.remove(set[out].id)
          corpus.add(set[out])
        }
        expect(json(corpus.trace())).toBe(graph)
        const bytes = corpus.toBytes()
        expect(Corpus.fromBytes(bytes).toBytes()).toEqual(bytes)
        expect(Corpus.fromJSON(json(corpus)).toBytes()).toEqual(bytes)
        for (const { id } of set) {
          expect(corpus.family(id).nodes.some((node) => node.id === id)).toBe(true)
          for (const near of corpus.near(id)) {
            expect(near.id).not.toBe(id)
            expect(near.similarity >= 0 && near.similarity <= 1).toBe(true)
          }
        }
      }),
      { ...some, numRuns: 40 },
    ),
  ...Object.fromEntries(
    [toCsv, toCytoscape, toDot, toGexf, toGraphml, toGraphology, toJsonLd, toMermaid, toProv].map(
      (to: (graph: core.DerivationGraph) => unknown) => [
        to.name,
        () =>
          fc.assert(
            fc.property(articles, (set) => {
              const graph = trace(set)
              const written = to(graph)
              expect(json(to(trace([...set].reverse())))).toBe(json(written))
              expect(json(to(DerivationGraph.fromJSON(json(graph))))).toBe(json(written))
            }),
            { ...some, numRuns: 25 },
          ),
      ],
    ),
  ),
  articleFromHtml: () => {
    const tag = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="',
        '">',
        '<a href=',
        '<!--',
        '-->',
        '<script type="application/ld+json">{',
        '<br>',
      ),
      fc.constantFrom(
        '<meta name="author" content="',
        '<time datetime=',
        '<svg><title>',
        '<template>',
        '&#x202e;',
        '&#55357;',
        '<',
      ),
    )
    const page = fc.array(fc.oneof(tag, text), { maxLength: 16 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(page, fc.option(fc.oneof(anyText, fc.webUrl()), { nil: undefined }), (source, url) => {
        const one = html.articleFromHtml(source, url)
        expect(one.id).not.toBe('')
        expect(json(html.articleFromHtml(source, url))).toBe(json(one))
        expectGraph(trace([one]), [one])
      }),
      some,
    )
  },
  toHtml: () =>
    fc.assert(
      fc.property(articles, (set) => {
        const page = report.toHtml(trace(set), set)
        expect(report.toHtml(trace([...set].reverse()), [...set].reverse())).toBe(page)
        expect(page.match(/<script/gi)).toHaveLength(report.toHtml(trace([])).match(/<script/gi)!.length)
      }),
      { ...some, numRuns: 40 },
    ),
  toMinhash: () =>
    fc.assert(
      fc.property(article, (one) => {
        const signature = minhash.toMinhash(one, { numPerm: 16 })
        expect(signature.jaccard(minhash.toMinhash(fingerprint(one), { numPerm: 16 }))).toBe(1)
      }),
      { ...some, numRuns: 25 },
    ),
  readArticles: () => readFiles(async (path) => expect(coded(await node.readArticles(path).catch((error) => error))).toBe(true)),
  readArticlesWithProblems: async () => {
    await readFiles(async (path) => {
      const { articles: read, problems } = await node.readArticlesWithProblems(path)
      expect(read.length + problems.length).toBeGreaterThan(0)
      expect(problems.map(({ code }) => code).filter((code) => !/^E[A-Z_]+$/.test(`${code}`))).toEqual([])
    })
    await readLines()
  },
  fingerprintAll: () =>
    fc.assert(
      fc.asyncProperty(articles, async (set) => {
        const prints: core.Fingerprint[] = []
        for await (const print of node.fingerprintAll(set, { threads: 2 })) prints.push(print)
        expect(json(prints)).toBe(json(set.map((one) => fingerprint(one))))
      }),
      few,
    ),
  traceAll: () =>
    fc.assert(
      fc.asyncProperty(articles, async (set) => {
        expect(json(await node.traceAll(set, { threads: 2 }))).toBe(json(trace(set)))
      }),
      few,
    ),
}

const coded = (answer: unknown): boolean =>
  Array.isArray(answer) || /^ERR_[A-Z_]+$/.test(`${(answer as { code?: unknown }).code}`)

/** Any bytes whatever under each of the extensions that are read. */
async function readFiles(holds: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newstemma-'))
  const bytes = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    text.map((it) => new TextEncoder().encode(`${it}x`)),
  )
  try {
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('txt', 'html', 'jsonl', 'JSONL', 'xhtml', 'mhtml'), async (content, extension) => {
        const path = join(folder, `__proto__.${extension}`)
        await writeFile(path, content)
        await holds(path)
      }),
      { ...some, numRuns: 60 },
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** No line is lost for another one that is none. */
async function readLines(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newstemma-'))
  const path = join(folder, 'lines.jsonl')
  try {
    await fc.assert(
      fc.asyncProperty(articles, fc.array(fc.oneof(anyText, fc.json())), fc.boolean(), async (set, foreign, isFirst) => {
        const plain = set.map((one) => JSON.parse(json(one)) as Article)
        const others = foreign.map((line) => line.replace(/\n/g, ' '))
        await writeFile(path, (isFirst ? [...others, ...plain.map(json)] : [...plain.map(json), ...others]).join('\n'))
        const read = await node.readArticlesWithProblems(path)
        for (const { code } of read.problems) expect(code).toMatch(/^ERR_(?:ARTICLE|DUPLICATE_ID)$/)
        const ids = new Set(read.articles.map(({ id }) => id))
        for (const { id, published, sources } of plain) {
          if (published === undefined && sources === undefined) expect(ids.has(id)).toBe(true)
        }
      }),
      some,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('of any articles whatever', () => {
  for (const [name, holds] of Object.entries(held)) it(`${name} keeps its promises`, () => holds(), 60_000)

  it('every public function is held to them', () => {
    const names = [core, html, minhash, node, report].flatMap((entry) => Object.keys(entry))
    expect(Object.keys(held).sort()).toEqual(names.sort())
  })
})
