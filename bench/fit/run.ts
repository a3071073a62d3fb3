// npm run fit   fits src/weights.ts on the stories of the fitting half. First it judges each fold of them by weights
//               fitted on the others: the confidences so reached are what calibration is fitted to. Where the chains of
//               ../shared/data are there, every second one joins the fit; bench/quality judges on the others.
import { logOdds } from '../../src/util/logistic'
import { WEIGHTS, type Weights } from '../../src/weights'
import { type Prediction, predict, predictions } from '../quality/predict'
import { line, scoreVariant } from '../quality/table'
import { DECLARING, VARIANTS } from '../quality/variants.mjs'
import { chainCases, isFitted, loadLinks } from './chains'
import { type Case, load, storyFiles } from './data'
import { fit, fitDeclaring } from './fit'
import { FOLDS, heldOut } from './held-out'
import { trainLogistic } from './train'
import { writeWeights } from './write'

const given = storyFiles('../shared/stories')
const files = [...given, ...storyFiles('bench/stories/fit')]
const cases = load(files)
const chains = chainCases((loadLinks('../shared/data') ?? []).filter(isFitted))
const confidence = (value: Weights['confidence']) => Object.assign(WEIGHTS, { confidence: value })

confidence({ bias: 0, slope: 1 })
const held = predictions(heldOut(cases, (train) => fit(train, { chains })))
fit(cases, { chains })
fitDeclaring(load(files, Object.keys(DECLARING)))
const calibration = calibrate([...held.values()])
confidence(calibration)
writeWeights()

report(`${files.length} stories, held out in ${FOLDS} folds`, held, files)
if (given.length > 0) report(`of these the ${given.length} in ../shared/stories`, held, given)
report(`fitted on all ${files.length}`, new Map(cases.map((c) => [c, predict(c).prediction])), files)
console.log('calibration', calibration)

function report(title: string, predictions: ReadonlyMap<Case, Prediction>, subset: readonly string[]): void {
  console.log(title)
  for (const variant of Object.keys(VARIANTS)) {
    const mine = Object.fromEntries([...predictions].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
    console.log(line(variant, scoreVariant(subset, variant, mine)))
  }
}

/** Platt's logistic over the log-odds of all edges drawn. */
function calibrate(predictions: readonly Prediction[]): { bias: number; slope: number } {
  const edges = predictions.flatMap((p) => p.edges)
  const [bias, slope] = trainLogistic(
    edges.map((e) => [1, logOdds(e.confidence)]),
    edges.map((e) => (e.right ? 1 : 0)),
    1,
  )
  return { bias: +bias.toFixed(4), slope: +slope.toFixed(4) }
}
