import { at, PLACE, SAID } from './credit-patterns'
import { nameRuns } from './name-runs'
import { trimName } from './names'

/** A paragraph of a page, or a line around it. */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** What the text shows of one capitalised word. */
export class Seen {
  /** How often it stands, and how often behind another. */
  count = 0
  second = 0
  readonly #runs: Run[] = []
  #said: boolean | undefined
  #place: boolean | undefined

  add(run: Run, isSecond: boolean): void {
    this.count++
    if (isSecond) this.second++
    this.#runs.push(run)
  }

  /** Whether a name with it speaks; asked of few words, so it is sought when asked. */
  get said(): boolean {
    this.#said ??= this.#runs.some(({ text, end }) => at(SAID, text, end))
    return this.#said
  }

  /** Whether a name with it stands as a place does. */
  get place(): boolean {
    this.#place ??= this.#runs.some(({ text, start }) => at(PLACE, text, start))
    return this.#place
  }
}

interface Run {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** "Salud y Cuentas24": what is joined to a name may be cut otherwise where names are read. */
export const UNSEEN: Readonly<Pick<Seen, 'count' | 'second' | 'said' | 'place'>> = {
  count: 0,
  second: 0,
  said: false,
  place: false,
}

/** What the pieces show of each capitalised word, lower case. */
export function readSeen(pieces: readonly Piece[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { text } of pieces) {
    const runs = nameRuns(text)
    for (let i = 0; i < runs.length; i += 2) {
      const trimmed = trimName(text.slice(runs[i], runs[i + 1]), runs[i])
      if (!trimmed) continue
      const run = { text, start: trimmed.start, end: runs[i + 1] }
      const words = trimmed.name.toLowerCase().split(' ')
      for (let nth = 0; nth < words.length; nth++) {
        let word = seen.get(words[nth])
        if (word === undefined) {
          word = new Seen()
          seen.set(words[nth], word)
        }
        word.add(run, nth > 0)
      }
    }
  }
  return seen
}
