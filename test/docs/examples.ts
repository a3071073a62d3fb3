import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Example {
  /** Where it stands, for the name of the test. */
  readonly where: string
  /** The file it stands in, from the root of the repository. */
  readonly file: string
  readonly code: string
}

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The pages that a reader is given. */
export function documents(): string[] {
  const pages = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'))
  return ['README.md', ...pages.sort().map((name) => `docs/${name}`)]
}

/** The files of the repository that a page points to. */
export function links(file: string): string[] {
  const text = readFileSync(root + file, 'utf8').replace(/^```[\s\S]*?^```/gm, '')
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target)
  return targets.filter((target) => !/^[a-z]+:/.test(target)).map((target) => posix.join(posix.dirname(file), target))
}

/** The ```js and ```ts fences of a Markdown file. */
export function fences(file: string): Example[] {
  const text = readFileSync(root + file, 'utf8')
  return [...text.matchAll(/^```(?:js|ts|javascript|typescript)\b[^\n]*\n([\s\S]*?)^```/gm)].map((fence) => ({
    where: `${file}:${lineAt(text, fence.index)}`,
    file,
    code: fence[1],
  }))
}

/** The `@example` of every docstring below `src`. */
export function docstrings(): Example[] {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return files.sort().flatMap((name) => {
    const file = `src/${name.replaceAll('\\', '/')}`
    const text = readFileSync(root + file, 'utf8')
    return [...text.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*?@example\b((?:(?!\*\/)[\s\S])*)\*\//g)].map((doc) => ({
      where: `${file}:${lineAt(text, doc.index)}`,
      file,
      code: doc[1].replace(/^\s*\* ?/gm, '').trim(),
    }))
  })
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
