import { describe, outOfRange, wrongType } from '../errors'

/** How far a long call has come. `total` is absent while nobody can know it: an iterator does not say how long it is. */
export interface Progress {
  readonly done: number
  readonly total?: number | undefined
  /** `fingerprint`: texts read; `compare`: pairs worth aligning found; `align`: their sentences matched; `derive`: graph drawn. */
  readonly stage: 'fingerprint' | 'compare' | 'align' | 'derive'
}

/** What every long call takes, to watch it and to stop it. */
export interface Watch {
  /** Called after every article and every stage, on the caller's thread. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Checked between articles and stages; once aborted the call throws an `AbortError` with code `ERR_ABORTED`. */
  readonly signal?: AbortSignal | undefined
}

/** Checks that `options` is absent or a plain object of known options; gives it back as an object. */
export function knownOptions<T extends object>(options: T | undefined, known: readonly string[], call: string): Partial<T> {
  if (options === undefined) return {}
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrongType('ERR_OPTION', `${call} takes its options as one object, { ${known.join(', ')} }; got ${describe(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    throw wrongType('ERR_OPTION', `${call} has no option ${JSON.stringify(name)}; it knows ${known.join(', ')}`)
  }
  return options
}

/** A probability or a similarity. */
export function checkFraction(name: string, value: unknown): void {
  if (value === undefined) return
  if (typeof value !== 'number') throw wrongType('ERR_OPTION', `${name} must be a number from 0 to 1; got ${describe(value)}`)
  if (!(value >= 0 && value <= 1)) throw outOfRange('ERR_OPTION', `${name} must lie between 0 and 1; got ${describe(value)}`)
}

/** A duration in milliseconds. */
export function checkWindow(value: unknown): void {
  if (value === undefined) return
  const expected = 'window must be a number of milliseconds above 0, e.g. 14 * 86_400_000 for two weeks'
  if (typeof value !== 'number') throw wrongType('ERR_OPTION', `${expected}; got ${describe(value)}`)
  if (!(value > 0)) throw outOfRange('ERR_OPTION', `${expected}; got ${describe(value)}`)
}

export function checkLimit(value: unknown): void {
  if (value === undefined) return
  const expected = 'limit must be a whole number above 0'
  if (typeof value !== 'number') throw wrongType('ERR_OPTION', `${expected}; got ${describe(value)}`)
  if (!(value > 0) || (value !== Number.POSITIVE_INFINITY && !Number.isInteger(value))) {
    throw outOfRange('ERR_OPTION', `${expected}; got ${describe(value)}`)
  }
}

export function checkWatch({ onProgress, signal }: { readonly onProgress?: unknown; readonly signal?: unknown }): void {
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw wrongType('ERR_OPTION', `onProgress must be a function of { done, total, stage }; got ${describe(onProgress)}`)
  }
  if (signal === undefined) return
  if (typeof signal !== 'object' || signal === null || typeof (signal as { aborted?: unknown }).aborted !== 'boolean') {
    throw wrongType('ERR_OPTION', `signal must be an AbortSignal; got ${describe(signal)}`)
  }
}

/**
 * Throws once the signal is aborted. A `code` cannot be put on the signal's own reason (on a DOMException it is a
 * read-only number), so, as in Node, the error is new, is named `AbortError` and has the reason as its cause.
 */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return
  const error = new Error('The call was aborted by its signal', { cause: signal.reason })
  throw Object.assign(error, { name: 'AbortError', code: 'ERR_ABORTED' as const })
}
