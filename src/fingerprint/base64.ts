const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 (RFC 4648, section 4) without btoa, which takes no bytes but a string of them. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const bits = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    parts.push(
      `${ALPHABET[bits >> 18]}${ALPHABET[(bits >> 12) & 63]}` +
        `${left > 1 ? ALPHABET[(bits >> 6) & 63] : '='}${left > 2 ? ALPHABET[bits & 63] : '='}`,
    )
  }
  return parts.join('')
}

/** The bytes of a base64 string, or undefined where it is not one: strict in alphabet, length, padding and spare bits. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let at = 0
  for (let i = 0; i < text.length; i += 4) {
    let bits = 0
    const pad = i + 4 === text.length ? padding : 0
    for (let j = 0; j < 4; j++) {
      const digit = j < 4 - pad ? digitOf(text.charCodeAt(i + j)) : 0
      if (digit < 0) return undefined
      bits = (bits << 6) | digit
    }
    if ((pad === 1 && (bits & 0xff) !== 0) || (pad === 2 && (bits & 0xffff) !== 0)) return undefined
    bytes[at] = bits >> 16
    if (pad < 2) bytes[at + 1] = bits >> 8
    if (pad < 1) bytes[at + 2] = bits
    at += 3
  }
  return bytes
}

function digitOf(code: number): number {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  return code === 43 ? 62 : code === 47 ? 63 : -1
}

/** 32-bit words as bytes, little-endian on every platform. */
export function wordsToBytes(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < words.length; i++) view.setUint32(4 * i, words[i] as number, true)
  return bytes
}

export function bytesToWords(bytes: Uint8Array): Uint32Array | undefined {
  if (bytes.length % 4 !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i, true))
}
