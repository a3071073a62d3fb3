import type { GraphData, SharedSentence, Span } from '../types'
import { reach, relationsOf } from './relations'

/** The sentences that two articles share, in the light of the graph: none between articles that it does not relate. */
export function sharedIn(data: GraphData): (a: string, b: string) => SharedSentence[] {
  const compared = new Set(data.alignments.flatMap(({ a, b }) => [a, b]))
  const leads = new Map(
    data.identical.flatMap((copies) => {
      const first = copies.find((id) => compared.has(id)) ?? copies[0]
      return copies.map((id) => [id, first])
    }),
  )
  // A copy stands for all articles of its class, since which of them was used cannot be told.
  const lead = (id: string) => leads.get(id) ?? id
  const { parents } = relationsOf(data.edges.map((edge) => ({ ...edge, parent: lead(edge.parent), child: lead(edge.child) })))
  const open = new Set(data.undecided.map(({ a, b }) => JSON.stringify([a, b])))
  const aligned = new Map(data.alignments.map(({ a, b, sentences }) => [JSON.stringify([a, b]), sentences]))
  const body = (id: string) => (Object.hasOwn(data.bodies, id) ? data.bodies[id] : [])

  /** One is the other's copy, their direction is open, or both go back to one article or lost version. */
  const related = (a: string, b: string) => {
    const above = reach(parents, lead(a))
    return (
      open.has(JSON.stringify([a, b])) ||
      open.has(JSON.stringify([b, a])) ||
      [...reach(parents, lead(b))].some((id) => above.has(id))
    )
  }
  const stored = (a: string, b: string): readonly SharedSentence[] | undefined =>
    aligned.get(JSON.stringify([a, b])) ?? aligned.get(JSON.stringify([b, a]))?.map((s) => ({ ...s, a: s.b, b: s.a }))
  /** Of a class of identical bodies one was compared for all; within one, paragraph goes with paragraph. */
  const carried = (a: string, b: string): SharedSentence[] => {
    const [x, y] = [lead(a), lead(b)]
    const paragraphs = body(x).map((it): SharedSentence => ({ a: it, b: it, kind: 'verbatim', similarity: 1 }))
    return (stored(x, y) ?? (x === y ? paragraphs : [])).flatMap((sentence) => {
      const [inA, inB] = [moved(sentence.a, body(x), body(a)), moved(sentence.b, body(y), body(b))]
      return inA && inB ? [{ ...sentence, a: inA, b: inB }] : []
    })
  }
  return (a, b) => {
    const sentences = a === b ? [] : (stored(a, b) ?? carried(a, b))
    if (sentences.length === 0 || !related(a, b)) return []
    return [...sentences].sort((s, t) => s.a.start - t.a.start || s.b.start - t.b.start || s.a.end - t.a.end || s.b.end - t.b.end)
  }
}

/**
 * Where a span stands in an identical body: as far from the start of the same paragraph, and in it, since marks that count for nothing may
 * differ; in one that is cut into other paragraphs, as far from the start of the whole, if both are as long.
 */
function moved({ start, end }: Span, from: readonly Span[], to: readonly Span[]): Span | undefined {
  if (from === to) return { start, end }
  const i = from.findLastIndex((paragraph) => paragraph.start <= start)
  if (i < 0) return undefined
  if (from.length !== to.length) {
    const over = (place: number): number => outOfWhole(inWhole(place, from), to)
    return lengthOf(from) === lengthOf(to) ? { start: over(start), end: over(end - 1) + 1 } : undefined
  }
  const shift = to[i].start - from[i].start
  const moved = { start: start + shift, end: end >= from[i].end ? to[i].end : Math.min(end + shift, to[i].end) }
  return moved.start < moved.end ? moved : undefined
}

/** Of paragraphs with a blank behind each. */
const lengthOf = (body: readonly Span[]): number => body.reduce((sum, { start, end }) => sum + end - start + 1, 0)

/** How far a place in a text is from the start of such paragraphs. */
function inWhole(place: number, body: readonly Span[]): number {
  const i = body.findLastIndex(({ start }) => start <= place)
  return lengthOf(body.slice(0, i)) + place - body[i].start
}

function outOfWhole(far: number, body: readonly Span[]): number {
  let left = far
  for (const { start, end } of body) {
    if (left <= end - start) return Math.min(start + left, end - 1)
    left -= end - start + 1
  }
  return body[body.length - 1].end - 1
}
