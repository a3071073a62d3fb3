import type { Line } from './lines'
import { isElement } from './walk'

/** Pages that load article after article show a dozen. */
const MOST_HEADINGS = 400
/** So many lines above its headline an article may begin: a kicker, a date, a picture's legend. */
const ABOVE = 6

/** What holds a line, from the root down. */
const chainOf = (holder: Node | null): readonly Node[] => {
  const chain: Node[] = []
  for (let at = holder; at; at = at.parentNode) chain.push(at)
  return chain.reverse()
}

/** Class names without what counts articles: "post post-124". */
const looks = (node: Element): string => node.className.replace(/\d+/g, '')

/** Whether two that stand side by side hold an article each. */
function areTwins(a: Node | undefined, b: Node | undefined, isFirst: boolean): boolean {
  if (!a || !b || !isElement(a) || !isElement(b) || a.localName !== b.localName) return false
  return a.localName === 'article' || (isFirst && /^(?:div|section|main)$/.test(a.localName) && looks(a) === looks(b))
}

/**
 * Of the number of the headline's line the number of the first line of a further article, which stands beside that of the headline
 * under a heading as high; the number of lines where there is none. To be asked for before the tree is changed, and read when it was.
 * Posts of a live blog stand below its headline or under lower headings. `isHeadline`: whether a line repeats the headline.
 */
export function nextArticle(lines: readonly Line[], isHeadline: (line: Line) => boolean): (headline: number) => number {
  const headings = lines.flatMap((line, i) => (line.heading > 0 && !line.aside ? i : [])).slice(0, MOST_HEADINGS)
  const chains = new Map<number, readonly Node[]>()
  const keep = (i: number): void => {
    if (i >= 0 && !chains.has(i)) chains.set(i, chainOf(lines[i].holder))
  }
  if (headings.length > 1) for (const i of headings) for (let k = i; k >= i - ABOVE; k--) keep(k)
  return (headline) => {
    const own = chains.get(headline)
    const level = lines[headline]?.heading
    if (!own || !level) return lines.length
    for (const i of headings) {
      if (i <= headline || lines[i].heading > level || isHeadline(lines[i])) continue
      const other = chains.get(i) as readonly Node[]
      const at = other.findIndex((node, depth) => node !== own[depth])
      if (at < 0 || !areTwins(own[at], other[at], level === 1)) continue
      let first = i
      while (first > headline + 1 && chains.get(first - 1)?.[at] === other[at]) first--
      return first
    }
    return lines.length
  }
}
