import { extname } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { wrongType } from '../errors'

/** Pages are at most some megabytes; what unpacks to more is an attack, or an archive of many. */
const MOST_UNPACKED = 64_000_000
/** So far Git looks for a zero, which no text has but in UTF-16. */
const HEAD = 8000

const KINDS: readonly (readonly [what: string, ...begins: string[]])[] = [
  ['gzip; unpack it', '\x1f\x8b'],
  ['a PDF; save its text as .txt', '%PDF-'],
  ['a document or an archive; save its text as .txt', 'PK\x03\x04', '\xd0\xcf\x11\xe0'],
  ['a picture', '\x89PNG', '\xff\xd8\xff', 'GIF8'],
]
/** Of UTF-16, which is text. */
const WIDE = ['\xff\xfe', '\xfe\xff', '<\0', '\0<']

/** What bytes are that are neither text nor a page, by how they begin, whatever the file is called; undefined for all else. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const kind = signedKind(bytes)
  if (kind !== undefined) return kind
  const head = headOf(bytes)
  const isText = !head.includes('\0') || WIDE.some((begins) => head.startsWith(begins))
  return isText ? undefined : 'is no text: it holds zero bytes'
}

/** The same of what bears the sign of another format. */
export function signedKind(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes)
  for (const [what, ...begins] of KINDS) if (begins.some((sign) => head.startsWith(sign))) return `is ${what}`
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'is a picture'
  if (/^[a-z-]+:/i.test(head) && /^MIME-Version:/im.test(head))
    return 'is a web archive or a mail; open it and save the page as HTML'
  return undefined
}

const headOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')

/** Whether gzip packed them. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

export const BROKEN = 'is gzip that does not unpack'

/** The bytes that gzip packed; any others as they are. Throws `ERR_ARTICLE` on what is broken or swells. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  if (!isPacked(bytes)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED })
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw wrongType('ERR_ARTICLE', isLarge ? 'is gzip that unpacks to more than 64 MB' : BROKEN)
  }
}

/** A name without the ending that says that the file is packed. */
export function withoutPacking(path: string): string {
  return path.replace(/\.gz$/i, '')
}

/** How a name ends, in small letters, whether the file is packed or not: `.txt` of `a.TXT.gz`. */
export function endingOf(path: string): string {
  return extname(withoutPacking(path)).toLowerCase()
}
