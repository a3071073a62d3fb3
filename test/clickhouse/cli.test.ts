import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus'
import { readArticles } from '../../src/node'
import { runCli } from '../cli/run-cli'
import { PASSWORD, SERVER, type Servers, servers, USER } from './servers'

const STORY = 'examples/rate-letter'

describe('newstemma cluster', () => {
  it.each([
    [['cluster', 'explode'], /explode.*init, add, families/],
    [['cluster', 'init'], /--url/],
    [['cluster', 'add', '--url', 'http://localhost:1'], /folder or file/],
    [['cluster', 'family', '--url', 'http://localhost:1'], /one id/],
    [['cluster', 'expire', 'yesterday', '--url', 'http://localhost:1'], /2025-01-31/],
    [['cluster', 'families', 'x', '--url', 'http://localhost:1'], /takes no "x"/],
    [['cluster', 'family', 'x', '--format', 'pdf', '--url', 'http://127.0.0.1:9'], /--format/],
    [['cluster', 'near', 'x', '--limit', 'all', '--url', 'http://localhost:1'], /--limit/],
    [['cluster', 'families', '--limit', '2.5', '--url', 'http://localhost:1'], /--limit takes a whole number above 0.*"2\.5"/],
    [['cluster', 'near', 'x', '--limit', '0', '--url', 'http://localhost:1'], /--limit takes a whole number above 0.*"0"/],
    [['cluster', 'near', 'x', '--format', 'json', '--url', 'http://localhost:1'], /near: takes no --format.*families and family/],
    [['cluster', 'family', 'x', '--limit', '3', '--url', 'http://localhost:1'], /family: takes no --limit.*families and near/],
    [['cluster', 'remove', 'x', '--key-file', 'k', '--url', 'http://localhost:1'], /remove: takes no --key-file.*add/],
    [['cluster', 'init', '--window', '-1', '--url', 'http://localhost:1'], /--window/],
  ])(
    '%j says what to do',
    async (argv, said) => {
      const { code, out, err } = await runCli(argv)
      expect(code).toBeGreaterThan(0)
      expect(out).toBe('')
      expect(err).toMatch(said)
      expect(err.trim().split('\n')).toHaveLength(1)
    },
    60_000,
  )

  it.each(['yesterday', '03/04/2025', '1'])('takes %j for no date to expire by, as misuse', async (date) => {
    const { code, err } = await runCli(['cluster', 'expire', date, '--url', 'http://localhost:1'])
    expect(code).toBe(2)
    expect(err).toContain(`give one date, e.g. 2025-01-31; what was published before it is removed; got "${date}"`)
  })

  it('shows its help', async () => {
    const { code, out } = await runCli(['cluster', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('NEWSTEMMA_CLUSTER_PASSWORD')
    expect(await runCli(['cluster'])).toEqual({ code: 2, out: '', err: out })
  })
})

describe.skipIf(SERVER === undefined)('newstemma cluster on two shards (needs clickhouse-server)', () => {
  let two: Servers
  let folder = ''
  let env: Record<string, string> = {}
  beforeAll(async () => {
    two = await servers(2)
    folder = mkdtempSync(join(tmpdir(), 'newstemma-cluster-'))
    const plain = two.urls.map((url) => `http://${new URL(url).host}`)
    env = { NEWSTEMMA_CLUSTER_URL: plain.join(','), NEWSTEMMA_CLUSTER_USER: USER, NEWSTEMMA_CLUSTER_PASSWORD: PASSWORD }
  }, 120_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await two?.stop()
  }, 120_000)

  const cluster = (...argv: string[]) => runCli(['cluster', ...argv, '--cluster', two.cluster], { env })

  it('adds, finds, shows and removes', async () => {
    const articles = await readArticles(STORY)
    const corpus = new Corpus().addAll(articles)
    const { id } = articles[3]
    expect(await cluster('init')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Ready: 127/) })
    expect(await cluster('add', STORY)).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^newstemma: passed over 1 file .*meta\.json\n$/),
      out: `Added: ${articles.length}\n`,
    })
    const lines = join(folder, 'more.jsonl')
    writeFileSync(lines, `${JSON.stringify(articles[0])}\n\nno article\n${JSON.stringify(articles[1])}`)
    const { code, out, err } = await cluster('add', lines)
    expect({ code, out }).toEqual({ code: 1, out: 'Added: 2\n' })
    expect(err).toContain('line 3')

    const families = await cluster('families', '--format', 'json', '--limit', '1')
    expect(families.err).toMatch(/\d+ of \d+ families drawn anew, of 10 articles/)
    expect(JSON.parse(families.out)).toEqual([...corpus.families()][0].toJSON())
    expect((await cluster('family', id)).out).toBe(`${String(corpus.family(id)).trimEnd()}\n`)
    expect((await cluster('near', id, '--limit', '2')).out.trim().split('\n')).toEqual(
      corpus.near(id, { limit: 2 }).map((one) => `${one.similarity.toFixed(2)}  ${one.id}`),
    )
    expect((await cluster('remove', id, 'nobody')).out).toBe('Removed: 1\n')
    expect((await cluster('expire', '1990-01-01')).out).toBe('Expired: 0\n')
    await cluster('families', '--limit', '1')
    const gone = await cluster('family', id)
    expect(gone.code).toBe(1)
    expect(gone.err).toContain('is in no family')
  }, 120_000)

  it('shows no password', async () => {
    const wrong = await runCli(['cluster', 'init', '--cluster', two.cluster], {
      env: { ...env, NEWSTEMMA_CLUSTER_PASSWORD: 'wrong-secret' },
    })
    expect(wrong.code).toBe(1)
    expect(wrong.err).not.toContain('wrong-secret')
    expect(wrong.err).toContain('check the user and the password')
  })
})
