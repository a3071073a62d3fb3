import { describe, expect, it } from 'vitest'
import { ATTACKS, type Told } from '../../bench/quality/attacks'
import { read, truth, visible } from '../../bench/quality/story.mjs'
import { trace } from '../../src/index'
import type { Article } from '../../src/types'

const STORIES = ['kotare-star-ferry', 'lindale-night-checks', 'almuerzos-entre-rios', 'parom-ragnhild'].map(
  (name) => read(new URL(`../../bench/stories/fit/${name}.json`, import.meta.url)) as Told,
)
type Graph = ReturnType<typeof trace>

const seen = (story: Told): Article[] => visible(story) as Article[]
const others = (i: number): Article[][] => STORIES.filter((_, k) => k !== i).map(seen)
const drawn = STORIES.map((story) => trace(seen(story)))
const edges = (graph: Graph) => graph.edges.map(({ parent, child }) => `${child} from ${parent}`)

function right(graphs: readonly Graph[]): number {
  return graphs.flatMap(({ edges }, i) => {
    const { parents } = truth(STORIES[i]) as { parents: Map<string, Set<string>> }
    return edges.filter(({ parent, child }) => parents.get(child)?.has(parent))
  }).length
}

/** The share of the edges found that has to be found still. `docs/adversaries.md` says what each is, and prints what it costs. */
const KEPT: Readonly<Record<string, number>> = {
  homoglyphs: 0.95,
  invisible: 1,
  synonyms: 0.8,
  shuffled: 0.8,
  padded: 0.7,
  'forged dates': 0.8,
  'forged credits': 0.9,
  'rival credited': 0.7,
  boilerplate: 0.8,
  'fast scraper': 0.8,
}

describe('who attacks a story', () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))('leaves most of it standing: %s', (name, { attack }) => {
    const attacked = STORIES.map((story, i) => attack(seen(story), story, others(i)))
    expect(attacked).not.toEqual(STORIES.map((story) => seen(story)))
    const after = attacked.map((articles) => trace(articles))
    expect(right(after)).toBeGreaterThanOrEqual(KEPT[name] * right(drawn))
  })

  it('gains nothing by what is invisible', () => {
    const { attack } = ATTACKS.find(({ name }) => name === 'invisible') as (typeof ATTACKS)[number]
    STORIES.forEach((story, i) => {
      expect(edges(trace(attack(seen(story), story, [])))).toEqual(edges(drawn[i]))
    })
  })
})
