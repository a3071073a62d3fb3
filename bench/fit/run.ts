// npm run fit            fits src/weights.ts on all stories
// npm run fit -- --out   leaves each story out in turn and reports the scores so reached
import fs from 'node:fs'
import { WEIGHTS } from '../../src/weights'
import { type Prediction, predict } from '../quality/predict'
import { line, scoreVariant } from '../quality/table'
import { VARIANTS } from '../quality/variants.mjs'
import { type Case, load, storyFiles } from './data'
import { fit } from './fit'

const files = storyFiles('../shared/stories', 'bench/stories')
const cases = load(files)
const variants = Object.keys(VARIANTS)

function report(title: string, predictions: Map<Case, Prediction>, subset: readonly string[] = files): void {
  console.log(title)
  const names = new Set(subset)
  for (const variant of variants) {
    const mine = Object.fromEntries([...predictions].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
    console.log(
      line(
        variant,
        scoreVariant(
          files.filter((f) => names.has(f)),
          variant,
          mine,
        ),
      ),
    )
  }
}

if (process.argv.includes('--out')) {
  const predictions = new Map<Case, Prediction>()
  for (const story of new Set(cases.map((c) => c.story))) {
    fit(cases.filter((c) => c.story !== story))
    for (const c of cases) if (c.story === story) predictions.set(c, predict(c).prediction)
  }
  report(`each of ${files.length} stories left out in turn`, predictions)
  report(
    '  of these the stories in ../shared/stories',
    predictions,
    files.filter((f) => f.startsWith('../shared')),
  )
}
fit(cases)
writeWeights()
report('fitted on all', new Map(cases.map((c) => [c, predict(c).prediction])))

/** Replaces the table in src/weights.ts and leaves its types as they stand. */
function writeWeights(): void {
  const source = fs.readFileSync('src/weights.ts', 'utf8')
  const head = source.slice(0, source.indexOf('export const WEIGHTS'))
  fs.writeFileSync('src/weights.ts', `${head}export const WEIGHTS: Weights = ${JSON.stringify(WEIGHTS, null, 2)}\n`)
}
