import { checkArticle, checkIterable, placed } from './check-article'
import { describe, outOfRange, wrongType } from './errors'
import type { DerivationGraph } from './graph/derivation-graph'
import * as script from './report/client/main.ts?inline'
import { pageData } from './report/data'
import { type Family, familyOf } from './report/family'
import { numbered } from './report/numbering'
import { page } from './report/page'
import * as style from './report/page.css?inline'
import type { ArticleInput } from './types'

/**
 * A graph as one self-contained page to look at, pass on and print: the stemma as a picture, the same as a table, and behind every
 * line the two articles side by side with their shared sentences and what speaks for and against. It asks nothing of any
 * server, works from disk, and its policy lets nothing in but its own script and style.
 *
 * With the articles their texts are in the page; without, the page has none, and shows sentences as boxes. Give them as they were
 * traced: the places of sentences are places in those texts.
 *
 * @throws TypeError `ERR_GRAPH` for what is no `DerivationGraph`, `ERR_NOT_ITERABLE` for a single article, TypeError or RangeError
 * `ERR_ARTICLE` for something among the articles that is none, or whose text is shorter than what was traced
 * @example
 * import { trace } from 'newstemma'
 * import { toHtml } from 'newstemma/report'
 * const articles = [{ id: 'a', text: 'The port of Varna will close two of its five cranes on Monday.' }]
 * toHtml(trace(articles), articles).startsWith('<!doctype html>') // => true
 */
export function toHtml(graph: DerivationGraph, articles: Iterable<ArticleInput> = []): string {
  if (typeof graph?.families !== 'function') {
    throw wrongType('ERR_GRAPH', `toHtml takes a graph first, as trace(articles) gives it; got ${describe(graph)}`)
  }
  checkIterable('toHtml', articles, false)
  const checked = Array.from(articles, (article, i) => checkArticle(article, placed(i)))
  const families: readonly Family[] = graph.families().map(familyOf)
  const texts = new Map(checked.map((article) => [article.id, article]))
  const bodies = new Map(graph.toJSON().bodies)
  for (const [i, { id, text }] of checked.entries()) {
    const beyond = bodies.get(id)?.find(({ end }) => end > text.length)
    if (beyond === undefined) continue
    const where = `${placed(i)} ${describe(id)}.text`
    throw outOfRange(
      'ERR_ARTICLE',
      `${where}: expected the text that was traced, which has ${beyond.end} characters or more, got one of ${text.length}`,
    )
  }
  const numbering = numbered(families)
  return page(families, numbering, pageData(families, numbering, texts, bodies), style, script)
}
