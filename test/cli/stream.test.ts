import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fingerprinted } from '../../src/cli/stream'
import { fingerprint } from '../../src/fingerprint'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('lines as they come', () => {
  const chunk = 100_000
  /** How many bytes are put together while lines of these lengths are read, and what is said of each. */
  async function read(...lengths: number[]): Promise<{ joined: number; total: number; problems: string[] }> {
    const bytes = new Uint8Array(Buffer.from(lengths.map((length) => 'x'.repeat(length)).join('\n')))
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
    }
    const concat = vi.spyOn(Buffer, 'concat')
    const write = (): void => {}
    const problems: string[] = []
    const io = { stdin: stdin(), stdout: { write }, stderr: { write }, env: {} }
    for await (const _ of fingerprinted(['-'], undefined, io, ({ message }) => problems.push(message))) break
    const joined = concat.mock.results.reduce((sum, { value }) => sum + (value as Uint8Array).length, 0)
    return { joined, total: bytes.length, problems }
  }

  it('are put together once, however long', async () => {
    const { joined, total, problems } = await read(20_000_000)
    expect(joined).toBe(total)
    expect(problems).toEqual(['line 1: is not JSON'])
  })

  it('have their unknown fields named once', async () => {
    async function* stdin() {
      for (const id of ['a', 'b']) yield `${JSON.stringify({ id, text: 'A. '.repeat(1_500_000), site: '' })}\n`
    }
    const said: string[] = []
    const write = (): void => {}
    const io = { stdin: stdin(), stdout: { write }, stderr: { write: (text: string) => said.push(text) }, env: {} }
    for await (const _ of fingerprinted(['-'], undefined, io, write));
    expect(said).toEqual(['newstemma: stdin: not read: site (publisher?)\n'])
  })

  it('are read behind a piece that begins with a line of another kind', async () => {
    const article = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`
    async function* stdin() {
      yield article('a', 'A. '.repeat(1_500_000))
      yield '[{"x":1}]\n'
      for (const id of ['b', 'c']) yield article(id, `${id}.`)
    }
    const [ids, problems]: [string[], string[]] = [[], []]
    const write = (): void => {}
    const io = { stdin: stdin(), stdout: { write }, stderr: { write }, env: {} }
    for await (const { id } of fingerprinted(['-'], undefined, io, ({ message }) => problems.push(message))) ids.push(id)
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(problems).toEqual(['line 2: expected an article such as {"id": "a", "text": "…"}, got an array of 1'])
  })

  it('are said once to be none where the whole stream is an array', async () => {
    async function* stdin() {
      yield '[\n'
      for (let k = 0; k < 90; k++) yield `{"id": "${k}", "text": "${'A. '.repeat(30_000)}"},\n`
    }
    const problems: string[] = []
    const write = (): void => {}
    const io = { stdin: stdin(), stdout: { write }, stderr: { write }, env: {} }
    for await (const _ of fingerprinted(['-'], undefined, io, ({ message }) => problems.push(message)));
    expect(problems).toEqual(["is a JSON array; give one article a line, e.g. with jq -c '.[]'"])
  })

  it('come from folders too, with fingerprints among them, and from packed files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newstemma-stream-'))
    const line = (id: string): string => `${JSON.stringify({ id, text: `${id}.` })}\n`
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub', 'a.jsonl'), `${line('a')}${JSON.stringify(fingerprint({ id: 'b', text: 'B.' }))}\nnope\n`)
    writeFileSync(join(folder, 'c.jsonl.gz'), gzipSync(line('c')))
    writeFileSync(join(folder, 'broken.jsonl.gz'), gzipSync(line('e')).subarray(0, 12))
    writeFileSync(join(folder, 'd.txt'), 'D.')
    writeFileSync(join(folder, 'notes.md'), 'N.')
    const [ids, problems, said]: [string[], string[], string[]] = [[], [], []]
    const write = (): void => {}
    const io = {
      stdin: (async function* () {})(),
      stdout: { write },
      stderr: { write: (text: string) => said.push(text) },
      env: {},
    }
    const onProblem = ({ path, message }: { path: string; message: string }) =>
      problems.push(`${path.slice(folder.length + 1)}: ${message}`)
    for await (const { id } of fingerprinted([folder], undefined, io, onProblem)) ids.push(id)
    rmSync(folder, { recursive: true })
    expect(ids).toEqual(['c', 'a', 'b', 'd'])
    expect(problems).toEqual(['broken.jsonl.gz: is gzip that does not unpack', 'sub/a.jsonl: line 3: is not JSON'])
    expect(said.join('')).toMatch(/^newstemma: passed over 1 file .*notes\.md\n$/)
  })

  it('keep their numbers where a long one stands between short ones', async () => {
    const { joined, total, problems } = await read(10, 9_000_000, 3_900_000, 10, 5_000_000, 0, 10)
    expect(joined).toBeLessThan(2 * total)
    expect(problems).toEqual([1, 2, 3, 4, 5, 7].map((line) => `line ${line}: is not JSON`))
  })
})
