import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly file: string
}

/** Every source file, by its path below `src/`. */
export const files: readonly string[] = readdirSync(src, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .sort()

/** What stands between slashes in the code, and how often each file makes a pattern of strings. */
export function writtenPatterns(): { literals: Pattern[]; made: Map<string, number> } {
  const literals: Pattern[] = []
  const made = new Map<string, number>()
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file })
      }
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        made.set(file, (made.get(file) ?? 0) + 1)
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(src + file, 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return { literals, made }
}

/** The patterns that are made of strings while `run` does, each with the file of `src/` that made it. */
export async function patternsMade(run: () => Promise<void>): Promise<Pattern[]> {
  const found: Pattern[] = []
  const { RegExp: real } = globalThis
  const take = (pattern: RegExp): RegExp => {
    const file = /\/src\/([\w/.-]+\.ts)/.exec(new Error().stack ?? '')?.[1]
    if (file !== undefined) found.push({ source: pattern.source, flags: pattern.flags, file })
    return pattern
  }
  globalThis.RegExp = new Proxy(real, {
    construct: (kind, given) => take(Reflect.construct(kind, given)),
    apply: (kind, _, given) => take(Reflect.apply(kind, undefined, given)),
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = real
  }
  return found
}
