import { readFile } from 'node:fs/promises'
import { version } from '../../package.json'
import { DerivationGraph } from '../graph/derivation-graph'
import { differences, together } from '../graph/differences'
import { trace } from '../trace'
import type { Making } from '../types'
import { oneLine } from '../util/one-line'
import { count } from '../util/words'
import { parseCommand } from './arguments'
import type { Input } from './input'
import { bytesOf, InputError, type Io, messageOf, reportProblems, UsageError } from './io'
import { readKeyed } from './keyed'
import { progressBar } from './progress'

const options = { 'key-file': { type: 'string' } } as const
/** So many differences show what is wrong; the rest are counted. */
const SHOWN = 20

/** Whether a stored graph is what its articles give: exit 0 when it is, to the last digit. */
export async function verifyCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('verify', argv, options)
  const [file, ...articlePaths] = paths
  if (file === undefined || articlePaths.length === 0) {
    throw new UsageError('verify: give a stored graph, then the articles it was made of. Try: newstemma verify --help')
  }
  if (file === '-' && articlePaths.includes('-'))
    throw new UsageError('verify: stdin (-) can be read only once; give a file for the graph or for the articles')
  const stored = await readGraph(file, io)
  const { made } = stored
  const { articles, problems } = await readKeyed(articlePaths, values['key-file'], io, made?.keyId !== undefined)
  const unread = reportProblems(problems, io)
  const derived = derivedFrom(articles, made, io)
  if (made !== undefined && made.keyId !== derived.made?.keyId) {
    throw new InputError(
      `the graph in ${nameOf(file)} was made ${keyed(made.keyId)}, the articles are ${keyed(derived.made?.keyId)}; ` +
        'give the key that it was made with (--key-file or NEWSTEMMA_KEY)',
    )
  }

  const [was, is] = [articleIds(stored), articleIds(derived)]
  const more = [...is].filter((id) => !was.has(id)).length
  const found = differences(stored.toJSON(), more === 0 ? derived.toJSON() : familiesOf(was, derived))
  const graph = `${count(was.size, 'article')}, ${count(stored.edges.length, 'edge')}`
  const other = made?.version === version ? '' : `; it was made by newstemma ${made?.version ?? 'of old'}, this is ${version}`
  if (more > 0) io.stdout.write(`${count(more, 'article')} more than in the graph, which may be one family of several\n`)
  for (const line of found.slice(0, SHOWN)) io.stdout.write(`${oneLine(line, 400)}\n`)
  if (found.length > SHOWN) io.stdout.write(`and ${count(found.length - SHOWN, 'further difference')}\n`)
  io.stdout.write(found.length === 0 ? `The same: ${graph}${other}\n` : `Not the same: ${graph}${other}\n`)
  return found.length > 0 ? 1 : unread
}

/** The graph that the articles give with the options that the stored one was made with. */
function derivedFrom(articles: readonly Input[], made: Making | undefined, io: Io): DerivationGraph {
  const bar = progressBar(io)
  try {
    return trace(articles, { window: made?.window, minConfidence: made?.minConfidence, onProgress: bar.onProgress })
  } finally {
    bar.end()
  }
}

async function readGraph(file: string, io: Io): Promise<DerivationGraph> {
  try {
    return DerivationGraph.fromJSON(
      file === '-' ? new TextDecoder().decode(await bytesOf(io.stdin)) : await readFile(file, 'utf8'),
    )
  } catch (error) {
    throw new InputError(
      `no graph could be read from ${nameOf(file)} (made by newstemma trace --format json): ${messageOf(error)}`,
    )
  }
}

const nameOf = (file: string): string => (file === '-' ? 'stdin' : file)

/** Of a graph of more articles, the families in which one of these stands. */
function familiesOf(ids: ReadonlySet<string>, graph: DerivationGraph) {
  const families = graph.families().filter((family) => family.nodes.some(({ id }) => ids.has(id)))
  return together(families.map((family) => family.toJSON()))
}

function articleIds({ nodes }: DerivationGraph): Set<string> {
  return new Set(nodes.filter(({ kind }) => kind === 'article').map(({ id }) => id))
}

const keyed = (keyId: string | undefined) => (keyId === undefined ? 'without a key' : `with key ${keyId}`)
