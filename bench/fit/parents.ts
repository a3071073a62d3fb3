// Fits the weights of the parents: the likelihood of the true derivations, family by family.
import { LOST_FEATURES, NONE_FEATURES } from '../../src/derive/absence'
import { declared } from '../../src/derive/evidence/declared'
import { edition } from '../../src/derive/evidence/edition'
import type { Scene } from '../../src/derive/evidence/kind'
import { KINDS } from '../../src/derive/evidence/kinds'
import { MERGED_FEATURES } from '../../src/derive/merged'
import { type Candidate, type Choice, candidateOf, choices, partOf } from '../../src/derive/parents'
import { VIA_FEATURES } from '../../src/derive/via'
import { type Table, WEIGHTS } from '../../src/weights'
import { type ChainCase, chainScene } from './chains'
import { type Case, scenesOf } from './data'
import { table, vector } from './tables'
import { type Grove, trainGroves } from './train'

const PARENT_FEATURES = [
  ...KINDS.flatMap((k) => k.features),
  ...NONE_FEATURES,
  ...LOST_FEATURES,
  ...VIA_FEATURES,
  ...MERGED_FEATURES,
]
const ASCENT = { l2: 2, steps: 250, rate: 0.1 }

/** Weights of all marks of a parent; `without`: those that are held at 0. */
export function fitParents(cases: readonly Case[], chains: readonly ChainCase[], without: readonly string[]): Table {
  const names = PARENT_FEATURES.filter((name) => !without.includes(name))
  const groves = grovesOf(cases, names)
  const start = trainGroves(groves, names.length, { ...ASCENT, free: (f) => !isEdition(names[f]) })
  return editionTable(names, start, [...groves, ...chains.flatMap((chain) => chainGrove(chain, names))])
}

/** Fits the edition's weights anew on chains alone, the others as they are in force. */
export function refitEdition(chains: readonly ChainCase[]): void {
  const start = PARENT_FEATURES.map((name) => (isEdition(name) ? 0 : (WEIGHTS.parent[name] ?? 0)))
  const groves = chains.flatMap((chain) => chainGrove(chain, PARENT_FEATURES))
  Object.assign(WEIGHTS, { parent: editionTable(PARENT_FEATURES, start, groves) })
}

/** The weights of what pages declare, fitted on cases in which they do, among the others as they are in force. */
export function fitDeclared(cases: readonly Case[]): Table {
  const isDeclared = (name: string): boolean => declared.features.includes(name)
  const start = PARENT_FEATURES.map((name) => (isDeclared(name) ? 0 : (WEIGHTS.parent[name] ?? 0)))
  const groves = grovesOf(cases, PARENT_FEATURES)
  const free = (f: number) => isDeclared(PARENT_FEATURES[f])
  return table(PARENT_FEATURES, trainGroves(groves, PARENT_FEATURES.length, { ...ASCENT, start, free }))
}

function grovesOf(cases: readonly Case[], names: readonly string[]): Grove[] {
  return cases.flatMap((c) =>
    scenesOf(c).flatMap((scene): Grove[] =>
      scene.family.articles.length < 2 ? [] : [{ choices: choices(scene).map((choice) => known(c, scene, choice, names)) }],
    ),
  )
}

const isEdition = (name: string): boolean => edition.features.includes(name)

/**
 * The stories hold few filings of one outlet, and the chains nothing else: so after all other weights are fitted on the
 * stories, the edition's own are fitted on both, and no other moves.
 */
function editionTable(names: readonly string[], start: readonly number[], groves: readonly Grove[]): Table {
  return table(names, trainGroves(groves, names.length, { ...ASCENT, start, free: (f) => isEdition(names[f]) }))
}

/** Ids of scene members that are true parents of member c. */
export function truth(c: Case, scene: Scene, child: number): { parents: number[]; lost: boolean; any: boolean } {
  const ids = scene.family.articles.map((f) => f.id)
  const all = c.truth.parents.get(ids[child]) ?? new Set()
  return { parents: ids.flatMap((id, p) => (all.has(id) ? [p] : [])), lost: c.truth.lost.has(ids[child]), any: all.size > 0 }
}

function known(c: Case, scene: Scene, choice: Choice, names: readonly string[]): Grove['choices'][number] {
  const groups = groupsOf(choice, names)
  const good = rightOnes(c, scene, choice)
  const { lost, any } = truth(c, scene, choice.child)
  // A parent that shares nothing visible cannot be found: the best answer left is none.
  if (good.length === 0) good.push([groups.length - 1, lost && !any ? 1 : 0])
  return { parents: choice.candidates.map((x) => x.parent), groups, good }
}

/** By candidate: as it is, by an earlier version, together with another; then none and a lost one. */
function groupsOf(choice: Choice, names: readonly string[]): number[][][] {
  const groups = choice.candidates.map(({ sights, via, merged }) => {
    const direct = Object.assign({}, ...sights.map((s) => s.features))
    const outlets = sights.flatMap((s, k) => (KINDS[k].ofOutlets ? [s.features] : []))
    return [
      vector(names, direct),
      vector(names, Object.assign({}, ...outlets, via)),
      ...merged.map(({ other, features }) => {
        const second = besideOf(choice.candidates[candidateOf(choice, other)])
        return vector(names, { ...direct, ...features }).map((x, f) => x + (second[names[f]] ?? 0))
      }),
    ]
  })
  return [...groups, [vector(names, choice.none), vector(names, choice.lost)]]
}

/** The features of a second parent, as far as they count for it. */
function besideOf({ sights }: Candidate): Record<string, number> {
  const out: Record<string, number> = {}
  sights.forEach(({ features }, k) => {
    for (const name in features) out[name] = partOf(k) * features[name]
  })
  return out
}

/** The right alternatives of a child, by group and number: two parents together where both are seen, else each. */
function rightOnes(c: Case, scene: Scene, choice: Choice): [number, number][] {
  const { parents } = truth(c, scene, choice.child)
  const versions = c.via.get(scene.family.articles[choice.child].id)
  const both = choice.candidates.flatMap(({ parent, merged }, k) =>
    merged.flatMap(({ other }, m): [number, number][] =>
      parents.includes(parent) && parents.includes(other) ? [[k, 2 + m]] : [],
    ),
  )
  if (both.length > 0) return both
  return choice.candidates.flatMap(({ parent }, k): [number, number][] =>
    parents.includes(parent) ? [[k, versions?.has(scene.family.articles[parent].id) ? 1 : 0]] : [],
  )
}

/** Two successive filings: the later goes back to the earlier, which goes back to nothing. */
function chainGrove(c: ChainCase, names: readonly string[]): Grove[] {
  const scene = chainScene(c)
  if (!scene) return []
  const grove = choices(scene).map((choice): Grove['choices'][number] => {
    const groups = groupsOf(choice, names)
    return { parents: [1 - choice.child], groups, good: [choice.child === c.later ? [0, 0] : [groups.length - 1, 0]] }
  })
  return [{ choices: grove }]
}
