// npx tsx bench/fit/declared.ts && npx biome check --write src/weights.ts
//   fits the weights of what pages declare as their source (`declared …`, `credit.declared`), all others as they stand, and
//   writes them into src/weights.ts, as `npm run fit` does at its end. First it prints what declarations change, each fold
//   judged by the others: `silent` are the same stories with nothing declared.
import { WEIGHTS } from '../../src/weights'
import { predict, predictions } from '../quality/predict'
import { line, scoreVariant } from '../quality/table'
import { DECLARING } from '../quality/variants.mjs'
import { type Case, load, storyFiles } from './data'
import { fitDeclaring } from './fit'
import { heldOut } from './held-out'
import { writeWeights } from './write'

const files = [...storyFiles('../shared/stories'), ...storyFiles('bench/stories/fit')]
const cases = load(files, Object.keys(DECLARING))
const silent = cases.map((c) => ({
  ...c,
  prints: c.prints.map((print) => ({ ...print, credits: print.credits.filter(({ kind }) => kind !== 'declared') })),
}))

report('silent', new Map(silent.map((c) => [c, predict(c).prediction])))
report('held out', predictions(heldOut(cases, fitDeclaring)))
fitDeclaring(cases)
report('fitted on all', new Map(cases.map((c) => [c, predict(c).prediction])))
writeWeights()
console.log(Object.fromEntries(Object.entries(WEIGHTS.parent).filter(([name]) => name.startsWith('declared'))), WEIGHTS.credit)

function report(title: string, found: ReadonlyMap<Case, ReturnType<typeof predict>['prediction']>): void {
  console.log(`${title}, ${files.length} stories`)
  for (const variant of Object.keys(DECLARING)) {
    const mine = Object.fromEntries([...found].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
    console.log(line(variant.padEnd(18), scoreVariant(files, variant, mine)))
  }
}
