// What ships is the tarball, so the tarball is what is tested: packed, installed elsewhere, imported and required,
// its types compiled both ways, its command run. Needs `npm run build` first. Run by `npm run pack:check`.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const plain = ['newstemma', 'newstemma/node', 'newstemma/minhash']
/** Need their peers, which are optional. */
const needy = ['newstemma/html', 'newstemma/report']
const entries = [...plain, ...needy]
const elsewhere = mkdtempSync(join(tmpdir(), 'newstemma-pack-'))
const run = (file, args, cwd = elsewhere) =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const write = (name, text) => writeFileSync(join(elsewhere, name), text)

/** Name → kind of everything that a module gives, classes with the names of their methods. */
function face(module) {
  const names = Object.keys(module).filter((name) => name !== 'default' && name !== '__esModule')
  const kind = (value) => {
    if (typeof value !== 'function' || !/^class\b/.test(Function.prototype.toString.call(value))) return typeof value
    return `class { ${Object.getOwnPropertyNames(value.prototype).sort().join(' ')} }`
  }
  return Object.fromEntries(names.sort().map((name) => [name, kind(module[name])]))
}

try {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', elsewhere], root),
  )
  for (const { path } of files) {
    assert.match(path, /^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|THIRD-PARTY\.md$)/, `${path} should not ship`)
    assert.notEqual(path, 'dist/cli.cjs', 'the command line ships as one module')
    if (/\.(c?js|d\.c?ts)$/.test(path)) {
      assert.ok(!readFileSync(join(root, path), 'utf8').includes(root), `${path} names a path of this machine`)
    }
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.ok(!(script in manifest.scripts), `an ${script} script would run on every machine that installs the package`)
  }

  write('package.json', '{ "private": true, "type": "module" }')
  const install = (...packages) => run('npm', ['install', '--prefer-offline', '--no-save', '--no-package-lock', ...packages])
  install(`./${filename}`)

  write('import.js', 'export const importThere = (name) => import(name)')
  const { importThere } = await import(pathToFileURL(join(elsewhere, 'import.js')).href)
  const require = createRequire(join(elsewhere, 'import.js'))
  const sameBothWays = async (entry) => {
    const imported = face(await importThere(entry))
    const required = face(require(entry))
    assert.deepEqual(required, imported, `${entry}: import and require differ`)
    assert.ok(Object.keys(imported).length > 0, `${entry} exports nothing`)
    console.log(`${entry}: ${Object.keys(imported).join(' ')}`)
  }
  for (const entry of plain) await sameBothWays(entry)

  // Without the peers all but pages is read, and who has pages is told what to install. In processes of their own: one remembers
  // what it could not find.
  const bin = join(elsewhere, 'node_modules/.bin/newstemma')
  const complaint = (file, args) => spawnSync(file, args, { cwd: elsewhere, encoding: 'utf8' }).stderr
  const told = /page\.html: .*npm install @mozilla\/readability linkedom/
  write(
    'page.html',
    '<title>Dam failed</title><meta name="original-source" content="Meridian"><p>The dam failed at dawn, the town says.',
  )
  const read = "readArticles('page.html')"
  assert.match(complaint('node', ['-e', `require('newstemma/node').${read}`]), told)
  assert.match(
    complaint('node', ['--input-type=module', '-e', `import { readArticles } from 'newstemma/node'; await ${read}`]),
    told,
  )
  assert.match(complaint(bin, ['trace', 'page.html']), told)
  write('a.txt', 'The harbour office closed on Monday after a crane failed, the port said.\n')
  assert.match(
    complaint(bin, ['trace', 'a.txt', '--report', 'a.html']),
    /report needs one more package: npm install @dagrejs\/dagre/,
  )
  for (const entry of needy) {
    assert.match(complaint('node', ['--input-type=module', '-e', `import '${entry}'`]), /ERR_MODULE_NOT_FOUND/)
  }
  const peers = Object.keys(manifest.peerDependencies)
  install(`./${filename}`, ...peers.map((name) => `${name}@${manifest.devDependencies[name]}`))
  for (const entry of needy) await sameBothWays(entry)

  const use = entries.map((entry, i) => `import * as m${i} from '${entry}'\nexport const e${i}: object = m${i}\n`).join('')
  const typed = `${use}
import { trace, type Article, type DerivationGraph } from 'newstemma'
const articles: Article[] = [{ id: 'a', text: 'One sentence.' }]
export const graph: DerivationGraph = trace(articles, { minConfidence: 0.5 })
// @ts-expect-error: an article has a text
trace([{ id: 'a' }])
`
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  for (const [module, moduleResolution, name] of [
    ['node16', 'node16', 'use.ts'],
    ['node16', 'node16', 'use.cts'],
    ['esnext', 'bundler', 'use.ts'],
  ]) {
    write(name, typed)
    const options = { module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom'], strict: true, noEmit: true, types: [] }
    write('tsconfig.json', JSON.stringify({ compilerOptions: { ...options, skipLibCheck: false }, files: [name] }))
    run('node', [tsc, '-p', 'tsconfig.json'])
    console.log(`types: ${name} under moduleResolution ${moduleResolution}`)
  }

  assert.equal(run(bin, ['--version']).trim(), manifest.version)
  assert.match(run(bin, ['trace', 'a.txt', '--report', 'a.html']), /\S/)
  assert.match(readFileSync(join(elsewhere, 'a.html'), 'utf8'), /<style>:root/)
  assert.match(run(bin, ['trace', 'page.html']), /cites Meridian/)
  assert.equal(spawnSync(bin, ['trace', 'missing.txt']).status, 1)
  assert.equal(spawnSync(bin, ['trace', '--nonsense']).status, 2)
  console.log(`newstemma ${manifest.version}: runs from the installed package`)
} finally {
  rmSync(elsewhere, { recursive: true, force: true })
}
