import { writeFile } from 'node:fs/promises'
import type { DerivationGraph } from '../graph/derivation-graph'
import { traceAll } from '../node/threads'
import { trace } from '../trace'
import { oneLine } from '../util/one-line'
import { days, fraction, parseCommand } from './arguments'
import { formatNames, formatOf } from './formats'
import type { Input } from './input'
import { InputError, type Io, messageOf, reportProblems, UsageError } from './io'
import { readKeyed } from './keyed'
import { WORTH_THREADS } from './many'
import { progressBar } from './progress'
import { checkReportFile, loadReport } from './report'

const options = {
  format: { type: 'string' },
  'min-confidence': { type: 'string' },
  window: { type: 'string' },
  report: { type: 'string' },
  explain: { type: 'string' },
  'key-file': { type: 'string' },
} as const

export async function traceCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('trace', argv, options)
  const name = values.format ?? 'tree'
  const write = formatOf(name)
  if (write === undefined) {
    throw new UsageError(`trace: --format takes one of ${formatNames.join(', ')}; got ${JSON.stringify(name)}`)
  }
  if (values.explain !== undefined && values.format !== undefined)
    throw new UsageError('trace: --explain prints text and takes no --format; give one of the two')
  const minConfidence = fraction('trace', 'min-confidence', values['min-confidence'])
  const window = days('trace', 'window', values.window)
  if (paths.length === 0)
    throw new UsageError('trace: give at least one folder or file, or - for stdin. Try: newstemma trace --help')

  // Who cannot have it is told before the work.
  if (values.report !== undefined) await checkReportFile(values.report)
  const report = values.report === undefined ? undefined : await loadReport()
  const { articles, problems } = await readKeyed(paths, values['key-file'], io)
  const code = reportProblems(problems, io)

  const bar = progressBar(io)
  try {
    const watched = { minConfidence, window, onProgress: bar.onProgress }
    const graph = articles.length < WORTH_THREADS ? trace(articles, watched) : await traceAll(articles, watched)
    bar.end()
    for (const node of graph.nodes) {
      if (node.kind === 'article')
        for (const note of node.notes) io.stderr.write(`newstemma: ${oneLine(node.id)}: ${oneLine(note, 160)}\n`)
    }
    if (report && values.report !== undefined) await writeReport(report, values.report, graph, articles)
    io.stdout.write(values.explain === undefined ? write(graph) : explained(graph, values.explain))
  } finally {
    bar.end()
  }
  return code
}

function explained(graph: DerivationGraph, id: string): string {
  if (!graph.nodes.some((node) => node.id === id)) throw new InputError(`--explain: no article has the id ${JSON.stringify(id)}`)
  return `${graph.explain(id)}\n`
}

/** The page to look at, beside what is printed. */
async function writeReport(
  { toHtml }: Awaited<ReturnType<typeof loadReport>>,
  file: string,
  graph: DerivationGraph,
  articles: readonly Input[],
): Promise<void> {
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
