import { Fingerprint } from '../fingerprint/fingerprint-class'
import { articlesFromJsonl } from '../node'
import type { Article } from '../types'
import { messageOf, type Problem } from './io'

const NEWLINE = 0x0a
const SPACE = 0x20

/** JSON Lines of articles or of fingerprints, mixed as they come. A bad line is a problem, named by its number. */
export function readLines(bytes: Uint8Array, path: string): { inputs: (Article | Fingerprint)[]; problems: Problem[] } {
  const prints: Fingerprint[] = []
  const problems: Problem[] = []
  // What is left once the fingerprints are blanked out has the same line numbers.
  const rest = Uint8Array.from(bytes)
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found < 0 ? bytes.length : found
    const value = fingerprintIn(new TextDecoder().decode(bytes.subarray(start, end)))
    if (value !== undefined) {
      rest.fill(SPACE, start, end)
      try {
        prints.push(Fingerprint.fromJSON(value))
      } catch (error) {
        problems.push({ path, message: `line ${line}: ${messageOf(error)}` })
      }
    }
    start = end + 1
  }
  const read = articlesFromJsonl(rest, path)
  return { inputs: [...prints, ...read.articles], problems: [...problems, ...read.problems] }
}

/** The object on this line, if it is meant for a fingerprint rather than an article. */
function fingerprintIn(line: string): object | undefined {
  if (!line.includes('"signature"')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'signature' in value && !('text' in value) ? value : undefined
  } catch {
    return undefined
  }
}
