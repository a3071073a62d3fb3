import { describe, described, type MisuseCode, outOfRange, wrongType } from '../errors'

/** Refuses a value: of the wrong type, or, where `got` is given, of the right type and yet unfit. */
export type Fail = (expected: string, got?: unknown) => never

/** Holds a part of the value at hand against another shape; `place` is put behind the path, e.g. `[0]`. */
export type Within = (shape: Shape, part: unknown, place?: string) => never

/** Gives what a value holds, in a fresh copy where it is no primitive, or refuses it. */
// biome-ignore lint/suspicious/noExplicitAny: the value comes from outside, and what is read is typed by the caller of check
export type Read = (value: any, fail: Fail, within: Within) => unknown

/**
 * What a value must be: a function that reads it; an object of shapes, where `name?` may be absent; `[shape]` for an array
 * of it; `[shape, …reads]` for one whose reading goes through further reads.
 */
export type Shape = Read | readonly [Shape, ...Read[]] | { readonly [field: string]: Shape }

/**
 * A copy of `value` that has the shape, in the order of its fields; nothing else is taken over, and only own properties
 * count, so that a `__proto__` in foreign data lends nothing.
 *
 * @throws TypeError or RangeError of the code given: the path, what was expected and what came
 */
// biome-ignore lint/suspicious/noExplicitAny: its type is the shape's, which the caller states where the value is received
export function check(code: MisuseCode, path: string, shape: Shape, value: unknown): any {
  const fail: Fail = (expected, ...got) => {
    const [kind, came] = got.length > 0 ? [outOfRange, got[0]] : [wrongType, value]
    throw kind(code, `${path}: expected ${expected}, got ${described(came)}`)
  }
  const within: Within = (inner, part, place = '') => check(code, path + place, inner, part) as never
  if (typeof shape === 'function') return shape(value, fail, within)
  if (isSequence(shape)) {
    const [first, ...reads] = shape
    if (reads.length > 0) return reads.reduce((read, next) => within(next, read), within(first, value) as unknown)
    return Array.isArray(value) ? Array.from(value, (item, i) => within(first, item, `[${i}]`)) : fail('an array')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('an object')
  const read: Record<string, unknown> = {}
  for (const key in shape) {
    const name = nameOf(key)
    const part = Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : undefined
    if (part !== undefined || name === key) read[name] = within(shape[key], part, `.${name}`)
  }
  return read
}

const nameOf = (key: string): string => (key.endsWith('?') ? key.slice(0, -1) : key)

/** The names of the fields that a shape knows. */
export function fieldsOf(shape: { readonly [field: string]: Shape }): string[] {
  return Object.keys(shape).map(nameOf)
}

function isSequence(shape: Exclude<Shape, Read>): shape is readonly [Shape, ...Read[]] {
  return Array.isArray(shape)
}

export const text: Read = (value, fail) => (typeof value === 'string' ? value : fail('a string'))

export const name: Shape = [text, (value, fail) => value || fail('a name that is not empty', value)]

export const finite: Read = (value, fail) => (Number.isFinite(value) ? value : fail('a finite number'))

/** The version of a format; what was written in another is never guessed at. */
export function version(known: number): Read {
  return (value, fail) => {
    if (value === known) return known
    const why = value > known ? 'a later newstemma made it: upgrade' : 'an earlier newstemma made it: make it anew'
    return fail(Number.isInteger(value) ? `${known} (${why})` : `${known}`, value)
  }
}

/** A number that fits. */
export function number(expected: string, fits: (n: number) => boolean): Read {
  return (value, fail) => {
    if (typeof value !== 'number') fail(expected)
    return fits(value) ? value : fail(expected, value)
  }
}

export const fraction = number('a number from 0 to 1', (n) => n >= 0 && n <= 1)

export function oneOf(...words: readonly string[]): Read {
  return (value, fail) => (words.includes(value) ? value : fail(words.join(' or ')))
}

const offset: Read = (value, fail) => (Number.isSafeInteger(value) && value >= 0 ? value : fail('an offset from 0'))

export const span: Shape = [
  { start: offset, end: offset },
  (it, fail) => (it.end >= it.start ? it : fail(`an end from ${it.start} on`, it.end)),
]

/** JSON knows no infinity, so an open side is null there. */
const bound = (open: number): Read => {
  return (value, fail) => {
    if (value === null || value === open) return open
    return Number.isFinite(value) ? value : fail('milliseconds since 1970 or null')
  }
}

export const interval: Shape = [
  { earliest: bound(-Infinity), latest: bound(Infinity) },
  (it, fail) => (it.earliest <= it.latest ? it : fail('earliest before latest', it.earliest)),
]

/** What JSON text holds; any other value is taken as read already. */
export function parsed(code: MisuseCode, path: string, stored: unknown): unknown {
  if (typeof stored !== 'string') return stored
  try {
    return JSON.parse(stored)
  } catch {
    throw wrongType(code, `${path}: expected JSON text, got ${describe(stored)} that does not parse; is it truncated?`)
  }
}

/** A value without the names of its fields, which its shape knows: an array for an object, null for what is absent. */
export function nameless(shape: Shape, value: unknown): unknown {
  if (value === undefined) return null
  if (typeof shape === 'function') return value
  if (isSequence(shape)) {
    return shape.length > 1 ? nameless(shape[0], value) : (value as unknown[]).map((item) => nameless(shape[0], item))
  }
  return Object.entries(shape).map(([key, inner]) => nameless(inner, (value as Readonly<Record<string, unknown>>)[nameOf(key)]))
}

/** The reverse of `nameless`, of whatever comes: what does not fit is left as it is, for `check` to refuse. */
export function named(shape: Shape, value: unknown): unknown {
  if (typeof shape === 'function' || !Array.isArray(value)) return value
  if (isSequence(shape)) return shape.length > 1 ? named(shape[0], value) : value.map((item) => named(shape[0], item))
  const out: Record<string, unknown> = {}
  Object.keys(shape).forEach((key, i) => {
    if (value[i] !== null || !key.endsWith('?')) out[nameOf(key)] = named(shape[key], value[i])
  })
  return out
}
