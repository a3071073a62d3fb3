// Which mistakes in src/derive no test would notice: npm run mutants -- EVERY FIRST
// Changes every one of so many stretches of twelve lines, from that one on (all of them, unless told otherwise), a change at a time, and
// runs the tests.
// Needs `npm install --no-save @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1`; all of it takes hours.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const STRETCH = 12
const every = Number(process.argv[2] ?? 1)
const first = Number(process.argv[3] ?? Math.floor(every / 2))
const files = readdirSync('src/derive', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/derive/${name.replaceAll('\\', '/')}`)
  .sort()
const stretches = files.flatMap((file) => {
  const { length } = readFileSync(file, 'utf8').split('\n')
  return Array.from({ length: Math.ceil(length / STRETCH) }, (_, k) => {
    const from = 1 + k * STRETCH
    return `${file}:${from}-${Math.min(length, from + STRETCH - 1)}`
  })
})
const taken = stretches.filter((_, k) => k % every === first)
console.log(`${taken.length} of ${stretches.length} stretches`)
execFileSync('npx', ['stryker', 'run', 'test/mutants/stryker.json', '--mutate', taken.join(',')], { stdio: 'inherit' })
