import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const folder = mkdtempSync(join(tmpdir(), 'newstemma-worker-'))
const outfile = join(folder, 'worker.mjs')
const entry = fileURLToPath(new URL('../src/node/worker.ts', import.meta.url))
buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'es2022' })
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The program of a thread, from the sources as they are. */
export const WORKER = pathToFileURL(outfile)
