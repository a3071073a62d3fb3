// Scores of one lot of stories in all variants, with intervals over stories.
import type { Case } from '../fit/data'
import { interval } from './bootstrap'
import { creditCounts } from './credits'
import type { Prediction } from './predict'
import { MEASURES, type Scores, scoreVariant } from './table'
import { VARIANTS } from './variants.mjs'

type Counts = readonly [number, number, number]
const f1 = ([right, wrong, missed]: Counts) => (2 * right) / (2 * right + wrong + missed || 1)
const sum = (rows: readonly Counts[]): Counts => rows.reduce<Counts>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0])

/** Markdown: one row per variant, F1 of every measure with its 95 % interval. */
export function storyTable(files: readonly string[], predictions: ReadonlyMap<Case, Prediction>): string {
  const rows = Object.keys(VARIANTS).map((variant) => {
    const scores = scored(files, predictions, variant)
    const cells = MEASURES.map((m) => {
      const units = scores.perStory.map((s) => s.counts[m])
      const [low, high] = interval(units, (sample) => f1(sum(sample)))
      return `${f(scores.total[m].f1)} (${f(low)}–${f(high)})`
    })
    const { edge, sentence, shareError } = scores.kinds
    return `| ${variant} | ${cells.join(' | ')} | ${f(edge)} / ${f(sentence)} | ${f(shareError)} |`
  })
  return [
    `| variant | ${MEASURES.join(' | ')} | kinds of edges / sentences | error of share |`,
    `| --- | ${MEASURES.map(() => '---').join(' | ')} | --- | --- |`,
    ...rows,
  ].join('\n')
}

/** Outlets that are named and that the set lacks, in the stories as they are: those cited, and names cited that are no outlets. */
export function absentSources(predictions: ReadonlyMap<Case, Prediction>): string {
  const all = [...predictions].filter(([c]) => c.variant === 'full').map(([c, p]) => creditCounts(c, p))
  const add = (k: keyof (typeof all)[number]) => all.reduce((n, x) => n + x[k], 0)
  return `Outlets that an article names and the set lacks: ${add('found')} of ${add('named')} cited (goal .95), ${add('falsely')} of ${add('cited')} citations name no outlet (goal ≤ .05).`
}

/** Edges drawn between articles that only share an absent parent, in the stories whose agencies' texts are withheld. */
export function siblingEdges(predictions: ReadonlyMap<Case, Prediction>): string {
  let wrong = 0
  let drawn = 0
  for (const [c, p] of predictions) {
    if (c.variant !== 'orphans') continue
    for (const { parent, child } of p.edges) {
      drawn++
      if (c.truth.lost.has(child) && c.truth.lost.has(parent) && !c.truth.ancestors.get(child)?.has(parent)) wrong++
    }
  }
  return `Agencies' texts withheld: ${wrong} of ${drawn} edges join two children of the absent text (goal 0).`
}

function scored(files: readonly string[], predictions: ReadonlyMap<Case, Prediction>, variant: string): Scores {
  const mine = Object.fromEntries([...predictions].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
  return scoreVariant(files, variant, mine)
}

function f(x: number): string {
  return x.toFixed(3)
}
