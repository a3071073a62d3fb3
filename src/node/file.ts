import { wrongType } from '../errors'
import type { Article } from '../types'
import { foreignKind } from './kind'
import { articleOfPage } from './page-file'

/** How a file is to be taken, by its name: as a page, as text, or, where the name does not say, by what is in it. */
export type Taken = 'page' | 'text' | 'unknown'

/** So far into a file it is looked whether it begins as a page. */
export const HEAD = 4096

/** What is in a file that is one article. Throws `ERR_ARTICLE` where it has no text, is no text, or is plain text and not UTF-8. */
export async function articleOfFile(bytes: Uint8Array, taken: Taken): Promise<Omit<Article, 'id'>> {
  if (isBlank(bytes)) throw wrongType('ERR_ARTICLE', 'is empty')
  const kind = foreignKind(bytes)
  if (kind !== undefined) throw wrongType('ERR_ARTICLE', kind)
  const isPage = taken === 'page' || (taken === 'text' ? beginsAsPage(bytes) : isSurelyPage(bytes))
  const json = isPage ? undefined : jsonAdvice(bytes)
  if (json !== undefined) throw wrongType('ERR_ARTICLE', json)
  if (!isPage && taken === 'unknown')
    throw wrongType('ERR_ARTICLE', 'expected a .txt file, a web page (.html), a .jsonl file or a folder')
  const content = isPage ? await articleOfPage(bytes) : { text: decoded(bytes) }
  if (content.text.trim() === '') throw wrongType('ERR_ARTICLE', 'is empty: it shows no text')
  return content
}

/** Whether what is called text is the source of a page. */
function beginsAsPage(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype html|html|head|\?xml|!--)/i.test(headOf(bytes))
}

/** The same of what may be anything: a feed begins as XML too, and a program may begin with a comment. */
export function isSurelyPage(bytes: Uint8Array): boolean {
  return beginsAsPage(bytes) && /<(?:!doctype html|html|head|body)/i.test(headOf(bytes))
}

/** What to do with JSON that is not a line for each article; undefined for what is none. */
function jsonAdvice(bytes: Uint8Array): string | undefined {
  const [found, array] = /^\s*(\[\s*)?\{\s*"/.exec(headOf(bytes)) ?? []
  if (found === undefined) return undefined
  return array === undefined
    ? 'is JSON; give one article a line, e.g. with jq -c ., in a .jsonl file'
    : "is a JSON array; give one article a line, e.g. with jq -c '.[]', in a .jsonl file"
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, HEAD))
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** UTF-8 as text, without a byte order mark. Throws `ERR_ARTICLE` on anything else. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    const [what, from] = isWide ? ['is UTF-16', 'utf-16'] : ['is not UTF-8', 'windows-1252']
    throw wrongType('ERR_ARTICLE', `${what}; convert it, e.g. with iconv -f ${from} -t utf-8`)
  }
}
