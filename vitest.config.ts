import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { ASKED, INLINE, inline, inlinePath } from './inline.ts'

const src = (file: string): string => fileURLToPath(new URL(`src/${file}.ts`, import.meta.url))

export default defineConfig({
  plugins: [
    {
      name: 'inline',
      enforce: 'pre',
      resolveId: (id, importer = '') => (ASKED.test(id) ? inlinePath(dirname(importer), id) : undefined),
      load: (id) => (INLINE.test(id) ? inline(id) : undefined),
    },
  ],
  resolve: {
    alias: [
      { find: /^newstemma$/, replacement: src('index') },
      { find: /^newstemma\/node$/, replacement: src('node') },
      { find: /^newstemma\/clickhouse$/, replacement: src('clickhouse') },
      { find: /^newstemma\/html$/, replacement: src('html') },
      { find: /^newstemma\/minhash$/, replacement: src('minhash') },
      { find: /^newstemma\/report$/, replacement: src('report') },
      // A thread runs what is built, not TypeScript.
      { find: /^\.\/worker-file$/, replacement: fileURLToPath(new URL('test/worker-file.ts', import.meta.url)) },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    // Of two cores Vitest would leave one to itself.
    maxWorkers: '100%',
    // No answer of the library depends on what was called before, so its files are loaded once a worker; a test that leaves something
    // behind fails another.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // cli.ts only hands the process to cli/run.ts; the package check runs it as a program. How much of the cluster is covered
      // depends on whether a server is installed.
      exclude: ['src/types.ts', 'src/cli.ts', 'src/clickhouse.ts', 'src/clickhouse/**', 'src/cli/cluster.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 85 },
    },
  },
})
