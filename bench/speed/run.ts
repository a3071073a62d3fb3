// npm run bench                       measures everything, prints it, writes bench/RESULTS.md and bench/growth.svg
// npm run bench -- --only near,trace  some of it; prints, writes nothing
// npm run bench -- --only cluster     what needs ClickHouse servers, and twenty minutes or more; never part of the whole; writes bench/CLUSTER.md
// npm run bench -- --small            a few hundred articles: fails on a wrong answer, never on a slow one; writes nothing
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'tsup'
import { hasReuters } from './data'
import type { Check, Measure, Series } from './measure'
import { accuracy } from './measures/accuracy'
import { addition } from './measures/addition'
import { cluster } from './measures/cluster'
import { haystack } from './measures/haystack'
import { index } from './measures/index'
import { memory } from './measures/memory'
import { near } from './measures/near'
import { pairs } from './measures/pairs'
import { shared } from './measures/shared'
import { signature } from './measures/signature'
import { trace } from './measures/trace'
import { growthPlot } from './plot'
import { BUILT } from './process'
import { head, section } from './report'

const MEASURES: readonly Measure[] = [signature, accuracy, index, near, pairs, shared, trace, haystack, memory, addition, cluster]

const { values } = parseArgs({ options: { small: { type: 'boolean', default: false }, only: { type: 'string' } } })
const { small } = values
const wanted = values.only?.split(',') ?? MEASURES.filter((measure) => measure !== cluster).map(({ name }) => name)
const unknown = wanted.filter((name) => !MEASURES.some((measure) => measure.name === name))
if (unknown.length > 0) {
  throw new RangeError(`--only: expected some of ${MEASURES.map(({ name }) => name).join(', ')}, got ${unknown.join(', ')}`)
}
const kept = !small && values.only === undefined
const output = kept ? 'bench/RESULTS.md' : !small && values.only === cluster.name ? 'bench/CLUSTER.md' : undefined

process.on('exit', () => fs.rmSync(BUILT, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
// Bundled as the package is: run from its sources it is a third slower, which is not what ships.
const workers = fs.readdirSync('bench/speed/workers').map((file) => [basename(file, '.ts'), `bench/speed/workers/${file}`])
// Beside them the program of the library's own threads, where they look for it.
const entry = { ...Object.fromEntries(workers), worker: 'src/node/worker.ts' }
await build({ entry, outDir: BUILT, format: ['esm'], target: 'es2022', config: false, silent: true, splitting: false })
fs.writeFileSync(`${BUILT}/package.json`, '{ "type": "module" }\n')

const out: string[] = []
const say = (text: string): void => {
  out.push(text)
  console.log(`${text}\n`)
}

const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim()
const [{ model }, { length: cores }] = [os.cpus()[0], os.cpus()]
say(head({ node: process.version, processor: model.trim(), cores, load: os.loadavg()[0], commit }))

const checks: Check[] = []
const growth: Series[] = []
// The smoke run asks for nothing private, so that it is the same everywhere.
const scale = { small, reuters: hasReuters() && !small }
for (const measure of MEASURES) {
  if (!wanted.includes(measure.name)) continue
  const start = performance.now()
  const measured = await measure.measure(scale)
  checks.push(...(measured.checks ?? []))
  growth.push(...(measured.growth ?? []))
  console.error(`${measure.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  say(section(measure.title, measured))
}
if (kept) {
  fs.writeFileSync('bench/growth.svg', growthPlot(growth))
  say('![Seconds against articles](growth.svg)')
  say(fs.readFileSync('bench/speed/REMARKS.md', 'utf8').trim())
}
// Whole or not at all.
if (output !== undefined) fs.writeFileSync(output, `${out.join('\n\n')}\n`)
const wrong = checks.filter(({ holds }) => !holds)
for (const { what } of wrong) console.error(`wrong: ${what}`)
process.exitCode = wrong.length > 0 ? 1 : 0
