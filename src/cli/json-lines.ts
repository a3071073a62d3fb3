import { Fingerprint } from '../fingerprint/fingerprint-class'
import { linesOf } from '../node/lines'
import type { Article } from '../types'
import { messageOf, type Problem } from './io'

const NEWLINE = 0x0a
const SPACE = 0x20

/**
 * JSON Lines of articles or of fingerprints, mixed as they come; in `lines` the number of the line of each, in `unread` the fields that no
 * article has. A bad line is a problem, named by its number.
 */
export function readLines(
  bytes: Uint8Array,
  path: string,
): { inputs: (Article | Fingerprint)[]; lines: number[]; problems: Problem[]; unread: readonly string[] } {
  const found: [line: number, input: Article | Fingerprint][] = []
  const problems: Problem[] = []
  // What is left once the fingerprints are blanked out has the same line numbers.
  const rest = Uint8Array.from(bytes)
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    const value = fingerprintIn(new TextDecoder().decode(bytes.subarray(start, end)))
    if (value !== undefined) {
      rest.fill(SPACE, start, end)
      try {
        found.push([line, Fingerprint.fromJSON(value)])
      } catch (error) {
        problems.push({ path, message: `line ${line}: ${messageOf(error)}` })
      }
    }
    start = end + 1
  }
  const read = linesOf(rest, path)
  for (const { line, article } of read.content) found.push([line, article])
  found.sort(([one], [other]) => one - other)
  return {
    inputs: found.map(([, input]) => input),
    lines: found.map(([line]) => line),
    problems: [...problems, ...read.problems],
    unread: read.unread,
  }
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
