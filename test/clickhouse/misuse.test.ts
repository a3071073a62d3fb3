import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Cluster } from '../../src/clickhouse'
import { failed } from '../../src/clickhouse/failure'
import { u32 } from '../../src/clickhouse/rows'
import { Server } from '../../src/clickhouse/server'

const nowhere = { url: 'http://127.0.0.1:1', retries: 0 }

async function codeOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return undefined
}

describe('a cluster that is asked wrongly', () => {
  it.each([
    ['without options', undefined],
    ['with an address alone', nowhere.url],
    ['with several servers and no cluster', { url: [nowhere.url, 'http://127.0.0.1:2'] }],
    ['with no address', { url: [] }],
    ['with an address that is none', { url: 'db1:8123' }],
    ['with a database that is no word', { url: nowhere.url, database: 'a; DROP' }],
    ['with a cluster that is no text', { url: nowhere.url, cluster: true }],
    ['with a window of nothing', { url: nowhere.url, window: 0 }],
    ['with a timeout that no timer can wait for', { url: nowhere.url, timeout: 3e9 }],
    ['with an option that it does not know', { url: nowhere.url, urls: [] }],
  ])('refuses %s', async (_, options) => {
    expect(await codeOf(() => new Cluster(options as never))).toBe('ERR_OPTION')
  })

  it('refuses what is no id, no date and no option, before it asks a server', async () => {
    const cluster = new Cluster(nowhere) as unknown as Record<string, (...given: unknown[]) => unknown>
    const wrong: [string, ...unknown[]][] = [
      ['remove', 'abc'],
      ['remove', 5],
      ['remove', [5]],
      ['has', undefined],
      ['family', undefined],
      ['family', 'a', null],
      ['size', { signal: 5 }],
      ['size', { limit: 5 }],
      ['expire', 'soon'],
      ['expire', null],
      ['graph', { onProgress() {} }],
    ]
    for (const [call, ...given] of wrong)
      expect([call, await codeOf(() => cluster[call](...given))]).toEqual([call, 'ERR_OPTION'])
    await cluster.close()
  })

  it('repeats no address that was given in place of options, and knows one article from several', async () => {
    expect(() => new Cluster('http://reader:secret@db1' as never)).toThrow(/^new Cluster takes options, e\.g\. .*; got a string$/)
    const cluster = new Cluster(nowhere)
    const one = { id: 'a', text: 'A.' }
    await expect(cluster.add(one as never)).rejects.toMatchObject({ code: 'ERR_NOT_ITERABLE', message: /put it in an array/ })
    await expect(cluster.near(5 as never)).rejects.toMatchObject({ code: 'ERR_ARTICLE' })
    await cluster.close()
  })

  it('says that nobody is there', async () => {
    const cluster = new Cluster(nowhere)
    expect(await codeOf(() => cluster.size())).toBe('ERR_CLUSTER_UNREACHABLE')
    await cluster.close()
  })
})

describe('what a server is told', () => {
  it('says how long it is: of a request in chunks the last may be taken for the next', async () => {
    const seen: Record<string, unknown>[] = []
    const listener = createServer((request, response) => {
      request.resume().on('end', () => {
        seen.push({ length: request.headers['content-length'], chunks: request.headers['transfer-encoding'] })
        response.end()
      })
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const { port } = listener.address() as AddressInfo
    const server = new Server(new URL(`http://127.0.0.1:${port}`), { username: 'a', password: 'b', timeout: 9000, retries: 0 })
    const columns = { key: u32 }
    try {
      await server.read(columns, 'SELECT key FROM sent', { sent: { sent: { columns, rows: [{ key: 1 }, { key: 2 }] } } })
      await server.insert('keys', columns, [{ key: 1 }])
    } finally {
      await server.close()
      listener.close()
    }
    expect(seen).toEqual(Array(2).fill({ length: expect.stringMatching(/^\d+$/), chunks: undefined }))
  })
})

describe('what a server says', () => {
  const said = (message: string) => failed(new Error(message), 'db1:8123', 'the secret')

  it.each([
    ['Code: 193, e.displayText() = DB::Exception: Wrong password for user x, e.what() = DB::Exception', 'ERR_CLUSTER_REFUSED'],
    ['Code: 60, e.displayText() = DB::Exception: Table a.b does not exist., e.what() = DB::Exception', 'ERR_CLUSTER_SCHEMA'],
    ['Code: 159, e.displayText() = DB::Exception: Timeout exceeded, e.what() = DB::Exception', 'ERR_CLUSTER_TIMEOUT'],
    ['Cannot write to file: No space left on device', 'ERR_CLUSTER_FULL'],
    ['connect ECONNREFUSED 127.0.0.1:1', 'ERR_CLUSTER_UNREACHABLE'],
    ['Code: 62, e.displayText() = DB::Exception: Syntax error, e.what() = DB::Exception', 'ERR_CLUSTER_QUERY'],
  ])('becomes a code: %s', (message, code) => {
    expect(said(message)).toMatchObject({ code, server: 'db1:8123' })
  })

  it('is told without its own clutter, and never with the password, wherever it is cut', () => {
    expect(said('Code: 62, e.displayText() = DB::Exception: Syntax error, e.what() = DB::Exception').message).toMatch(
      /^db1:8123: Syntax error; /,
    )
    for (let before = 270; before < 310; before++) {
      expect(said(`${'x'.repeat(before)}the secret ${'y'.repeat(50)}`).message).not.toContain('the')
    }
  })
})
