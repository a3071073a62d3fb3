import type { Derivation, Evidence, Rival } from '../types'
import { logOdds, logSumExp, probability } from '../util/logistic'
import { count, percent } from '../util/words'
import { WEIGHTS } from '../weights'
import { date } from './evidence/date'
import type { EvidenceKind, Scene, Sight } from './evidence/kind'
import { KINDS } from './evidence/kinds'
import { derivationKind, madeByOthers } from './kind'
import { MERGED_DATED, mergedFeatures } from './merged'
import { candidateOf, partOf, weighted } from './parents'
import { both, type Parent, type Solution } from './solve'

/** Below this an item of evidence is not worth a line. */
const WORTH_SAYING = 0.05
/** A rival parent at least this probable is named. */
const NEAR = 0.1
const RIVALS = 3
/** Dates believed less than this are said to be doubted, however little they then weigh. */
const DOUBTED = 0.5

/** Probabilities are printed and stored to this many places: more would promise what the fit cannot hold. */
export function round(p: number): number {
  return Math.round(p * 1e4) / 1e4
}

/** The frequency with which edges of this raw probability were right on held-back stories (Platt 1999). */
export function calibrated(p: number): number {
  const { bias = 0, slope = 1 } = WEIGHTS.confidence
  return probability(bias + slope * logOdds(p))
}

/** One edge from article p to article c, `via` a lost version of p's work where an id is given. */
export function derivation(scene: Scene, solution: Solution, c: number, parent: Parent, via: string | undefined): Derivation {
  const { articles } = scene.family
  const share = shareOf(scene, solution, c, parent, via !== undefined)
  const alternatives = parent.main ? rivals(scene, solution, c, parent) : []
  return {
    parent: articles[parent.parent].id,
    child: articles[c].id,
    kind: derivationKind(scene, parent.parent, c, share),
    share: round(share),
    confidence: round(calibrated(parent.probability)),
    ...(via === undefined ? {} : { via }),
    evidence: [
      ...(parent.main ? mainEvidence(solution, c, parent) : furtherEvidence(scene, solution, c, parent)),
      ...(via === undefined ? [] : [viaEvidence(scene, solution, c)]),
    ],
    ...(alternatives.length > 0 ? { alternatives } : {}),
  }
}

/** The edge from a lost node to an article whose source the set lacks. */
export function orphanDerivation(scene: Scene, { lost, choices, scores }: Solution, c: number, id: string): Derivation {
  const { articles, carriers } = scene.family
  const { first } = carriers[c]
  let share = 0
  for (const p of first) share += p
  share /= Math.max(first.length, 1)
  const rank = choices[c].candidates
    .map(({ parent }, k) => [parent, scores[c].direct[k]] as const)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
  const nearest = rank[0]?.[0] ?? c
  const rival = [scores[c].none, ...scores[c].direct, ...scores[c].via, ...scores[c].merged.flat()].reduce((a, b) =>
    Math.max(a, b),
  )
  return {
    parent: id,
    child: articles[c].id,
    kind: madeByOthers(scene, nearest, c, share),
    share: round(share),
    confidence: round(lost[c]),
    evidence: [
      {
        kind: 'siblings',
        weight: round(scores[c].lost - rival),
        detail: `${percent(share)} of its sentences stand in other articles, none of which explains them as a source`,
      },
    ],
  }
}

/** Expected share of c's sentences that come from this parent, or from the lost version of its work. */
function shareOf(scene: Scene, { left }: Solution, c: number, { parent, main }: Parent, via: boolean): number {
  const { best } = scene.family.views[c].get(parent) as { best: Float64Array }
  let sum = 0
  for (let i = 0; i < best.length; i++) sum += Math.min(1, best[i] + (via && main ? left[c][i] : 0))
  return best.length > 0 ? sum / best.length : 0
}

/** Who may be the parent instead: what the edge and its rivals are given makes no more than 1. */
function rivals(scene: Scene, solution: Solution, c: number, parent: Parent): Rival[] {
  const { candidates } = solution.choices[c]
  const chosen = candidates.findIndex((x) => x.parent === parent.parent)
  const instead = candidates.map((x, k) => {
    const taken = k === chosen || solution.parents[c].some((y) => y.parent === x.parent)
    return taken
      ? 0
      : calibrated(Math.max(0, solution.marginals[c][k] - both(solution.choices[c], solution.together[c], chosen, k)))
  })
  const confidence = calibrated(parent.probability)
  const room = Math.min(
    1,
    (1 - confidence) /
      Math.max(
        instead.reduce((sum, p) => sum + p, 0),
        1e-9,
      ),
  )
  return candidates
    .map((x, k) => ({ index: x.parent, k, confidence: Math.floor(1e4 * instead[k] * room) / 1e4 }))
    .filter((x) => x.confidence >= NEAR)
    .sort((x, y) => y.confidence - x.confidence || x.index - y.index)
    .slice(0, RIVALS)
    .map(({ index, k, confidence: rival }) => {
      const without = rival < confidence ? hinge(solution, c, chosen, k) : undefined
      return { parent: scene.family.articles[index].id, confidence: rival, ...(without && { without }) }
    })
}

