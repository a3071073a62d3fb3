import type { Citation, Derivation, GraphData, Node, Rival, Undecided } from '../types'
import { oneLine } from './one-line'
import { byCodeUnits } from './order'

/** How names and numbers are put into words. */

/** A rival at least this close to the likeliest makes it "either of". */
const LEVEL = 0.75

/** The name of any node, e.g. "Meridian · 003"; without a publisher the headline says what the article is. */
export type NameOf = (id: string) => string

export function namesOf(nodes: readonly Node[]): NameOf {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (id) => {
    const node = byId.get(id)
    if (node === undefined) return oneLine(id)
    if (node.kind === 'cited') return oneLine(node.name)
    if (node.kind === 'lost')
      return node.versionOf === undefined ? 'a text not in the set' : 'an earlier version that is not in the set'
    if (node.publisher && node.publisher !== id) return `${oneLine(node.publisher)} · ${oneLine(id)}`
    return node.title ? `${oneLine(id)} · “${oneLine(node.title, 40)}”` : oneLine(id)
  }
}

/** "55 %"; never a 0 or a 100 that is not one. */
export function percent(fraction: number): string {
  if (fraction > 0 && fraction < 0.005) return '< 1 %'
  return fraction < 1 && fraction >= 0.995 ? '> 99 %' : `${Math.round(fraction * 100)} %`
}

/** Two chances in three: what is less is drawn with dashes. */
export const LIKELY = 0.66

/** "likely"; of the IPCC's calibrated words (Mastrandrea et al. 2010), where likely is two chances in three or more. */
export function chance(probability: number): string {
  return probability >= LIKELY ? 'likely' : probability >= 0.33 ? 'perhaps' : 'possibly'
}

/** ".93": two digits, never a certainty. */
export function odds(probability: number): string {
  if (probability >= 0.995) return '> .99'
  return probability < 0.005 ? '< .01' : probability.toFixed(2).slice(1)
}

/** "Pilot · p (.05)". */
export function rated(name: NameOf, { parent, confidence }: Pick<Derivation, 'parent' | 'confidence'>): string {
  return `${name(parent)} (${odds(confidence)})`
}

/** The rivals that are as good as level with the source itself. */
export function level({ alternatives = [], confidence }: Derivation): Rival[] {
  return alternatives.filter((rival) => rival.confidence >= LEVEL * confidence)
}

/** "either from Oriel · o (.48) or from Pilot · p (.41)". */
export function either(name: NameOf, edge: Derivation): string {
  return `either from ${[edge, ...level(edge)].map((source) => rated(name, source)).join(' or from ')}`
}

/** How likely it is of an open pair that neither comes from the other nor both from a third text; undefined where it is next to nothing. */
export function neither({ aFromB, bFromA, siblings }: Undecided): number | undefined {
  const rest = 1 - aFromB - bFromA - siblings
  return rest < 0.005 ? undefined : rest
}

/** What is said of an article without an edge where weak ones were left out, for it may well come from another. */
export function weakly({ made }: Pick<GraphData, 'made'>): string | undefined {
  return made?.minConfidence === undefined ? undefined : `from no other as surely as ${odds(made.minConfidence)}`
}

/** Thousands by commas; toLocaleString answers differently from machine to machine. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3}){1,7}$)/g, ',')
}

/** "9,999 articles", "1 article". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

/** "A, B, C … and 12 more"; the first five of them. */
export function listed(names: readonly string[]): string {
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ` … and ${grouped(names.length - 5)} more` : '')
}

/** A direction that is so probable, and so many times as probable as the other way, is open only as to whether it is that article. */
const LIKELIER = 0.15
const TIMES = 4

/** What is said of an article of an open pair whose one way is far likelier, and how likely that is; undefined where neither is. */
export function leaning(from: number, to: number): { readonly says: string; readonly p: number } | undefined {
  const isLikelier = (p: number, back: number): boolean => p >= LIKELIER && p >= TIMES * back
  if (isLikelier(from, to)) return { says: 'may come from', p: from }
  return isLikelier(to, from) ? { says: 'may be a source of', p: to } : undefined
}

/** What is said of an article without an edge that most likely comes from one of several, none of them likely enough by itself. */
export function fromOneOf(id: string, undecided: readonly Undecided[], name: NameOf): string | undefined {
  const rivals = undecided
    .flatMap(({ a, b, aFromB, bFromA }) =>
      id === a ? [{ other: b, p: aFromB, back: bFromA }] : id === b ? [{ other: a, p: bFromA, back: aFromB }] : [],
    )
    .filter(({ p, back }) => leaning(p, back)?.p === p)
    .sort((x, y) => y.p - x.p || byCodeUnits(x.other, y.other))
  if (rivals.length < 2 || rivals.reduce((sum, { p }) => sum + p, 0) <= 0.5) return undefined
  return `most likely from one of ${listed(rivals.map(({ other, p }) => `${name(other)} (${odds(p)})`))}, none of them by itself`
}

export function citedBy(citations: readonly Citation[], name: NameOf): string {
  return listed(citations.map(({ cited }) => name(cited)))
}
