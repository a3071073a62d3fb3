import { articleFromHtml } from 'newstemma/html'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/types'

const BODY = '<h1>Dam failed</h1><p>The dam failed at dawn, and nobody in the town below was told of it.</p>'
const URL = 'https://www.skagentimes.example/dam?utm_source=mail'
const read = (head: string, url?: string): Article => articleFromHtml(`<head>${head}</head>${BODY}`, url)
const linked = (data: unknown, url?: string): Article =>
  read(`<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`, url)
const meta = (...pairs: [name: string, content: string][]): string =>
  pairs.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('')
const news = (more: object) => ({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...more })

describe('when a page was published', () => {
  it('is the span from its publication to its last change', () => {
    expect(linked(news({ datePublished: '2025-03-04', dateModified: '2025-03-06T10:00Z' })).published).toEqual({
      earliest: '2025-03-04',
      latest: '2025-03-06T10:00Z',
    })
    expect(read(meta(['article:published_time', '2025-03-04'])).published).toEqual({
      earliest: '2025-03-04',
      latest: '2025-03-04',
    })
    expect(read(meta(['article:modified_time', '2025-03-04'])).published).toEqual({ latest: '2025-03-04' })
    expect(read('').published).toBeUndefined()
  })
  it('is not changed before it is published', () => {
    expect(linked(news({ datePublished: '2025-03-04T08:00Z', dateModified: '2025-03-03T23:00Z' })).published).toEqual({
      earliest: '2025-03-04T08:00Z',
      latest: '2025-03-04T08:00Z',
    })
  })
  it('is the first that is a date; of none the node says what was ignored', () => {
    const some = meta(['date', 'yesterday'], ['dc.date', '2025-02-30'], ['sailthru.date', 'Tue, 04 Mar 2025 10:00:00 +0100'])
    expect(read(some).published).toEqual({
      earliest: 'Tue, 04 Mar 2025 10:00:00 +0100',
      latest: 'Tue, 04 Mar 2025 10:00:00 +0100',
    })
    expect(read(meta(['date', 'yesterday'])).published).toBe('yesterday')
  })
  it.each([
    'dc.date',
    'DC.date.issued',
    'dcterms.created',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'article:published_time',
  ])('may stand in <meta name="%s">', (name) =>
    expect(read(meta([name, '2025-03-04'])).published).toEqual({ earliest: '2025-03-04', latest: '2025-03-04' }),
  )
  it.each([
    '<abbr itemprop="datePublished" title="2013-04-25T21:14+02:00">21:14</abbr>',
    '<time itemprop="datePublished" datetime="2013-04-25T21:14+02:00">25/04, 9.14 pm</time>',
    '<span property="dc:date dc:created" content="2013-04-25T21:14+02:00" datatype="xsd:dateTime">Thursday</span>',
    '<span property="schema:datePublished" content="2013-04-25T21:14+02:00">Thursday</span>',
    '<time property="datePublished" datetime="2013-04-25T21:14+02:00">Thursday</time>',
  ])('may be said of a line of the page: %s', (line) =>
    expect(articleFromHtml(`${line}${BODY}`).published).toMatchObject({ earliest: '2013-04-25T21:14+02:00' }),
  )
  it.each([
    ['20250425', '2025-04-25'],
    ['20250425T101530Z', '2025-04-25T10:15:30Z'],
    ['20250425101530', '2025-04-25T10:15:30'],
    ['2025/04/25', '2025-04-25'],
    ['2025/04/25 10:15', '2025-04-25T10:15:00'],
    ['April 25, 2025', '2025-04-25'],
    ['Fri, Apr. 5th, 2025 at 10:15 am', '2025-04-05'],
    ['Sept 5, 2025', '2025-09-05'],
    ['25 April 2025', '2025-04-25'],
    ['25.04.2025, 10:15', '2025-04-25'],
    ['05.04.2025', '2025-04-05'],
    ['25/04/2025', '2025-04-25'],
    ['2025-4-5', '2025-04-05'],
    ['2025-04-25T10:15Z[Europe/Berlin]', '2025-04-25T10:15Z'],
  ])('may be written as %s', (written, date) =>
    expect(read(meta(['date', written])).published).toEqual({ earliest: date, latest: date }),
  )
  it.each(['04/05/2025', '5.4.25', '20251399', 'Aprilis 25, 2025', 'April 31, 2025', '2025/0425', '25042025'])(
    'is not guessed from %s',
    (written) => expect(read(meta(['date', written])).published).toBe(written),
  )
  it('may be the time in the article, not one beside it', () => {
    const page = (time: string) => articleFromHtml(`<time datetime="2001-01-01">then</time>${time}${BODY}`).published
    expect(page('<article><time datetime="2025-03-04">4 March</time></article>')).toMatchObject({ earliest: '2025-03-04' })
    expect(page('<time class="entry-date" datetime="2025-03-04">4 March</time>')).toMatchObject({ earliest: '2025-03-04' })
    expect(page('<p>Nothing.</p>')).toBeUndefined()
  })
})

