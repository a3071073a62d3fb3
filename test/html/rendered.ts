import type { Article } from '../../src/types'

/** An article of a story as a page, in the style of one template or another, with what pages have around their articles. */
export interface Told {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly byline?: string
  readonly published?: string
  readonly paragraphs: readonly (readonly { readonly t: string }[])[]
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
export const paragraphsOf = ({ paragraphs }: Told): string[] => paragraphs.map((some) => some.map(({ t }) => t).join(' '))

const MENU = ['Home', 'World', 'Business', 'Sport', 'Weather'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')
const TEASERS = ['Bear seen in a car park', 'Ten dams to watch this summer', 'Lake levels fall for the third year']
  .map((title, i) => `<li><a href="/t/${i}"><img src="${i}.jpg" alt="">${title}</a></li>`)
  .join('')
const COMMENTS = `<section id="comments" class="comments"><h3>2 comments</h3><ol><li><p>Nobody listened to me, as I have said here before, and now we see what comes of it.</p></li><li><p>Well said.</p></li></ol></section>`

export const TEMPLATES: Readonly<Record<string, (told: Told) => string>> = {
  'JSON-LD and semantic elements': (
    told,
  ) => `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(told.title)} | ${escaped(told.publisher)}</title>
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: told.title,
    datePublished: told.published,
    publisher: { '@type': 'Organization', name: told.publisher },
  }).replace(/</g, '\\u003c')}</script></head>
<body><header><nav><ul>${MENU}</ul></nav></header><main><article><header><h1>${escaped(told.title)}</h1>${told.byline ? `<p class="byline">${escaped(told.byline)}</p>` : ''}
<div class="share"><a href="#">Share</a></div></header><div class="article-body">${paragraphsOf(told)
    .map((text, i) => `<p>${escaped(text)}</p>${i === 1 ? `<aside><h3>Read more</h3><ul>${TEASERS}</ul></aside>` : ''}`)
    .join('\n')}</div></article>${COMMENTS}</main><aside class="sidebar"><h3>Most read</h3><ol>${TEASERS}</ol></aside>
<footer><p>© 2025 ${escaped(told.publisher)}. All rights reserved.</p></footer></body></html>`,

  'divisions of a content system': (
    told,
  ) => `<html><head><title>${escaped(told.title)}</title><meta property="og:site_name" content="${escaped(told.publisher)}">
${told.published ? `<meta property="article:published_time" content="${told.published}">` : ''}</head>
<body><div class="top"><div class="logo"><a href="/">${escaped(told.publisher)}</a></div><ul class="menu">${MENU}</ul></div>
<div class="wrap"><div class="col-main"><div class="story"><div class="hed"><h1>${escaped(told.title)}</h1></div>
${told.byline ? `<div class="story-meta"><span class="author">${escaped(told.byline)}</span></div>` : ''}
<div class="text">${paragraphsOf(told)
    .map((text) => `<div class="par"><p>${escaped(text)}</p></div>`)
    .join('<div class="ad"><span>Advertisement</span></div>')}</div></div>
<div class="related"><h4>Related</h4><ul>${TEASERS}</ul></div></div><div class="col-side"><ul>${TEASERS}</ul></div></div>
<div class="foot">© ${escaped(told.publisher)}</div></body></html>`,

  'tables and line breaks': (
    told,
  ) => `<HTML><HEAD><TITLE>${escaped(told.publisher)} - ${escaped(told.title)}</TITLE></HEAD><BODY BGCOLOR="#ffffff">
<TABLE WIDTH="100%"><TR><TD COLSPAN=2><FONT SIZE=6>${escaped(told.publisher)}</FONT></TD></TR>
<TR><TD WIDTH=120 VALIGN=top><A HREF="/">Home</A><BR><A HREF="/world">World</A><BR><A HREF="/sport">Sport</A></TD>
<TD><H1>${escaped(told.title)}</H1>${told.byline ? `<I>${escaped(told.byline)}</I><BR><BR>` : ''}
${paragraphsOf(told).map(escaped).join('<BR><BR>\n')}</TD></TR><TR><TD COLSPAN=2><SMALL>&copy; 2001 ${escaped(told.publisher)}</SMALL></TD></TR></TABLE></BODY></HTML>`,

  'nothing closed': (told) => `<title>${escaped(told.title)}</title><meta name=publisher content="${escaped(told.publisher)}">
<ul>${MENU.replaceAll('</li>', '')}</ul><div id=main><h1>${escaped(told.title)}</h1>${told.byline ? `<p>${escaped(told.byline)}` : ''}
${paragraphsOf(told)
  .map((text) => `<p>${escaped(text)}`)
  .join('\n')}`,
}

/** What the caller of a page's text would know. */
export function asText(told: Told): Article {
  const text = [told.title, ...(told.byline ? [told.byline] : []), ...paragraphsOf(told)].join('\n\n')
  const { id, title, publisher, published } = told
  return { id, title, publisher, text, ...(published ? { published } : {}) }
}
