import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { inlining } from '../../inline'
import { outputFault } from '../../src/cli/io'

describe('output that cannot be written', () => {
  it('is told in one line, exit 1; a pipe that its reader closes is no fault', () => {
    const fault = (code: string) => outputFault(Object.assign(new Error(`${code}: it failed,\nwrite`), { code }))
    expect(fault('ENOSPC')).toEqual({
      code: 1,
      message: 'newstemma: the output could not be written: ENOSPC: it failed, write\n',
    })
    expect(fault('EPIPE')).toEqual({ code: 0, message: '' })
  })

  it.skipIf(!existsSync('/dev/full'))('ends the program so where the disk is full (needs /dev/full)', async () => {
    // Where it finds its packages.
    const built = resolve(`node_modules/.cache/newstemma-output-${process.pid}`)
    await build({
      entryPoints: { cli: 'src/cli.ts', worker: 'src/node/worker.ts' },
      ...{ outdir: built, bundle: true, splitting: true, platform: 'node', format: 'esm', packages: 'external' },
      plugins: [inlining],
    })
    try {
      const run = (rest: string) =>
        spawnSync('bash', ['-c', `'${process.execPath}' '${built}/cli.js' ${rest}`], { encoding: 'utf8' })
      const full = run('--version > /dev/full')
      expect(full.status).toBe(1)
      expect(full.stderr).toMatch(/^newstemma: the output could not be written: ENOSPC.*\n$/)
      const untold = run('trace examples/rate-letter 2> /dev/full')
      expect([untold.status, untold.stdout]).toEqual([0, expect.stringContaining('10 articles, 1 family')])
    } finally {
      rmSync(built, { recursive: true, force: true })
    }
  })
})
