import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as clickhouse from '../../src/clickhouse'
import * as html from '../../src/html'
import * as newstemma from '../../src/index'
import * as minhash from '../../src/minhash'
import * as node from '../../src/node'
import * as report from '../../src/report'
import { rateLetter } from '../story'
import { docstrings, documents, fences, links, root } from './examples'
import { runExample } from './run-example'

const packages: Readonly<Record<string, object>> = {
  newstemma,
  'newstemma/node': node,
  'newstemma/html': html,
  'newstemma/clickhouse': clickhouse,
  'newstemma/minhash': minhash,
  'newstemma/report': report,
}

async function imported(name: string): Promise<Record<string, unknown>> {
  if (name.startsWith('node:')) return import(/* @vite-ignore */ name)
  if (Object.hasOwn(packages, name)) return { ...packages[name] }
  throw new Error(`an example imports ${name}, which a reader would not have`)
}

describe.each(documents())('%s', (file) => {
  it('has only examples that run and say what is true', async () => {
    for (const { where, code } of fences(file)) {
      const claims = await runExample(code, imported, {})
      for (const { expression, claimed, came } of claims)
        expect({ where, expression, came }).toEqual({ where, expression, came: claimed })
    }
  })

  it('points to what is there', () => {
    for (const link of links(file)) expect(existsSync(root + link), link).toBe(true)
  })
})

describe('figures that stand in two places', () => {
  const read = (file: string): string => readFileSync(root + file, 'utf8')
  const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim())

  it('are the same of attacks', () => {
    const rows = read('bench/quality/ATTACKS.md').matchAll(/^\| ([a-z ]+) \|[^|]*\| 0(\.\d{3}) \|/gm)
    const printed = Object.fromEntries([...rows].map(([, attack, f1]) => [attack, f1]))
    const told = read('docs/adversaries.md').split('\n').map(cells)
    expect(Object.keys(printed).length).toBeGreaterThan(5)
    expect(
      Object.fromEntries(told.filter(([, attack]) => Object.hasOwn(printed, attack)).map(([, attack, , f1]) => [attack, f1])),
    ).toEqual(printed)
  })
})

describe('docstrings', () => {
  // A docstring may use what a reader of it has at hand: the public names, its own file's, and some articles.
  const written: string[] = []
  const scope = {
    ...newstemma,
    ...minhash,
    articles: rateLetter(),
    readArticles: () => node.readArticles('examples/rate-letter'),
    writeFileSync: (_path: string, text: string) => written.push(text),
  }

  it.each(docstrings())('$where runs and says what is true', async ({ file, code }) => {
    const own = await import(/* @vite-ignore */ root + file)
    const claims = await runExample(code, imported, { ...own, ...scope })
    for (const { expression, claimed, came } of claims) expect({ expression, came }).toEqual({ expression, came: claimed })
  })

  it('are found', () => {
    expect(docstrings().map(({ file }) => file)).toEqual(expect.arrayContaining(['src/trace.ts', 'src/corpus.ts']))
  })
})

describe('the runner of examples', () => {
  const run = (code: string) => runExample(code, imported, {})

  it('notices what is not true', async () => {
    expect(await run('1 + 1 // => 3')).toEqual([{ expression: '1 + 1', claimed: '3', came: '2' }])
    expect(await run("console.log('a\\nb') // => a\n// c")).toEqual([
      { expression: expect.any(String), claimed: 'a\nc', came: 'a\nb' },
    ])
    expect(await run("console.log('abcdef') // => abc…")).toMatchObject([{ claimed: 'abc…', came: 'abc…' }])
  })

  it('fails on an example that fails', async () => {
    await expect(run('nothing.here')).rejects.toThrow(ReferenceError)
    await expect(run("import { x } from 'elsewhere'")).rejects.toThrow(/elsewhere/)
  })

  it('takes imports and require alike', async () => {
    const both = "import { trace as t } from 'newstemma'\nconst { trace } = require('newstemma')\nt === trace // => true"
    expect(await run(both)).toMatchObject([{ came: 'true' }])
  })
})
