import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'newstemma-'))
afterAll(() => rmSync(folder, { recursive: true }))

const session = async (...lines: string[]) => runCli(['repl', 'examples/rate-letter'], { stdin: `${lines.join('\n')}\n` })

describe('newstemma repl', () => {
  it('has articles, corpus, graph and all functions loaded', async () => {
    const { code, out, err } = await session(
      'articles.length',
      "graph.parents('torshavn-herald')",
      'corpus.size === trace(articles).nodes.filter((node) => node.kind === "article").length',
      'typeof readArticles + typeof toDot',
    )
    expect([code, err]).toEqual([0, expect.stringMatching(/^newstemma: passed over 1 file.*meta\.json\n$/)])
    expect(out).toContain('10 articles, 1 family')
    expect(out).toMatch(/> 10\n/)
    expect(out).toContain("[ 'oriel-rates' ]")
    expect(out).toContain('true')
    expect(out).toContain("'functionfunction'")
  })

  it('explains, draws one family, and says what is not there', async () => {
    const { out } = await session(
      '.explain torshavn-herald',
      '.explain "torshavn-herald" oriel-rates',
      '.tree zagreb-courier',
      '.tree nobody',
      '.explain',
      '.save',
      '.save stemma.xyz',
    )
    expect(out.match(/torshavn-herald .*likely \(\.\d\d\) comes from/g)).toHaveLength(2)
    expect(out).toContain('nobody is not in this graph.')
    expect(out).toContain('Which article? .explain ID')
    expect(out).toContain('Where to? .save FILE')
    expect(out).toContain('no format ends in .xyz')
  })

  it('answers in the order in which it is asked', async () => {
    const { out } = await session('1000 + 1', '.tree nobody', '1000 + 2', '.explain', '1000 + 3')
    const places = ['1001', 'nobody is not', '1002', 'Which article?', '1003'].map((answer) => out.indexOf(answer))
    expect(places).toEqual([...places].sort((x, y) => x - y))
    expect(places).not.toContain(-1)
  })

  it('saves the graph by the ending of the file, and what graph is then', async () => {
    const file = (name: string) => join(folder, name)
    const { out } = await session(
      `.save ${file('a.html')}`,
      `.save ${file('a.json')}`,
      `.save ${file('a.dot')}`,
      `.save ${file('a.mmd')}`,
      `.save ${file('no/such/folder.dot')}`,
      'graph = 1',
      '.tree',
    )
    expect(out.match(/saved /g)).toHaveLength(4)
    expect(out).toContain('ENOENT')
    expect(out).toContain('graph is no longer a DerivationGraph')
    expect(readFileSync(file('a.html'), 'utf8')).toContain('<!doctype html>')
    expect(JSON.parse(readFileSync(file('a.json'), 'utf8')).format).toBe('newstemma/graph')
    expect(readFileSync(file('a.dot'), 'utf8')).toContain('digraph')
    expect(readFileSync(file('a.mmd'), 'utf8')).toContain('flowchart')
  })
})
