import { type ArticleNode, DERIVATION_KINDS, type Derivation, type Node } from '../types'
import { oneLine } from '../util/one-line'
import { chance, count, LIKELY, percent } from '../util/words'
import { escaped } from './escape'
import { type Family, mainEdges } from './family'
import { fitted } from './fit'
import { type Line, layOut } from './layout'
import { keyOf, type Numbering } from './numbering'
import type { Box, Point } from './shape'
import { standing } from './standing'
import { dateOf, derivedAs, nameOf, outletOf, rated } from './words'

const PADDING = 10
/** Of the letters in a box. */
const SIZES = { outlet: 13, title: 12, date: 12, relation: 12 }
/** Letters that are not bold are so much narrower. */
const PLAIN = 0.9
const LINE = 19

/** The stemma of a family as SVG: static, every box and line a link, with words for those who do not see it. */
export function picture(family: Family, numbering: Numbering, label: string): string {
  const layout = layOut(family)
  const nodes = new Map(family.nodes.map((node) => [node.id, node]))
  const name = (id: string): string => nameOf(nodes.get(id) as Node)
  const above = mainEdges(family.edges)
  const lines = [...layout.lines].sort((x, y) => rank(x) - rank(y))
  return [
    `<svg class="stemma" viewBox="0 0 ${layout.width} ${layout.height}" width="${layout.width}" height="${layout.height}" role="group" aria-label="${escaped(label)}">`,
    `<defs>${DERIVATION_KINDS.map(arrow).join('')}${arrow('plain')}</defs>`,
    ...lines.map((line) => drawnLine(line, numbering, name)),
    ...layout.boxes.map((box) => {
      const node = nodes.get(box.id) as Node
      return node.kind === 'article' ? articleBox(box, node, family, numbering, above.get(node.id)) : bareBox(box, node)
    }),
    '</svg>',
  ].join('\n')
}

/** What matters most is drawn last. */
function rank({ join, edge }: Line): number {
  return join === 'derivation' ? 1 + (edge?.share ?? 0) : 0
}

function arrow(kind: string): string {
  return `<marker id="arrow-${kind}" class="${kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 1 10 5 0 9z"/></marker>`
}

function drawnLine(
  { from, to, join, points, edge, pair }: Line,
  { edge: edges, pair: pairs }: Numbering,
  name: (id: string) => string,
): string {
  const path = `d="${smooth(points)}"`
  if (join === 'derivation' && edge) {
    const width = (1.2 + 5.8 * edge.share).toFixed(1)
    const words = `${name(edge.child)} from ${name(edge.parent)}${edge.via === undefined ? '' : ' by an earlier version'}: ${derivedAs(edge)}`
    return link(
      `e${edges.get(keyOf(edge.parent, edge.child))}`,
      `line ${edge.kind}${edge.confidence < LIKELY ? ' doubtful' : ''}${edge.via === undefined ? '' : ' via'}`,
      words,
      `<path class="hit" ${path}/><path class="ink" ${path} stroke-width="${width}" marker-end="url(#arrow-${edge.kind})"/>`,
    )
  }
  if (join === 'open' && pair) {
    const words = `${name(from)} and ${name(to)} share text; direction open`
    return link(
      `u${pairs.get(keyOf(pair.a, pair.b))}`,
      'line open',
      words,
      `<path class="hit" ${path}/><path class="ink" ${path}/>`,
    )
  }
  return `<path class="ink ${join}" ${path}${join === 'citation' ? ' marker-end="url(#arrow-plain)"' : ''}/>`
}

function articleBox(box: Box, node: ArticleNode, family: Family, { article }: Numbering, edge: Derivation | undefined): string {
  const outlet = outletOf(node)
  const date = dateOf(node.published)
  const title = oneLine(node.title ?? (node.publisher ? node.id : ''), 200)
  const same = family.copies.get(node.id)?.length ?? 0
  const relation = edge ? `${edge.kind} ${percent(edge.share)}, ${chance(edge.confidence)}` : standing(node, family)
  const { x, y, width, height } = box
  const shadow = same > 0 ? `<rect class="shadow" x="${x + 5}" y="${y + 5}" width="${width}" height="${height}" rx="6"/>` : ''
  const words = [
    outlet,
    title,
    date,
    edge ? derivedAs(edge) : relation,
    same > 0 ? count(same, 'identical copy', 'identical copies') : '',
  ]
  const lines: [string, string][] = [
    ['outlet', outlet],
    ['title', title],
    ['date', same > 0 ? `+ ${count(same, 'identical copy', 'identical copies')}` : date],
    [`relation ${edge?.kind ?? ''}`.trim(), relation],
  ]
  return link(
    `a${article.get(node.id)}`,
    `box${edge ? '' : ' root'}${node === family.first ? ' first' : ''}`,
    words.filter(Boolean).join('; '),
    `${shadow}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${lines
      .map(([look, line], i) =>
        line === '' ? '' : text(x + PADDING, y + 4 + (i + 1) * LINE, look, shortened(line, look, width)),
      )
      .join('')}`,
  )
}

/** A lost version or a cited source: there is nothing to open. */
function bareBox({ x, y, width, height }: Box, node: Node): string {
  const middle = x + width / 2
  const more = node.kind === 'lost' ? rated(node.confidence) : 'not in the set'
  const [look, words, radius] =
    node.kind === 'lost' ? (['title', more, 6] as const) : (['outlet', `named as a source, ${more}`, 20] as const)
  const lines = text(middle, y + LINE + 2, look, shortened(nameOf(node), look, width)) + text(middle, y + 2 * LINE, 'title', more)
  return `<g class="box ${node.kind}"><title>${escaped(`${nameOf(node)}, ${words}`)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>${lines}</g>`
}

/** What has no words in it is named by its title. */
function link(anchor: string, look: string, words: string, content: string): string {
  return `<a class="${look}" href="#${anchor}"><title>${escaped(words)}</title>${content}</a>`
}

function text(x: number, y: number, look: string, words: string): string {
  return `<text class="${look}" x="${x}" y="${y}">${escaped(words)}</text>`
}

/** What of a line fits into a box of that width. */
function shortened(line: string, look: string, width: number): string {
  const [kind] = look.split(' ') as [keyof typeof SIZES]
  const isBold = kind === 'outlet' || kind === 'relation'
  return fitted(line, (width - 2 * PADDING) / (SIZES[kind] * (isBold ? 1 : PLAIN)))
}

/** A path that leaves and enters every point upright. */
function smooth([first, ...rest]: readonly Point[]): string {
  const r = (x: number): number => Math.round(10 * x) / 10
  let path = `M${r(first.x)} ${r(first.y)}`
  let { x, y } = first
  for (const point of rest) {
    const middle = r((y + point.y) / 2)
    path += `C${r(x)} ${middle} ${r(point.x)} ${middle} ${r(point.x)} ${r(point.y)}`
    ;({ x, y } = point)
  }
  return path
}
