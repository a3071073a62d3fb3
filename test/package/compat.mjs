// The package under the compilers and engines that its users have: its types from the oldest TypeScript on that they serve, the
// same graph from every Node and from a browser. Needs `npm run build` first; the versions come from npm. `npm run compat`.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { installed, manifest, root } from './installed.mjs'

const TYPESCRIPT = ['5.4', '5.9', '6', '7']
/** Beside the Node that runs this. */
const NODE = ['20', '22', '24']
const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

const story = join(root, 'examples/rate-letter')
const texts = readdirSync(story)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name, text: readFileSync(join(story, name), 'utf8') }))
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16)

await installed(async ({ at, run, write, install, peers }) => {
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  install(
    ...peers,
    `expect-type@${manifest.devDependencies['expect-type']}`,
    `@types/node@${manifest.devDependencies['@types/node']}`,
    ...TYPESCRIPT.map((version) => `ts${version}@npm:typescript@${version}`),
    ...NODE.map((version) => `node${version}@npm:${nodePackage}@${version}`),
  )

  const use = readFileSync(join(root, 'test/package/use.ts'), 'utf8')
  const options = { target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] }
  for (const version of TYPESCRIPT) {
    for (const [module, moduleResolution, name] of [
      ['node16', 'node16', 'use.ts'],
      ['node16', 'node16', 'use.cts'],
      ['esnext', 'bundler', 'use.ts'],
    ]) {
      write(name, use)
      const lib = ['es2022', 'dom', 'esnext.disposable']
      const compilerOptions = { ...options, module, moduleResolution, lib, skipLibCheck: false }
      write('tsconfig.json', JSON.stringify({ compilerOptions, files: [name] }))
      run(process.execPath, [at(`node_modules/ts${version}/bin/tsc`), '-p', 'tsconfig.json'])
    }
    console.log(`types: TypeScript ${version}, node16 as module and as script, bundler`)
  }

  write('articles.json', JSON.stringify(texts))
  const traced = "JSON.stringify(trace(JSON.parse(require('node:fs').readFileSync('articles.json', 'utf8'))))"
  write('trace.cjs', `const { trace } = require('newstemma')\nprocess.stdout.write(${traced})\n`)
  const graph = run(process.execPath, ['trace.cjs'])
  for (const version of NODE) {
    const node = at(`node_modules/node${version}/bin/node`)
    assert.equal(run(node, ['trace.cjs']), graph, `Node ${version} gives another graph`)
    run(node, ['--input-type=module', '-e', "await import('newstemma/report'); await import('newstemma/html')"])
    run(node, [at('node_modules/newstemma/dist/cli.js'), 'fingerprint', join(root, 'examples/rate-letter')])
    console.log(`the same graph (${digest(graph)}): Node ${run(node, ['--version']).trim()}`)
  }

  if (BROWSER === undefined) return console.log('browser: skipped, there is no chromium')
  const { outputFiles } = await build({
    stdin: { contents: "export { trace } from 'newstemma'", resolveDir: at('') },
    bundle: true,
    format: 'iife',
    globalName: 'newstemma',
    platform: 'browser',
    write: false,
  })
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.evaluate(outputFiles[0].text.replace('var newstemma', 'globalThis.newstemma'))
    const there = await page.evaluate((articles) => JSON.stringify(globalThis.newstemma.trace(articles)), texts)
    assert.equal(there, graph, 'the browser gives another graph')
    console.log(`the same graph (${digest(there)}): Chromium ${browser.version()}`)
  } finally {
    await browser.close()
  }
})
