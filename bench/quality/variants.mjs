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

/** By name: `story` gives the story whose truth holds, `articles` what is seen of it. */
export const VARIANTS = {
  full: { story: (s) => s, articles: (s) => visible(s) },
  bare: { story: (s) => s, articles: (s) => visible(s, { bare: true }) },
  undated: { story: (s) => s, articles: (s) => strip(visible(s), 'published') },
  uncredited: { story: (s) => s, articles: (s) => anonymise(s, visible(s)) },
  orphans: { story: withheld, articles: (s) => visible(withheld(s)) },
}
