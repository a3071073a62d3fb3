// npx tsx bench/fit/meaning.ts   fits `sentence.meaning` of src/weights.ts on the English stories, all other weights as they
//                                stand, and prints what an embedder changes, each story left out of this fit in turn. It
//                                prints the two numbers and does not write them.
import { LOCAL } from '../../src/align/features'
import { dot, logSumExp, probability, row } from '../../src/util/logistic'
import { WEIGHTS } from '../../src/weights'
import { predict } from '../quality/predict'
import { read } from '../quality/story.mjs'
import { MEASURES, scoreVariant } from '../quality/table'
import { VARIANTS } from '../quality/variants.mjs'
import { type Case, load, localFeatures, storyFiles, trueMatch } from './data'
import { EMBEDDERS, type Embedder } from './embedders'
import { ascend } from './train'

type Meaning = typeof WEIGHTS.sentence.meaning

const files = [...storyFiles('../shared/stories'), ...storyFiles('bench/stories/fit')].filter((f) => read(f).language === 'en')
const plain = load(files)
const sentences = [...new Set(plain.flatMap((c) => c.articles.flatMap((a, k) => sentencesOf(a.text, c.prints[k].sentences))))]

report('words alone', plain)
for (const [name, ready] of Object.entries(EMBEDDERS)) {
  const embedder = await ready().catch(() => undefined)
  if (!embedder) {
    console.log(`\n${name}: skipped, not installed; see bench/fit/embedders.ts`)
    continue
  }
  const cases = await embed(embedder)
  report(`${name}, as fitted on it`, cases, fit)
  console.log('sentence.meaning', fit(cases))
  report(`${name}, with src/weights.ts as it stands`, cases)
}

async function embed(embedder: Embedder): Promise<Case[]> {
  const vectors = await embedder(sentences)
  const vector = new Map(sentences.map((sentence, k) => [sentence, vectors[k]]))
  return load(files, undefined, { embed: (list) => list.map((sentence) => vector.get(sentence) as number[]) })
}

function sentencesOf(text: string, spans: Uint32Array): string[] {
  return Array.from({ length: spans.length / 2 }, (_, s) => text.slice(spans[2 * s], spans[2 * s + 1]))
}

/**
 * The likelihood of the true pairs where the odds of the words and those of the meaning add up, as in `inContext`. The
 * ascent starts where meaning says something: from zero it ends where meaning is but another bias.
 */
function fit(cases: readonly Case[]): Meaning {
  const local = row(LOCAL, WEIGHTS.sentence.local)
  const seen = cases
    .filter((c) => c.variant === 'full')
    .flatMap((c) =>
      c.pairs.flatMap(({ a, b, grid }) =>
        grid.i.flatMap((i, k) => {
          const is = trueMatch(c, a, i, b, grid.j[k])
          return is ? [{ words: dot(local, localFeatures(grid, k)), meaning: grid.meaning[k], y: is.same ? 1 : 0 }] : []
        }),
      ),
    )
  const from: Meaning = { bias: -6, slope: 6 }
  const [bias, slope] = ascend(2, seen.length, { steps: 400 }, ([b, s], gradient) => {
    for (const { words, meaning, y } of seen) {
      const alone = from.bias + b + (from.slope + s) * meaning
      const all = logSumExp([words, alone])
      const d = (y - probability(all)) * Math.exp(alone - all)
      gradient[0] += d
      gradient[1] += d * meaning
    }
  })
  return { bias: +(from.bias + bias).toFixed(4), slope: +(from.slope + slope).toFixed(4) }
}

/** Scores, with each story left out of the fit in turn where there is one. */
function report(title: string, cases: readonly Case[], fitted?: typeof fit): void {
  const was = WEIGHTS.sentence.meaning
  const predictions = new Map<Case, ReturnType<typeof predict>['prediction']>()
  for (const story of new Set(cases.map((c) => c.story))) {
    if (fitted) Object.assign(WEIGHTS.sentence, { meaning: fitted(cases.filter((c) => c.story !== story)) })
    for (const c of cases) if (c.story === story) predictions.set(c, predict(c).prediction)
  }
  Object.assign(WEIGHTS.sentence, { meaning: was })
  console.log(`\n${title}, ${files.length} English stories`)
  for (const variant of Object.keys(VARIANTS)) {
    const mine = Object.fromEntries([...predictions].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
    const { total, recallByHow } = scoreVariant(files, variant, mine)
    const f = (x: number) => x.toFixed(3)
    const recall = ['paraphrased', 'merged', 'indirect'].map((how) => `${how} ${f(recallByHow[how]?.recall ?? 0)}`).join('  ')
    const { p, r } = total.sentence
    console.log(
      `${variant.padEnd(11)} ${MEASURES.map((m) => `${m} ${f(total[m].f1)}`).join('  ')}  sentence P ${f(p)} R ${f(r)}  recall: ${recall}`,
    )
  }
}
