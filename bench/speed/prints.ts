// Fingerprints by the million, without texts: generations of a few thousand real ones, each under hashes of its own, so that a
// generation has the families of the first. An eighth of the keys is common to sixteen generations, as names of a market are;
// which, a hash decides, so that they are spread over all shards.
import { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { mix32 } from '../../src/util/mix'

const SHARED = 8
const TOGETHER = 16

export function* generations(base: readonly Fingerprint[], count: number): Generator<Fingerprint> {
  for (let n = 0; n < count; n++) {
    const generation = Math.floor(n / base.length)
    const print = base[n % base.length]
    if (generation === 0) {
      yield print
      continue
    }
    const salt = mix32(generation)
    const common = mix32(0x5eed ^ Math.floor(generation / TOGETHER))
    const under = (hashes: Uint32Array): Uint32Array => hashes.map((hash) => hash ^ salt)
    yield new Fingerprint({
      ...print,
      id: `${print.id}/${generation}`,
      hashes: under(print.hashes),
      stems: under(print.stems),
      publisherHashes: under(print.publisherHashes),
      keys: print.keys.map((key) => key ^ (mix32(key) % SHARED === 0 ? common : salt)).sort(),
      bodyHash:
        (Number.parseInt(print.bodyHash.slice(0, 8), 16) ^ salt).toString(16).replace('-', '').padStart(8, '0').slice(0, 8) +
        print.bodyHash.slice(8),
    })
  }
}
