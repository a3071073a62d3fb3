import { HEAD, HYPHENED, NEXT } from '../../src/text/gaps'
import { patternOf } from '../../src/text/scan'

/** Where the tokens of one line stand and what parts them, by the pattern alone. */
export function tokensByPattern(line: string, language: string): { start: number; end: number; flags: number }[] {
  let last = 0
  return Array.from(line.matchAll(new RegExp(patternOf(language))), (match, i) => {
    const start = match.index
    const end = match[1] === undefined ? start + match[0].length : start + 2
    const gap = line.slice(last, start)
    last = end
    const parted = /[:"“„«‘]/.test(gap) ? HEAD : /^[\s\p{Cf}]+$/u.test(gap) ? NEXT : /^[‐‑-]$/.test(gap) ? HYPHENED : 0
    return { start, end, flags: parted | (i === 0 ? HEAD : 0) }
  })
}
