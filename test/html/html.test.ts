import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { articleFromHtml } from 'newstemma/html'
import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../src/html/decode'
import { parseHtml, textOf } from '../../src/html/document'
import { fingerprint } from '../../src/index'
import type { Article } from '../../src/types'

const pages = new URL('./pages/', import.meta.url)
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** What is true of the article of any page. */
function holds(html: string, article: Article): void {
  expect(article.id).not.toBe('')
  for (const value of Object.values(article)) expect(value).not.toBe(undefined)
  // Nothing is made up: each line stands in the page, or is what it declares.
  const shown = letters(textOf(parseHtml(html.replace(/<r[tp]>.*?<\/r[tp]>/g, '')).documentElement))
  const declared = letters(html.replace(/&quot;/g, '"'))
  for (const line of article.text.split('\n')) {
    const all = letters(line)
    expect(shown.includes(all) || letters(article.title ?? '') === all || declared.includes(all)).toBe(true)
    expect(line).toBe(line.trim())
  }
  expect(article.text).not.toMatch(/\n{3}|^\n|\n$/)
  const print = fingerprint(article)
  for (let i = 0; i < print.sentences.length; i += 2) {
    const sentence = article.text.slice(print.sentences[i], print.sentences[i + 1])
    expect(sentence).toBe(sentence.trim())
    expect(sentence).not.toBe('')
  }
}

