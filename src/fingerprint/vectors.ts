import { check, finite, type Read } from '../util/check'

/** Gives every sentence a vector, all of one length: nearly the same direction for sentences that say the same. */
export type Embed = (sentences: readonly string[]) => readonly ArrayLike<number>[]

const vector: Read = (value, fail, within) =>
  value?.length > 0 ? within([finite], Array.from(value)) : fail('a vector of numbers')

/**
 * The vectors of sentences as `FingerprintData` holds them; nothing where there is no sentence. A component is a byte, the
 * largest of each vector ±127: of vectors of 512 dimensions the cosines so keep three digits.
 *
 * @throws TypeError or RangeError `ERR_EMBED`
 */
export function embedded(sentences: readonly string[], embed: Embed): Uint8Array | undefined {
  const count = sentences.length
  if (count === 0) return undefined
  const all: Read = (value, fail, within) => {
    if (!Array.isArray(value)) fail('an array of vectors (if it is a promise, await it beforehand)')
    if (value.length !== count) fail(`${count} vectors`, value.length)
    const read: number[][] = within([vector], value)
    const odd = read.find((one) => one.length !== read[0].length)
    return odd ? fail(`vectors of one length, ${read[0].length}`, odd.length) : read
  }
  const vectors: number[][] = check('ERR_EMBED', 'embed(sentences)', all, embed(sentences))
  return Uint8Array.from(
    vectors.flatMap((one) => {
      const most = one.reduce((top, x) => Math.max(top, Math.abs(x)), 0) || 1
      return one.map((x) => Math.round((x / most) * 127))
    }),
  )
}
