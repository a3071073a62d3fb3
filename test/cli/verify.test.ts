import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { readArticles } from '../../src/node'
import { trace } from '../../src/trace'
import { runCli } from './run-cli'

const story = 'examples/rate-letter'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newstemma-verify-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stored = (graph: unknown, name = 'graph.json') => {
  const file = join(folder, name)
  writeFileSync(file, typeof graph === 'string' ? graph : JSON.stringify(graph))
  return file
}

describe('newstemma verify', () => {
  it('finds the graph that trace wrote to be the same', async () => {
    const { out } = await runCli(['trace', story, '--format', 'json', '--min-confidence', '0.5'])
    const { code, out: said, err } = await runCli(['verify', stored(out), story])
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^newstemma: passed over 1 file.*meta\.json\n$/) })
    expect(said).toMatch(/^The same: 10 articles, \d+ edges\n$/)
  })

  it('takes the graph from stdin', async () => {
    const { out } = await runCli(['trace', story, '--format', 'json'])
    expect(await runCli(['verify', '-', story], { stdin: out })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^The same: /),
    })
    const { code, err } = await runCli(['verify', '-', story], { stdin: '{' })
    expect([code, err]).toEqual([1, expect.stringMatching(/no graph could be read from stdin/)])
  })

  it('names what was changed by hand', async () => {
    const graph = JSON.parse((await runCli(['trace', story, '--format', 'json'])).out)
    const edge = graph.edges.find(({ child }: { child: string }) => child === 'torshavn-herald')
    const { confidence } = edge
    edge.confidence = 0.5
    edge.evidence.pop()
    graph.undecided = []
    const { code, out } = await runCli(['verify', stored(graph), story])
    expect(code).toBe(1)
    expect(out).toContain(`edge "oriel-rates" → "torshavn-herald": confidence ${confidence} in place of 0.5, another evidence\n`)
    expect(out).toMatch(/\nNot the same: 10 articles, \d+ edges\n$/)
  })

  it('names articles that are missing or were changed, and says of which version a graph is', async () => {
    const articles = await readArticles(story)
    const [first, ...rest] = articles
    const graph = trace([{ ...first, publisher: 'Another' }, ...rest, { id: 'gone', text: 'The mayor resigned on Monday.' }])
    const old = { ...graph.toJSON(), made: { version: '0.0.1' } }
    const { code, out } = await runCli(['verify', stored(old), story])
    expect(code).toBe(1)
    expect(out).toContain(`node "${first.id}": publisher none in place of "Another"\n`)
    expect(out).toContain('node "gone": only in the stored graph\n')
    expect(out).toContain(`; it was made by newstemma 0.0.1, this is ${version}\n`)
  })

  it('counts what it does not show', async () => {
    const graph = trace([{ id: 'x', text: 'The mayor resigned on Monday.' }])
    const { out } = await runCli(['verify', stored(graph), story])
    const lines = out.trim().split('\n')
    expect(lines[0]).toBe('10 articles more than in the graph, which may be one family of several')
    const whole = trace([...(await readArticles(story)), ...Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, text: `${i}` }))])
    const many = (await runCli(['verify', stored(whole), story])).out.trim().split('\n')
    expect(many).toHaveLength(22)
    expect(many[20]).toBe('and 40 further differences')
  })

  it('verifies one family of a larger set', async () => {
    const lone = { id: 'bakery', text: 'A bakery in Graz has won the national prize for rye bread again.' }
    const graph = trace([...(await readArticles(story)), lone])
    const families = graph.families()
    expect(families.length).toBeGreaterThan(1)
    writeFileSync(join(folder, 'lone.jsonl'), JSON.stringify(lone))
    for (const family of families) {
      const { code, out } = await runCli(['verify', stored(family), story, join(folder, 'lone.jsonl')])
      expect(code).toBe(0)
      expect(out).toMatch(/more than in the graph[\s\S]*The same: /)
    }
  })

  it('needs the key of keyed fingerprints', async () => {
    const env = { NEWSTEMMA_KEY: 'a key of this test alone' }
    const prints = await runCli(['fingerprint', story], { env })
    const file = join(folder, 'prints.jsonl')
    writeFileSync(file, prints.out)
    const graph = stored((await runCli(['trace', file, '--format', 'json'], { env })).out)
    expect((await runCli(['verify', graph, file])).out).toMatch(/^The same: /)
    expect((await runCli(['verify', graph, story], { env })).out).toMatch(/^The same: /)
    const { code, err } = await runCli(['verify', graph, story])
    expect(code).toBe(1)
    expect(err).toMatch(/was made with key [0-9a-f]+, the articles are without a key; give the key/)
  })

  it('says what to give where something is missing or no graph', async () => {
    expect(await runCli(['verify', 'graph.json'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/give a stored graph, then the articles/),
    })
    const { code, err } = await runCli(['verify', join(folder, 'no.json'), story])
    expect([code, err]).toEqual([1, expect.stringMatching(/no graph could be read from .*no\.json .*ENOENT/)])
    const foreign = await runCli(['verify', stored('{"format":"other"}'), story])
    expect([foreign.code, foreign.err]).toEqual([1, expect.stringMatching(/graph\.format: expected newstemma\/graph/)])
  })
})
