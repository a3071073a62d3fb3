import type { ArticleNode, Derivation } from '../types'
import { oneLine } from '../util/one-line'
import { count, grouped, leaning, odds, percent, weakly } from '../util/words'
import { asSaid } from '../util/zones'
import type { PageData } from './data'
import { embedded, escaped } from './escape'
import type { Family } from './family'
import { keyOf, type Numbering } from './numbering'
import { picture } from './picture'
import { standing } from './standing'
import { dateOf, nameOf, outletOf, rated, sinceOf } from './words'

/** A script or a style sheet with the hash by which the page's policy lets it in. */
export interface Part {
  readonly code: string
  readonly hash: string
}

/** More families than these are listed, and shown one by one. */
const SHOWN = 6
/** Of the articles that stand alone so many are listed. */
const LISTED_ALONE = 200

/** The page: everything that is known in plain HTML, for readers without a script, for print and for search; a script opens the texts. */
export function page(families: readonly Family[], numbering: Numbering, data: PageData, style: Part, script: Part): string {
  // Copies that are drawn as one box are a family all the same.
  const groups = families.filter(
    ({ articles, nodes }) => articles.length > 1 || nodes.filter(({ kind }) => kind !== 'cited').length > 1,
  )
  const alone = families.filter((family) => !groups.includes(family)).flatMap(({ articles }) => articles)
  const all = families.reduce((sum, { articles }) => sum + articles.length, 0)
  const title =
    groups.length === 1 ? titleOf(groups[0]) : `${count(all, 'article')}, ${count(groups.length, 'family', 'families')}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${style.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(oneLine(title, 120))}: who took it from whom</title>
<style>${style.code}</style>
</head>
<body${groups.length > SHOWN ? ' class="many"' : ''}>
<header>
<p class="kicker">Stemma: who wrote it first, and who took it from whom</p>
<h1>${escaped(oneLine(title, 160))}</h1>
<p class="lede">${escaped(summary(families, groups, alone.length))}</p>
</header>
<main>
${groups.length > 1 ? familyList(groups) : ''}
${groups.map((family, i) => familySection(family, i, groups.length, numbering)).join('\n')}
${alone.length > 0 ? aloneSection(alone, numbering) : ''}
</main>
<footer>
<h2>How to read this</h2>
${LEGEND}
</footer>
<dialog id="reader" aria-labelledby="reader-title"></dialog>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script.code}</script>
</body>
</html>
`
}

const LEGEND = `<ul class="legend">
<li>Lines run from the text that was there first to the one made of it. The thicker, the more of the later text comes from there; dashes where it is less than likely. Open a line, or an article, to see the sentences.</li>
<li><span class="swatch republished"></span> republished <span class="swatch abridged"></span> abridged <span class="swatch edited"></span> edited <span class="swatch rewritten"></span> rewritten <span class="swatch quoted"></span> quoted <span class="swatch revised"></span> revised by its own outlet</li>
<li>Grey with a dashed border: a text that is not in the set and that others go back to, as probably as it says; dashes and dots lead from an earlier version to the one that is. Outlined and round: a source that is named and not in the set. Dotted: two texts share sentences, and which was first is open. Hours are those of UTC.</li>
<li>“Likely” is two chances in three or more, “perhaps” one in three, “possibly” less. These are probabilities, not findings of fact: copying may be licensed, and dates and credits may mislead. Who finds an error should say so to whoever shows this page; the correction belongs beside it, with the evidence that decided it.</li>
</ul>`

/** The headline of its first article. */
function titleOf({ first }: Family): string {
  return first ? (first.title ?? outletOf(first)) : ''
}

