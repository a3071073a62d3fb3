import { format, inspect } from 'node:util'
import ts from 'typescript'

/** A value that an example claims in a `// =>` line, and what came. */
export interface Claim {
  readonly expression: string
  readonly claimed: string
  readonly came: string
}

type Scope = Readonly<Record<string, unknown>>

/**
 * Runs an example and gives its claims. `imported` gives what a module specifier stands for, `scope` the names that the
 * example may use without importing them.
 *
 * `expression // => value` claims what the REPL prints for it; `console.log(…) // => text` claims what is printed. Further
 * lines of the claim follow as `//` lines. A claim that ends with … need only be the beginning.
 */
export async function runExample(code: string, imported: (name: string) => Promise<Scope>, scope: Scope): Promise<Claim[]> {
  const claims: Claim[] = []
  const show = (value: unknown): string => close(inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: 6 }))
  const claim = (expression: string, claimed: string, came: string): number =>
    claims.push({
      expression,
      claimed,
      came: claimed.endsWith('…') ? `${came.trim().slice(0, claimed.length - 1)}…` : trimmed(came),
    })
  const hooks = {
    $import: imported,
    $value: async (expression: string, claimed: string, value: unknown) => claim(expression, close(claimed), show(await value)),
    $print: (expression: string, claimed: string, ...values: unknown[]) => claim(expression, claimed, format(...values)),
    console: { log: () => {} },
  }
  // What an example declares itself hides the name in scope: the body is a block inside the function that holds the scope.
  const names = { ...scope, ...hooks }
  const js = ts.transpile(rewritten(code), { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext })
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  await new AsyncFunction(...Object.keys(names), `{\n${js}\n}`)(...Object.values(names))
  return claims
}

/** `[ 1, { a: 2 } ]` as Node prints it and `[1, { a: 2 }]` as it is written are one. */
const close = (shown: string): string => shown.replace(/([[{])\s+/g, '$1').replace(/\s+([\]}])/g, '$1')

/** Imports become calls of `$import`, claims calls of `$value` and `$print`. */
function rewritten(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  let out = ''
  for (const statement of source.statements) {
    const text = statement.getText(source)
    const claimed = claimAfter(code, statement.getEnd())
    if (ts.isImportDeclaration(statement)) out += importOf(statement)
    else if (claimed === undefined || !ts.isExpressionStatement(statement)) out += requiring(text)
    else {
      const { expression } = statement
      const isLog = ts.isCallExpression(expression) && expression.expression.getText(source) === 'console.log'
      const values = isLog
        ? expression.arguments.map((argument) => argument.getText(source)).join(', ')
        : expression.getText(source)
      out += `await ${isLog ? '$print' : '$value'}(${JSON.stringify(text)}, ${JSON.stringify(claimed)}, ${requiring(values)})`
    }
    out += '\n;'
  }
  return out
}

function importOf(statement: ts.ImportDeclaration): string {
  const from = statement.moduleSpecifier.getText()
  const bindings = statement.importClause?.namedBindings
  if (statement.importClause?.isTypeOnly) return ''
  if (!bindings) throw new Error(`an example can only import names: ${statement.getText()}`)
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = await $import(${from})`
  const names = bindings.elements.filter((element) => !element.isTypeOnly)
  const list = names.map(({ propertyName, name }) => (propertyName ? `${propertyName.text}: ${name.text}` : name.text))
  return `const { ${list.join(', ')} } = await $import(${from})`
}

const requiring = (text: string): string => text.replace(/\brequire\(/g, 'await $import(')

/** The text after `// =>` behind a statement, with the `//` lines that follow at once. */
function claimAfter(code: string, end: number): string | undefined {
  const [first, ...rest] = code.slice(end).split('\n')
  const start = /^;?\s*\/\/ =>(.*)$/.exec(first)
  if (!start) return undefined
  const lines = [start[1].trim()]
  for (const line of rest) {
    const more = /^\/\/ ?(.*)$/.exec(line)
    if (!more) break
    lines.push(more[1])
  }
  return trimmed(lines.join('\n'))
}

const trimmed = (text: string): string => text.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\s+$/g, '')
