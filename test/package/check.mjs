// What ships is the tarball, so the tarball is what is tested: packed, installed elsewhere, imported and required, its command
// run. Run by `npm run pack:check`.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installed, manifest, needy, plain, root } from './installed.mjs'

/** Name → kind of everything that a module gives, classes with the names of their methods. */
function face(module) {
  const names = Object.keys(module).filter((name) => name !== 'default' && name !== '__esModule')
  const kind = (value) => {
    if (typeof value !== 'function' || !/^class\b/.test(Function.prototype.toString.call(value))) return typeof value
    return `class { ${Object.getOwnPropertyNames(value.prototype).sort().join(' ')} }`
  }
  return Object.fromEntries(names.sort().map((name) => [name, kind(module[name])]))
}

await installed(async ({ at, run, write, files, install, peers }) => {
  for (const { path } of files) {
    assert.match(path, /^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$|THIRD-PARTY\.md$)/, `${path} should not ship`)
    assert.doesNotMatch(path, /^dist\/(cli|worker)\.cjs$/, 'a program ships as one module')
    if (/\.(c?js|d\.c?ts)$/.test(path)) {
      assert.ok(!readFileSync(join(root, path), 'utf8').includes(root), `${path} names a path of this machine`)
    }
  }
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.ok(!(script in manifest.scripts), `an ${script} script would run on every machine that installs the package`)
  }

  write('import.js', 'export const importThere = (name) => import(name)')
  const { importThere } = await import(pathToFileURL(at('import.js')).href)
  const require = createRequire(at('import.js'))
  const sameBothWays = async (entry) => {
    const imported = face(await importThere(entry))
    const required = face(require(entry))
    assert.deepEqual(required, imported, `${entry}: import and require differ`)
    assert.ok(Object.keys(imported).length > 0, `${entry} exports nothing`)
    console.log(`${entry}: ${Object.keys(imported).join(' ')}`)
  }
  for (const entry of plain) await sameBothWays(entry)
  // The program of its threads is found from both.
  for (const { traceAll } of [await importThere('newstemma/node'), require('newstemma/node')]) {
    const graph = await traceAll([{ id: 'a', text: 'The dam failed at dawn.' }], { threads: 2 })
    assert.equal(graph.nodes.length, 1)
  }
  // Whatever the program was started with; and when the first is enough, it ends.
  const first =
    "import { fingerprintAll } from 'newstemma/node'; for await (const { id } of fingerprintAll([{ id: 'a', text: 'Rain fell.' }])) { console.log(id); break }"
  assert.equal(run('node', ['--input-type=module', '-e', first]), 'a\n')
  const abandoned = first.replace(/for await.*/, "console.log((await fingerprintAll([{ id: 'a', text: '' }]).next()).value.id)")
  assert.equal(run('node', ['--input-type=module', '-e', abandoned]), 'a\n')

  // Without the peers all but pages is read, and who has pages is told what to install. In processes of their own: one remembers
  // what it could not find.
  const bin = at('node_modules/.bin/newstemma')
  const complaint = (file, args) => spawnSync(file, args, { cwd: at(''), encoding: 'utf8' }).stderr
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
  install(...peers)
  for (const entry of needy) await sameBothWays(entry)

  assert.equal(run(bin, ['--version']).trim(), manifest.version)
  assert.match(run(bin, ['trace', 'a.txt', '--report', 'a.html']), /\S/)
  assert.match(readFileSync(at('a.html'), 'utf8'), /<style>:root/)
  assert.match(run(bin, ['trace', 'page.html']), /cites Meridian/)
  assert.equal(spawnSync(bin, ['trace', 'missing.txt']).status, 1)
  assert.equal(spawnSync(bin, ['trace', '--nonsense']).status, 2)
  console.log(`newstemma ${manifest.version}: runs from the installed package`)
})
