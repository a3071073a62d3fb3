import { writeFile } from 'node:fs/promises'
import { toCsv } from '../export/csv'
import { toCytoscape } from '../export/cytoscape'
import { toDot } from '../export/dot'
import { toGexf } from '../export/gexf'
import { toGraphml } from '../export/graphml'
import { toGraphology } from '../export/graphology'
import { toJsonLd } from '../export/jsonld'
import { toMermaid } from '../export/mermaid'
import { toProv } from '../export/prov'
import type { DerivationGraph } from '../graph/derivation-graph'
import { trace } from '../trace'
import { oneLine } from '../util/one-line'
import { fraction, parseCommand } from './arguments'
import type { Input } from './input'
import { InputError, type Io, messageOf, reportProblems, UsageError } from './io'
import { readKeyed } from './keyed'
import { progressBar } from './progress'
import { loadReport } from './report'

/** Objects are printed as JSON. */
const formats: Readonly<Record<string, (graph: DerivationGraph) => string | object>> = {
  tree: (graph) => graph.toString(),
  json: (graph) => graph.toJSON(),
  dot: toDot,
  mermaid: toMermaid,
  graphml: toGraphml,
  gexf: toGexf,
  cytoscape: toCytoscape,
  graphology: toGraphology,
  prov: toProv,
  jsonld: toJsonLd,
  csv: toCsv,
}

const options = {
  format: { type: 'string' },
  'min-confidence': { type: 'string' },
  report: { type: 'string' },
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

  const { articles, problems } = await readKeyed(paths, values['key-file'], io)
  const code = reportProblems(problems, io)

  const bar = progressBar(io)
  try {
    const graph = trace(articles, { minConfidence, onProgress: bar.onProgress })
    bar.end()
    for (const node of graph.nodes) {
      if (node.kind === 'article')
        for (const note of node.notes) io.stderr.write(`newstemma: ${oneLine(node.id)}: ${oneLine(note)}\n`)
    }
    if (values.report !== undefined) await writeReport(values.report, graph, articles)
    const written = format(graph)
    const text = typeof written === 'string' ? written : JSON.stringify(written, null, 2)
    io.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  } finally {
    bar.end()
  }
  return code
}

/** The page to look at, beside what is printed. */
async function writeReport(file: string, graph: DerivationGraph, articles: readonly Input[]): Promise<void> {
  const { toHtml } = await loadReport()
  try {
    await writeFile(
      file,
      toHtml(
        graph,
        articles.filter((article) => 'text' in article),
      ),
    )
  } catch (error) {
    throw new InputError(`the report could not be written to ${file}: ${messageOf(error)}`)
  }
}
