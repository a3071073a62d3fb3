import { el } from './dom'

/** One part of a bar. */
export interface Part {
  readonly length: number
  readonly look: string
  readonly label: string
}

/** A bar of parts, in the order of the text, each as wide as it is long there. */
export function bar(parts: readonly Part[], label: string): HTMLElement {
  const all = Math.max(
    parts.reduce((sum, { length }) => sum + length, 0),
    1,
  )
  const element = el('div', { class: 'bar', role: 'img', 'aria-label': label })
  for (const { length, look, label: title } of parts) {
    const piece = el('span', { class: look, title })
    piece.style.width = `${(100 * length) / all}%`
    element.append(piece)
  }
  return element
}

/** The body of an article in pieces: what each mark covers, and what none does. */
export function piecesOf(
  body: readonly number[],
  marks: readonly { readonly start: number; readonly end: number; readonly look: string; readonly label: string }[],
): Part[] {
  const sorted = [...marks].sort((x, y) => x.start - y.start)
  const parts: Part[] = []
  for (let i = 0; i < body.length; i += 2) {
    let at = body[i]
    for (const { start, end, look, label } of sorted) {
      const [from, to] = [Math.max(start, at), Math.min(end, body[i + 1])]
      if (to <= from) continue
      if (from > at) parts.push({ length: from - at, look: 'own', label: 'its own' })
      parts.push({ length: to - from, look, label })
      at = to
    }
    if (body[i + 1] > at) parts.push({ length: body[i + 1] - at, look: 'own', label: 'its own' })
  }
  return parts
}
