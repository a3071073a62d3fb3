import { describe, wrongType } from '../errors'
import { check, fieldsOf, fraction, number, type Read, type Shape } from './check'

/** How far a long call has come. `total` is absent while nobody can know it: an iterator does not say how long it is. */
export interface Progress {
  readonly done: number
  readonly total?: number | undefined
  /** `fingerprint`: texts read; `derive`: articles whose family is drawn. */
  readonly stage: 'fingerprint' | 'derive'
}

/** What every long call takes, to watch it and to stop it. */
export interface Watch {
  /** Called after every article and every family, on the caller's thread. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /**
   * Checked between articles, while a stream is waited for, and between pairs of a family; once aborted the call throws an
   * `AbortError` with code `ERR_ABORTED`. A call that is synchronous (`trace`, `addAll`) keeps timers waiting, and so
   * `AbortSignal.timeout`: there only `onProgress` or the iterator of articles can abort it. `traceAll` and `addAllAsync` obey timers.
   */
  readonly signal?: AbortSignal | undefined
}

/** What `options` holds, if it is an object of options that `shape` knows, each of its shape; nothing where it is absent. */
export function optionsOf<T>(call: string, shape: Readonly<Record<string, Shape>>, options: T | undefined): Partial<T> {
  const known = fieldsOf(shape)
  for (const name of Object.keys(options ?? {})) {
    if (known.includes(name)) continue
    throw wrongType('ERR_OPTION', `${call} has no option ${describe(name)}; it knows ${known.join(', ')}`)
  }
  return options === undefined ? {} : check('ERR_OPTION', call, shape, options)
}

/** Throws `ERR_OPTION` for an id that is no string: to be asked for one that is not there is no misuse, to be asked for none is. */
export function checkId(call: string, id: unknown): void {
  if (typeof id !== 'string') throw wrongType('ERR_OPTION', `${call}: expected the id of an article, got ${describe(id)}`)
}

/** A duration beyond which two dated articles are not compared. */
export const WINDOW = {
  'window?': number('a number of milliseconds above 0, e.g. 14 * 86_400_000 for two weeks', (n) => n > 0),
}

export const MIN_CONFIDENCE = { 'minConfidence?': fraction }

export const LIMIT = { 'limit?': number('a whole number above 0', (n) => n > 0 && (n === Infinity || Number.isInteger(n))) }

export const WATCH: Readonly<Record<string, Read>> = {
  'onProgress?': (value, fail) => (typeof value === 'function' ? value : fail('a function of { done, total, stage }')),
  'signal?': (value, fail) => (typeof value?.aborted === 'boolean' ? value : fail('an AbortSignal')),
}

/** Throws once the signal is aborted. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError(signal)
}

/**
 * What is thrown where a signal is aborted. A `code` cannot be put on the signal's own reason (on a DOMException it is a
 * read-only number), so, as in Node, the error is new, is named `AbortError` and has the reason as its cause.
 */
export function abortError(signal: AbortSignal | undefined): Error {
  const error = new Error('The call was aborted by its signal', { cause: signal?.reason })
  return Object.assign(error, { name: 'AbortError', code: 'ERR_ABORTED' as const })
}
