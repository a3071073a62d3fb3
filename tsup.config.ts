import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

// Two builds write into one folder at the same time, so neither may clean it: it is emptied here, before both.
rmSync('dist', { recursive: true, force: true })

const library = { index: 'src/index.ts', node: 'src/node.ts', minhash: 'src/minhash.ts' }
const common: Options = {
  target: ['node20', 'es2022'],
  sourcemap: false,
  clean: false,
  // tsup 8 sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
}

export default defineConfig([
  { ...common, entry: { ...library, cli: 'src/cli.ts' }, format: 'esm' },
  { ...common, entry: library, format: 'cjs' },
])
