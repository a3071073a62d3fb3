import { edit, rewrite } from '../edits'
import { fingerprint, grid, sharedSentences } from '../library'
import { serve } from '../process'
import { seeded } from '../random'
import { synthetic, textOf } from '../synthetic'

// Fingerprints of 25 sentences, each with an edited copy, a rewrite or another article.
serve(({ pairs }: { pairs: number }) => {
  const articles = synthetic({ seed: 21, copies: 0, edited: 0, rewritten: 0, words: 1500 })
  const random = seeded(22)
  const print = (id: string, body: Parameters<typeof textOf>[0]) => fingerprint({ id, text: textOf(body) })
  const bodies = Array.from({ length: pairs + 1 }, (_, i) => articles.sentences(i).slice(0, 25))
  const all = bodies.slice(0, pairs).map((body, i) => {
    const other = [edit(body, 0.5, random), rewrite(body, random), bodies[i + 1]][i % 3]
    return [print('a', body), print('b', other)] as const
  })
  let cells = 0
  let possible = 0
  for (const [a, b] of all) {
    const compared = grid(a, b)
    cells += compared.i.length
    possible += compared.rows * compared.columns
  }
  return () => {
    let found = 0
    const start = performance.now()
    for (const [a, b] of all) found += sharedSentences(a, b).length
    return { microseconds: ((performance.now() - start) * 1000) / pairs, found: found / pairs, compared: cells / possible }
  }
})
