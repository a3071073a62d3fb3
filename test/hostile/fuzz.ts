// A long seeded run of changed inputs: npm run fuzz -- SECONDS SEED
import { articleFromHtml } from '../../src/html'
import { Corpus, DerivationGraph, Fingerprint, fingerprint, trace } from '../../src/index'
import { articlesFromJsonl } from '../../src/node'
import { seeded } from '../oracle/random'
import { rateLetter } from '../story'

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

const targets: Record<string, () => unknown> = {
  fingerprint: () => fingerprint({ ...one, text: changed(one.text) }),
  trace: () => `${trace([{ ...one, text: changed(one.text) }, two])}`,
  Fingerprint: () => Fingerprint.fromJSON(changed(print)),
  DerivationGraph: () => `${DerivationGraph.fromJSON(changed(graph))}`,
  Corpus: () => Corpus.fromBytes(bytes.map((byte) => (random() < 1e-3 ? random() * 256 : byte))),
  articleFromHtml: () => articleFromHtml(changed(page)),
  articlesFromJsonl: () => articlesFromJsonl(new TextEncoder().encode(changed(JSON.stringify(one))), 'file'),
}

const tried: Record<string, number> = {}
for (const until = Date.now() + 1000 * seconds; Date.now() < until; ) {
  const name = pick(Object.keys(targets))
  tried[name] = (tried[name] ?? 0) + 1
  try {
    targets[name]()
  } catch (error) {
    if ('code' in (error as object)) continue
    console.error(`seed ${seed}, input ${Object.values(tried).reduce((a, b) => a + b)}, ${name}:`, error)
    process.exitCode = 1
    break
  }
}
console.log(JSON.stringify(tried))
