import { fingerprint } from '../fingerprint'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { fingerprintAll } from '../node/threads'
import type { Input } from './input'

/** From so many articles on threads save more than it takes to begin them. */
export const WORTH_THREADS = 5000

/** The fingerprints of all, in order. */
export function fingerprints(
  inputs: readonly Input[],
  key: Uint8Array | undefined,
): Iterable<Fingerprint> | AsyncIterable<Fingerprint> {
  return inputs.length < WORTH_THREADS ? oneByOne(inputs, key) : fingerprintAll(inputs, { key })
}

function* oneByOne(inputs: readonly Input[], key: Uint8Array | undefined): Generator<Fingerprint> {
  for (const input of inputs) yield 'text' in input ? fingerprint(input, { key }) : input
}
