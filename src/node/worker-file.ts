import { dirname, join } from 'node:path'

/** The program of a thread: `worker.ts`, which the build puts beside whatever asks for it. A CommonJS module knows its place otherwise. */
export const WORKER =
  typeof __filename === 'string' ? join(dirname(__filename), 'worker.js') : new URL('./worker.js', import.meta.url)
