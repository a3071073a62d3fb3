import type { ArticleData, EdgeData, PageData, PairData } from '../data'
import { bar, piecesOf } from './bar'
import { el } from './dom'
import { joinColumns } from './lines'
import { prose } from './prose'
import { marksOf, pairsOf } from './shared'

/** What is shown of a derivation: the claim, both texts side by side, what speaks for it and against it. */
export function derivation({ articles }: PageData, edge: EdgeData): HTMLElement[] {
  const child = articles[edge.child]
  const parent = typeof edge.parent === 'number' ? articles[edge.parent] : undefined
  const name = parent?.outlet ?? String(edge.parent)
  const via = edge.via ? ', by an earlier version that is lost' : ''
  return [
    el('h2', { id: 'reader-title' }, `${child.outlet} from ${name}`),
    el('p', { class: 'claim' }, `${edge.kind}; ${edge.share} of it comes from there${via}; ${edge.chance}.`),
    ...(parent ? [sideBySide(parent, child, edge.shared)] : [alone(child)]),
    ...evidence(edge),
    ...rivals(articles, edge),
  ]
}

/** Two articles whose direction is open. */
export function openPair({ articles }: PageData, { a, b, chances, shared }: PairData): HTMLElement[] {
  const [one, other] = [articles[a], articles[b]]
  return [
    el('h2', { id: 'reader-title' }, `${one.outlet} and ${other.outlet}: direction open`),
    el(
      'p',
      { class: 'claim' },
      `${one.outlet} from ${other.outlet}: ${chances[0]}; the other way: ${chances[1]}; both from a third text: ${chances[2]}${chances[3] ? `; none of these: ${chances[3]}` : ''}.`,
    ),
    sideBySide(one, other, shared),
  ]
}

function sideBySide(a: ArticleData, b: ArticleData, shared: EdgeData['shared']): HTMLElement {
  const pairs = pairsOf(shared)
  const [inA, inB] = [marksOf(pairs, 'a', a, b), marksOf(pairs, 'b', b, a)]
  const left = column(a, prose(a, inA))
  const right = column(b, prose(b, inB))
  const columns = el('div', { class: 'columns' }, left, right)
  joinColumns(
    columns,
    left,
    right,
    pairs.map(({ kind }) => kind),
  )
  const count = pairs.length === 1 ? '1 shared sentence' : `${pairs.length} shared sentences`
  return el(
    'div',
    { class: 'comparison' },
    el('p', { class: 'note' }, `${count}. The bar shows where they stand in ${b.outlet}.`),
    bar(piecesOf(b.body, inB), `${count} in ${b.outlet}`),
    key(),
    columns,
  )
}

function key(): HTMLElement {
  const looks = [
    ['verbatim', 'verbatim'],
    ['edited', 'edited; underlined: words the other lacks'],
    ['paraphrased', 'paraphrased'],
    ['quoted', 'quoted'],
    ['doubtful', 'dashes: less than likely'],
  ]
  return el(
    'p',
    { class: 'key' },
    ...looks.map(([look, words]) => el('span', {}, el('mark', { class: `shared ${look}` }, words))),
  )
}

export function column(article: ArticleData, text: HTMLElement): HTMLElement {
  const about = [article.date, article.title].filter(Boolean).join(' · ')
  return el(
    'article',
    { class: 'column' },
    el('h3', {}, article.outlet),
    about === '' ? undefined : el('p', { class: 'note' }, about),
    text,
  )
}

function alone(child: ArticleData): HTMLElement {
  return el('div', { class: 'columns' }, column(child, prose(child, [])))
}

/** Every item with a bar of its weight, to the right of the middle for, to the left against. */
function evidence({ evidence: items }: EdgeData): HTMLElement[] {
  if (items.length === 0) return []
  const most = items.reduce((top, [, weight]) => Math.max(top, Math.abs(weight)), 1)
  const rows = items.map(([kind, weight, detail]) => {
    const gauge = el('span', { class: weight < 0 ? 'gauge against' : 'gauge for' })
    gauge.style.width = `${(50 * Math.abs(weight)) / most}%`
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, kind),
      el('td', {}, detail),
      el('td', { class: 'number' }, `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`),
      el('td', { class: 'gauges', 'aria-hidden': 'true' }, gauge),
    )
  })
  const heads = ['Evidence', 'What it shows', 'Log-odds'].map((head) => el('th', { scope: 'col' }, head))
  return [
    el('h3', {}, 'For and against'),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'For and against' },
      el(
        'table',
        { class: 'evidence' },
        el('thead', {}, el('tr', {}, ...heads, el('th', {}, el('span', { class: 'unseen' }, 'As a bar')))),
        el('tbody', {}, ...rows),
      ),
    ),
  ]
}

function rivals(articles: readonly ArticleData[], { rivals: others }: EdgeData): HTMLElement[] {
  if (others.length === 0) return []
  const items = others.map(([parent, chance, without]) =>
    el(
      'li',
      {},
      el('a', { href: `#a${parent}` }, articles[parent].outlet),
      `: ${chance}${without === '' ? '' : `; without the evidence of ${without} it would be ahead`}`,
    ),
  )
  return [el('h3', {}, 'It may instead come from'), el('ul', {}, ...items)]
}
