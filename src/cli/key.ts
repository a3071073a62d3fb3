import { readFile } from 'node:fs/promises'
import { LEAST } from '../fingerprint/key'
import { InputError, type Io, messageOf, UsageError } from './io'

/**
 * The secret key from a file or from the environment, never from the command line, which every process can read.
 * The bytes as they stand, a newline at the end left off, so that `echo secret > my.key` and NEWSTEMMA_KEY=secret agree.
 */
export async function readKey(file: string | undefined, io: Io): Promise<Uint8Array | undefined> {
  if (file === undefined) {
    const text = io.env.NEWSTEMMA_KEY
    return text === undefined || text === ''
      ? undefined
      : longEnough(new TextEncoder().encode(text), 'the key in NEWSTEMMA_KEY', UsageError)
  }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new InputError(`the key file ${file} cannot be read: ${messageOf(error)}`)
  }
  let end = bytes.length
  if (bytes[end - 1] === 0x0a) end -= bytes[end - 2] === 0x0d ? 2 : 1
  return longEnough(new Uint8Array(bytes.subarray(0, Math.max(end, 0))), `the key file ${file}`, InputError)
}

function longEnough(key: Uint8Array, what: string, Fault: typeof InputError | typeof UsageError): Uint8Array {
  if (key.length >= LEAST) return key
  const holds = key.length === 0 ? 'is empty' : `holds ${key.length} bytes`
  throw new Fault(`${what} ${holds}; a key takes ${LEAST} or more. Make one: head -c 24 /dev/urandom | base64 > my.key`)
}
