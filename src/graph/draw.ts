import type { Derivation, GraphData } from '../types'
import { byCodeUnits } from '../util/order'
import {
  chance,
  citedBy,
  count,
  either,
  leaning,
  level,
  listed,
  type NameOf,
  namesOf,
  odds,
  percent,
  rated,
  weakly,
} from '../util/words'
import { table } from './columns'
import { type Branch, treesOf } from './tree'

const DEEPEST = 12
/** Children shown of one parent. */
const MOST_CHILDREN = 24
/** So many identical copies are named. */
const MOST_NAMED = 3

/**
 * The lines of a graph's trees. Of more than `most` branches, those nearest to the top are shown and the others counted.
 * `alone` is said of a top that has no children, cites nobody and is in no open pair.
 */
export function drawn(data: GraphData, most: number, alone = ''): string[] {
  const name = namesOf(data.nodes)
  const tops = treesOf(data)
  const visible = nearest(tops, most)
  const sources = new Set(data.edges.map((edge) => edge.parent))
  /** What hangs on it may stand under another, as its first parent. */
  const leads = ({ node, copies }: Branch): boolean => sources.has(node.id) || copies.length > 0
  const heads = tops.filter(leads).length
  const rows: string[][] = []
  const weak = weakly(data)

  const draw = (branches: readonly Branch[], under: string, top: boolean) => {
    const shown = branches.filter((branch) => visible.has(branch))
    const hidden = branches.reduce((sum, branch) => sum + (visible.has(branch) ? 0 : branch.size), 0)
    for (const [i, branch] of shown.entries()) {
      const last = i === shown.length - 1 && hidden === 0
      const inner = top ? '' : `${under}${last ? '   ' : '│  '}`
      const lead = top ? '' : `${under}${last ? '└─ ' : '├─ '}`
      rows.push([`${lead}${label(branch, top)}`, ...cells(branch)])
      for (const line of remarks(branch)) rows.push([`${inner}${branch.children.length > 0 ? '│  ' : '   '}${line}`])
      draw(branch.children, inner, false)
    }
    if (hidden > 0) rows.push([`${under}${top ? '' : '└─ '}… and ${count(hidden, 'more article')}`])
  }

  const label = ({ node }: Branch, top: boolean) => {
    if (node.kind === 'article') return name(node.id)
    const sure = `${chance(node.confidence)} (${odds(node.confidence)})`
    if (node.versionOf === undefined) return `[${name(node.id)}] ${sure}`
    return `[${top ? `earlier version of ${name(node.versionOf)}` : 'earlier version'}, lost] ${sure}`
  }
  const cells = (branch: Branch): string[] => {
    const [main] = branch.edges
    if (main) return [main.kind, `${percent(main.share)} of it`, `${chance(main.confidence)} (${odds(main.confidence)})`]
    if (branch.node.kind === 'lost') return []
    if (branch.copies.length > 0 && branch.children.length === 0 && isOpenAmong(branch))
      return ['which of these was first is open']
    if (leads(branch)) return [weak ?? (heads === 1 ? 'first in the set' : 'from no other in the set')]
    const note = cites(branch)[0] ?? (open(branch).length > 0 ? '' : alone && (weak ?? alone))
    return note === '' ? [] : [note]
  }
  const cites = ({ node }: Branch): string[] => {
    const cited = citedBy(
      data.citations.filter(({ article }) => article === node.id),
      name,
    )
    return cited === '' ? [] : [`cites ${cited} (not in the set)`]
  }
  /** Each open pair is told once, under one that hangs on nobody where there is such; as that one sees it. */
  const open = ({ node }: Branch): Open[] =>
    data.undecided.flatMap(({ a, b, aFromB, bFromA }) => {
      if (node.id !== (hangs.has(a) ? b : a)) return []
      const [other, from, to] = node.id === a ? [b, aFromB, bFromA] : [a, bFromA, aFromB]
      return [{ other: name(other), from, to }]
    })
  const hangs = new Set(data.edges.map((edge) => edge.child))
  /** Where an edge orders copies, a pair with another text leaves nothing open among them. */
  const isOpenAmong = (branch: Branch): boolean => {
    if (!sources.has(branch.node.id)) return open(branch).length > 0
    const ids = new Set([branch.node.id, ...branch.copies])
    return data.undecided.some(({ a, b }) => ids.has(a) && ids.has(b))
  }

  const remarks = (branch: Branch): string[] => {
    const [main, ...also] = branch.edges
    const lines = also.map((edge) => `also from ${further(edge, name)}`)
    const { copies } = branch
    const few = copies.length <= MOST_NAMED ? `: ${copies.map(name).join(', ')}` : ''
    if (copies.length > 0) lines.unshift(`… and ${count(copies.length, 'identical copy', 'identical copies')}${few}`)
    if (main?.alternatives?.length) lines.push(rivals(main, name))
    if (main || leads(branch)) lines.push(...cites(branch))
    lines.push(...openness(open(branch)))
    return lines
  }
  draw(tops, '', true)
  return table(rows)
}

/** The `most` branches nearest to the top, no deeper than 12. */
function nearest(tops: readonly Branch[], most: number): Set<Branch> {
  const visible = new Set<Branch>()
  let level = tops
  for (let depth = 0; depth <= DEEPEST; depth++) {
    for (const branch of level) if (visible.size < most) visible.add(branch)
    level = level.flatMap((branch) => (visible.has(branch) ? branch.children.slice(0, MOST_CHILDREN) : []))
  }
  return visible
}

function further({ parent, via, kind, share, confidence }: Derivation, name: NameOf): string {
  const through = via === undefined ? '' : ', through an earlier version,'
  return `${name(parent)}${through} (${kind}, ${percent(share)} of it, ${chance(confidence)} ${odds(confidence)})`
}

/** An open pair, seen from one of the two: how probably it comes from the other, and the other from it. */
interface Open {
  readonly other: string
  readonly from: number
  readonly to: number
}

/** What is open between an article and others: whether it comes from one of them, one from it, or which came first. */
function openness(pairs: readonly Open[]): string[] {
  const leans = pairs.flatMap(({ other, from, to }) => {
    const lean = leaning(from, to)
    return lean ? [{ other, ...lean }] : []
  })
  const level = pairs.filter(({ from, to }) => !leaning(from, to))
  const said = [...new Set(leans.map(({ says }) => says))].sort(byCodeUnits).map((says) => {
    const likeliest = leans.filter((lean) => lean.says === says).sort((x, y) => y.p - x.p)
    return `${says} ${listed(likeliest.map(({ other, p }) => `${other} (${odds(p)})`))}`
  })
  return level.length > 0 ? [...said, `shares text with ${listed(level.map(({ other }) => other))}; direction open`] : said
}

/** Of rivals that are level only those; the others are told by `explain`. */
function rivals(main: Derivation, name: NameOf): string {
  const others = (main.alternatives ?? []).map((rival) => rated(name, rival))
  return level(main).length > 0 ? either(name, main) : `or from ${others.join(', ')}`
}
