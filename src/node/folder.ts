import type { Dirent } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { byCodeUnits } from '../util/order'
import { HEAD, isSurelyPage } from './file'
import { endingOf } from './kind'
import { failure, type ReadProblem } from './read'

export const PAGES = ['.html', '.htm', '.xhtml']
const READABLE = ['.txt', '.jsonl', ...PAGES]
/** Of pages that programs make, as a mirror of a site names them; a name without an ending is one too. */
const MADE = /^$|^\.(?:php|[psx]?html?|aspx?|jsp|cgi|xht)$/i
/**
 * What browsers put beside a page that they save, in it the pages of its frames: `X_files`, in each language another word. By another
 * than these it is known by what no folder of articles holds.
 */
const PARTS = /^(.+)(?:[_.]files|-Dateien|_fichiers|_archivos|_arquivos|_ficheiros)$/
const MAYBE_PARTS = /^(.+)[_.-]\p{L}[\p{L}\p{M}]*$/u
const PART = /\.(?:css|js|png|jpe?g|gif|svg|webp|woff2?|download)$/i

/**
 * Every readable file below a folder, the others in `passedOver`; links followed, each real folder and file once; hidden names and
 * parts of saved pages left out.
 */
export async function filesIn(folder: string, problems: ReadProblem[], passedOver: string[]): Promise<string[]> {
  const files = new Map<string, string>()
  const seen = new Set<string>()
  const todo = [folder]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const at = next
    try {
      const real = await realpath(at)
      if (seen.has(real)) continue
      seen.add(real)
      const entries = (await readdir(at, { withFileTypes: true })).sort((x, y) => byCodeUnits(x.name, y.name))
      const names = new Set(entries.map(({ name }) => name))
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue
        const path = join(at, entry.name)
        const kind = await kindOf(entry, path)
        if (kind === 'folder') {
          if (!(await isParts(path, names))) todo.push(path)
        } else if (kind === 'file' && (isReadable(path) || (await isMadePage(path)))) {
          const isLink = entry.isSymbolicLink()
          const file = isLink ? await realpath(path).catch(() => path) : join(real, entry.name)
          // The file's own name is its article's, wherever a link to it lies.
          if (!isLink || !files.has(file)) files.set(file, path)
        } else if (kind === 'file') passedOver.push(path)
      }
    } catch (error) {
      problems.push(failure(at, error))
    }
  }
  return [...files.values()].sort(byCodeUnits)
}

/** Whether a folder is the parts of a page, `names` being what stands beside it. */
async function isParts(path: string, names: ReadonlySet<string>): Promise<boolean> {
  const isBesidePage = (parts: RegExp): boolean => {
    const whole = parts.exec(basename(path))?.[1]
    return whole !== undefined && PAGES.some((extension) => names.has(`${whole}${extension}`))
  }
  return isBesidePage(PARTS) || (isBesidePage(MAYBE_PARTS) && (await holdsParts(path)))
}

async function holdsParts(path: string): Promise<boolean> {
  const names = await readdir(path).catch(() => [])
  return names.some((name) => PART.test(name))
}

/** Whether the name says that it is to be read. */
function isReadable(path: string): boolean {
  return READABLE.includes(endingOf(path))
}

/** Whether it is called as pages of a mirror are, up to the query that was asked for, and begins as pages do. */
async function isMadePage(path: string): Promise<boolean> {
  const [name] = basename(path).split(/[?@]/)
  const file = MADE.test(extname(name)) ? await open(path).catch(() => undefined) : undefined
  if (file === undefined) return false
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD)
    return isSurelyPage(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other'> {
  const known = entry.isSymbolicLink() ? await stat(path).catch(() => entry) : entry
  // A dangling link with a readable name is kept, so that reading it names the problem.
  return known.isDirectory() ? 'folder' : known.isFile() || known.isSymbolicLink() ? 'file' : 'other'
}
