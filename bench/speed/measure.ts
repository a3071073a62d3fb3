// What a measure gives, and how its numbers are put into words.
import { Unmeasured } from './process'
import { median } from './stats'

/** How large it all is: the real sizes, or those of the smoke run. */
export interface Scale {
  readonly small: boolean
  /** Whether the private texts are on this machine. */
  readonly reuters: boolean
}

export interface Row {
  readonly what: string
  readonly value: string
  readonly goal?: string | undefined
  /** Absent where there is no goal or no value. */
  readonly met?: boolean | undefined
}

/** Something that must be so whatever the time it took. */
export interface Check {
  readonly what: string
  readonly holds: boolean
}

export interface Series {
  readonly name: string
  /** Articles and seconds. */
  readonly points: readonly (readonly [number, number])[]
}

export interface Measured {
  readonly rows: readonly Row[]
  readonly checks?: readonly Check[]
  readonly growth?: readonly Series[]
}

export interface Measure {
  readonly name: string
  readonly title: string
  measure(scale: Scale): Promise<Measured>
}

/** "12.3 (11.9–14.0)": the median, the least and the most. */
export function spread(values: readonly number[], unit = ''): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return `${digits(median(values))}${unit} (${digits(least)}–${digits(most)})`
}

/** Three digits that count. */
export function digits(x: number): string {
  if (x === 0 || !Number.isFinite(x)) return String(x)
  const whole = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(x))))
  return x.toFixed(Math.min(whole, 6))
}

/** The value, or the row that says why there is none. */
export async function orRow<T>(what: string, goal: string | undefined, work: Promise<T>): Promise<T | Row> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Unmeasured) return { what, goal, value: error.message, met: goal === undefined ? undefined : false }
    throw error
  }
}

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'what' in value

export const skipped = (what: string, goal?: string): Row => ({ what, goal, value: 'skipped: ../shared is not on this machine' })
