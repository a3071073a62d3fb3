// Verbatim passages in documents that hold them, PAN 2013: where they stand, to the character.
import fs from 'node:fs'
import type { Span } from '../../../src/types'
import type { Measured } from './measured'
import { type Both, loadPairs, type Pair, type Reading } from './pan-corpus'
import { passages } from './passages'

export const name = 'PAN 2013'

interface Parameters {
  readonly least: number
  readonly gap: number
  /** A passage has a run of so many words in common at the least. */
  readonly longest: number
}

const GRID: readonly Parameters[] = [0.3, 0.5, 0.7, 0.9].flatMap((least) =>
  [1, 2, 4, 6].flatMap((gap) => [8, 12, 16, 20].map((longest) => ({ least, gap, longest }))),
)

export function measure(folder: string): Measured | undefined {
  const root = `${folder}/pan13-none-dev`
  if (!fs.existsSync(root)) return undefined
  const pairs = loadPairs(root)
  const cases = pairs.reduce((n, { given }) => n + given.length, 0)
  const prose = bothWays(pairs, 'prose', 'found')
  const page = bothWays(pairs, 'page', 'found')
  const given = bothWays(pairs, 'prose', 'given')
  const ceiling = plagdet(pairs.map(({ found, given: truth }) => ({ detected: found, truth })))
  return {
    rows: [
      { measure: 'plagdet', goal: '.95', value: prose.plagdet, of: cases },
      { measure: 'precision', goal: '', value: prose.precision },
      { measure: 'recall', goal: '', value: prose.recall },
      { measure: 'granularity', goal: '1', value: prose.granularity },
      { measure: 'plagdet, clutter off', goal: '', value: page.plagdet, of: cases },
      { measure: 'plagdet, spans as given', goal: '', value: given.plagdet, of: cases },
      { measure: 'the same of perfect answers', goal: '', value: ceiling.plagdet, of: cases },
    ],
    note:
      'Shared sentences merged into passages; three parameters fitted on one half of the pairs, judged on the other, both ways ' +
      `(${prose.fitted}). The texts have lost characters that the given offsets count, so the true passages are looked for ` +
      'near those (by an alignment of words); the last two rows are on the offsets as given.',
  }
}

function bothWays(pairs: readonly Pair[], reading: Reading, truth: 'given' | 'found'): Score & { fitted: string } {
  const halves = [0, 1].map((half) => pairs.filter((_, k) => k % 2 === half))
  const judge = (of: readonly Pair[], { longest, ...options }: Parameters): Score =>
    plagdet(
      of.map((pair) => ({
        truth: pair[truth],
        detected: passages(...pair.print[reading], pair.matches[reading], options).filter((p) => p.longest >= longest),
      })),
    )
  const fitted = halves.map((half) => {
    const scores = GRID.map((parameters) => judge(half, parameters).plagdet)
    return GRID[scores.indexOf(Math.max(...scores))]
  })
  const [one, other] = fitted.map((parameters, k) => judge(halves[1 - k], parameters))
  const mean = (of: keyof Score) => (one[of] + other[of]) / 2
  return {
    plagdet: mean('plagdet'),
    precision: mean('precision'),
    recall: mean('recall'),
    granularity: mean('granularity'),
    fitted: [one, other].map((s, k) => `${s.plagdet.toFixed(3)} with ${Object.values(fitted[k]).join('/')}`).join(', '),
  }
}

interface Score {
  readonly plagdet: number
  readonly precision: number
  readonly recall: number
  readonly granularity: number
}

/** F1 / log2(1 + granularity), macro-averaged over characters (Potthast, Stein, Barrón-Cedeño and Rosso 2010). */
function plagdet(pairs: readonly { readonly detected: readonly Both[]; readonly truth: readonly Both[] }[]): Score {
  let [exact, answers, covers, cases, hits, found] = [0, 0, 0, 0, 0, 0]
  const meets = (s: Both, t: Both) => overlap(s.a, t.a) > 0 && overlap(s.b, t.b) > 0
  for (const { detected, truth } of pairs) {
    answers += detected.length
    cases += truth.length
    for (const s of detected)
      exact += covered(
        s,
        truth.filter((t) => meets(s, t)),
      )
    for (const t of truth) {
      const mine = detected.filter((s) => meets(s, t))
      covers += covered(t, mine)
      hits += mine.length
      if (mine.length > 0) found++
    }
  }
  const precision = answers > 0 ? exact / answers : 0
  const recall = covers / cases
  const granularity = found > 0 ? hits / found : 1
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { plagdet: f1 / Math.log2(1 + granularity), precision, recall, granularity }
}

function overlap(s: Span, t: Span): number {
  return Math.max(0, Math.min(s.end, t.end) - Math.max(s.start, t.start))
}

/** Share of the characters of both sides of `one` that the others cover. */
function covered(one: Both, others: readonly Both[]): number {
  const of = (side: 'a' | 'b') =>
    union(
      one[side],
      others.map((x) => x[side]),
    )
  return (of('a') + of('b')) / (one.a.end - one.a.start + one.b.end - one.b.start)
}

function union(within: Span, spans: readonly Span[]): number {
  let sum = 0
  let reached = within.start
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    const from = Math.max(start, reached)
    const to = Math.min(end, within.end)
    if (to > from) sum += to - from
    reached = Math.max(reached, to)
  }
  return sum
}
