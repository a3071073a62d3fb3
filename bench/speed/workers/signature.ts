import { articlesOf } from '../data'
import { wordHashes } from '../floor'
import { BANDS, bandHashes, quantise, SKETCH, shingles, sketch, words } from '../library'
import { serve } from '../process'
import { overTexts, type TextJob } from '../texts'

// The signature alone: the floor's pass gives hashed words, each a type of its own.
serve(({ source }: TextJob) => {
  const texts = articlesOf(source).map(({ text }) => text)
  const longest = Math.max(...texts.map((text) => text.length)) + 1
  const hashes = new Uint32Array(longest)
  const places = Uint32Array.from({ length: longest }, (_, i) => i)
  // As `fingerprint` does, which keeps the signature alone.
  const scratch = words()
  const values = new Uint32Array(SKETCH)
  const bands = new Uint32Array(BANDS)
  return overTexts(texts, (text) => {
    const elements = shingles(places.subarray(0, wordHashes(text, hashes)), hashes, scratch)
    sketch(elements, values)
    return quantise(values)[0] + bandHashes(values, bands)[0]
  })
})
