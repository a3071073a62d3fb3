import { defineConfig } from 'tsup'
import { inlining } from './inline'

const library = {
  index: 'src/index.ts',
  node: 'src/node.ts',
  html: 'src/html.ts',
  clickhouse: 'src/clickhouse.ts',
  minhash: 'src/minhash.ts',
  report: 'src/report.ts',
}

// One build for all, since every further one would make the types once more, which takes most of the time. The CommonJS
// twin of the command line that comes of it is not packed.
export default defineConfig({
  silent: true,
  entry: { ...library, cli: 'src/cli.ts', worker: 'src/node/worker.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  sourcemap: false,
  clean: true,
  esbuildPlugins: [inlining],
  // tsup 8 sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
})
