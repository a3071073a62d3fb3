import { describe, outOfRange, wrongType } from '../errors'

/** Readers of untrusted values. Each names the place, what was expected and what came; only own properties count. */

export function misfit(where: string, expected: string, got: unknown): TypeError {
  return wrongType('ERR_GRAPH', `${where}: expected ${expected}, got ${describe(got)}`)
}

export function contradiction(where: string, expected: string, got: unknown): RangeError {
  return outOfRange('ERR_GRAPH', `${where}: expected ${expected}, got ${describe(got)}`)
}

export class Fields {
  readonly #value: object
  readonly #where: string

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw misfit(where, 'an object', value)
    this.#value = value
    this.#where = where
  }

  at(key: string): string {
    return `${this.#where}.${key}`
  }

  get(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? (this.#value as Record<string, unknown>)[key] : undefined
  }

  string(key: string): string {
    const value = this.get(key)
    if (typeof value !== 'string') throw misfit(this.at(key), 'a string', value)
    return value
  }

  /** `{ key: value }`, or `{}` where the field is absent. */
  optionalString<K extends string>(key: K): { [P in K]?: string } {
    return this.get(key) === undefined ? {} : ({ [key]: this.string(key) } as { [P in K]?: string })
  }

  /** A string that `known` holds. */
  reference(key: string, known: { has(id: string): boolean }, what: string): string {
    const id = this.string(key)
    if (!known.has(id)) throw contradiction(this.at(key), `the id of ${what}`, id)
    return id
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T {
    const value = this.get(key)
    const found = values.find(known => known === value)
    if (found === undefined) throw misfit(this.at(key), values.map(known => `'${known}'`).join(' or '), value)
    return found
  }

  finite(key: string): number {
    const value = this.get(key)
    if (typeof value !== 'number' || !Number.isFinite(value)) throw misfit(this.at(key), 'a finite number', value)
    return value
  }

  /** A number from 0 to 1. */
  fraction(key: string): number {
    const value = this.finite(key)
    if (value < 0 || value > 1) throw contradiction(this.at(key), 'a number from 0 to 1', value)
    return value
  }

  list<T>(key: string, read: (item: unknown, where: string) => T): T[] {
    return listOf(this.get(key), this.at(key), read)
  }
}

export function listOf<T>(value: unknown, where: string, read: (item: unknown, where: string) => T): T[] {
  if (!Array.isArray(value)) throw misfit(where, 'an array', value)
  return Array.from(value, (item, i) => read(item, `${where}[${i}]`))
}
