import { describe, described, outOfRange, wrongType } from '../errors'
import { number, type Read, text } from '../util/check'
import { optionsOf, WINDOW } from '../util/options'
import { named } from './schema'
import { Server } from './server'
import { Shards } from './shards'

export interface ClusterOptions {
  /**
   * The HTTP address of one server of each shard, e.g. `http://reader:secret@db1:8123`. User and password may stand in it, or in
   * `username` and `password`; the password is in no error.
   */
  readonly url: string | readonly string[]
  /** What the servers' `remote_servers` calls the cluster; needed where there are several. */
  readonly cluster?: string | undefined
  /** `newstemma` unless told otherwise. */
  readonly database?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
  /** As in `trace`: milliseconds beyond which two dated articles are not compared. It is one with the database that `init` made. */
  readonly window?: number | undefined
  /** Milliseconds that one statement may take; ten minutes unless told otherwise. */
  readonly timeout?: number | undefined
  /** How often a call is repeated that failed for a reason that passes, with pauses that double; 5 unless told otherwise. */
  readonly retries?: number | undefined
}

/** Stands in SQL, and nothing else of what is given does. */
const word: Read = (value, fail) =>
  typeof value === 'string' && /^[A-Za-z_]\w{0,63}$/.test(value) ? value : fail('a word of letters, digits and _', value)
const SHAPE = {
  url: (value: unknown) => value,
  'cluster?': word,
  'database?': word,
  'username?': text,
  'password?': text,
  ...WINDOW,
  'timeout?': number('a number of milliseconds above 0 and below 2³¹', (n) => n > 0 && n < 2 ** 31),
  'retries?': number('a whole number from 0', (n) => n >= 0 && Number.isInteger(n)),
}
const MINUTE = 60_000

export interface Connected {
  readonly shards: Shards
  /** Undefined where the database says it. */
  readonly window: number | undefined
}

export function connected(options: ClusterOptions): Connected {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    // What a string says is not repeated: a password may be in it.
    const got = typeof options === 'string' ? 'a string' : described(options)
    throw wrongType('ERR_OPTION', `new Cluster takes options, e.g. { url: 'http://localhost:8123' }; got ${got}`)
  }
  const known = optionsOf('new Cluster', SHAPE, options) as ClusterOptions
  const { database = 'newstemma', cluster, timeout = 10 * MINUTE, retries = 5, window } = known
  const urls = addresses(known.url)
  if (urls.length > 1 && cluster === undefined) {
    const what = `its name in remote_servers where there are ${urls.length} servers`
    throw outOfRange('ERR_OPTION', `new Cluster.cluster: expected ${what}, got none`)
  }
  const servers = urls.map((url) => {
    const username = known.username ?? (decoded(url.username) || 'default')
    const password = known.password ?? decoded(url.password)
    return new Server(url, { username, password, timeout, retries })
  })
  return { shards: new Shards(servers, named(database, cluster)), window }
}

function addresses(given: unknown): URL[] {
  const list = Array.isArray(given) ? given : [given]
  if (list.length === 0) throw outOfRange('ERR_OPTION', 'new Cluster.url: expected the address of a server, got none')
  return list.map((one) => {
    if (typeof one !== 'string') throw wrongType('ERR_OPTION', `new Cluster.url: expected an address, got ${describe(one)}`)
    const url = URL.canParse(one) ? new URL(one) : undefined
    if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
    // What does not parse is not repeated: a password may be in it.
    throw outOfRange('ERR_OPTION', 'new Cluster.url: expected an address such as http://db1:8123, got one that is none')
  })
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
