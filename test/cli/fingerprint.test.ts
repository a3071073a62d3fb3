import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli'

const secret = 'a secret of more than sixteen bytes'
const story = 'examples/rate-letter'
let folder: string
let keyFile: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newstemma-key-'))
  keyFile = join(folder, 'my.key')
  writeFileSync(keyFile, `${secret}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('newstemma fingerprint', () => {
  it('writes one JSON object per article', async () => {
    const { code, out } = await runCli(['fingerprint', story])
    expect(code).toBe(0)
    const ids = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toHaveLength(10)
    expect(ids).toContain('oriel-rates')
  })

  it('takes the key from a file or from the environment alike', async () => {
    const plain = await runCli(['fingerprint', story])
    const fromFile = await runCli(['fingerprint', story, '--key-file', keyFile])
    expect(fromFile.code).toBe(0)
    expect(fromFile.out).not.toBe(plain.out)
    expect(await runCli(['fingerprint', story], { env: { NEWSTEMMA_KEY: secret } })).toEqual(fromFile)
  })

  it('makes thousands on several threads, as it makes one', async () => {
    const lines = (count: number): string =>
      Array.from({ length: count }, (_, k) => JSON.stringify({ id: `${k}`, text: `Lorry ${k} broke down near Odda.` })).join('\n')
    const env = { NEWSTEMMA_KEY: 'sixteen bytes of key or more' }
    const [few, many] = await Promise.all([20, 5000].map((count) => runCli(['fingerprint', '-'], { stdin: lines(count), env })))
    expect(many.code).toBe(0)
    expect(many.out.split('\n')).toHaveLength(5001)
    expect(many.out.startsWith(few.out)).toBe(true)
  })

  it('is traced under the key as without: same edges', async () => {
    const edges = (json: string): string[] =>
      JSON.parse(json).edges.map((edge: { parent: string; child: string }) => `${edge.parent} ${edge.child}`)
    const keyed = await runCli(['fingerprint', story, '--key-file', keyFile])
    const traced = await runCli(['trace', '-', '--format', 'json'], { stdin: keyed.out })
    expect(edges(traced.out)).toEqual(edges((await runCli(['trace', story, '--format', 'json'])).out))
  })

  it('sets texts beside keyed fingerprints when the key is given, and says what is wrong when not', async () => {
    const keyed = await runCli(['fingerprint', `${story}/oriel-rates.txt`, '--key-file', keyFile])
    const argv = ['trace', '-', `${story}/leinster-post.txt`, '--format', 'json']
    const without = await runCli(argv, { stdin: keyed.out })
    expect(without).toMatchObject({ code: 1, err: expect.stringMatching(/one key/) })
    expect((await runCli([...argv, '--key-file', keyFile], { stdin: keyed.out })).code).toBe(0)
    expect((await runCli(argv, { stdin: keyed.out, env: { NEWSTEMMA_KEY: secret } })).code).toBe(0)
  })

  it('never hands a plain fingerprint on as a keyed one', async () => {
    const plain = await runCli(['fingerprint', `${story}/oriel-rates.txt`])
    const { code, out, err } = await runCli(['fingerprint', '-', '--key-file', keyFile], { stdin: plain.out })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/oriel-rates.*give the text/)
  })

  it('hands on no fingerprint of another key, which compares with none of the others', async () => {
    const argv = ['fingerprint', '-', '--key-file', keyFile]
    const own = await runCli(['fingerprint', `${story}/oriel-rates.txt`, '--key-file', keyFile])
    expect(await runCli(argv, { stdin: own.out })).toEqual(own)
    const env = { NEWSTEMMA_KEY: 'another key than that of the file' }
    const other = await runCli(['fingerprint', `${story}/oriel-rates.txt`], { env })
    const { code, out, err } = await runCli(argv, { stdin: other.out })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/oriel-rates: a fingerprint of another key cannot be given a key; give the text/)
  })

  it('exits 1 on a key file that is missing, empty or too short', async () => {
    const empty = join(folder, 'empty.key')
    writeFileSync(empty, '\n')
    const short = join(folder, 'short.key')
    writeFileSync(short, 'abc\n')
    for (const file of [join(folder, 'absent.key'), empty, short]) {
      const { code, out, err } = await runCli(['fingerprint', story, '--key-file', file])
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(/key/)
      expect(err).not.toMatch(/\n\s+at /)
    }
  })
})
