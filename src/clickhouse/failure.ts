import { describe } from '../errors'

/** Stable codes of what can go wrong with a cluster; a program may switch on them. */
export type ClusterCode =
  | 'ERR_CLUSTER_UNREACHABLE'
  | 'ERR_CLUSTER_TIMEOUT'
  | 'ERR_CLUSTER_REFUSED'
  | 'ERR_CLUSTER_FULL'
  | 'ERR_CLUSTER_SCHEMA'
  | 'ERR_CLUSTER_QUERY'

export type ClusterError = Error & { readonly code: ClusterCode; readonly server?: string }

export function failure(code: ClusterCode, message: string, server?: string): ClusterError {
  return Object.assign(new Error(message), { code, ...(server !== undefined && { server }) })
}

/** What the server's own numbers of errors come to (dbms/src/Common/ErrorCodes.cpp, the same since 2016). */
const BY_NUMBER: Readonly<Record<string, ClusterCode>> = {
  60: 'ERR_CLUSTER_SCHEMA',
  81: 'ERR_CLUSTER_SCHEMA',
  159: 'ERR_CLUSTER_TIMEOUT',
  160: 'ERR_CLUSTER_TIMEOUT',
  192: 'ERR_CLUSTER_REFUSED',
  193: 'ERR_CLUSTER_REFUSED',
  194: 'ERR_CLUSTER_REFUSED',
  195: 'ERR_CLUSTER_REFUSED',
  202: 'ERR_CLUSTER_UNREACHABLE',
  209: 'ERR_CLUSTER_UNREACHABLE',
  210: 'ERR_CLUSTER_UNREACHABLE',
  243: 'ERR_CLUSTER_FULL',
  279: 'ERR_CLUSTER_UNREACHABLE',
  497: 'ERR_CLUSTER_REFUSED',
  516: 'ERR_CLUSTER_REFUSED',
}
/** Too many parts: the server merges slower than it is fed. Waiting helps. */
const BUSY = '252'
const MESSAGE = 300

const ADVICE: Readonly<Record<ClusterCode, string>> = {
  ERR_CLUSTER_UNREACHABLE: 'is it running, and are all shards?',
  ERR_CLUSTER_TIMEOUT: 'raise the option timeout, or ask for less',
  ERR_CLUSTER_REFUSED: 'check the user and the password',
  ERR_CLUSTER_FULL: 'make room; what was not written is written when the call is made again',
  ERR_CLUSTER_SCHEMA: 'has init() been called, with this version of newstemma?',
  ERR_CLUSTER_QUERY: 'nothing was changed that a second call would not mend',
}

/** The error that a program sees for one of the client or the server; the server is named by host and port alone. */
export function failed(error: unknown, server: string, secret: string): ClusterError {
  const said = error instanceof Error ? error.message : describe(error)
  const number = /\bCode: (\d+)/.exec(said)?.[1] ?? String((error as { code?: unknown })?.code ?? '')
  const inner = [...said.matchAll(/\bCode: (\d+)/g)].at(-1)?.[1]
  // On a full disk the write itself fails, with an error of the system's in the text.
  const code = /No space left|not enough space/i.test(said)
    ? 'ERR_CLUSTER_FULL'
    : (BY_NUMBER[inner ?? number] ?? BY_NUMBER[number] ?? byWords(said, number))
  // Hidden before it is cut, for the cut may go through the password.
  const [line] = hidden(said, secret).replace(/\s+/g, ' ').split(', e.what() = ')
  const what = `${server}: ${line.slice(beginning(line)).slice(0, MESSAGE).trim()}`
  const made = failure(code, `${what}; ${ADVICE[code]}`, server)
  return number === BUSY ? Object.assign(made, { busy: true }) : made
}

/** Whether the same call may succeed a little later. */
export function passes(error: unknown): boolean {
  const { code, busy } = error as { code?: unknown; busy?: unknown }
  return code === 'ERR_CLUSTER_UNREACHABLE' || busy === true
}

function byWords(said: string, number: string): ClusterCode {
  if (/^timeout|timeout error|ETIMEDOUT/i.test(said)) return 'ERR_CLUSTER_TIMEOUT'
  const gone = /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|socket hang up|aborted|premature close/i
  return gone.test(said) || gone.test(number) ? 'ERR_CLUSTER_UNREACHABLE' : 'ERR_CLUSTER_QUERY'
}

/** Where a server's message begins behind the name of its exception. */
function beginning(line: string): number {
  const exception = 'Exception: '
  const at = line.indexOf(exception, Math.max(0, line.indexOf('DB::')))
  return at < 0 || !line.includes('DB::') ? 0 : at + exception.length
}

/** Whatever the server repeats, its password is not in it. */
function hidden(text: string, secret: string): string {
  if (secret === '') return text
  return text.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…')
}
