import { siphashBigint } from './siphash-bigint'

/** `docs/fingerprint-format.md`, followed step by step on big integers and sets; it imports nothing of `src`. */

/** A token as the known answers give it. */
export type SpecToken = readonly [form: string, stem: string, flags: number, quoted: 0 | 1]

interface Hashing {
  readonly keyId?: string
  digest(text: string): readonly [bigint, bigint]
  body(digests: readonly (readonly [bigint, bigint])[]): string
}

/** The numbers of a fingerprint, from the tokens of its sentences. */
export function fingerprintBySpec(sentences: readonly (readonly SpecToken[])[], key?: string) {
  const hashing = key === undefined ? plain : keyed(key)
  const all = sentences.flat()
  const nameOf = ([form, stem, flags]: SpecToken): string => JSON.stringify([form, stem, flags])
  const numbers = new Map([...new Set(all.map(nameOf))].map((name, number) => [name, number]))
  const types = [...numbers.keys()].map((name): SpecToken => JSON.parse(name))
  const tokens = all.map((token) => numbers.get(nameOf(token)) ?? -1)
  const digests = types.map(([form]) => hashing.digest(form))
  const hashes = digests.map(([first]) => first)
  const stems = types.map(([, stem]) => hashing.digest(stem)[0])
  const shingles = shinglesOf(tokens.map((type) => hashes[type]))
  const values = sketch(shingles)
  const words = sentences.map((sentence) => sentence.map((token) => word(token, stems[numbers.get(nameOf(token)) ?? -1])))
  return {
    keyId: hashing.keyId,
    offsets: [0, ...sentences.map((_, s) => sentences.slice(0, s + 1).flat().length)],
    tokens,
    quoted: all.map(([, , , quoted]) => quoted as number),
    hashes: hashes.map(Number),
    stems: stems.map(Number),
    flags: types.map(([, , flags]) => flags),
    bodyHash: hashing.body(tokens.map((type) => digests[type])),
    signature: values.map((value) => Number(mix(value ^ 0x27d4eb2fn) & 0xffn)),
    keys: keys(words, shingles, values).map(Number),
  }
}

// ------------------------------------------------------------------------------------------------ mixing

const low = (x: bigint): bigint => x & 0xffffffffn
const hex = (x: bigint): string => low(x).toString(16).padStart(8, '0')
const rotated = (x: bigint): bigint => low(x << 5n) | (x >> 27n)

function mix(x: bigint): bigint {
  x = low((x ^ (x >> 16n)) * 0x85ebca6bn)
  x = low((x ^ (x >> 13n)) * 0xc2b2ae35n)
  return x ^ (x >> 16n)
}
const next = (hash: bigint, value: bigint): bigint => mix(low(mix(hash) * 0x9e3779b1n + value))
const pair = (a: bigint, b: bigint, salt: bigint): bigint => mix(low(a + b) ^ salt)

// ------------------------------------------------------------------------------------------ hashes of words

const units = (text: string): bigint[] => Array.from({ length: text.length }, (_, i) => BigInt(text.charCodeAt(i)))
const littleEndian = (words: readonly bigint[], width: number): number[] =>
  words.flatMap((word) => Array.from({ length: width }, (_, i) => Number((word >> BigInt(8 * i)) & 0xffn)))

const plain: Hashing = {
  digest(text) {
    let a = 0x811c9dc5n
    let b = 0x5bd1e995n
    for (const unit of units(text)) {
      a = low((a ^ unit) * 0x01000193n)
      b = low((rotated(b) ^ unit) * 0x2c1b3c6dn)
    }
    return [mix(a) || 1n, mix(b ^ BigInt(text.length))]
  },
  body(digests) {
    let [a, b, c, d] = [BigInt(digests.length), 2n, 3n, 4n]
    for (const [x, y] of digests) {
      a = low((a ^ x) * 0x85ebca6bn)
      a ^= a >> 15n
      b = low(low(rotated(b) + x) * 0xc2b2ae35n)
      c = low((c ^ y) * 0x27d4eb2fn)
      c ^= c >> 15n
      d = low(low(rotated(d) + y) * 0x165667b1n)
    }
    return [a, b, c, d].map((lane) => hex(mix(lane))).join('')
  },
}

function keyed(key: string): Hashing {
  const secret = [...new TextEncoder().encode(key)]
  const hash = (under: readonly number[], message: readonly number[]): bigint =>
    siphashBigint(Uint8Array.from(under), Uint8Array.from(message))
  const derived = (under: readonly number[], label: number, more: readonly number[] = []): number[] =>
    littleEndian([hash(under, [label, 0, 0, 0, ...more]), hash(under, [label + 1, 0, 0, 0, ...more])], 8)
  const main = derived(secret.slice(0, 16), 1, secret)
  const wordKey = derived(main, 4)
  const bodyKeys = [derived(main, 6), derived(main, 8)]
  return {
    keyId: hash(main, [3, 0, 0, 0]).toString(16).padStart(16, '0'),
    digest(text) {
      const bits = hash(wordKey, littleEndian(units(text), 2))
      return [low(bits) || 1n, bits >> 32n]
    },
    body(digests) {
      const message = littleEndian(digests.flat(), 4)
      return bodyKeys.map((under) => hash(under, message)).reduce((all, bits) => all + hex(bits) + hex(bits >> 32n), '')
    },
  }
}

