import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { describe, expect, it, vi } from 'vitest'
import { files, type Pattern, patternsMade, writtenPatterns } from './patterns'

// The checker's own code, in this process, on every machine: no binary of its packages is run.
vi.stubEnv('RECHECK_BACKEND', 'pure')

/** Proven before, or argued below, a pattern a line: to prove one of them takes up to seconds, and all of them a minute and more. */
const PROVEN = new URL('proven.txt', import.meta.url)

/** Linear, and yet beyond what the checker can prove, by their source. */
const ARGUED: Record<string, string> = {
  // A break that comes again matches at its first place, so each of the seven kinds of break fails once at the most.
  '(\\n|\\r(?!\\n)|[\\v\\f\\x85\\u2028\\u2029])[\\s\\S]*\\1': 'a back-reference',
  // A run is taken whole or, where it is one character, left after a step.
  '(.)\\1+': 'a back-reference',
  // Anchored at the start, and what follows the run is four characters at the most.
  '^(\\P{L}+)(?!s$)\\P{Nd}{0,3}$': 'an assertion behind a repetition',
}
/** Files whose patterns are made of parts with assertions, which automata do not know: asked at one place, of names, or of lines. */
const WITH_ASSERTIONS = ['article/credit-patterns.ts', 'article/names.ts', 'article/outlet-claims.ts', 'text/quotes.ts']

/** Whether the checker proves, by automata, that matching takes steps in proportion to the input, whatever it is. */
function verdict({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  const found = checkSync(source, flags, { checker: 'automaton', timeout: 120_000 })
  if (found.status === 'safe') return 'linear'
  return found.status === 'unknown' ? found.error.kind : found.complexity.summary
}

describe('every regular expression of the code', () => {
  it('takes time in proportion to its input', async () => {
    const { literals, made } = writtenPatterns()
    const patterns = await patternsMade(async () => {
      vi.resetModules()
      // The two that are programs and not modules make none.
      for (const file of files)
        if (!['cli.ts', 'report/client/main.ts'].includes(file)) await import(/* @vite-ignore */ `../../src/${file}`)
      const { articleFromHtml } = await import('../../src/html')
      for (const name of ['script', 'style', 'title', 'textarea']) articleFromHtml(`<p>a</p><${name}></p></${name}>`)
    })
    for (const [file, times] of made) expect(patterns.filter((it) => it.file === file).length, file).toBeGreaterThanOrEqual(times)
    const all = new Map([...literals, ...patterns].map((it) => [`/${it.source}/${it.flags}`, it]))
    expect(all.size).toBeGreaterThan(250)

    const proven = new Set(readFileSync(PROVEN, 'utf8').split('\n'))
    const refused: Record<string, string> = {}
    for (const [text, pattern] of all) {
      if (proven.has(text) || pattern.source in ARGUED) continue
      const said = verdict(pattern)
      const asserts = said === 'unsupported' && patterns.includes(pattern) && WITH_ASSERTIONS.includes(pattern.file)
      if (said !== 'linear' && !asserts) refused[`${pattern.file} ${text}`] = said
    }
    expect(refused).toEqual({})
    // Once they are proven, `vitest -u` writes the new ones down.
    await expect(`${[...all.keys()].sort().join('\n')}\n`).toMatchFileSnapshot(fileURLToPath(PROVEN))
  }, 600_000)

  it('would be refused if it were not so', () => {
    expect(verdict({ source: '^(a|a)*$', flags: '' })).toBe('exponential')
    expect(verdict({ source: '\\s+$', flags: 'u' })).toBe('2nd degree polynomial')
    expect(verdict({ source: '^\\s+$', flags: 'u' })).toBe('linear')
  })
})
