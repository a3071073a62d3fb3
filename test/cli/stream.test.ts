import { afterEach, describe, expect, it, vi } from 'vitest'
import { fingerprinted } from '../../src/cli/stream'

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

  it('keep their numbers where a long one stands between short ones', async () => {
    const { joined, total, problems } = await read(10, 9_000_000, 3_900_000, 10, 5_000_000, 0, 10)
    expect(joined).toBeLessThan(2 * total)
    expect(problems).toEqual([1, 2, 3, 4, 5, 7].map((line) => `line ${line}: is not JSON`))
  })
})
