import { readFile } from 'node:fs/promises'
import { InputError, type Io, messageOf } from './io'

/**
 * The secret key from a file or from the environment, never from the command line, which every process can read.
 * The bytes as they stand, a newline at the end left off, so that `echo secret > my.key` and NEWSTEMMA_KEY=secret agree.
 */
export async function readKey(file: string | undefined, io: Io): Promise<Uint8Array | undefined> {
  if (file === undefined) {
    const text = io.env.NEWSTEMMA_KEY
    return text === undefined || text === '' ? undefined : new TextEncoder().encode(text)
  }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new InputError(`the key file ${file} cannot be read: ${messageOf(error)}`)
  }
  let end = bytes.length
  if (bytes[end - 1] === 0x0a) end -= bytes[end - 2] === 0x0d ? 2 : 1
  if (end <= 0) throw new InputError(`the key file ${file} is empty; put at least 16 random bytes in it`)
  return new Uint8Array(bytes.subarray(0, end))
}
