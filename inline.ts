import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Imports that end so are bundled, and come as text. */
export const ASKED = /\?inline$/
/** How their paths end: with no ending that other plugins know. */
export const INLINE = /\.inline$/

/** From this folder on, since bundlers write paths into what they make. */
export function inlinePath(folder: string, asked: string): string {
  return relative(import.meta.dirname, resolve(folder, asked.replace(ASKED, '.inline')))
}

/** A browser script or a style sheet with all that it imports, as a module that exports its code and its hash. */
export async function inline(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, path.replace(INLINE, ''))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  const code = outputFiles[0].text.trim()
  const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`
  return `export const code = ${JSON.stringify(code)}\nexport const hash = ${JSON.stringify(hash)}\n`
}

/** The same for esbuild, and what builds with it. */
export const inlining: Plugin = {
  name: 'inline',
  setup(build) {
    build.onResolve({ filter: ASKED }, ({ path, resolveDir }) => ({ path: inlinePath(resolveDir, path), namespace: 'inline' }))
    build.onLoad({ filter: INLINE, namespace: 'inline' }, async ({ path }) => ({ contents: await inline(path) }))
  },
}