describe('title, publisher and language', () => {
  it('are taken from JSON-LD before other metadata before the page', () => {
    const head = '<title>Dam failed | Skagen Times</title><meta property="og:title" content="Dam failed at dawn">'
    expect(read('<title>Dam failed | Skagen Times</title>').title).toBe('Dam failed')
    expect(read(head).title).toBe('Dam failed at dawn')
    for (const title of ['Dam failed - Skagen Times', 'Dam failed | Skagen Times', 'Skagen Times » Dam failed'])
      expect(read(meta(['og:title', title]) + head).title).toBe('Dam failed')
    expect(read(meta(['og:title', 'Dam failed-again - Skagen Times']) + head).title).toBe('Dam failed-again - Skagen Times')
    const all = linked(
      news({ headline: 'Dam &amp; weir <i>failed</i>', publisher: { name: ['The Skagen Times', 'ST'] }, inLanguage: 'nb_NO' }),
    )
    expect([all.title, all.publisher, all.language]).toEqual(['Dam & weir failed', 'The Skagen Times', 'nb-NO'])
    const graph = {
      '@graph': [
        news({ publisher: { '@id': '#p' }, isPartOf: { name: 'No' } }),
        { '@id': '#p', '@type': 'Organization', name: 'Oriel' },
      ],
    }
    expect(linked([[graph]]).publisher).toBe('Oriel')
    expect(linked(news({ isPartOf: { '@type': 'Periodical', name: 'Oriel' } })).publisher).toBe('Oriel')
    expect(read(meta(['og:site_name', 'Oriel'], ['publisher', 'https://social.example/oriel'])).publisher).toBe('Oriel')
    expect(read(meta(['publisher', 'https://social.example/oriel'])).publisher).toBeUndefined()
    expect(articleFromHtml(`<html lang="fr-CA"><meta property="og:locale" content="fr_FR">${BODY}`).language).toBe('fr-CA')
    expect(read(meta(['og:locale', 'x-default'], ['language', 'Deutsch und mehr'])).language).toBeUndefined()
  })
  it('are the site’s before who owns the rights, who may be a source', () => {
    const owned = (more: object, head = '') =>
      articleFromHtml(
        `${head}<script type="application/ld+json">${JSON.stringify(news({ copyrightHolder: { name: 'Meridian' }, ...more }))}</script>${BODY}`,
      )
    const site = meta(['og:site_name', 'Lorne Echo'])
    const source = { sourceOrganization: { name: 'Meridian' } }
    expect(owned(source, site)).toMatchObject({ publisher: 'Lorne Echo', sources: ['Meridian'] })
    expect(owned({}).publisher).toBe('Meridian')
    expect(owned(source)).toMatchObject({ sources: ['Meridian'] })
    expect(owned(source).publisher).toBeUndefined()
  })
  it('come from the article of the page where others are described as well', () => {
    const list = [
      news({ headline: 'Another', url: '/bear' }),
      news({ headline: 'This one', mainEntityOfPage: { '@id': 'https://skagentimes.example/dam/' } }),
    ]
    expect(linked(list, URL).title).toBe('This one')
    expect(linked({ '@type': 'ItemList', itemListElement: list }, URL).title).toBeUndefined()
    expect(linked({ '@type': 'WebPage', mainEntity: list[0] }).title).toBe('Another')
  })
})