// ------------------------------------------------------------------------------------------------ signature

function shinglesOf(hashes: readonly bigint[]): bigint[] {
  const width = Math.min(3, hashes.length)
  return hashes.slice(0, width === 0 ? 0 : hashes.length - width + 1).map((_, i) => {
    const [c, b = 0n, a = 0n] = hashes.slice(i, i + width).reverse()
    return low(low(low(a * 0x9e3779b1n) + b) * 0x85ebca77n + c)
  })
}

/** All 256 rounds; a bin keeps the least of the first round that reached it. */
function sketch(shingles: readonly bigint[]): bigint[] {
  const mixed = [...new Set(shingles.map(mix))]
  const bins: bigint[] = []
  for (let round = 0; round < 256; round++) {
    const reached = new Map<number, bigint>()
    for (const element of mixed) {
      const y = low((element ^ low(BigInt(round) * 0x9e3779b1n)) * 0x85ebca6bn)
      const x = round === 0 ? element : y ^ (y >> 15n)
      const bin = round < 128 ? Number(x & 127n) : round - 128
      const value = x >> 1n
      const least = reached.get(bin)
      if (value !== 0x7fffffffn && (least === undefined || value < least)) reached.set(bin, value)
    }
    for (const [bin, value] of reached) bins[bin] ??= value
  }
  return bins.length === 0 ? [] : Array.from({ length: 128 }, (_, bin) => bins[bin] ?? 0x7fffffffn)
}

// ------------------------------------------------------------------------------------------------------ keys

interface Word {
  readonly stem: bigint
  readonly isNumber: boolean
  readonly isName: boolean
  readonly isFunction: boolean
  readonly isQuoted: boolean
}
const word = ([, , flags, quoted]: SpecToken, stem: bigint): Word => ({
  stem,
  isNumber: (flags & 1) > 0,
  isName: (flags & 2) > 0,
  isFunction: (flags & 4) > 0,
  isQuoted: quoted === 1,
})

const distinct = (values: readonly bigint[]): bigint[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
/** The k least distinct, as signed numbers of 32 bits. */
const least = (values: readonly bigint[], k: number): bigint[] =>
  distinct(values.map((value) => BigInt.asIntN(32, value)))
    .slice(0, k)
    .map((value) => BigInt.asUintN(32, value))

function keys(sentences: readonly (readonly Word[])[], shingles: readonly bigint[], sketch: readonly bigint[]): bigint[] {
  const text = sentences.flat()
  const bands = Array.from({ length: sketch.length / 4 }, (_, band) =>
    sketch.slice(4 * band, 4 * band + 4).reduce(next, 0x62616e64n + BigInt(band)),
  )
  const names: bigint[] = []
  const figures: bigint[] = []
  const words: bigint[] = []
  for (const sentence of sentences) {
    const stems = (is: (word: Word) => boolean): bigint[] => sentence.filter(is).map(({ stem }) => stem)
    const named = least(
      stems((word) => word.isName),
      24,
    )
    const numbers = least(
      stems((word) => word.isNumber),
      8,
    )
    const content = stems((word) => !word.isFunction)
    names.push(...named.flatMap((name, i) => named.slice(i + 1).map((other) => pair(name, other, 0x6e616d65n))))
    figures.push(...named.flatMap((name) => numbers.map((number) => pair(name, number, 0x66696775n))))
    sentence.slice(1).forEach((after, i) => {
      if (sentence[i].isNumber) figures.push(pair(sentence[i].stem, after.stem, 0x66696775n))
    })
    for (const apart of [1, 2]) {
      for (let i = apart; i < content.length; i++) words.push(pair(content[i - apart], content[i], 0x776f7264n))
    }
  }
  const quotations = text.flatMap((_, i) => {
    const five = text.slice(i, i + 5)
    if (five.length < 5 || !five.every((word) => word.isQuoted)) return []
    return [mix(five.reduce((hash, { stem }) => low(hash * 0x9e3779b1n + stem), 0x71756f74n))]
  })
  const distinctNames = distinct(text.filter(({ isName }) => isName).map(({ stem }) => stem)).length
  return distinct([
    ...bands,
    ...least(names, 160),
    ...least(quotations, 32),
    ...least(figures, 64),
    ...least(words, distinctNames < 6 ? 96 : 16),
    ...(text.length < 64
      ? least(
          shingles.map((shingle) => mix(shingle ^ 0x73686e67n)),
          32,
        )
      : []),
  ])
}
