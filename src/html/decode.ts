/** So far into a file browsers look for its encoding; pages that put much before it are read all the same by taking more. */
const HEAD = 4096
const META = /<meta\b[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([\w:.-]+)/i
const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i

/** A letter or sign that is not ASCII, and was not lost. */
const BEYOND_ASCII = /[^\0-\x7f\ufffd]/

const LESS = 0x3c

/**
 * The text of a saved page. A byte order mark decides, or the wide `<` of UTF-16; then whether the bytes are UTF-8, as hardly any others are by chance;
 * then what the page declares; else windows-1252, as browsers do. A page that a program saved anew often still declares what it
 * came in, and one that declares UTF-8 without a single character of it is in windows-1252 all the same.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === LESS && b === 0)) return decoded(bytes, new TextDecoder('utf-16le'))
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LESS)) return decoded(bytes, new TextDecoder('utf-16be'))
  // Of a legacy encoding that keeps within ASCII, such as ISO-2022-JP, every text is valid UTF-8.
  const isAscii = bytes.every((byte) => byte < 0x80)
  try {
    if (!isAscii) return decoded(bytes, new TextDecoder('utf-8', { fatal: true }))
  } catch {
    // Not UTF-8, or not all of it.
  }
  const head = decoded(bytes.subarray(0, HEAD), new TextDecoder('latin1'))
  const [, declared] = XML.exec(head) ?? META.exec(head) ?? []
  const decoder = decoderOf(declared ?? (isAscii ? 'utf-8' : 'windows-1252'))
  const text = decoded(bytes, decoder)
  const isOther = !isAscii && decoder.encoding === 'utf-8' && !BEYOND_ASCII.test(text)
  return isOther ? decoded(bytes, new TextDecoder('windows-1252')) : text
}

/**
 * As a stream, of which the last character may be cut off. Taken whole, Node from 20.18.3 on reads windows-1252 as Latin-1, which
 * has no quotation marks (nodejs/node#56542).
 */
function decoded(bytes: Uint8Array, decoder: TextDecoder): string {
  return decoder.decode(bytes, { stream: true })
}

function decoderOf(label: string): TextDecoder {
  // A page that can say so in single bytes is not in UTF-16 (HTML, "prescan a byte stream").
  if (/^(?:utf-?16|ucs-?2|unicode$)/i.test(label)) return new TextDecoder()
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
