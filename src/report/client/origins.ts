import type { PageData } from '../data'
import { bar, piecesOf } from './bar'
import { column } from './comparison'
import { el } from './dom'
import { type Mark, prose } from './prose'
import { looks, type Pair, pairsOf, ratedKind } from './shared'

/** So many ancestors have a colour of their own. */
const COLOURS = 6
/** So far back a sentence is followed: a graph made by hand may go in a circle. */
const LONGEST = 64

/** What is shown of an article: its text, every sentence in the colour of the article that it goes back to. */
export function origins(data: PageData, number: number): HTMLElement[] {
  const article = data.articles[number]
  const pairs = new Map<number, Pair[]>()
  const pairsOfEdge = (edge: number): Pair[] => {
    const known = pairs.get(edge) ?? pairsOf(data.edges[edge].shared)
    pairs.set(edge, known)
    return known
  }
  /** The edge and the pair by which a sentence came into an article. */
  const step = (of: number, start: number, end: number): { parent: number; pair: Pair } | undefined => {
    let best: { parent: number; pair: Pair } | undefined
    for (const edge of data.articles[of].from) {
      const { parent } = data.edges[edge]
      if (typeof parent !== 'number') continue
      for (const pair of pairsOfEdge(edge)) {
        if (pair.b[0] >= end || pair.b[1] <= start) continue
        if (best === undefined || pair.similarity > best.pair.similarity) best = { parent, pair }
      }
    }
    return best
  }
  const sources = new Map<number, number>()
  const marks = new Map<number, Mark>()
  for (const edge of article.from) {
    for (const { b } of pairsOfEdge(edge)) {
      let [at, start, end] = [number, b[0], b[1]]
      let kind: Pair['kind'] | undefined
      let similarity = 1
      for (let steps = 0; steps < LONGEST; steps++) {
        const found = step(at, start, end)
        if (found === undefined) break
        kind ??= found.pair.kind
        similarity = Math.min(similarity, found.pair.similarity)
        ;[at, start, end] = [found.parent, ...found.pair.a]
      }
      if (at === number || kind === undefined) continue
      if (!sources.has(at)) sources.set(at, sources.size)
      const colour = Math.min(sources.get(at) as number, COLOURS - 1)
      marks.set(b[0], {
        start: b[0],
        end: b[1],
        look: looks(`source source-${colour}`, similarity),
        label: `${ratedKind({ kind, similarity })}, goes back to ${data.articles[at].outlet}`,
      })
    }
  }
  const all = [...marks.values()]
  return [
    el('h2', { id: 'reader-title' }, article.outlet),
    el('p', { class: 'claim' }, claim(data, number)),
    ...article.notes.map((note) => el('p', { class: 'note' }, note)),
    legend(data, sources, all),
    bar(piecesOf(article.body, all), 'Where its sentences go back to'),
    el('div', { class: 'columns single' }, column(article, prose(article, all))),
  ]
}

function claim({ articles, edges, weakly }: PageData, number: number): string {
  const { from, cites, oneOf } = articles[number]
  const parents = from.map((edge) => {
    const { parent, kind, share, chance } = edges[edge]
    return `${kind} from ${typeof parent === 'number' ? articles[parent].outlet : parent} (${share} of it; ${chance})`
  })
  const named = cites.length === 0 ? '' : ` It names ${cites.join(', ')}, not in the set, as a source.`
  const none = `Comes ${weakly ?? oneOf ?? 'from no other article of the set, as far as its text shows'}`
  return `${parents.length === 0 ? none : parents.join('; ')}.${named}`
}

function legend({ articles, weakly }: PageData, sources: ReadonlyMap<number, number>, marks: readonly Mark[]): HTMLElement {
  const items = [...sources].map(([source, colour]) =>
    el('span', {}, el('mark', { class: `source source-${Math.min(colour, COLOURS - 1)}` }, articles[source].outlet)),
  )
  const own = weakly === undefined ? 'its own' : 'its own, or from a source less sure'
  return el(
    'p',
    { class: 'key' },
    ...items,
    marks.some(({ look }) => look.endsWith(' doubtful'))
      ? el('span', {}, el('mark', { class: 'doubtful' }, 'dashes: less than likely'))
      : undefined,
    el('span', { class: 'note' }, `${items.length > 0 ? 'without colour:' : 'all'} ${own}`),
  )
}
