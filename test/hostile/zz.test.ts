import { checkSync } from 'recheck'
import { describe, expect, it, vi } from 'vitest'
import { files, type Pattern, patternsMade, writtenPatterns } from './patterns'

// The checker's own code, in this process, on every machine: no binary of its packages is run.
vi.stubEnv('RECHECK_BACKEND', 'pure')

/** Linear, and yet beyond what the checker can prove, by their source. */
const ARGUED: Record<string, string> = {
  // A break that comes again matches at its first place, so each of the seven kinds of break fails once at the most.
  '(\\n|\\r(?!\\n)|[\\v\\f\\x85\\u2028\\u2029])[\\s\\S]*\\1': 'a back-reference',
  // A run is taken whole or, where it is one character, left after a step.
  '(.)\\1+': 'a back-reference',
  // The assertion looks over the separators behind a word, and before another word stand others.
  '[^\\s«»„“”"]+(?=[\\s«»„“”"]*([^\\s«»„“”"])?)': 'an assertion without end',
}

/** What the checker says of the growth of steps with the input, by automata: a proof, not a search for an attack. */
function growth(source: string, flags: string): string {
  const found = checkSync(source, flags, { checker: 'automaton', timeout: 120_000 })
  if (found.status === 'unknown') return found.error.kind
  return found.status === 'safe' && found.complexity.type === 'safe' ? 'none' : found.complexity.summary
}

/**
 * The same of any pattern. Automata know no assertions: each is taken for a character that stands there or not, so that what is
 * before it is left and taken up again as if it failed; and it must itself end after a few steps, wherever it is asked.
 */
function verdict({ source, flags }: Pattern): string {
  const { bare, assertions } = withoutAssertions(source)
  for (const inside of assertions) {
    const steps = verdict({ source: inside, flags: flags.replace('y', ''), file: '' })
    if (steps !== 'none') return `an assertion: ${steps}`
  }
  return growth(bare, flags)
}

/** A pattern with a character of no script for every assertion, and what the assertions hold. */
function withoutAssertions(source: string): { bare: string; assertions: string[] } {
  const assertions: string[] = []
  const begun = /\(\?<?[=!]/y
  let bare = ''
  for (let at = 0; at < source.length; ) {
    begun.lastIndex = at
    const opening = begun.exec(source)?.[0]
    const end = opening === undefined ? stepOver(source, at) : closing(source, at)
    bare += opening === undefined ? source.slice(at, end) : '\ue000'
    if (opening !== undefined) assertions.push(source.slice(at + opening.length, end - 1))
    at = end
  }
  return { bare, assertions }
}

/** Behind the character, escape or class that stands there. */
function stepOver(source: string, at: number): number {
  if (source[at] === '\\') return at + 2
  if (source[at] !== '[') return at + 1
  let end = at + 1
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  return end + 1
}

/** Behind the bracket that closes the one that stands there. */
function closing(source: string, at: number): number {
  let depth = 0
  for (let end = at; ; end = stepOver(source, end)) {
    if (source[end] === '(') depth++
    if (source[end] === ')' && --depth === 0) return end + 1
  }
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

    const unproven: Record<string, string> = {}
    const argued = new Set<string>()
    for (const [text, pattern] of all) {
      if (pattern.source in ARGUED) argued.add(pattern.source)
      else {
        const c = process.cpuUsage()
        const said = verdict(pattern)
        const ms = (process.cpuUsage(c).user / 1000) | 0
        if (ms > 700) console.log('SLOW', ms, said, pattern.file, text.slice(0, 90))
        if (!['none', 'linear'].includes(said)) unproven[`${pattern.file} ${text}`] = said
      }
    }
    expect(unproven).toEqual({})
    expect([...argued].sort()).toEqual(Object.keys(ARGUED).sort())
  }, 600_000)

  it('would be refused if it were not so', () => {
    const file = ''
    expect(verdict({ source: '^(a|a)*$', flags: '', file })).toBe('exponential')
    expect(verdict({ source: '\\s+$', flags: 'u', file })).toBe('2nd degree polynomial')
    expect(verdict({ source: '\\s$', flags: 'u', file })).toBe('none')
    expect(verdict({ source: '^a+(?!b)c', flags: '', file })).toBe('linear')
    expect(verdict({ source: 'a+(?!b)', flags: '', file })).toBe('2nd degree polynomial')
    expect(verdict({ source: '\\D(?=\\d*$)', flags: '', file })).toBe('an assertion: linear')
  })
})
