// npm run quality               measures everything from scratch, prints it and writes bench/quality/RESULTS.md and reliability.svg
// npm run quality -- --ablate   adds what each kind of evidence is worth (a dozen fits more)
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { chainCases, isFitted, loadLinks } from '../fit/chains'
import { type Case, load, storyFiles } from '../fit/data'
import { fit } from '../fit/fit'
import { FOLDS, heldOut } from '../fit/held-out'
import { ablation } from './ablate'
import { calibration, reliabilityPlot } from './calibration'
import { errorTable } from './errors'
import { explained } from './explained'
import { absentSources, siblingEdges, storyTable } from './judged'
import { type Prediction, predict, predictions } from './predict'
import * as clough from './sets/clough'
import * as counter from './sets/counter'
import type { Measured } from './sets/measured'
import * as pan from './sets/pan'
import * as versions from './sets/versions'

const DATA = '../shared/data'
const out: string[] = []
const say = (text: string) => {
  out.push(text, '')
  console.log(`${text}\n`)
  fs.writeFileSync('bench/quality/RESULTS.md', `${out.join('\n').trim()}\n`)
}

say(`# Quality, at commit ${commit()}`)
say('`npm run quality` measures this from scratch. Scores are F1 with 95 % intervals over resampled stories.')

const testFiles = storyFiles('bench/stories/test')
const test = predictions(new Map(load(testFiles).map((c) => [c, predict(c)])))
say(`## Test stories: ${testFiles.length}, never fitted on, judged by the shipped weights`)
judged(testFiles, test)

const given = storyFiles('../shared/stories')
const fittingFiles = [...given, ...storyFiles('bench/stories/fit')]
const fittingCases = load(fittingFiles)
const chains = chainCases((loadLinks(DATA) ?? []).filter(isFitted))
const told = heldOut(fittingCases, (train) => fit(train, { chains }))
const held = predictions(told)
say(`## Fitting stories: ${fittingFiles.length}, in ${FOLDS} folds, each judged by weights fitted on the others`)
judged(fittingFiles, held)
if (given.length > 0) {
  say(`### Of these the ${given.length} in ../shared/stories`)
  judged(given, new Map([...held].filter(([c]) => given.some((file) => file.endsWith(`/${c.story}.json`)))))
} else say('../shared/stories: skipped, not on this machine')

const pooled = calibration(byStory(test))
fs.writeFileSync('bench/quality/reliability.svg', reliabilityPlot(pooled))
say('## Calibration')
say(
  `Edges of the test stories, all variants: ${pooled.edges}, of which ${(100 * pooled.base).toFixed(1)} % are right. Brier skill against that base rate ${pooled.skill.toFixed(3)} (${pooled.interval.map((x) => x.toFixed(3)).join(' to ')}; goal ≥ .6, interval above .45). Plot: reliability.svg.`,
)

say('## Public sets')
const notes: string[] = []
say(
  [
    '| set | measure | value | goal |',
    '| --- | --- | --- | --- |',
    ...[counter, clough, pan, versions].flatMap((set) => rows(set)),
  ].join('\n'),
)
for (const note of notes) say(note)

say('## What goes wrong: fitting stories, held out, as they are')
say(errorTable(held, 'full'))
say('## Three edges explained')
say(explained(new Map([...told].map(([c, { graph }]) => [c, graph]))))

if (process.argv.includes('--ablate')) {
  say('## What each kind of evidence is worth: edge F1 of every second fitting story, judged by the others')
  say(ablation(fittingFiles, fittingCases, chains))
}

function judged(files: readonly string[], predictions: ReadonlyMap<Case, Prediction>): void {
  say(storyTable(files, predictions))
  say(`${absentSources(predictions)} ${siblingEdges(predictions)}`)
}

interface PublicSet {
  readonly name: string
  measure(folder: string): Measured | undefined
}

function rows(set: PublicSet): string[] {
  const measured = set.measure(DATA)
  if (!measured) return [`| ${set.name} | skipped: not on this machine | | |`]
  notes.push(`${set.name}: ${measured.note}`)
  return measured.rows.map((r) => `| ${set.name} | ${r.measure} | ${r.value.toFixed(3)} | ${r.goal} |`)
}

function byStory(predictions: ReadonlyMap<Case, Prediction>): Prediction[][] {
  const stories = new Map<string, Prediction[]>()
  for (const [c, p] of predictions) stories.set(c.story, [...(stories.get(c.story) ?? []), p])
  return [...stories.values()]
}

function commit(): string {
  return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
}