/** The kind of evidence that, left out on both sides, most turns the choice of c from one candidate to another. */
function hinge({ choices, scores, weights }: Solution, c: number, chosen: number, rival: number): string | undefined {
  const { candidates } = choices[c]
  const weightOf = (k: number, out: number): number => weighted(candidates[k].sights[out]?.features ?? {}, weights)
  const score = (k: number, out: number): number => {
    const weight = weightOf(k, out)
    return logSumExp([
      scores[c].direct[k] - weight,
      scores[c].via[k] - (KINDS[out]?.ofOutlets ? weight : 0),
      ...scores[c].merged[k].map((merged, m) => {
        const second = partOf(out) * weightOf(candidateOf(choices[c], candidates[k].merged[m].other), out)
        return merged - weight - second
      }),
    ])
  }
  const lead = (out: number) => score(rival, out) - score(chosen, out)
  const leads = KINDS.map((_, out) => lead(out))
  const top = Math.max(...leads)
  return top > 0 && lead(-1) < 0 ? KINDS[leads.indexOf(top)].kind : undefined
}

/** One kind of evidence, if it is worth a line; `more`: what else it weighs. */
function sightEvidence({ faith, weights }: Solution, kind: EvidenceKind, sight: Sight, part: number, more = 0): Evidence[] {
  const own = weighted(sight.features, weights)
  const weight = round(part * own + more)
  const isDoubted = kind === date && faith < DOUBTED && own !== 0
  if (Math.abs(weight) < WORTH_SAYING && !isDoubted) return []
  const spans = sight.spans?.() ?? []
  const detail = isDoubted ? `${sight.detail()}, but the dates here go against the texts` : sight.detail()
  return [{ kind: kind.kind, weight, detail, ...(spans.length > 0 ? { spans } : {}) }]
}

/** Every kind of evidence for the main parent against having none. */
function mainEvidence(solution: Solution, c: number, { parent }: Parent): Evidence[] {
  const { choices, scores } = solution
  const candidate = choices[c].candidates[candidateOf(choices[c], parent)]
  const out = candidate.sights.flatMap((sight, k) => sightEvidence(solution, KINDS[k], sight, 1))
  const alone = -Math.max(scores[c].none, scores[c].lost)
  const looks = alone > 0 ? 'does not look' : 'looks'
  const detail = `${looks} like a text written first, or after one that the set lacks`
  if (Math.abs(alone) >= WORTH_SAYING) out.push({ kind: 'alone', weight: round(alone), detail })
  return out.sort((x, y) => y.weight - x.weight)
}

/** Of the features of two parents together, those that weigh with a kind of evidence for the second. */
const WITH_KIND: Readonly<Record<string, string>> = { credit: 'merged named', origin: 'merged signs', date: MERGED_DATED }

/** What speaks for a second parent beside the main one, item by item. */
function furtherEvidence(scene: Scene, solution: Solution, c: number, { parent }: Parent): Evidence[] {
  const { parents, choices, weights } = solution
  const main = parents[c].find((x) => x.main)?.parent
  if (main === undefined) return []
  const features = mergedFeatures(scene, main, parent, c)
  const weightOf = (...names: string[]): number => names.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], 0)
  const say = (kind: string, detail: string, ...names: string[]): Evidence => ({
    kind,
    weight: round(weightOf(...names)),
    detail,
  })
  const extra = Math.round(Math.exp(features['merged count']) - 1)
  const close = features['merged kin'] > 0.1
  const candidate = choices[c].candidates[candidateOf(choices[c], parent)]
  const own = candidate.sights.flatMap((sight, k) => {
    const name = WITH_KIND[KINDS[k].kind]
    return partOf(k) > 0 ? sightEvidence(solution, KINDS[k], sight, partOf(k), name === undefined ? 0 : weightOf(name)) : []
  })
  return [
    say(
      'further',
      `explains ${count(extra, 'sentence')} that its other source does not`,
      'merged',
      'merged least',
      'merged count',
      'merged facts',
    ),
    say(
      'kin',
      close ? 'is itself close to its other source' : 'has little to do with its other source',
      'merged kin',
      'merged holds',
    ),
  ]
    .filter((e) => e.kind === 'further' || Math.abs(e.weight) >= WORTH_SAYING)
    .concat(own)
    .sort((x, y) => y.weight - x.weight)
}

function viaEvidence(scene: Scene, { left, versions }: Solution, c: number): Evidence {
  const f = scene.family.articles[c]
  const spans = [...left[c]].flatMap((x, i) =>
    x > 0.5 ? [{ child: { start: f.sentences[2 * i], end: f.sentences[2 * i + 1] } }] : [],
  )
  const weight = round(weighted(versions[c], WEIGHTS.version))
  return {
    kind: 'lost version',
    weight,
    detail: `other copies have ${count(spans.length, 'sentence')} of it that the parent as it is now lacks`,
    ...(spans.length > 0 ? { spans } : {}),
  }
}
