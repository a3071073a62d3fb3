import { LOCAL } from './features'

/** The pairs of sentences worth scoring, of two articles of `rows` and `columns` sentences; by i, then j. */
export interface Grid<List extends ArrayLike<number> = ArrayLike<number>> {
  readonly rows: number
  readonly columns: number
  readonly count: number
  readonly i: List
  readonly j: List
  /** What is seen of the two sentences alone, `LOCAL` one pair after the other. */
  readonly local: List
  /** How near the two are in meaning, 0 for what is as far as most and up to 1; NaN where nobody embedded them. */
  readonly meaning: List
}

/** Room for the pairs of sentences of two articles of common length. */
const LEAST = 128

/** A grid that is filled, and filled again for the next two articles: its lists have room for more than it holds. */
export class Cells implements Grid<Int32Array | Float64Array> {
  rows = 0
  columns = 0
  count = 0
  i = new Int32Array(LEAST)
  j = new Int32Array(LEAST)
  local = new Float64Array(LEAST * LOCAL.length)
  meaning = new Float64Array(LEAST)

  clear(rows: number, columns: number): void {
    this.rows = rows
    this.columns = columns
    this.count = 0
  }

  /** Where the features of one more pair of sentences belong in `local`. */
  add(i: number, j: number, meaning: number): number {
    if (this.count === this.i.length) this.#widen()
    const k = this.count++
    this.i[k] = i
    this.j[k] = j
    this.meaning[k] = meaning
    return k * LOCAL.length
  }

  /** What it holds now, to keep. */
  taken(): Grid<readonly number[]> {
    const { rows, columns, count } = this
    const list = (all: Int32Array | Float64Array, each = 1): number[] => Array.from(all.subarray(0, count * each))
    return {
      rows,
      columns,
      count,
      i: list(this.i),
      j: list(this.j),
      local: list(this.local, LOCAL.length),
      meaning: list(this.meaning),
    }
  }

  #widen(): void {
    const wider = <T extends Int32Array | Float64Array>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    this.i = wider(new Int32Array(2 * this.i.length), this.i)
    this.j = wider(new Int32Array(2 * this.j.length), this.j)
    this.local = wider(new Float64Array(2 * this.local.length), this.local)
    this.meaning = wider(new Float64Array(2 * this.meaning.length), this.meaning)
  }
}
