// A long seeded run of changed inputs: npm run fuzz -- SECONDS SEED
import { run } from '../../src/cli/run'
import { articleFromHtml } from '../../src/html'
import { Corpus, DerivationGraph, Fingerprint, fingerprint, sharedSentences, trace } from '../../src/index'
import { readInput } from '../../src/node/item'
import { linesOf } from '../../src/node/lines'
import { seeded } from '../oracle/random'
import { rateLetter } from '../story'
import { sealed } from './sealed'

const [seconds, seed] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 1)]
const random = seeded(seed)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]
const articles = rateLetter()
const [one, two] = articles
const graph = JSON.stringify(trace(articles))
const print = JSON.stringify(fingerprint(one))
const bytes = new Corpus().addAll(articles).toBytes()
const page = `<title>${one.title}</title><meta name="author" content="x"><div><p>${one.text.replaceAll('\n\n', '</p><p>')}</p></div>`
const ODD = [
  '\ud800',
  '\u202e',
  '\0',
  '"',
  '“',
  '«',
  '(',
  '<',
  '-->',
  '{',
  ']',
  '__proto__',
  '1e999',
  '-1',
  '\n\n',
  '©',
  'By ',
  '. ',
]

/** The text with up to eight cuts, repeats and insertions. */
function changed(text: string): string {
  for (let times = 1 + Math.floor(random() * 8); times > 0; times--) {
    const at = Math.floor(random() * text.length)
    const part = text.slice(at, at + Math.floor(random() * 200))
    text = text.slice(0, at) + pick(['', part + part, pick(ODD), pick(ODD).repeat(100)]) + text.slice(at + pick([0, part.length]))
  }
  return text
}

/** The bytes with about one in so many changed. */
const flipped = (one: number): Uint8Array => bytes.map((byte) => (random() * one < 1 ? random() * 256 : byte))

/** What the command line answers to what comes in: an exit code, never a stack. */
async function command(input: string): Promise<void> {
  const problems: string[] = []
  await run(['trace', '-', '--format', pick(['json', 'dot', 'tree', 'mermaid'])], {
    stdin: (async function* () {
      yield input
    })(),
    stdout: { write: () => true },
    stderr: { write: (text) => problems.push(text) },
    env: {},
  })
  const stack = problems.find((text) => /^ +at /m.test(text))
  if (stack !== undefined) throw new Error(`the command line answered with a stack:\n${stack}`)
}

const otherPrint = fingerprint(two)
const lines = articles.map((article) => JSON.stringify(article)).join('\n')
const printLines = articles.map((article) => JSON.stringify(fingerprint(article))).join('\n')
const targets: Record<string, () => unknown> = {
  fingerprint: () => fingerprint({ ...one, text: changed(one.text) }),
  trace: () => `${trace([{ ...one, text: changed(one.text) }, two])}`,
  Fingerprint: () => sharedSentences(Fingerprint.fromJSON(changed(print)), otherPrint),
  DerivationGraph: () => `${DerivationGraph.fromJSON(changed(graph))}`,
  Corpus: () => Corpus.fromBytes(flipped(1000)),
  'Corpus, sealed': () => Corpus.fromBytes(sealed(flipped(pick([1e3, 1e4])))).families(),
  articleFromHtml: () => articleFromHtml(changed(page)),
  'lines of a file': () => linesOf(new TextEncoder().encode(changed(JSON.stringify(one))), 'file', readInput),
  'trace - of articles': () => command(changed(lines)),
  'trace - of fingerprints': () => command(changed(printLines)),
  'trace - of a page': () => command(changed(page)),
}

const tried: Record<string, number> = {}
let refused = 0
for (const until = Date.now() + 1000 * seconds; Date.now() < until; ) {
  const name = pick(Object.keys(targets))
  tried[name] = (tried[name] ?? 0) + 1
  try {
    await targets[name]()
  } catch (error) {
    refused++
    if ('code' in (error as object)) continue
    console.error(`seed ${seed}, input ${total()}, ${name}:`, error)
    process.exitCode = 1
    break
  }
}
console.log(`${total()} inputs, ${refused} refused: ${JSON.stringify(tried)}`)

function total(): number {
  return Object.values(tried).reduce((a, b) => a + b, 0)
}
