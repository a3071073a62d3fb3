import { described, wrongType } from './errors'
import { absolute } from './html/address'
import { readDeclared } from './html/declared'
import { parseHtml } from './html/document'
import { shownOrLinked } from './html/linked-text'
import { mainText } from './html/main-text'
import { pageText, withoutOutlet } from './html/page-text'
import type { Article } from './types'
import { hex32, plainDigest } from './util/mix'

/**
 * Makes an article of a web page: its text as the page shows it, and what the page declares of itself: title, publisher,
 * language, canonical address, when it was published and last changed, and the sources that its metadata names. Nothing is
 * fetched and no script runs. The packages `@mozilla/readability` and `linkedom` have to be installed beside newstemma.
 *
 * The text is the headline, the byline and the paragraphs of the article with the credits around it, blank lines between them;
 * a page that shows none, nor holds it in its JSON-LD, gives an empty text. The id is `url`, else the page's own address, as it was saved or as it declares it,
 * else a hash of the source: give it another where two pages would have one.
 *
 * @param html the source of the page, decoded
 * @param url where the page was got from; addresses in it are resolved against it
 * @throws TypeError `ERR_ARTICLE` for what is no string
 * @example
 * const html = '<title>Dam failed</title><meta name="syndication-source" content="Meridian"><p>The dam failed at dawn.'
 * const article = articleFromHtml(html, 'https://skagentimes.example/dam')
 * article.title // => 'Dam failed'
 * article.sources // => ['Meridian']
 */
export function articleFromHtml(html: string, url?: string): Article {
  if (typeof html !== 'string') throw wrongType('ERR_ARTICLE', `html: expected the source of a page, got ${described(html)}`)
  if (url !== undefined && typeof url !== 'string') {
    throw wrongType('ERR_ARTICLE', `url: expected the address of the page, got ${described(url)}`)
  }
  // Plain text is a page of one text.
  if (!/<[a-z!/?]/i.test(html)) return present({ id: url || digest(html), text: html, url: absolute(url, undefined) })
  const document = parseHtml(html)
  const { titles, authors, sources, body, ...said } = readDeclared(document, html, url)
  const { lines, headline } = shownOrLinked(mainText(document, titles), body)
  const shown = headline < 0 ? undefined : lines[headline].text
  const title = titles[0] === undefined ? undefined : withoutOutlet(titles[0], shown, titles.length === 1)
  const text = pageText({ lines, headline }, title, authors)
  return present({ id: url || said.url || digest(html), text, title, ...said, sources: sources.length > 0 ? sources : undefined })
}

function present(article: Article): Article {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined)) as unknown as Article
}

function digest(html: string): string {
  const out = new Uint32Array(2)
  plainDigest(html, out, 0)
  return `page-${hex32(out[0])}${hex32(out[1])}`
}
