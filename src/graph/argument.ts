import {
  type Citation,
  type Derivation,
  type Evidence,
  type GraphData,
  type Rival,
  SHARED_KINDS,
  type SharedSentence,
  type Undecided,
} from '../types'
import { oneLine } from '../util/one-line'
import {
  chance,
  citedBy,
  count,
  either,
  fromOneOf,
  leaning,
  level,
  listed,
  type NameOf,
  namesOf,
  neither,
  odds,
  percent,
  rated,
  weakly,
} from '../util/words'
import { sideBySide } from './shared-sentence'

const SENTENCES_SHOWN = 3

/** What the graph knows of one article and one of its possible sources. */
export interface Case {
  readonly data: GraphData
  readonly texts: ReadonlyMap<string, string>
  /** The edge at issue, if there is one. */
  readonly edge: Derivation | undefined
  /** All edges to the child, largest share first. */
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
}

/** The case weighed. */
export interface Account {
  readonly child: string
  readonly parent?: string
  readonly for: readonly Evidence[]
  readonly against: readonly Evidence[]
  readonly sentences: readonly SharedSentence[]
  readonly alternatives: readonly Rival[]
}

/** An explanation as lines to read: the claim, what speaks for and against it, the rivals, the shared sentences. */
export function argument(matter: Case, given: Account): string {
  const { data, texts } = matter
  const { child, parent, sentences, alternatives } = given
  const name = namesOf(data.nodes)
  const lines = claim(matter, given, name)
  const copies = data.identical.find((ids) => ids.includes(child))?.filter((id) => id !== child)
  if (copies) lines.push(`Its body is identical to that of ${listed(copies.map(name))}.`)
  const node = data.nodes.find(({ id }) => id === child)
  if (node?.kind === 'article') for (const note of node.notes) lines.push(`Note: ${oneLine(note, 160)}`)
  for (const line of [...weighed('for', given.for), ...weighed('against', given.against)]) lines.push(line)
  if (alternatives.length > 0) {
    lines.push('', 'It may instead come from')
    for (const rival of alternatives) lines.push(`  ${rated(name, rival)}`)
    const [{ parent: rival, without }] = alternatives
    if (without) lines.push(`Without the evidence of ${oneLine(without)}, ${name(rival)} would be ahead of it.`)
  }
  if (sentences.length === 0) return lines.join('\n')
  const shared = likeliestOfEach(sentences)
  const kinds = SHARED_KINDS.map((kind) => ({ kind, n: shared.filter((sentence) => sentence.kind === kind).length }))
  const some = kinds.filter(({ n }) => n > 0).map(({ kind, n }) => `${n} ${kind}`)
  lines.push('', `${count(shared.length, 'shared sentence')}: ${some.join(', ')}`)
  const [left, right] = [texts.get(parent ?? ''), texts.get(child)]
  if (left !== undefined && right !== undefined) {
    for (const sentence of shared.slice(0, SENTENCES_SHOWN)) {
      lines.push(`  ${sideBySide(sentence, left, right).replaceAll('\n', '\n  ')}`)
    }
    if (shared.length > SENTENCES_SHOWN) lines.push(`  … and ${shared.length - SENTENCES_SHOWN} more`)
  }
  return lines.join('\n')
}

/** Of the pairs that a sentence of the child stands in the likeliest, in their order. */
function likeliestOfEach(sentences: readonly SharedSentence[]): SharedSentence[] {
  const best = new Map<number, SharedSentence>()
  for (const pair of sentences) if (pair.similarity > (best.get(pair.b.start)?.similarity ?? -1)) best.set(pair.b.start, pair)
  return sentences.filter((pair) => best.get(pair.b.start) === pair)
}

