import { type Credit, FINGERPRINT_VERSION, type Page, type ReadText, type Span } from '../types'
import { siteOf } from '../util/address'
import { hashedName } from '../util/outlets'
import { words } from '../util/scratch'
import { Fingerprint } from './fingerprint-class'
import type { Hasher } from './hash'
import { retrievalKeys } from './keys'
import { quantise, SKETCH, shingles, sketch } from './sketch'

const SHINGLES = /* @__PURE__ */ words()
const VALUES = new Uint32Array(SKETCH)

/**
 * Turns one page, its text and its names (the publisher's, then those around the text), both read, into the numbers that later stages
 * need. A keyed hasher leaves title and address out, since they are readable text; publisher, outlets, credits and notes stay readable.
 */
export function makeFingerprint(page: Page, read: ReadText, hasher: Hasher, names?: ReadText, vectors?: Uint8Array): Fingerprint {
  const { sentences, paragraphs, offsets, tokens, quoted, types } = read
  const { digests, stems } = hasher.hashes(types)
  const hashes = new Uint32Array(types.length)
  const flags = new Uint8Array(types.length)
  for (let type = 0; type < types.length; type++) {
    hashes[type] = digests[2 * type]
    flags[type] = types[type].flags
  }
  const elements = shingles(tokens, hashes, SHINGLES)
  const values = sketch(elements, VALUES)
  const { keyId } = hasher
  const called = names ? hashesOf(names, hasher) : []
  return new Fingerprint({
    version: FINGERPRINT_VERSION,
    keyId,
    id: page.id,
    publisher: page.publisher,
    title: keyId === undefined ? page.title : undefined,
    url: keyId === undefined ? page.url : undefined,
    language: read.language,
    published: page.published,
    notes: page.notes,
    outlets: page.outlets,
    credits: [
      ...(keyId === undefined ? page.credits : page.credits.map(withoutAddress)),
      ...(page.named ?? []).map(
        ({ start, end }, i): Credit => ({
          name: hashedName(called[i + 1] ?? new Uint32Array(0)),
          kind: 'named',
          span: { start, end },
        }),
      ),
    ],
    byline: page.byline,
    dateline: page.dateline,
    signoff: page.signoff,
    body: flatten(page.body),
    sentences,
    paragraphs,
    offsets,
    tokens,
    quoted,
    hashes,
    stems,
    flags,
    publisherHashes: called[0] ?? new Uint32Array(0),
    bodyHash: hasher.sequence(tokens, digests),
    signature: quantise(values),
    keys: retrievalKeys({ offsets, tokens, quoted, stems, flags }, elements, values),
    vectors,
  })
}

/** Of every paragraph the hashes of its words. */
function hashesOf({ tokens, types, paragraphs, offsets }: ReadText, hasher: Hasher): Uint32Array[] {
  const { digests } = hasher.hashes(types)
  const hashes = tokens.map((type) => digests[2 * type])
  const out: Uint32Array[] = []
  for (let sentence = 0, nth = 0; sentence < paragraphs.length; nth++) {
    const from = offsets[sentence]
    while (paragraphs[sentence] === nth) sentence++
    out.push(hashes.slice(from, offsets[sentence]))
  }
  return out
}

/** Of a source that is declared by its address only the site, as of the page's own. */
function withoutAddress(credit: Credit): Credit {
  return credit.kind === 'declared' ? { ...credit, name: siteOf(credit.name) ?? credit.name } : credit
}

function flatten(spans: readonly Span[]): Uint32Array {
  const out = new Uint32Array(2 * spans.length)
  spans.forEach((span, i) => {
    out[2 * i] = span.start
    out[2 * i + 1] = span.end
  })
  return out
}