describe('a page', () => {
  for (const file of readdirSync(pages).filter((name) => name.endsWith('.html'))) {
    it(`is read as expected: ${file}`, () => {
      const html = decodeHtml(readFileSync(new URL(file, pages)))
      const article = articleFromHtml(html)
      holds(html, article)
      const expected = JSON.parse(readFileSync(new URL(file.replace('.html', '.json'), pages), 'utf8'))
      expect({ ...article, text: article.text.split('\n') }).toEqual(expected)
      expect(articleFromHtml(html)).toEqual(article)
    })
  }

  it('keeps no script, style or hidden text, and no caption', () => {
    const html = `<style>p { color: red }</style><script>document.write('<p>Written by a script, which nobody runs.</p>')</script>
      <p>The dam failed at dawn, and nobody in the town below was told of it.</p><p hidden>Hidden by an attribute.</p>
      <p style="color:red; display:none">Hidden by its style.</p><div aria-hidden="true">Hidden from readers aloud.</div>
      <noscript>Please turn scripts on.</noscript><template><p>A template.</p></template><span class="sr-only">Opens anew</span>
      <figure><img alt="The dam"><figcaption>The dam on Monday. Photo: Vesely.</figcaption></figure><svg><text>A chart</text></svg>
      <select><option>One</option></select><button>Share</button><textarea>Write here.</textarea><iframe>No frames.</iframe>`
    expect(articleFromHtml(html).text).toBe('The dam failed at dawn, and nobody in the town below was told of it.')
  })

  it.each([
    ['breaks', '<p>One.<br>Two.<br><br>Three.</p>', 'One.\nTwo.\n\nThree.'],
    ['blanks', '<p>One\n   two\t three&nbsp;four. </p>\n\n <p> </p><p>&nbsp;</p>', 'One two three\u00a0four.'],
    ['preformatted text', '<pre>One.\nTwo.\n\nThree.</pre>', 'One.\nTwo.\n\nThree.'],
    ['quotations', '<blockquote>One.<p>Two.</blockquote>Three.', 'One.\n\nTwo.\n\nThree.'],
    ['lists', '<ul><li>One<li>Two<ul><li>Three</ul></ul>', '• One\n\n• Two\n\n• Three'],
    ['tables', '<table><tr><th>A<td>B<tr><td colspan=2>C</table>', 'A\n\nB\n\nC'],
    ['words parted by marks', '<p>Un<b>believ</b>able<wbr>ness <i>it</i> is<sup>1</sup></p>', 'Unbelievableness it is1'],
    [
      'marks of notes',
      '<p>It fell<sup><a href="#n1">1</a>, <a href="#n3">3</a></sup>, he<a href="/dam#n2"><sup>[2]</sup></a> said.</p>',
      'It fell, he said.',
    ],
    ['powers', '<p>It took 3 km<sup>2</sup> and <a href="/m3">m<sup>3</sup></a>.</p>', 'It took 3 km2 and m3.'],
    ['ruby', '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の話。', '港の話。'],
    [
      'entities',
      '<p>&laquo;A&raquo; &amp; &lt;b&gt; &#8220;c&#x201D; &#150; &nosuch; &amp;amp;',
      '«A» & <b> “c” – &nosuch; &amp;',
    ],
    ['a lone less-than', '<p>3 < 4 and 5 > 4.', '3 < 4 and 5 > 4.'],
    ['no page at all', 'Just text & nothing <3 else.\n\nAnd more.', 'Just text & nothing <3 else.\n\nAnd more.'],
    ['sections of character data', '<p><![CDATA[One. <b>Two.</b>]]> <![CDATA[Three.', 'One. Two.]]> Three.'],
    ['nothing', '', ''],
    ['an empty page', '<html><head><title>Dam failed</title></head><body></body></html>', ''],
  ])('shows %s as a reader sees them', (_, html, text) => {
    expect(articleFromHtml(html).text).toBe(text)
  })

  it('goes by its headline and its byline from the metadata where it shows none', () => {
    const body = '<p>The dam failed at dawn, and nobody in the town below was told of it.</p>'.repeat(2)
    const head = '<meta property="og:title" content="Dam failed"><meta name="author" content="Ann Reyes">'
    expect(
      articleFromHtml(head + body)
        .text.split('\n\n')
        .slice(0, 2),
    ).toEqual(['Dam failed', 'Ann Reyes'])
    const shown = articleFromHtml(`${head}<h1>Dam failed</h1><div class=meta>By Ann Reyes</div>${body}`)
    expect(shown.text.split('\n\n').slice(0, 3)).toEqual(['Dam failed', 'By Ann Reyes', expect.stringMatching(/^The dam/)])
  })

  const LONG = '<p>The dam failed at dawn, and nobody in the town below was told of it before the water came.</p>'
  it('keeps a post of a live blog that is a list of sentences', () => {
    const post = (inner: string) => `<article class="post"><time>9.00</time>${inner}</article>`
    const talks =
      'Three hours of talks between the line and the crew have ended without agreement, Wenda Strop told reporters outside the harbour office.'
    const list =
      '<ul><li>Fares on the Tolmar ferry rise by a fifth on 1 May.</li><li>The county has cut a subsidy of £1.4m a year.</li></ul>'
    const welcome =
      'Good morning and welcome to our live coverage of the row over the Tolmar ferry. A return ticket will go from £12 to £14.40.'
    const posts = [`<h2>Talks end</h2><p>${talks}</p>`, `<h2>What is known</h2>${list}`, `<p>${welcome}</p>`].map(post)
    const { text } = articleFromHtml(
      `<title>Ferry row – live</title><main><h1>Ferry row – live</h1><div>${posts.join('\n')}</div></main>`,
    )
    expect(text).toContain(
      '• Fares on the Tolmar ferry rise by a fifth on 1 May.\n\n• The county has cut a subsidy of £1.4m a year.',
    )
  })
  const box = '<h3>Related</h3><a href="/x">The harbour master who never slept</a>'
  it.each([`<aside>${box}</aside>`, `<div class="related">${box}</div>`])(
    'keeps a credit below a box of links: %s',
    (related) => {
      const page = (last: string) =>
        articleFromHtml(`<title>Dam failed</title><article><h1>Dam failed</h1>${LONG.repeat(4)}${related}${last}</article>`).text
      for (const credit of [
        'This article first appeared in the <a href="https://meridian.example/dam">Meridian</a>.',
        'Meridian contributed to this report.',
      ])
        expect(page(`<p><em>${credit}</em></p>`)).toMatch(/Meridian/)
      expect(page('<p>The lamp burns.</p>')).not.toContain('lamp')
      expect(page('<aside><p>This article is old.</p></aside>')).not.toContain('is old')
    },
  )
  const WEIR = LONG.replace('dam', 'weir')
  const further = (tag: string, head = 'h1') => [
    `<${tag}><p>Rivers</p><h1>Dam failed</h1>${LONG.repeat(3)}<h2>What is known</h2>${LONG}<p>(Meridian)</p></${tag.split(' ')[0]}>`,
    `<${tag.replace('1', '2')}><p>Harbours</p><${head}>Weir holds</${head}>${WEIR.repeat(3)}<p>(Oriel)</p></${tag.split(' ')[0]}>`,
  ]
  it.each([further('article'), further('article').map((post) => `<div>${post}</div>`), further('div class="post post-1"')])(
    'ends where a further article begins, which the page loaded below it: %s',
    (own, other) => {
      const { text } = articleFromHtml(`<title>Dam failed | Skagen Times</title><main>${own}${other}</main>`)
      expect(text).toContain('(Meridian)')
      expect(text).toContain('What is known')
      expect(text).not.toMatch(/weir|Weir|Harbours|Oriel/)
    },
  )
  it.each([
    [
      'its posts',
      `<article><h1>Dam failed</h1>${LONG}<article><h2>Noon</h2>${WEIR}</article><article><h1>One</h1>${WEIR}</article></article>`,
    ],
    [
      'sections',
      `<main><h1>Dam failed</h1>${LONG}<section><h1>The weir</h1>${WEIR}</section><section><h1>Below</h1>${WEIR}</section></main>`,
    ],
    ['a head of its own', `<article><h1>Dam failed</h1></article><article><h1>The weir</h1>${LONG}${WEIR}</article>`],
    [
      'lower headings',
      `<main><div class=a><h1>Dam failed</h1>${LONG.repeat(3)}</div><div class=a><h2>The weir</h2>${WEIR.repeat(3)}</div></main>`,
    ],
  ])('goes on where an article has %s', (_, page) => {
    expect(articleFromHtml(`<title>Dam failed</title>${page}`).text).toContain('The weir failed')
  })
  it.each([
    ['<div class="byline"><a>Petra Lindqvist</a><a>Jo Bell</a></div>', 'Petra Lindqvist\nJo Bell'],
    [
      '<div class="x"><span>Petra Lindqvist</span><span>Skagen correspondent</span></div>',
      'Petra Lindqvist\nSkagen correspondent',
    ],
    ['<div class="author"><span>Meridian</span><span>Sofia</span></div>', 'Meridian\nSofia'],
    ['<p class="byline"><span>By</span><span>Petra Lindqvist</span></p>', 'By Petra Lindqvist'],
    ['<p class="byline"><b>P</b><b>etra</b> <i>Lindqvist</i></p>', 'Petra Lindqvist'],
    ['<p><b>You</b><b>Tube</b> said so on Monday.</p>', 'YouTube said so on Monday.'],
  ])('parts what only looks part: %s', (row, lines) => {
    expect(articleFromHtml(`<h1>Dam failed</h1>${row}${LONG.repeat(2)}`).text.split('\n\n')[1]).toBe(lines)
  })
  it.each(['<p class="kicker">Disasters</p>', '<div>12 March 2025</div>'])('finds a short headline below %s', (above) => {
    const { title, text } = articleFromHtml(
      `<title>Dam failed - The Daily Larch</title>${above}<h1>Dam failed</h1>${LONG.repeat(2)}`,
    )
    expect(title).toBe('Dam failed')
    expect(text.split('\n\n')[1]).toBe('Dam failed')
    expect(text).not.toContain('Larch')
  })

  it('shows templates that browsers show', () => {
    const page = (inner: string) => `<title>Dam failed</title><x-page>${inner}</x-page>`
    const root = (inner: string, more = '') => `<template shadowrootmode="open"${more}>${inner}</template>`
    const head = '<h1>Dam failed</h1>'
    const never = '<template><p>Never shown by any browser, whatever happens.</p></template>'
    for (const html of [
      page(root(head + LONG)),
      page(root(`<x-a>${root(head + LONG)}</x-a>${never}`)),
      page(root(`<section>${head}${LONG}`, ' class=a')),
      page(`${never}${root('<slot></slot>')}${head}${LONG}`),
    ])
      expect(articleFromHtml(html).text.split('\n\n')).toEqual(['Dam failed', LONG.slice(3, -4)])
  })
  it('holds its text as data where it shows little', () => {
    const [one, two] = [LONG.slice(3, -4), 'Engineers had warned of it in May, a letter shows.']
    const page = (articleBody: string, shown: string) =>
      articleFromHtml(
        `<title>Dam failed</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Dam failed', author: { name: 'Ann Reyes' }, articleBody })}</script>${shown}`,
      ).text
    const whole = ['Dam failed', 'Ann Reyes', one, two].join('\n\n')
    expect(page(`${one}\n\n${two}`, '<div id="root">Loading…</div>')).toBe(whole)
    expect(page(`<p>${one}</p><p>${two}</p>`, '')).toBe(whole)
    expect(page(`${one}\n\n${two}`, LONG)).not.toContain(two)
  })

  it('keeps hidden data for the fingerprint to report', () => {
    const hidden = `\ufeff${'\u{e0120}'.repeat(40)}`
    const article = articleFromHtml(`<p>The dam failed${hidden} at dawn, and nobody was told.</p>`)
    expect(fingerprint(article).notes).toEqual(['invisible characters ignored: 41'])
  })

  it('of random tags and text never throws and is read twice alike', () => {
    const names = 'p div span b h1 ul li table td br img article nav script style title a html head body svg template x-y'.split(
      ' ',
    )
    const attribute = fc.constantFrom(
      '',
      ' class="byline"',
      ' hidden',
      ' itemprop=author',
      ' href="//x.example/y"',
      ' "',
      " a='b",
      ' =>',
    )
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...names), attribute).map(([name, more]) => `<${name}${more}>`) },
      { weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('Some words, of a sentence. ', 'One', ' ', '\n', '&amp;', '&#x0;', '<', '<!--', '-->'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      fc.constantFrom(
        '<![CDATA[',
        '<?xml?>',
        '<!doctype html>',
        '<meta name=author content=Ann>',
        '<link rel=canonical href=/a>',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('')
        const article = articleFromHtml(html, 'https://a.example/b')
        expect(articleFromHtml(html, 'https://a.example/b')).toEqual(article)
        expect(typeof article.text).toBe('string')
        fingerprint(article)
      }),
      { numRuns: 300 },
    )
  })
})

describe('misuse', () => {
  it.each([undefined, null, 3, {}, new Uint8Array(3)])('of a page that is %s is named', (html) => {
    expect(() => articleFromHtml(html as never)).toThrow(expect.objectContaining({ name: 'TypeError', code: 'ERR_ARTICLE' }))
  })
  it('of an address that is no string is named', () => {
    expect(() => articleFromHtml('<p>x', new URL('https://a.example') as never)).toThrow(
      /url: expected .*got a URL; give its href/,
    )
    expect(() => articleFromHtml('<p>x', null as never)).toThrow(expect.objectContaining({ code: 'ERR_ARTICLE' }))
  })
})
