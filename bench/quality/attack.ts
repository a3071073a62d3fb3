// npm run attacks    what each attack costs on the stories: edge F1 before and after, and whether the loss shows in confidences
//   npm run attacks -- FOLDER…   on these stories instead of bench/stories/test
import fs from 'node:fs'
import { trace } from '../../src/trace'
import type { Article } from '../../src/types'
import { storyFiles } from '../fit/data'
import { ATTACKS, type Told } from './attacks'
import { calibration } from './calibration'
import type { Prediction } from './predict'
import { read, truth, visible } from './story.mjs'

interface Judged {
  readonly right: number
  readonly drawn: number
  readonly wanted: number
  readonly prediction: Prediction
}

function judge(story: Told, articles: readonly Article[]): Judged {
  const { parents, ids } = truth(story) as { parents: Map<string, Set<string>>; ids: string[] }
  const known = new Set(ids)
  // An edge from what the attacker added is as wrong as any.
  const drawn = trace(articles).edges.filter(({ child }) => known.has(child))
  const edges = drawn.map((edge) => ({ ...edge, right: parents.get(edge.child)?.has(edge.parent) ?? false }))
  return {
    right: edges.filter(({ right }) => right).length,
    drawn: edges.filter(({ parent }) => !parent.startsWith('lost:')).length,
    wanted: [...parents.values()].reduce((sum, of) => sum + of.size, 0),
    prediction: { edges, lost: [], citations: [], shared: [] },
  }
}

function f1(all: readonly Judged[]): number {
  const sum = (of: 'right' | 'drawn' | 'wanted') => all.reduce((n, one) => n + one[of], 0)
  return (2 * sum('right')) / (sum('drawn') + sum('wanted') || 1)
}

const given = process.argv.slice(2)
const files = storyFiles(...(given.length > 0 ? given : ['bench/stories/test']))
const stories = files.map((file) => read(file) as Told)
const seen = stories.map((story) => visible(story) as Article[])
const before = stories.map((story, i) => judge(story, seen[i]))
const skillOf = (all: readonly Judged[]) => calibration(all.map(({ prediction }) => [prediction])).skill

const rows = ATTACKS.map(({ name, what, attack }) => {
  const after = stories.map((story, i) => judge(story, attack(seen[i], story, [...seen.slice(i + 1), ...seen.slice(0, i)])))
  const loss = f1(before) - f1(after)
  return `| ${name} | ${what} | ${f1(after).toFixed(3)} | ${loss > 0 ? '−' : '+'}${Math.abs(loss).toFixed(3)} | ${skillOf(after).toFixed(3)} |`
})
const table = [
  `${stories.length} stories, edge F1 ${f1(before).toFixed(3)} and Brier skill ${skillOf(before).toFixed(3)} before.`,
  '',
  '| attack | what is done | edge F1 | change | Brier skill |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
].join('\n')
console.log(table)
if (given.length === 0)
  fs.writeFileSync('bench/quality/ATTACKS.md', `# What attacks cost\n\n\`npm run attacks\` prints this.\n\n${table}\n`)