describe('JSON-LD of another article', () => {
  const other = news({
    headline: 'Ferry fares rise',
    url: 'https://skagentimes.example/ferry',
    publisher: { name: 'Another Times' },
    datePublished: '2024-01-01',
  })
  const head = meta(['og:title', 'Dam failed at dawn, nobody told'], ['og:site_name', 'Skagen Times'], ['date', '2025-03-04'])
  const page = (data: unknown, url?: string) =>
    read(`${head}<script type="application/ld+json">${JSON.stringify(data)}</script>`, url)
  const own = { title: 'Dam failed', publisher: 'Skagen Times', published: { earliest: '2025-03-04' } }

  it('says nothing of the page', () => {
    expect(page(other, URL)).toMatchObject(own)
    expect(page({ ...other, url: undefined, mainEntityOfPage: { '@id': 'https://x.example/ferry' } }, URL)).toMatchObject(own)
  })
  it('stands behind that of the page, by its headline or without an address', () => {
    const [titled, bare] = [
      news({ headline: 'DAM failed at dawn, nobody told of it', inLanguage: 'en' }),
      news({ inLanguage: 'nb' }),
    ]
    expect(page([other, bare, titled], URL).language).toBe('en')
    expect(page([other, news({ headline: 'Dam failed', inLanguage: 'da' })], URL).language).toBe('da')
    expect(page([other, bare], URL).language).toBe('nb')
    expect(page([other, titled]).language).toBe('en')
  })
  it.each([
    'https://m.skagentimes.example/dam/amp',
    'https://amp.meridian.example/2025/dam.html',
    'https://skagentimes.example/dam.amp.html',
    'https://skagentimes.example/',
  ])('is none whose address is a twin of the page’s, or no article’s: %s', (url) =>
    expect(page({ ...other, url }, URL)).toMatchObject({ publisher: 'Another Times' }),
  )
  it('is not known as such in a saved page, or one of a mirror', () => {
    expect(page(other)).toMatchObject({ publisher: 'Another Times' })
    expect(page(other, 'https://archive.ph/AbCdE')).toMatchObject({ publisher: 'Another Times' })
  })
})

describe('a name beside the headline in the title', () => {
  const title = '<title>Dam failed | Rivers - Radio Varn News</title>'
  const page = (more: string, url?: string, head = title) => articleFromHtml(`<head>${head}</head>${BODY}${more}`, url).publisher
  it('is the publisher’s where it leads home, stands at the foot beside the rights or is the site’s', () => {
    expect(page('<header><a href="/">Radio Varn News</a></header>')).toBe('Radio Varn News')
    expect(page('<a href="https://varn.example/"><img alt="Radio Varn News"></a>')).toBe('Radio Varn News')
    expect(page('<footer><p>Imprint</p><p>© 2025 RADIO VARN NEWS. All rights reserved.</p></footer>')).toBe('Radio Varn News')
    expect(page('', 'https://www.radio-varn-news.example/dam')).toBe('Radio Varn News')
    expect(page('', 'https://radiovarn.example/', '<title>Radio Varn » Dam failed</title>')).toBe('Radio Varn')
    expect(page('<a href="/">Radio Varn News</a>', URL, title + meta(['og:site_name', 'Varn']))).toBe('Varn')
  })
  it.each([
    '<header><a href="/rivers">Radio Varn News</a></header>',
    '<footer>Radio Varn News is on the air.</footer>',
    '<footer>© 2025 Oriel</footer>',
    '<p>© 2025 Radio Varn News</p>',
    '',
  ])('is not known for it otherwise: %s', (more) => expect(page(more, URL)).toBeUndefined())
  it('is none that says home', () => {
    expect(page('<a href="/">Home</a>', URL, '<title>Dam failed | Home</title>')).toBeUndefined()
  })
})

