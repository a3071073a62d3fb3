import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import repl, { type REPLServer } from 'node:repl'
import { Readable, Writable } from 'node:stream'
import * as core from '../index'
import { readArticles } from '../node'
import { oneLine } from '../util/one-line'
import { parseCommand } from './arguments'
import { formatNames, formatOf } from './formats'
import { type Io, messageOf, reportProblems } from './io'
import { readKeyed } from './keyed'
import { loadReport } from './report'

const options = { 'key-file': { type: 'string' } } as const

const WELCOME = `articles, corpus and graph are loaded; so are all functions of newstemma, and readArticles.
  .tree [ID]            the graph as a tree, or the family of one article
  .explain ID [PARENT]  what speaks for and against where an article comes from
  .save FILE            the graph as .html, .json, .dot, .mmd, … by the ending of the name
Ids with blanks go in quotation marks. Leave with .exit
`

/** A Node REPL with a set of articles loaded. */
export async function replCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('repl', argv, options)
  const { articles, problems } =
    paths.length > 0 ? await readKeyed(paths, values['key-file'], io) : { articles: [], problems: [] }
  const code = reportProblems(problems, io)
  const corpus = new core.Corpus().addAll(articles)
  // Of texts the graph knows the words, and prints them where it shows sentences.
  const graph = articles.every((article) => 'text' in article) ? core.trace(articles) : corpus.trace()
  io.stdout.write(`${graph}\n\n${WELCOME}`)
  const server = repl.start({
    prompt: 'newstemma> ',
    input: io.stdin instanceof Readable ? io.stdin : Readable.from(io.stdin),
    output:
      io.stdout instanceof Writable
        ? io.stdout
        : new Writable({ write: (chunk, _, done) => done(void io.stdout.write(String(chunk))) }),
    terminal: io.stderr.isTTY ?? false,
    ignoreUndefined: true,
  })
  const lend = (): void => {
    Object.assign(server.context, core, { readArticles, articles, corpus, graph })
  }
  lend()
  server.on('reset', lend)
  const answers = define(server)
  await new Promise((done) => server.once('exit', done))
  await Promise.all(answers)
  return code
}

/** The graph that is asked: whatever `graph` is now, if it still is one. */
function current({ context }: REPLServer): core.DerivationGraph {
  if (context.graph instanceof core.DerivationGraph) return context.graph
  throw new Error('graph is no longer a DerivationGraph; set it anew, e.g. graph = corpus.trace()')
}

/** Gives the commands' answers, as they come. */
function define(server: REPLServer): readonly Promise<void>[] {
  const answers: Promise<void>[] = []
  const command = (name: string, help: string, action: (words: readonly string[]) => string | Promise<string>): void => {
    server.defineCommand(name, {
      help,
      action(line) {
        this.clearBufferedCommand()
        const say = (text: string): void => {
          this.output.write(`${text}\n`)
          this.displayPrompt()
        }
        const fail = (error: unknown): void => say(messageOf(error))
        try {
          const answer = action(wordsOf(line))
          // At once where it can be, before what the next line answers.
          if (typeof answer === 'string') say(answer)
          else answers.push(answer.then(say, fail))
        } catch (error) {
          fail(error)
        }
      },
    })
  }
  command('tree', 'The graph as a tree, or the family of one article', ([id]) => {
    const graph = current(server)
    if (id === undefined) return String(graph)
    const family = graph.families().find(({ nodes }) => nodes.some((node) => node.id === id))
    return String(family ?? `${oneLine(id)} is not in this graph.`)
  })
  command('explain', 'What speaks for and against where an article comes from: .explain ID [PARENT]', ([child, parent]) => {
    if (child === undefined) return 'Which article? .explain ID, or .explain ID PARENT'
    return String(current(server).explain(child, parent))
  })
  command('save', 'The graph as a file, by its ending: .html, .json, .dot, .mmd, …', async ([file]) => {
    if (file === undefined) return 'Where to? .save FILE, e.g. .save stemma.html'
    await writeFile(file, await stored(extname(file).toLowerCase(), server))
    return `saved ${file}`
  })
  return answers
}

async function stored(ending: string, server: REPLServer): Promise<string> {
  const graph = current(server)
  if (ending === '.html' || ending === '.htm') {
    // As they are now: what is typed meanwhile may change them.
    const texts = (server.context.articles as readonly core.Article[]).filter((article) => typeof article?.text === 'string')
    const { toHtml } = await loadReport()
    return toHtml(graph, texts)
  }
  const write = formatOf(ending.slice(1))
  if (write === undefined) throw new Error(`no format ends in ${ending || 'nothing'}; give .html, ${endings}`)
  return write(graph)
}

const endings = ['.mmd', ...formatNames.map((name) => `.${name}`)].join(', ')

/** Words parted by blanks; those with blanks in quotation marks. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, double, single, plain]) => double ?? single ?? plain)
}
