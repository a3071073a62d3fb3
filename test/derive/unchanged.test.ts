import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { read } from '../../bench/quality/story.mjs'
import { VARIANTS, variantOf } from '../../bench/quality/variants.mjs'
import { trace } from '../../src/trace'
import type { Article } from '../../src/types'
import { filesOf } from '../story-files'

// No change of the code may change a graph unnoticed. `npx vitest run test/derive/unchanged -u` takes over one that was meant.
describe('the graphs of all stories, to the last digit', () => {
  it.each(filesOf('test', 'fit').map((file) => [file.replace(/^.*\/|\.json$/g, ''), file]))(
    'are as they were: %s',
    (_story, file) => {
      for (const name of Object.keys(VARIANTS)) {
        const { made: _, ...graph } = trace(variantOf(name).articles(read(file)) as Article[]).toJSON()
        const { nodes, edges, citations, undecided } = graph
        const digest = createHash('sha256').update(JSON.stringify(graph)).digest('hex').slice(0, 16)
        const drawn = `${nodes.length} nodes, ${edges.length} edges, ${citations.length} citations, ${undecided.length} undecided`
        expect(`${name}: ${drawn}; ${digest}`).toMatchSnapshot()
      }
    },
  )
})
