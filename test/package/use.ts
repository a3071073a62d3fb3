// The types as a user meets them. Compiled against the sources here, and by `npm run compat` against the installed package.
import { expectTypeOf } from 'expect-type'
import {
  type Article,
  type ArticleInput,
  type ArticleNode,
  Corpus,
  type Derivation,
  type DerivationGraph,
  type DerivationKind,
  type Fingerprint,
  type FingerprintData,
  fingerprint,
  type Interval,
  type Neighbour,
  type SharedSentence,
  sharedSentences,
  toDot,
  trace,
} from 'newstemma'
import { articleFromHtml } from 'newstemma/html'
import { fingerprintAll, readArticles, traceAll } from 'newstemma/node'
import { toHtml } from 'newstemma/report'

const articles: Article[] = [
  { id: 'a', text: 'One sentence.' },
  { id: 'b', text: 'One sentence.', publisher: undefined, published: { earliest: new Date(0) } },
]
const graph = trace(articles, { minConfidence: 0.5, onProgress: ({ done, total }) => total && done / total })
const prints = articles.map((article) => fingerprint(article))

expectTypeOf(graph).toEqualTypeOf<DerivationGraph>()
expectTypeOf(prints).toEqualTypeOf<Fingerprint[]>()
expectTypeOf(trace(new Set(prints))).toEqualTypeOf<DerivationGraph>()
expectTypeOf(trace([...articles, ...prints])).toEqualTypeOf<DerivationGraph>()
expectTypeOf(sharedSentences(articles[0], prints[1])).toEqualTypeOf<SharedSentence[]>()
expectTypeOf(graph.edges).toEqualTypeOf<readonly Derivation[]>()
expectTypeOf(graph.edges[0].kind).toEqualTypeOf<DerivationKind>()
expectTypeOf(graph.roots()).toEqualTypeOf<string[]>()
expectTypeOf(toDot(graph)).toBeString()
expectTypeOf(new Corpus().addAll(articles).near('a')).toEqualTypeOf<Neighbour[]>()
expectTypeOf(traceAll(articles, { threads: 2, minConfidence: 0.5 })).resolves.toEqualTypeOf<DerivationGraph>()
expectTypeOf(new Corpus().addAllAsync(fingerprintAll(articles))).resolves.toEqualTypeOf<Corpus>()
expectTypeOf(new Corpus().addAllAsync(articles)).resolves.toEqualTypeOf<Corpus>()
expectTypeOf(readArticles('a', 'b')).resolves.toExtend<readonly Article[]>()
expectTypeOf(articleFromHtml('<p>One sentence.')).toEqualTypeOf<Article>()
expectTypeOf(toHtml(graph, articles)).toBeString()
// As rows of a database and as data that came from another thread.
const row = { id: 'c', text: 'One sentence.', title: null, publisher: undefined, published: { earliest: null }, sources: null }
const given: (ArticleInput | FingerprintData)[] = [row, prints[0], { ...prints[1], keyId: undefined }]
expectTypeOf(trace(given)).toEqualTypeOf<DerivationGraph>()
expectTypeOf(new Corpus().add(row).addAll(given).near(given[1])).toEqualTypeOf<Neighbour[]>()
expectTypeOf(new Corpus().addAllAsync(given)).resolves.toEqualTypeOf<Corpus>()
expectTypeOf(sharedSentences(given[0], given[1])).toEqualTypeOf<SharedSentence[]>()
expectTypeOf(traceAll(given)).resolves.toEqualTypeOf<DerivationGraph>()
expectTypeOf(fingerprint(row)).toEqualTypeOf<Fingerprint>()
expectTypeOf(toHtml(graph, [row])).toBeString()
expectTypeOf(new Corpus().families({ minConfidence: 0.5 })).toEqualTypeOf<DerivationGraph[]>()
const embed = (sentences: readonly string[]) => sentences.map((sentence) => [sentence.length])
expectTypeOf(fingerprint(row, { embed }).vectors?.length).toEqualTypeOf<number | undefined>()
const bounds: Article['published'] = { earliest: undefined, latest: '2025-03-04' }
trace([{ ...articles[0], published: bounds }])
for (const node of graph.nodes) {
  // The kind tells the nodes apart.
  if (node.kind === 'article') expectTypeOf(node).toEqualTypeOf<ArticleNode>()
  if (node.kind === 'article') expectTypeOf(node.published).toEqualTypeOf<Interval | undefined>()
  if (node.kind === 'cited') expectTypeOf(node.name).toBeString()
}

// @ts-expect-error: an article has a text
trace([{ id: 'a' }])
// @ts-expect-error: a confidence is a number
trace(articles, { minConfidence: '0.5' })
// @ts-expect-error: what is unknown is no option
fingerprint(articles[0], { secret: 'x' })
// @ts-expect-error: a graph cannot be changed
graph.edges.push(graph.edges[0])
