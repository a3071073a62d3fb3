import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { exports as entries } from '../../package.json'

const sources = Object.keys(entries)
  .filter((path) => path !== './package.json')
  .map((path) => ({ entry: path, file: path === '.' ? 'src/index.ts' : `src/${path.slice(2)}.ts` }))

const program = ts.createProgram(
  sources.map(({ file }) => file),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  },
)
const checker = program.getTypeChecker()
const WHOLE = ts.TypeFormatFlags.NoTruncation
const printer = ts.createPrinter({ removeComments: true })

/** What a user can write against a name: its signatures, or its members. */
function surface(symbol: ts.Symbol): string[] {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return (meant.declarations ?? []).map((declaration) => {
    if (ts.isFunctionDeclaration(declaration)) {
      const signature = checker.getSignatureFromDeclaration(declaration)
      return `function ${meant.name}${signature && checker.signatureToString(signature, undefined, WHOLE)}`
    }
    if (ts.isClassDeclaration(declaration)) return `class ${meant.name} {\n${members(declaration).join('\n')}\n}`
    if (ts.isVariableDeclaration(declaration)) {
      return `const ${meant.name}: ${checker.typeToString(checker.getTypeAtLocation(declaration), undefined, WHOLE)}`
    }
    return printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())
  })
}

function members(declaration: ts.ClassDeclaration): string[] {
  return declaration.members.flatMap((member) => {
    if (member.name && (ts.isPrivateIdentifier(member.name) || ts.isComputedPropertyName(member.name))) return []
    const fixed = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static ? 'static ' : ''
    const name = member.name?.getText() ?? 'constructor'
    const type = ts.isFunctionLike(member)
      ? checker.signatureToString(checker.getSignatureFromDeclaration(member) as ts.Signature, undefined, WHOLE)
      : `: ${checker.typeToString(checker.getTypeAtLocation(member), undefined, WHOLE)}`
    return [`    ${fixed}${ts.isGetAccessor(member) ? 'get ' : ''}${name}${type}`]
  })
}

describe('the public names', () => {
  for (const { entry, file } of sources) {
    it(`of ${entry} change only when somebody means it (npx vitest run test/package/api -u)`, async () => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol
      const names = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))
      expect(names.length).toBeGreaterThan(0)
      const text = names.flatMap(surface).join('\n\n')
      await expect(`${text}\n`).toMatchFileSnapshot(`api/${entry.slice(2) || 'index'}.txt`)
    })
  }
})