function claim(matter: Case, { child, parent }: Account, name: NameOf): string[] {
  const { data, edge, edges, citations, undecided } = matter
  const node = data.nodes.find(({ id }) => id === child)
  const cites = citations.length > 0 ? [`It names ${citedBy(citations, name)}, not in the set, as a source.`] : []
  const open = (pairs: readonly Undecided[]) => pairs.map((pair) => openness(pair, child, name))
  const strange = [child, parent].find((id) => id !== undefined && !data.nodes.some((known) => known.id === id))
  if (strange !== undefined) return [`${oneLine(strange)} is not in this graph.`]
  if (node?.kind === 'cited') return [`${name(child)} is named as a source, but none of its texts is in the set.`]
  if (node?.kind === 'lost') {
    const what = node.versionOf === undefined ? 'A text' : `An earlier version of ${name(node.versionOf)}`
    return [
      `${what} that is not in the set, but that other articles ${chance(node.confidence)} (${odds(node.confidence)}) go back to.`,
    ]
  }
  if (edge) {
    const through = edge.via === undefined ? '' : ', through an earlier version that is not in the set'
    const also = edges.filter((other) => other !== edge).map((other) => `${name(other.parent)} (${percent(other.share)})`)
    const tied = level(edge).length > 0
    const isLost = data.nodes.some(({ id, kind }) => id === edge.parent && kind === 'lost')
    return [
      tied
        ? `${name(child)} comes ${either(name, edge)}, which is open.`
        : `${name(child)} ${chance(edge.confidence)} (${odds(edge.confidence)}) comes from ${name(edge.parent)}${through}.`,
      isLost
        ? `${percent(edge.share)} of its sentences stand in other articles, too.`
        : `${tied ? `If from ${name(edge.parent)}${through}, it` : 'It'} is ${edge.kind}; ${percent(edge.share)} of its sentences come from there.`,
      ...(also.length > 0 ? [`It also draws on ${listed(also)}.`] : []),
      ...cites,
    ]
  }
  if (parent === undefined) {
    const surely =
      weakly(data) ?? fromOneOf(child, undecided, name) ?? 'from no other article of the set, as far as its text shows'
    const made = data.edges
      .filter((other) => other.parent === child)
      .map((other) => rated(name, { parent: other.child, confidence: other.confidence }))
    return [
      `${name(child)} comes ${surely}.`,
      ...(made.length > 0 ? [`From it ${made.length === 1 ? 'comes' : 'come'} ${listed(made)}.`] : []),
      ...open(undecided),
      ...cites,
    ]
  }
  if (child === parent) return ['An article is no source of itself.']
  if (citations.some(({ cited }) => cited === parent)) return cites
  const between = open(undecided.filter(({ a, b }) => a === parent || b === parent))
  if (between.length > 0) return between
  const rival = edges.flatMap((other) => other.alternatives ?? []).find((other) => other.parent === parent)
  if (rival) return [`${name(parent)} is a rival source of ${name(child)} (${odds(rival.confidence)}), not the likeliest.`]
  return [`The graph draws no line from ${name(parent)} to ${name(child)}.`]
}

function openness(pair: Undecided, child: string, name: NameOf): string {
  const { a, b, aFromB, bFromA, siblings } = pair
  const [other, here, there] = a === child ? [b, aFromB, bFromA] : [a, bFromA, aFromB]
  const rest = neither(pair)
  const none = rest === undefined ? '' : `, none of these ${odds(rest)}`
  const chances = `from it ${odds(here)}, the other way ${odds(there)}, both from a third text ${odds(siblings)}${none}`
  const lean = leaning(here, there)
  return lean
    ? `It ${lean.says} ${name(other)} (${chances}).`
    : `It shares text with ${name(other)}; the direction is open (${chances}).`
}

function weighed(side: string, evidence: readonly Evidence[]): string[] {
  if (evidence.length === 0) return []
  const lines = evidence.map(({ weight, detail, kind }) => {
    const signed = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
    return `  ${signed.padStart(5)}  ${oneLine(detail, 160)} (${oneLine(kind)})`
  })
  return ['', `Speaks ${side} it (log-odds; 0.7 doubles or halves the odds)`, ...lines]
}
