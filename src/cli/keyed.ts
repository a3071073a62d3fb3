import { type Input, isKeyed, readInputs } from './input'
import type { Io, Problem } from './io'
import { readKey } from './key'
import { fingerprints } from './many'

/**
 * What the paths hold; texts that stand beside keyed fingerprints, or have to become such, get the key, for only fingerprints of one
 * key compare.
 */
export async function readKeyed(
  paths: readonly string[],
  keyFile: string | undefined,
  io: Io,
  mustBeKeyed = false,
): Promise<{ articles: readonly Input[]; problems: readonly Problem[] }> {
  const { inputs, problems } = await readInputs(paths, io)
  // A keyed fingerprint has no title to show, so that texts alone stay without.
  const key = keyFile !== undefined || mustBeKeyed || inputs.some(isKeyed) ? await readKey(keyFile, io) : undefined
  if (key === undefined) return { articles: inputs, problems }
  const articles: Input[] = []
  for await (const print of fingerprints(inputs, key)) articles.push(print)
  return { articles, problems }
}
