/** Base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** The bytes of a base64 string, or undefined where it is not one: strict in alphabet, length, padding and spare bits. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const plain = atob(text)
    const bytes = new Uint8Array(plain.length)
    for (let i = 0; i < plain.length; i++) bytes[i] = plain.charCodeAt(i)
    // atob forgives white space, absent padding and spare bits.
    return toBase64(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

/** 32-bit words as bytes, little-endian on every platform. */
export function wordsToBytes(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = words[i >> 2] >>> (8 * (i & 3))
  return bytes
}

/** The words of bytes that come in fours. */
export function bytesToWords(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length / 4)
  bytes.forEach((byte, i) => {
    words[i >> 2] |= byte << (8 * (i & 3))
  })
  return words
}
