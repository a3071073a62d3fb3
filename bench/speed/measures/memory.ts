import { digits, isRow, type Measure, orRow, type Row } from '../measure'
import { once } from '../process'

export const memory: Measure = {
  name: 'memory',
  title: 'Memory retained, bytes an article: heap and array buffers after collection',
  async measure({ small }) {
    const articles = small ? 80 : 100_000
    const rows: Row[] = []
    for (const [worker, named, most] of [
      ['memory-index', 'index with rare keys, signature included', 1000],
      ['memory-corpus', 'whole `Corpus` with fingerprints', 5000],
    ] as const) {
      const what = `${named}, ${articles} synthetic articles`
      // What a process holds anyway weighs on a few articles: there the goal says nothing.
      const goal = small ? undefined : `≤ ${most / 1000} kB`
      const bytes = await orRow(what, goal, once<number>({ worker, job: { articles }, seconds: 300 }))
      if (isRow(bytes)) rows.push(bytes)
      else rows.push({ what, value: `${digits(bytes)} B`, goal, met: small ? undefined : bytes <= most })
    }
    return { rows }
  },
}