function summary(families: readonly Family[], groups: readonly Family[], alone: number): string {
  const sum = (of: (family: Family) => number): number => families.reduce((n, family) => n + of(family), 0)
  const lost = sum(({ nodes }) => nodes.filter(({ kind }) => kind === 'lost').length)
  const cited = new Set(families.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'cited').map(({ id }) => id))).size
  const open = sum(({ undecided }) => undecided.length)
  const same = sum(({ copies, openCopies }) => [...openCopies].reduce((n, id) => n + 1 + (copies.get(id)?.length ?? 0), 0))
  const parts = [
    count(
      sum(({ articles }) => articles.length),
      'article',
    ),
    groups.length > 1 ? count(groups.length, 'family', 'families') : '',
    count(
      sum(({ edges }) => edges.length),
      'derivation',
    ),
    lost > 0 ? count(lost, 'lost version') : '',
    cited > 0 ? `${count(cited, 'source')} named but not in the set` : '',
    open > 0 ? `${count(open, 'pair')} whose direction is open` : '',
    same > 0 ? `${grouped(same)} identical copies of which none is known to be first` : '',
    alone > 0 ? `${count(alone, 'article')} ${weakly(families[0]) ?? 'for which no derivation was found'}` : '',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

function familyList(groups: readonly Family[]): string {
  const rows = groups.map((family, i) => {
    const outlets = new Set(family.articles.flatMap(({ publisher }) => publisher || [])).size
    const { since } = family
    return `<tr data-size="${family.articles.length}" data-since="${since ? asSaid(since).earliest : ''}"><td><a href="#f${i}">${escaped(oneLine(titleOf(family), 120))}</a></td><td class="number">${grouped(family.articles.length)}</td><td class="number">${outlets > 0 ? grouped(outlets) : ''}</td><td>${since ? sinceOf(since) : ''}</td></tr>`
  })
  return `<section id="families" aria-labelledby="families-title">
<h2 id="families-title">Families</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="families-title"><table class="families"><thead><tr><th scope="col">First</th><th scope="col" class="number" aria-sort="descending">Articles</th><th scope="col" class="number">Known outlets</th><th scope="col">Since</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
</section>`
}

function familySection(family: Family, i: number, families: number, numbering: Numbering): string {
  const title = oneLine(titleOf(family), 160)
  const heading =
    families > 1 ? `<h2 id="f${i}-title">${escaped(title)}</h2>` : `<h2 id="f${i}-title" class="unseen">The stemma</h2>`
  return `<section id="f${i}" class="family" aria-labelledby="f${i}-title">
${heading}
<div class="scroll picture" tabindex="0" role="region" aria-label="Picture of the stemma">${picture(family, numbering, `Stemma of ${count(family.articles.length, 'article')}`)}</div>
<details${families > 1 ? '' : ' open'}><summary>The same as a table</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Table of derivations"><table class="derivations"><thead><tr><th scope="col">Article</th><th scope="col">Published</th><th scope="col">Comes from</th><th scope="col">As</th><th scope="col" class="number">Share</th><th scope="col">Probability</th></tr></thead>
<tbody>
${family.articles.flatMap((article) => rowsOf(article, family, numbering)).join('\n')}
</tbody></table></div></details>
</section>`
}

/** One row for every parent of an article, or one that says that it has none. */
function rowsOf(article: ArticleNode, family: Family, numbering: Numbering): string[] {
  const same = family.copies.get(article.id)?.length ?? 0
  const place = numbering.article.get(article.id)
  if (!family.nodes.includes(article)) return []
  const own = family.edges.filter(({ child }) => child === article.id).sort((x, y) => y.share - x.share)
  const cites = family.citations.filter((citation) => citation.article === article.id)
  const copies = same > 0 ? ` <span class="note">and ${count(same, 'identical copy', 'identical copies')}</span>` : ''
  const head = (rows: number): string =>
    `<th scope="rowgroup" rowspan="${rows}" id="a${place}"><a href="#a${place}">${escaped(outletOf(article))}</a>${copies}${article.title ? `<span class="note">${escaped(oneLine(article.title, 120))}</span>` : ''}</th><td rowspan="${rows}">${escaped(dateOf(article.published))}</td>`
  const says = `<td colspan="4">${standing(article, family)}</td>`
  const isHead = own.length === 0 && family.edges.some(({ parent }) => parent === article.id)
  const cells = own.map((edge) => edgeCells(edge, family, numbering))
  if (isHead || family.openCopies.has(article.id)) cells.push(says)
  cells.push(...openCells(article, family, numbering))
  for (const { cited } of cites) {
    const source = family.nodes.find(({ id }) => id === cited)
    if (source) cells.push(`<td colspan="4">names ${escaped(nameOf(source))}, not in the set, as a source</td>`)
  }
  if (cells.length === 0) cells.push(says)
  return cells.map((row, i) => `<tr>${i === 0 ? head(cells.length) : ''}${row}</tr>`)
}

function edgeCells(edge: Derivation, { nodes }: Family, { edge: edges }: Numbering): string {
  const parent = nodes.find(({ id }) => id === edge.parent)
  const name = parent ? nameOf(parent) : edge.parent
  const via = edge.via === undefined ? '' : ', by an earlier version that is lost'
  const place = edges.get(keyOf(edge.parent, edge.child))
  return `<td id="e${place}"><a href="#e${place}">${escaped(name)}</a>${via}</td><td><span class="swatch ${edge.kind}"></span> ${edge.kind}</td><td class="number">${percent(edge.share)}</td><td>${rated(edge.confidence)}</td>`
}

/** The pairs whose direction is open, at both of them; what opens a pair is at the one with the lower id. */
function openCells({ id }: ArticleNode, { undecided, nodes }: Family, { pair }: Numbering): string[] {
  return undecided.flatMap(({ a, b, aFromB, bFromA }) => {
    if (a !== id && b !== id) return []
    const [there, anchor] = [a === id ? b : a, `u${pair.get(keyOf(a, b))}`]
    const [from, to] = a === id ? [aFromB, bFromA] : [bFromA, aFromB]
    const other = nodes.find((node) => node.id === there)
    const name = escaped(other ? nameOf(other) : there)
    const link = `<a href="#${anchor}">${name}</a>`
    const lean = leaning(from, to)
    const words = lean ? `${lean.says} ${link} (${odds(lean.p)})` : `shares text with ${link}; direction open`
    return `<td colspan="4"${a === id ? ` id="${anchor}"` : ''}>${words}</td>`
  })
}

function aloneSection(alone: readonly ArticleNode[], { article }: Numbering): string {
  const items = alone
    .slice(0, LISTED_ALONE)
    .map(
      (node) =>
        `<li id="a${article.get(node.id)}"><a href="#a${article.get(node.id)}">${escaped(outletOf(node))}</a>${node.title ? ` <span class="note">${escaped(oneLine(node.title, 120))}</span>` : ''}</li>`,
    )
  const more = alone.length > LISTED_ALONE ? `<p class="note">… and ${grouped(alone.length - LISTED_ALONE)} more</p>` : ''
  return `<section id="alone" aria-labelledby="alone-title"><h2 id="alone-title">Alone</h2>
<ul class="alone">${items.join('\n')}</ul>${more}</section>`
}
