import type { Evidence, SharedKind } from '../types'
import type { Account, Case } from './case'
import { sideBySide } from './shared-sentence'
import { belief, count, listed, nameOf, odds, oneLine, percent } from './words'

const SENTENCES_SHOWN = 3
const EVIDENCE_SHOWN = 20
const NOTES_SHOWN = 5
const KINDS: readonly SharedKind[] = ['verbatim', 'edited', 'paraphrased', 'quoted']

/** An explanation as lines to read: the claim, what speaks for and against it, the rivals, the shared sentences. */
export function argument(matter: Case, given: Account): string {
  const name = (id: string) => nameOf(matter.nodes.get(id), id)
  const lines = claim(matter, name)
  const node = matter.nodes.get(matter.child)
  if (node?.kind === 'article') for (const note of node.notes.slice(0, NOTES_SHOWN)) lines.push(`Note: ${oneLine(note, 160)}`)
  lines.push(...weighed('Speaks for it', given.for), ...weighed('Speaks against it', given.against))
  if (given.alternatives.length > 0) {
    lines.push('', 'It may instead come from')
    for (const rival of given.alternatives) lines.push(`  ${name(rival.parent)} (${odds(rival.confidence)})`)
  }
  if (given.sentences.length > 0) lines.push('', ...shown(matter, given))
  return lines.join('\n')
}

function claim(matter: Case, name: (id: string) => string): string[] {
  const { child, parent, edge, edges } = matter
  const node = matter.nodes.get(child)
  if (node === undefined) return [`${oneLine(child)} is not in this graph.`]
  if (node.kind === 'lost') return [...lost(matter, name)]
  if (node.kind === 'cited') return [`${name(child)} is named as a source, but none of its texts is in the set.`]
  if (edge !== undefined && parent !== undefined) {
    const through = edge.via === undefined ? '' : ', through an earlier version that is not in the set'
    const also = edges.filter(other => other !== edge).map(other => `${name(other.parent)} (${percent(other.share)})`)
    return [
      `${name(child)} comes ${belief(edge.confidence)} from ${name(edge.parent)}${through}.`,
      `It is ${edge.kind}; ${percent(edge.share)} of its sentences come from there.`,
      ...(also.length > 0 ? [`It also draws on ${listed(also)}.`] : []),
      ...cites(matter, name),
    ]
  }
  if (parent !== undefined) return unlinked(matter, parent, name)
  return [`${name(child)} comes from no other article of the set, as far as its text shows.`, ...openPairs(matter, name), ...cites(matter, name)]
}

function* lost(matter: Case, name: (id: string) => string): Iterable<string> {
  const node = matter.nodes.get(matter.child)
  const of = node?.kind === 'lost' && node.versionOf !== undefined ? name(node.versionOf) : undefined
  yield of === undefined
    ? 'A text that is not in the set, but that several articles must go back to.'
    : `An earlier version of ${of} that is not in the set, but that other articles must go back to.`
}

/** A source was named that the graph draws no edge from. */
function unlinked(matter: Case, parent: string, name: (id: string) => string): string[] {
  const { child, nodes, edges, citations } = matter
  if (!nodes.has(parent)) return [`${oneLine(parent)} is not in this graph.`]
  if (citations.some(citation => citation.cited === parent)) {
    return [`${name(child)} names ${name(parent)} as a source; no text of it is in the set.`]
  }
  const open = openPairs({ ...matter, undecided: matter.undecided.filter(({ a, b }) => a === parent || b === parent) }, name)
  if (open.length > 0) return open
  const rival = edges.flatMap(edge => edge.alternatives ?? []).find(other => other.parent === parent)
  if (rival !== undefined) return [`${name(parent)} is a rival source of ${name(child)} (${odds(rival.confidence)}), not the likeliest.`]
  return [`The graph draws no line from ${name(parent)} to ${name(child)}.`]
}

function openPairs(matter: Case, name: (id: string) => string): string[] {
  return matter.undecided.map(pair => {
    const other = pair.a === matter.child ? pair.b : pair.a
    const [here, there] = pair.a === matter.child ? [pair.aFromB, pair.bFromA] : [pair.bFromA, pair.aFromB]
    const chances = `from it ${odds(here)}, the other way ${odds(there)}, both from a third text ${odds(pair.siblings)}`
    return `It shares text with ${name(other)}; the direction is open (${chances}).`
  })
}

function cites(matter: Case, name: (id: string) => string): string[] {
  if (matter.citations.length === 0) return []
  return [`It names ${listed(matter.citations.map(citation => name(citation.cited)))}, not in the set, as a source.`]
}

function weighed(title: string, evidence: readonly Evidence[]): string[] {
  if (evidence.length === 0) return []
  const lines = evidence.slice(0, EVIDENCE_SHOWN).map(({ weight, detail, kind }) => {
    const signed = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`
    return `  ${signed.padStart(5)}  ${oneLine(detail, 160)} (${oneLine(kind)})`
  })
  if (evidence.length > EVIDENCE_SHOWN) lines.push(`  … and ${evidence.length - EVIDENCE_SHOWN} more`)
  return ['', `${title} (log-odds; 0.7 doubles or halves the odds)`, ...lines]
}

function shown(matter: Case, { sentences }: Account): string[] {
  const kinds = KINDS.map(kind => ({ kind, n: sentences.filter(s => s.kind === kind).length })).filter(({ n }) => n > 0)
  const lines = [`${count(sentences.length, 'shared sentence')}: ${kinds.map(({ kind, n }) => `${n} ${kind}`).join(', ')}`]
  const left = matter.texts.get(matter.parent ?? '')
  const right = matter.texts.get(matter.child)
  if (left === undefined || right === undefined) return lines
  const indented = (text: string) => text.replaceAll('\n', '\n  ')
  for (const sentence of sentences.slice(0, SENTENCES_SHOWN)) lines.push(`  ${indented(sideBySide(sentence, left, right))}`)
  if (sentences.length > SENTENCES_SHOWN) lines.push(`  … and ${sentences.length - SENTENCES_SHOWN} more in .sentences`)
  return lines
}
