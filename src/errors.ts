/** Stable codes of misuse; a program may switch on them. */
export type MisuseCode =
  | 'ERR_NOT_ITERABLE'
  | 'ERR_ARTICLE'
  | 'ERR_DUPLICATE_ID'
  | 'ERR_OPTION'
  | 'ERR_KEY'
  | 'ERR_EMBED'
  | 'ERR_FINGERPRINT'
  | 'ERR_GRAPH'
  | 'ERR_CORPUS'
  | 'ERR_ABORTED'

type Coded<E> = E & { readonly code: MisuseCode }

/** A value of the wrong type. `message` says what was expected, what came and what to do. */
export function wrongType(code: MisuseCode, message: string): Coded<TypeError> {
  return Object.assign(new TypeError(message), { code })
}

/** A value of the right type outside its range, or one that does not fit the others. */
export function outOfRange(code: MisuseCode, message: string): Coded<RangeError> {
  return Object.assign(new RangeError(message), { code })
}

/** How a value is named in an error: its type, and the value itself where that is short. */
export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'string') return value.length <= 40 ? JSON.stringify(value) : `a string of ${value.length} characters`
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return typeof value === 'object' ? kindOf(value) : typeof value
}

/** The same with what to do about it, where what came is known to be taken for what it holds. */
export function described(value: unknown): string {
  const advice = Object.entries(INSTEAD).find(
    ([kind]) => typeof value === 'object' && value !== null && nameOf(value) === kind,
  )?.[1]
  return advice === undefined ? describe(value) : `${describe(value)}; ${advice}`
}

const INSTEAD: Readonly<Record<string, string>> = {
  Promise: 'await it first',
  URL: 'give its href',
  Buffer: 'decode it first: buffer.toString()',
  Uint8Array: 'decode it first: new TextDecoder().decode(bytes)',
  ArrayBuffer: 'decode it first: new TextDecoder().decode(bytes)',
}

/** "a Promise", "an ArrayBuffer"; "an object" for what is of no class, or of one whose name says nothing. */
function kindOf(value: object): string {
  const name = nameOf(value)
  if (name === 'Object' || !/^[A-Z]\w{2,30}$/.test(name)) return 'an object'
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
}

function nameOf(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name
  return typeof name === 'string' ? name : ''
}
