// Successive filings of one story, from an agency's archive that is not in the repository: what one house adds in time.
import fs from 'node:fs'
import zlib from 'node:zlib'
import { grid, matches } from '../../src/align/align'
import type { Scene } from '../../src/derive/evidence/kind'
import { scenes } from '../../src/derive/scenes'
import { fingerprint } from '../../src/fingerprint'
import type { Article, FingerprintData } from '../../src/types'
import type { Grid } from './data'

/** Two successive filings, the earlier first. */
export interface Link {
  /** Number of the chain it stands in: links of one chain fall to one half. */
  readonly chain: number
  readonly earlier: Article
  readonly later: Article
}

interface Filing {
  readonly id: string
  readonly title: string
  readonly byline?: string
  readonly text: string
}

/** The links of all chains as a page shows them, without dates; the ids say nothing, and do not stand in true order. */
export function loadLinks(folder: string): Link[] | undefined {
  const [chains, archive] = ['reuters-versions.json', 'reuters-20k.jsonl.gz'].map((name) => `${folder}/${name}`)
  if (!fs.existsSync(chains) || !fs.existsSync(archive)) return undefined
  const filings = new Map<string, Filing>()
  for (const line of zlib.gunzipSync(fs.readFileSync(archive)).toString().split('\n')) {
    if (line === '') continue
    const filing = JSON.parse(line) as Filing
    filings.set(filing.id, filing)
  }
  const page = (id: string, name: string): Article => {
    const { title, byline, text } = filings.get(id) as Filing
    return { id: name, title, publisher: 'Reuters', text: [title, byline, text].filter(Boolean).join('\n\n') }
  }
  return (JSON.parse(fs.readFileSync(chains, 'utf8')) as { id: string }[][]).flatMap((versions, chain) =>
    versions.slice(1).map((version, k): Link => {
      const turned = (chain + k) % 4 > 1
      return { chain, earlier: page(versions[k].id, turned ? 'b' : 'a'), later: page(version.id, turned ? 'a' : 'b') }
    }),
  )
}

/** Every second chain belongs to the fit, the others to those who judge it. */
export const isFitted = ({ chain }: { readonly chain: number }): boolean => chain % 2 === 0

/** A link as the fit sees it: fingerprints by id, and the grid of their sentences. */
export interface ChainCase {
  readonly chain: number
  readonly prints: readonly [FingerprintData, FingerprintData]
  readonly grid: Grid
  /** Which of the two is the later. */
  readonly later: 0 | 1
}

export function chainCases(links: readonly Link[]): ChainCase[] {
  return links.map(({ chain, earlier, later }) => {
    const second = later.id > earlier.id
    const [a, b] = (second ? [earlier, later] : [later, earlier]).map((x) => fingerprint(x))
    return { chain, prints: [a, b], grid: grid(a, b), later: second ? 1 : 0 }
  })
}

/** The family of the two, with the weights in force; undefined where they share nothing. */
export function chainScene(c: ChainCase): Scene | undefined {
  return scenes(c.prints, [{ a: 0, b: 1, matches: matches(c.grid) }]).find((scene) => scene.family.articles.length === 2)
}
