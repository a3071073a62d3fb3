import { Minhash } from 'minhash'
import { articlesOf } from '../data'
import { wordHashes } from '../floor'
import { hex32, shingles } from '../library'
import { serve } from '../process'
import { overTexts, type TextJob } from '../texts'

serve(({ source }: TextJob) => {
  const texts = articlesOf(source).map(({ text }) => text)
  const longest = Math.max(...texts.map((text) => text.length)) + 1
  const hashes = new Uint32Array(longest)
  const places = Uint32Array.from({ length: longest }, (_, i) => i)
  return overTexts(texts, (text) => {
    const minhash = new Minhash({ numPerm: 128 })
    const elements = shingles(places.subarray(0, wordHashes(text, hashes)), hashes)
    for (const shingle of new Set(elements)) minhash.update(hex32(shingle))
    return minhash.hashvalues[0]
  })
})
