import { toDot } from '../export/dot'
import { toMermaid } from '../export/mermaid'
import { fingerprint } from '../fingerprint'
import type { DerivationGraph } from '../graph/derivation-graph'
import { trace } from '../trace'
import { oneLine } from '../util/one-line'
import { fraction, parseCommand } from './arguments'
import { isKeyed, readInputs } from './input'
import { type Io, reportProblems, UsageError } from './io'
import { readKey } from './key'
import { progressBar } from './progress'

const formats: Readonly<Record<string, (graph: DerivationGraph) => string>> = {
  tree: (graph) => graph.toString(),
  json: (graph) => JSON.stringify(graph, null, 2),
  dot: toDot,
  mermaid: toMermaid,
}

const options = {
  format: { type: 'string' },
  'min-confidence': { type: 'string' },
  'key-file': { type: 'string' },
} as const

export async function traceCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('trace', argv, options)
  const name = values.format ?? 'tree'
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (!format) {
    const known = Object.keys(formats).join(', ')
    throw new UsageError(`trace: --format takes one of ${known}; got ${JSON.stringify(name)}`)
  }
  const minConfidence = fraction('trace', 'min-confidence', values['min-confidence'])
  if (paths.length === 0)
    throw new UsageError('trace: give at least one folder or file, or - for stdin. Try: newstemma trace --help')

  const { inputs, problems } = await readInputs(paths, io)
  const code = reportProblems(problems, io)
  // Texts get the key only where they stand beside keyed fingerprints: a keyed fingerprint has no title to show.
  const key = values['key-file'] !== undefined || inputs.some(isKeyed) ? await readKey(values['key-file'], io) : undefined
  const articles = key === undefined ? inputs : inputs.map((input) => ('text' in input ? fingerprint(input, { key }) : input))

  const bar = progressBar(io)
  try {
    const graph = trace(articles, { minConfidence, onProgress: bar.onProgress })
    bar.end()
    for (const node of graph.nodes) {
      if (node.kind === 'article')
        for (const note of node.notes) io.stderr.write(`newstemma: ${oneLine(node.id)}: ${oneLine(note)}\n`)
    }
    io.stdout.write(`${format(graph).trimEnd()}\n`)
  } finally {
    bar.end()
  }
  return code
}
