import { fingerprint, indexOf } from '../library'
import { serve } from '../process'
import { retained } from '../retained'
import { synthetic } from '../synthetic'

// What an index keeps of each article, apart from its fingerprint: its places among the postings, and its signature.
serve(({ articles }: { articles: number }) => {
  const made = synthetic()
  return () => {
    const lists: Uint32Array[] = []
    let signature = 0
    for (let i = 0; i < articles; i++) {
      const { keys, signature: values } = fingerprint(made.article(i))
      lists.push(keys)
      signature += values.length
    }
    return (retained(() => indexOf(lists)) + signature) / articles
  }
})
