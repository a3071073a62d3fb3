// The types as a user meets them. Compiled against the sources here, and by `npm run compat` against the installed package.
import { expectTypeOf } from 'expect-type'
import {
  type Article,
  type ArticleNode,
  Corpus,
  type Derivation,
  type DerivationGraph,
  type DerivationKind,
  type Fingerprint,
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
