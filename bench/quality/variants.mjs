// The ways in which a story is made harder, one function each: they take a story and give what the program under test sees.
import { visible } from './story.mjs'

const strip = (articles, ...names) =>
  articles.map((a) => Object.fromEntries(Object.entries(a).filter(([k]) => !names.includes(k))))

/** Takes every outlet's name out: full publisher names and the short names that datelines use; datelines and sign-offs go whole. */
function anonymise(story, articles) {
  const literal = (t) => t.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const oneOf = (names) =>
    [...names]
      .sort((x, y) => y.length - x.length)
      .map(literal)
      .join('|')
  const short = new Set()
  const names = new Set(story.articles.map((a) => a.publisher.replace(/^The /, '')))
  for (const a of story.articles) {
    const m = /^[^\n]{2,70}?\(([^()\n]{2,40})\)\s*[-–—]\s/u.exec(a.paragraphs[0][0].t.replace(/\([^()]*\)(?=[^()\n]*\()/u, ''))
    if (m) {
      short.add(m[1])
      names.add(m[1])
    }
  }
  const dateline = short.size > 0 ? new RegExp(`^[^\\n]{2,70}?\\((?:${oneOf(short)})\\)\\s*[-–—]\\s*`, 'gmu') : /$^/
  const signoff = /\([^()\n]*(?:eporting|riting|diting|eport[ea]|dici[oó]n|dit[eé]|Par |Por )[^()\n]*\)\s*$/gmu
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:The )?(?:${oneOf(names)})(?![\\p{L}\\p{N}])`, 'gu')
  const clean = (t) => t.replace(dateline, '').replace(signoff, '').replace(any, 'another outlet')
  return strip(articles, 'publisher').map((a) => ({ ...a, text: clean(a.text), ...(a.title ? { title: clean(a.title) } : {}) }))
}

const withheld = (story) => ({
  ...story,
  articles: story.articles.map((a) => (a.kind === 'wire' || a.kind === 'revision' ? { ...a, observed: false } : a)),
})

/**
 * No story declares sources, and how often pages do so, rightly or not, is counted nowhere. What is assumed here, for want of
 * it: who takes a text over nearly as it is mostly declares where it took it from, else who had it first; who rewrites seldom
 * does; systems fill in their own outlet, or the company that owns it, a name that nobody knows; some are wrong. The rates are
 * summed up: a seeded number from 0 to 1 falls below one of them, or nothing is declared.
 */
const NEAR = { parent: 0.5, first: 0.65, own: 0.72, rival: 0.78, stranger: 0.9 }
const FAR = { parent: 0.2, first: 0.3, own: 0.4, rival: 0.45, stranger: 0.6 }
const FIRST = { parent: 0, first: 0, own: 0.2, rival: 0.25, stranger: 0.4 }
const TAKEN_OVER = ['republished', 'abridged', 'edited']
const STRANGER = 'Quillon Holding'

/** The same number from 0 to 1 for the same words (FNV-1a, finished by MurmurHash3's mix). */
function seeded(words) {
  let h = 0x811c9dc5
  for (const c of words) h = Math.imul(h ^ c.codePointAt(0), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}

/** What the page of this article of the story declares as its source. */
function declaredSource(story, id) {
  const by = new Map(story.articles.map((a) => [a.id, a]))
  const article = by.get(id)
  const parent = by.get(article.parents?.[0]?.id)
  let first = parent
  while (first?.parents?.length) first = by.get(first.parents[0].id)
  const rates = parent === undefined ? FIRST : TAKEN_OVER.includes(article.kind) ? NEAR : FAR
  const u = seeded(`${story.story} ${id}`)
  const others = story.articles.filter((a) => a.publisher !== article.publisher)
  const rival = others[Math.floor(seeded(`${id} ${story.story}`) * others.length)]
  if (u < rates.parent) return parent.publisher
  if (u < rates.first) return first.publisher
  if (u < rates.own) return article.publisher
  if (u < rates.rival) return rival?.publisher
  return u < rates.stranger ? STRANGER : undefined
}

const declaring = (story, articles) =>
  articles.map((a) => {
    const source = declaredSource(story, a.id)
    return source === undefined ? a : { ...a, sources: [source] }
  })

/** By name: `story` gives the story whose truth holds, `articles` what is seen of it. */
export const VARIANTS = {
  full: { story: (s) => s, articles: (s) => visible(s) },
  bare: { story: (s) => s, articles: (s) => visible(s, { bare: true }) },
  undated: { story: (s) => s, articles: (s) => strip(visible(s), 'published') },
  uncredited: { story: (s) => s, articles: (s) => anonymise(s, visible(s)) },
  orphans: { story: withheld, articles: (s) => visible(withheld(s)) },
}

/** Two of them with what pages declare, for the weights of that alone: assumed rates are nothing to be judged by. */
export const DECLARING = {
  'full, declaring': { ...VARIANTS.full, articles: (s) => declaring(s, VARIANTS.full.articles(s)) },
  'orphans, declaring': { ...VARIANTS.orphans, articles: (s) => declaring(s, VARIANTS.orphans.articles(s)) },
}

export const variantOf = (name) => VARIANTS[name] ?? DECLARING[name]
