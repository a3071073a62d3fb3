import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Cluster } from '../../src/clickhouse'
import { Corpus } from '../../src/corpus'
import type { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import type { DerivationGraph } from '../../src/graph/derivation-graph'
import { haystack } from './articles'
import { CURRENT, ONE, type Started, TWO } from './places'

const MINUTES = 60_000
/** `ARTICLES=5000` takes minutes on each of the places; three hundred beside the stories show the same. */
const ARTICLES = Number(process.env.ARTICLES ?? 300)

let prints: Fingerprint[] = []
let corpus = new Corpus()
let graph = ''
beforeAll(() => {
  prints = haystack(ARTICLES)
  corpus = new Corpus().addAll(prints)
  graph = JSON.stringify(corpus.trace())
}, 10 * MINUTES)

// Skipped where what a place needs is not installed; its name says what that is: clickhouse-server, or chdb.
for (const { name, there, start } of [ONE, TWO, CURRENT])
  describe.skipIf(!there)(`the graph of a cluster, on ${name}`, () => {
    let place: Started
    beforeAll(async () => {
      place = await start()
    }, MINUTES)
    afterAll(() => place?.stop(), MINUTES)

    it(
      `is the one that a corpus draws of the stories in ${ARTICLES} articles`,
      async () => {
        const cluster = new Cluster(place.where)
        try {
          await cluster.init()
          expect(await cluster.add(prints)).toBe(prints.length)
          const { articles } = await cluster.update()
          expect(articles).toBe(prints.length)
          // Five megabytes that differ are not to be printed.
          expect(JSON.stringify(await cluster.graph()) === graph).toBe(true)

          const { id } = prints[100]
          expect((await cluster.family(id)).toJSON()).toEqual(corpus.family(id).toJSON())
          expect(await cluster.near(id)).toEqual(corpus.near(id))
          // In the order of the corpus; each as `family` gives it: in the whole a source that is spelled in several ways has one spelling.
          const largest: DerivationGraph[] = []
          for await (const family of cluster.families()) if (largest.push(family) === 50) break
          const ids = (family: DerivationGraph) => family.nodes.map((node) => node.id)
          expect(largest.map(ids)).toEqual([...corpus.families()].slice(0, 50).map(ids))
          for (const family of largest.slice(0, 5)) {
            const first = family.nodes.find(({ kind }) => kind === 'article')?.id as string
            expect(family.toJSON()).toEqual(corpus.family(first).toJSON())
          }

          expect(await cluster.update()).toEqual({ changed: 0, families: 0, drawn: 0, articles: 0 })
        } finally {
          await cluster.close()
        }
      },
      10 * MINUTES,
    )
  })
