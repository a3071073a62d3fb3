import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { inlining } from '../../inline'
import { freePorts, SERVER } from './servers'

const commands = [...readFileSync('docs/scale.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
  block.trim().split('\n'),
)

describe('the walk from an empty machine to two shards', () => {
  it('takes ten commands', () => {
    expect(commands).toHaveLength(10)
    expect(commands[0]).toContain('clickhouse-server')
    expect(commands[1]).toBe('npm install newstemma @clickhouse/client')
  })

  it.skipIf(SERVER === undefined)('ends with families (needs clickhouse-server)', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newstemma-walk-'))
    const ports = await freePorts(6)
    cpSync('examples/rate-letter', join(folder, 'articles'), { recursive: true })
    // What is installed is here already, and the ports of the page may be somebody's.
    const moved = ['812', '912', '922'].reduce((text, port, k) => {
      const [one, two] = ports.slice(2 * k)
      return text
        .replaceAll(`${port}$n`, `$([ $n = 1 ] && echo ${one} || echo ${two})`)
        .replaceAll(`${port}1`, `${one}`)
        .replaceAll(`${port}2`, `${two}`)
    }, commands.slice(2).join('\n'))
    // Where it finds its packages.
    const built = resolve(`node_modules/.cache/newstemma-walk-${process.pid}`)
    await build({
      entryPoints: { cli: 'src/cli.ts', worker: 'src/node/worker.ts' },
      ...{ outdir: built, bundle: true, splitting: true, platform: 'node', format: 'esm', packages: 'external' },
      plugins: [inlining],
    })
    const script = `PATH=$PATH:/usr/sbin\nnpx() { shift; '${process.execPath}' '${built}/cli.js' "$@"; }\n${moved}\n`
    try {
      const { stdout, stderr } = spawnSync('bash', ['-c', script], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 110_000,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      expect(stderr).toContain('families drawn anew, of 10 articles')
      expect(stdout).toMatch(/Ready: .*\nAdded: 10\n/)
      expect(stdout).toContain('torshavn-herald')
    } finally {
      for (const n of [1, 2]) {
        const file = join(folder, `shard${n}`, 'pid')
        if (existsSync(file)) process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL')
      }
      for (const made of [folder, built]) rmSync(made, { recursive: true, force: true })
    }
  })
})
