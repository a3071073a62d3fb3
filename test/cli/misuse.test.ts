import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli'

describe('misuse of the command line', () => {
  it.each([
    [['nonsense'], /nonsense.*trace, shared, fingerprint/],
    [['--nonsense'], /--nonsense/],
    [['help', 'nonsense'], /nonsense/],
    [['trace'], /folder or file/],
    [['trace', ''], /^newstemma: trace: a path or word that is given is empty/],
    [['shared', 'x', ''], /^newstemma: shared: .*is empty/],
    [['verify', '-', '-'], /stdin \(-\) can be read only once/],
    [
      ['cluster', 'init', '--url', 'nourl'],
      /new Cluster\.url: expected an address such as http:\/\/db1:8123, got one that is none/,
    ],
    [['cluster', 'init', '--url', 'http://a,http://b'], /new Cluster\.cluster: expected its name in remote_servers.*2 servers/],
    [['trace', 'x', '--nonsense'], /--nonsense.*--format, --min-confidence/],
    [['trace', 'x', '--format'], /--format/],
    [
      ['trace', 'x', '--format', 'svg'],
      /tree, json, dot, mermaid, graphml, gexf, cytoscape, graphology, prov, jsonld, csv; got "svg"/,
    ],
    [['trace', 'x', '--format', 'constructor'], /tree, json, dot, mermaid/],
    [['trace', 'x', '--min-confidence', '1.5'], /from 0 to 1.*"1\.5"/],
    [['trace', 'x', '--min-confidence', 'high'], /from 0 to 1.*"high"/],
    [['trace', 'x', '--min-confidence='], /from 0 to 1/],
    [['trace', 'x', '--window', 'soon'], /--window takes a number of days above 0.*"soon"/],
    [['trace', 'x', '--window', '0'], /--window takes a number of days above 0.*"0"/],
    [['trace', 'x', '--min-confidence', '-1'], /from 0 to 1.*got "-1"/],
    [['shared', '--min-similarity', '-.5', 'x', 'y'], /from 0 to 1.*got "-\.5"/],
    [['shared', 'x'], /exactly two files; got 1/],
    [['shared', 'x', 'y', 'z'], /exactly two files; got 3/],
    [['shared', '-', '-'], /stdin \(-\) can be read only once/],
    [['fingerprint'], /folder or file/],
    [['fingerprint', 'x', '--key', 'secret'], /--key-file/],
  ])('%j exits 2 with a sentence that says what to do', async (argv, message) => {
    const { code, out, err } = await runCli(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('is a key in the environment that is too short', async () => {
    const { code, out, err } = await runCli(['fingerprint', 'examples/rate-letter'], { env: { NEWSTEMMA_KEY: 'abc' } })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/the key in NEWSTEMMA_KEY holds 3 bytes; a key takes 16 or more/)
  })

  it('prints what there is when called with nothing, and exits 2', async () => {
    const { code, err } = await runCli([])
    expect(code).toBe(2)
    expect(err).toMatch(/newstemma trace PATHS/)
  })

  it('never repeats a key given on the command line', async () => {
    const { err } = await runCli(['fingerprint', 'x', '--key', 'hunter2hunter2hunter2'])
    expect(err).not.toMatch(/hunter2/)
  })
})

describe('help', () => {
  const commands = ['trace', 'shared', 'fingerprint']

  it.each(commands)('of %s is the same however it is asked for', async (command) => {
    const { code, out, err } = await runCli([command, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(`newstemma ${command} `)
    expect((await runCli(['help', command])).out).toBe(out)
    expect((await runCli([command, 'x', '-h'])).out).toBe(out)
  })

  it('shows only commands that work', async () => {
    for (const command of commands) {
      const { out } = await runCli([command, '--help'])
      const examples = out
        .slice(out.indexOf('Examples'))
        .split('\n')
        .filter((line) => line.startsWith('  newstemma '))
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) {
        let stdin = ''
        for (const part of example.replace(/ > .*/, '').split(' | ')) {
          const argv = part
            .trim()
            .split(' ')
            .slice(1)
            .map((word) =>
              word === 'my.key' ? 'LICENSE' : word === 'stemma.html' ? join(tmpdir(), `${process.pid}.html`) : word,
            )
          const ran = await runCli(argv, { stdin })
          const err = ran.err.replace(/^newstemma: passed over .*meta\.json\n$/, '')
          expect({ part, code: ran.code, err }).toEqual({ part, code: 0, err: '' })
          stdin = ran.out
        }
      }
    }
  })

  it('gives the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(await runCli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})
