import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io'
import { barLine, progressBar } from '../../src/cli/progress'
import { runCli } from './run-cli'

function terminal(isTTY: boolean): { io: Io; written: string[] } {
  const written: string[] = []
  const io = { stdin: (async function* () {})(), stdout: { write: () => {} }, env: {} }
  return { io: { ...io, stderr: { write: (text) => written.push(text), isTTY, columns: 40 } }, written }
}

describe('the progress bar', () => {
  it('shows after half a second on a terminal, and is taken off at the end', () => {
    const { io, written } = terminal(true)
    let time = 0
    const bar = progressBar(io, () => time)
    bar.onProgress?.({ done: 1, total: 4, stage: 'fingerprint' })
    expect(written).toEqual([])
    time = 600
    bar.onProgress?.({ done: 2, total: 4, stage: 'fingerprint' })
    time = 650
    bar.onProgress?.({ done: 3, total: 4, stage: 'fingerprint' })
    expect(written).toHaveLength(1)
    bar.end()
    expect(written.at(-1)).toBe('\r\u001b[K')
  })

  it('is not there in a pipe', () => {
    expect(progressBar(terminal(false).io, () => 1e9).onProgress).toBeUndefined()
  })

  it('leaves no trace of quick work on a terminal', async () => {
    expect((await runCli(['fingerprint', 'examples/rate-letter/boreal-news.txt'], { isTTY: true })).err).toBe('')
  })

  it('fits its line', () => {
    for (const columns of [0, 5, 20, 100]) {
      for (const total of [undefined, 0, 7]) {
        expect(barLine({ done: 7, total, stage: 'derive' }, columns).length).toBeLessThanOrEqual(Math.max(0, columns - 1))
      }
    }
    expect(barLine({ done: 5, total: 10, stage: 'derive' }, 32)).toMatch(/^derive 5\/10 (█+)(░+)$/)
  })
})
