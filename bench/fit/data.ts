// Stories as the fit sees them: fingerprints, grids of sentence pairs, and what is true of both.
import fs from 'node:fs'
import { grid, matches } from '../../src/align/align'
import { inContext } from '../../src/align/context'
import { CONTEXT, LOCAL } from '../../src/align/features'
import type { Grid as AnyGrid } from '../../src/align/grid'
import type { Scene } from '../../src/derive/evidence/kind'
import type { AlignedPair } from '../../src/derive/family'
import { scenes } from '../../src/derive/scenes'
import { type FingerprintOptions, fingerprint } from '../../src/fingerprint'
import type { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { Holdings } from '../../src/holdings'
import type { Article, FingerprintData } from '../../src/types'
import { locate, words } from '../quality/score.mjs'
import { read, truth } from '../quality/story.mjs'
import { VARIANTS, variantOf } from '../quality/variants.mjs'

export { matches }

export type Grid = AnyGrid<readonly number[]>

/** What is seen of pair k of a grid alone, and what the others add. */
export const localFeatures = ({ local }: Grid, k: number): number[] => local.slice(k * LOCAL.length, (k + 1) * LOCAL.length)
export function contextFeatures(g: Grid): number[][] {
  const write = inContext(g)
  return g.i.map((_, k) => {
    const features = CONTEXT.map(() => 0)
    write(k, features)
    return features
  })
}

export interface Truth {
  readonly parents: Map<string, Set<string>>
  readonly lost: Set<string>
  readonly ancestors: Map<string, Set<string>>
  readonly origin: Map<string, Set<string>>
  readonly ids: string[]
  share(parent: string, child: string): number
  edgeKinds(child: string): string[]
  sentences(id: string): { t: string; from: string[]; how: string }[]
}

export interface Case {
  readonly story: string
  readonly variant: string
  readonly articles: readonly Article[]
  readonly prints: readonly FingerprintData[]
  /** Every two; `kindred` are those that the index holds worth aligning. */
  readonly pairs: readonly { a: number; b: number; grid: Grid; kindred: boolean }[]
  /** Names of all outlets of the story, withheld ones and those credited though they have no article included. */
  readonly outlets: readonly string[]
  readonly truth: Truth
  /** By child: the parents of whose work it has a withheld version. */
  readonly via: ReadonlyMap<string, ReadonlySet<string>>
  /** By article: which true sentence each fingerprint sentence is, -1 for none. */
  readonly sentence: readonly Int32Array[]
}

/** Every story in every variant, articles in code-unit order of their ids. */
export function load(files: readonly string[], variants = Object.keys(VARIANTS), options: FingerprintOptions = {}): Case[] {
  const grids = new Map<string, Grid>()
  return files.flatMap((file) => {
    const story = read(file)
    return variants.map((variant): Case => {
      const { story: seen, articles: view } = variantOf(variant)
      const t = truth(seen(story)) as Truth
      const articles = (view(story) as Article[]).sort((x, y) => (x.id < y.id ? -1 : 1))
      const prints = articles.map((a) => fingerprint(a, options))
      const worth = kindredPairs(prints)
      const pairs = prints.flatMap((a, i) =>
        prints.slice(i + 1).map((b, k) => {
          const key = `${a.bodyHash} ${b.bodyHash}`
          const known = grids.get(key) ?? grid(a, b)
          grids.set(key, known)
          return { a: i, b: i + 1 + k, grid: known, kindred: worth.has(`${a.id} ${b.id}`) }
        }),
      )
      return {
        story: story.story,
        variant,
        articles,
        prints,
        pairs,
        outlets: [...story.articles.map((a: { publisher: string }) => a.publisher), ...(story.credited ?? [])],
        truth: t,
        via: withheldVersions(seen(story)),
        sentence: articles.map((a, k) => located(a, prints[k], t)),
      }
    })
  })
}

export const storyFiles = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    fs.existsSync(folder)
      ? fs
          .readdirSync(folder)
          .filter((f) => f.endsWith('.json'))
          .sort()
          .map((f) => `${folder}/${f}`)
      : [],
  )

function kindredPairs(prints: readonly Fingerprint[]): Set<string> {
  const holdings = new Holdings()
  for (const print of prints) holdings.add(print)
  return new Set(
    [...holdings.families()].flatMap(({ articles, pairs }) => pairs.map(([a, b]) => `${articles[a].id} ${articles[b].id}`)),
  )
}

/** Aligns with the weights in force and splits into scenes. */
export function scenesOf(c: Case): Scene[] {
  return scenes(c.prints, alignedPairs(c))
}

export function alignedPairs(c: Case): AlignedPair[] {
  return c.pairs.flatMap(({ a, b, grid: g, kindred }) => (kindred ? [{ a, b, matches: matches(g) }] : []))
}

function located(article: Article, f: FingerprintData, t: Truth): Int32Array {
  const known = t.sentences(article.id).map((s) => words(s.t))
  const texts = Array.from({ length: f.sentences.length / 2 }, (_, s) =>
    article.text.slice(f.sentences[2 * s], f.sentences[2 * s + 1]),
  )
  return Int32Array.from(texts, (text) => locate(text, known))
}

/** What is true of sentence x of a and y of b: whether both go back to one sentence, and how one was taken from the other. */
export function trueMatch(c: Case, a: number, x: number, b: number, y: number): { same: boolean; how: string } | undefined {
  const [i, j] = [c.sentence[a][x], c.sentence[b][y]]
  if (i < 0 || j < 0) return undefined
  const [ida, idb] = [c.articles[a].id, c.articles[b].id]
  const left = c.truth.origin.get(`${ida}:${i}`) as Set<string>
  const right = c.truth.origin.get(`${idb}:${j}`) as Set<string>
  const same = [...left].some((o) => right.has(o))
  const A = c.truth.sentences(ida)[i]
  const B = c.truth.sentences(idb)[j]
  const how = B.from.includes(`${ida}:${i}`) ? B.how : A.from.includes(`${idb}:${j}`) ? A.how : 'indirect'
  return { same, how: how === 'merged' || how === 'split' ? 'paraphrased' : how }
}

interface StoryArticle {
  id: string
  observed: boolean
  kind: string
  parents?: { id: string }[]
}

function withheldVersions({ articles }: { articles: StoryArticle[] }): Map<string, Set<string>> {
  const withheld = new Set(articles.filter((a) => !a.observed).map((a) => a.id))
  const revision = new Map(
    articles
      .filter((a) => a.observed && a.kind === 'revision')
      .flatMap((a) => (a.parents ?? []).filter((p) => withheld.has(p.id)).map((p) => [p.id, a.id] as const)),
  )
  return new Map(
    articles.map((a) => [
      a.id,
      new Set(
        (a.parents ?? []).flatMap((p) =>
          revision.get(p.id) && revision.get(p.id) !== a.id ? [revision.get(p.id) as string] : [],
        ),
      ),
    ]),
  )
}
