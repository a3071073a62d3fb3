import { wrongType } from '../errors'
import type { Article } from '../types'
import { foreignKind } from './kind'
import { articleOfPage } from './page-file'

/** What is in a file that is one article. Throws `ERR_ARTICLE` where it has no text, is no text, or is plain text and not UTF-8. */
export async function articleOfFile(bytes: Uint8Array, isPage: boolean): Promise<Omit<Article, 'id'>> {
  if (isBlank(bytes)) throw wrongType('ERR_ARTICLE', 'is empty')
  const kind = foreignKind(bytes)
  if (kind !== undefined) throw wrongType('ERR_ARTICLE', kind)
  const content = isPage || beginsAsPage(bytes) ? await articleOfPage(bytes) : { text: decoded(bytes) }
  if (content.text.trim() === '') throw wrongType('ERR_ARTICLE', 'is empty: it shows no text')
  return content
}

/** Whether a file is the source of a page, whatever its name says. */
function beginsAsPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\s*<(?:!doctype html|html|head|\?xml|!--)/i.test(head)
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