describe('JSON-LD that is broken', () => {
  it.each([
    ['line breaks in strings', '{"@type":"NewsArticle","headline":"Dam\nfailed"}', 'Dam failed'],
    ['a comma at the end', '{"@type":"NewsArticle","headline":"Dam failed",}', 'Dam failed'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"Dam failed"} -->', 'Dam failed'],
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Dam failed"}\n//]]>', 'Dam failed'],
    ['a semicolon', '{"@type":"NewsArticle","headline":"Dam failed"};', 'Dam failed'],
  ])('is mended where it has %s', (_, script, title) => expect(linked(script).title).toBe(title))
  it.each([
    '',
    '{',
    'null',
    '[[[]]]',
    '"NewsArticle"',
    '{"@type":"NewsArticle","headline":"</scr',
    '{"@type":{"toString":1}}',
    '{"@type":["NewsArticle",3,null],"headline":{"name":[{}]},"author":[[1]],"isBasedOn":[null,3,{}]}',
  ])('says nothing where it cannot be: %s', (script) =>
    expect(linked(script)).toEqual({ id: expect.any(String), text: expect.stringContaining('The dam failed') }),
  )
  it('ends where a script ends, whatever it says', () => {
    const article = linked('{"@type":"NewsArticle","headline":"Dam failed</script><p>Not JSON, but a paragraph of the page.</p>')
    expect(article.title).toBeUndefined()
    expect(article.text).not.toContain('@type')
  })
  it('pollutes no prototype', () => {
    const evil =
      '{"@type":"NewsArticle","headline":"Dam failed","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"publisher":{"__proto__":{"name":"Oriel"}}}'
    const article = linked(`[${evil},{"@id":"__proto__","polluted":1},{"@graph":{"__proto__":[1]}}]`)
    expect(article.title).toBe('Dam failed')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(read('<meta name="__proto__" content="polluted"><meta name="constructor" content="x">').publisher).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('addresses', () => {
  it('are resolved, and the canonical one of the site is the page’s own', () => {
    const article = read('<link rel="canonical" href="/dam">', URL)
    expect([article.id, article.url]).toEqual([URL, 'https://www.skagentimes.example/dam'])
    expect(read('<base href="https://skagentimes.example/news/"><link rel=canonical href="dam">', URL).url).toBe(
      'https://skagentimes.example/news/dam',
    )
    expect(read('', URL).url).toBe(URL)
    expect(read('<link rel="canonical" href="https://skagentimes.example/dam">').id).toBe('https://skagentimes.example/dam')
    expect(read('<link rel="canonical" href="/dam">').url).toBeUndefined()
  })
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@skagentimes.example',
    'file:///dam.html',
    '//',
    'https://',
    'not an address',
  ])('that lead nowhere on the web are none: %s', (href) => {
    const article = read(
      `<link rel="canonical" href="${href}"><meta name="syndication-source" content="javascript:alert(1)">`,
      'page.html',
    )
    expect([article.id, article.url, article.sources]).toEqual(['page.html', undefined, undefined])
  })
  it('on another site that a page calls canonical are those of its source', () => {
    const canonical = '<link rel="canonical" href="https://meridian.example/dam">'
    expect(read(canonical, URL)).toMatchObject({ url: URL, sources: ['https://meridian.example/dam'] })
    expect(read(`${canonical}<meta property="og:url" content="${URL}">`)).toMatchObject({
      url: URL,
      sources: ['https://meridian.example/dam'],
    })
    expect(read(canonical)).toMatchObject({ url: 'https://meridian.example/dam' })
    expect(read(canonical).sources).toBeUndefined()
    const mirrored = read(canonical, 'https://web.archive.org/web/2025/https://meridian.example/dam')
    expect(mirrored).toMatchObject({ url: 'https://meridian.example/dam' })
    expect(mirrored.sources).toBeUndefined()
  })
  it('are those of the live pages in captures of an archive', () => {
    const capture = (address: string) => `https://archive.example/web/20250304100000/${address}`
    const page = (own: string, canonical: string, more = '') =>
      articleFromHtml(
        `<!-- saved from url=(0100)${capture(own)} --><link rel="canonical" href="${capture(canonical)}">${more}${BODY}`,
      )
    const [own, other] = ['https://skagentimes.example/dam', 'https://meridian.example/dam']
    const copied = { id: own, url: own, sources: [other] }
    expect(page(own, other)).toMatchObject(copied)
    expect(page(own, own, meta(['syndication-source', capture(other)]))).toMatchObject(copied)
    expect(page(own, own, meta(['syndication-source', `/web/2025/${other}`]))).toMatchObject(copied)
    expect(page(own, own)).toMatchObject({ url: own })
    expect(page(own, own, meta(['syndication-source', capture(own)])).sources).toBeUndefined()
    expect(articleFromHtml('Just text.', capture(own)).url).toBe(own)
  })
  it('of a mirror are not those that it calls its own', () => {
    const short = '<meta property="og:url" content="https://archive.ph/AbCdE">'
    expect(read(`${short}<link rel="canonical" href="https://meridian.example/dam">`)).toMatchObject({
      url: 'https://meridian.example/dam',
    })
    expect(read(`${short}<link rel="canonical" href="https://archive.ph/AbCdE">`, URL)).toMatchObject({ url: URL })
    expect(read(`${short}<link rel="canonical" href="https://archive.ph/AbCdE">`, URL).sources).toBeUndefined()
  })
  it.each([
    '<!-- saved from url=(0036)https://www.skagentimes.example/dam -->',
    '<!--\n Page saved with SingleFile \n url: https://www.skagentimes.example/dam \n saved date: Tue Mar 04 2025\n-->',
  ])('are those that the page was saved from: %s', (mark) => {
    expect(articleFromHtml(`<!doctype html>${mark}${BODY}`)).toMatchObject({ id: 'https://www.skagentimes.example/dam' })
  })
  it('that nobody knows give an id of the source of the page', () => {
    expect(read('').id).toMatch(/^page-[0-9a-f]{16}$/)
    expect(read('').id).toBe(read('').id)
    expect(read('').id).not.toBe(read('<title>x</title>').id)
    expect(read('', '').id).toBe(read('').id)
  })
})

describe('declared sources', () => {
  const house = { publisher: { '@type': 'Organization', name: 'Skagen Times' } }
  it.each<[string, Article, readonly string[] | undefined]>([
    [
      'the syndication source',
      read(meta(['syndication-source', 'https://meridian.example/dam'])),
      ['https://meridian.example/dam'],
    ],
    [
      'several original sources',
      read(meta(['original-source', 'Meridian'], ['original-source', '//oriel.example/1']), URL),
      ['Meridian', 'https://oriel.example/1'],
    ],
    ['Dublin Core', read(meta(['DC.Source', 'Agencja Bałtyk'])), ['Agencja Bałtyk']],
    ['what it is based on', linked(news({ isBasedOn: 'https://meridian.example/dam' })), ['https://meridian.example/dam']],
    [
      'the house of a work, not its headline',
      linked(news({ isBasedOn: { name: 'Dam fails', publisher: { name: 'Meridian' } } })),
      ['Meridian'],
    ],
    [
      'a house by its id',
      linked({ '@graph': [news({ sourceOrganization: { '@id': '#m' } }), { '@id': '#m', name: 'Meridian' }] }),
      ['Meridian'],
    ],
    ['who provides it', linked(news({ provider: { '@type': 'Organization', name: 'Meridian' } })), ['Meridian']],
    ['a line of credit', linked(news({ creditText: 'Meridian' })), ['Meridian']],
    ['not the author', linked(news({ creditText: 'Ann Reyes', author: { '@type': 'Person', name: 'Ann Reyes' } })), undefined],
    [
      'not its own house',
      linked(news({ sourceOrganization: { name: 'Skagen Times' }, publisher: { name: 'The Skagen Times' } })),
      undefined,
    ],
    ['not its own page', read(meta(['original-source', 'https://news.skagentimes.example/1']), URL), undefined],
    [
      'not who owns the rights',
      linked(news({ copyrightHolder: { name: 'Larkspur Publications' }, publisher: { name: 'Larkspur Ledger' } })),
      undefined,
    ],
    [
      'an author that is a house',
      linked(news({ author: { '@type': 'Organization', name: 'Meridian' }, ...house })),
      ['Meridian'],
    ],
    [
      'an author that is a house by its id',
      linked({
        '@graph': [news({ author: { '@id': '#m' }, ...house }), { '@id': '#m', '@type': 'NewsMediaOrganization', name: 'Oriel' }],
      }),
      ['Oriel'],
    ],
    [
      'an author that is called an agency',
      linked(news({ author: 'Tidewater News Service', ...house })),
      ['Tidewater News Service'],
    ],
    [
      'such an author in a meta element',
      read(meta(['author', 'Harbour Press'], ['og:site_name', 'Skagen Times'])),
      ['Harbour Press'],
    ],
    ['the code of one', read(meta(['author', 'MDN'], ['og:site_name', 'Skagen Times'])), ['MDN']],
    [
      'not an author that is its own house',
      linked(news({ author: { '@type': 'Organization', name: 'The Skagen Times' }, ...house })),
      undefined,
    ],
    [
      'not one that it calls so elsewhere',
      read(
        `${meta(['og:site_name', 'Larkspur Ledger'])}<script type="application/ld+json">${JSON.stringify(news({ author: { '@type': 'Organization', name: 'Larkspur Ledger' }, publisher: { name: 'Fen Media' } }))}</script>`,
      ),
      undefined,
    ],
    ['not its desk', linked(news({ author: { '@type': 'Organization', name: 'Web Desk' }, ...house })), undefined],
    ['not its agencies', linked(news({ author: { '@type': 'Organization', name: 'Agenturen' }, ...house })), undefined],
    ['not an author of whom nothing says that it is a house', linked(news({ author: 'Meridian', ...house })), undefined],
    ['not a person', read(meta(['author', 'Ann Reyes'], ['og:site_name', 'Skagen Times'])), undefined],
    ['not a house that may be its own', linked(news({ author: { '@type': 'Organization', name: 'Meridian' } })), undefined],
    ['microdata', read('<div itemprop="sourceOrganization" itemscope><b itemprop="name">Meridian</b></div>'), ['Meridian']],
  ])('are %s', (_, article, sources) => expect(article.sources).toEqual(sources))
})
