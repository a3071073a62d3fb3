import { articlesOf } from '../data'
import { wordHashes } from '../floor'
import { bandHashes, quantise, shingles, sketch } from '../library'
import { serve } from '../process'
import { overTexts, type TextJob } from '../texts'

// The signature alone: the floor's pass gives hashed words, each a type of its own.
serve(({ source }: TextJob) => {
  const texts = articlesOf(source).map(({ text }) => text)
  const longest = Math.max(...texts.map((text) => text.length)) + 1
  const hashes = new Uint32Array(longest)
  const places = Uint32Array.from({ length: longest }, (_, i) => i)
  return overTexts(texts, (text) => {
    const values = sketch(shingles(places.subarray(0, wordHashes(text, hashes)), hashes))
    return quantise(values)[0] + bandHashes(values)[0]
  })
})
