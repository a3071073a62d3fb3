import type { Derivation } from '../types'
import { escaped } from './written'

/** What PROV-JSON and JSON-LD say alike: names and kinds of derivation in the terms of PROV. */

/** Prefixes and what they stand for. `urn:newstemma:` is registered nowhere: it names the things of a graph, nothing to fetch. */
export const PREFIXES = {
  newstemma: 'urn:newstemma:terms:',
  node: 'urn:newstemma:node:',
  publisher: 'urn:newstemma:publisher:',
  pair: 'urn:newstemma:pair:',
} as const

/**
 * A name as the last part of an IRI, percent-encoded (RFC 3986 § 2.1), which is the local part of a PROV-N name too (PN_LOCAL).
 * Decoding the percents, then the escapes, gives the name back.
 */
export function local(name: string): string {
  const percent = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(escaped(name)).replace(/['()]|^[-.]|\.$/g, percent)
}

export type Subtype = 'Derivation' | 'Revision' | 'Quotation' | 'PrimarySource'

/** The PROV type of an edge (PROV-DM § 5.2): what is not a revision or a quotation is a derivation and no more. */
export function subtype(kind: Derivation['kind']): Subtype {
  return kind === 'revised' ? 'Revision' : kind === 'quoted' ? 'Quotation' : 'Derivation'
}
