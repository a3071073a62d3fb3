import { articleFromHtml } from 'newstemma/html'
import { describe, expect, it, vi } from 'vitest'
import { parseHtml } from '../../src/html/document'
import { readSaid } from '../../src/html/said'
import { shallow } from '../../src/html/shallow'

const P =
  '<p>The operator of a dam above the town was warned of tremors in January, according to records, which list 41 events.</p>\n'
const ld = (text: string): string => `<script type="application/ld+json">${text}</script>${P}`

/** As many names of properties as an attribute may hold. */
const KEYS = Array.from({ length: 66 }, (_, i) => `${'abcdefghij'[i % 10]}${i % 7}`).join(' ')

describe('a hostile page', () => {
  const shapes: Record<string, () => string> = {
    'ten megabytes of paragraphs': () => P.repeat(85_000),
    'ten megabytes of script': () => `<script>${'var a = "<p>";'.repeat(7e5)}</script>${P}`,
    'a hundred thousand levels': () => `${'<div>'.repeat(1e5)}${P}${'</div>'.repeat(1e5)}`,
    'levels with text in them': () => '<div>some text, of some length, '.repeat(1e5),
    'closed by others': () => `${'<div>'.repeat(1e5)}${'</span>'.repeat(1e5)}${P}`,
    'never opened': () => `${'</x>'.repeat(1e6)}${P}`,
    'levels of lists': () => `${'<ul><li>'.repeat(1e5)}${P}`,
    'levels of tables': () => `${'<table><tr><td>'.repeat(5e4)}${P}`,
    'levels of bold': () => `${'<b>'.repeat(1e5)}${P}`,
    'nothing but less-thans': () => '<'.repeat(1e6),
    'nothing but tags begun': () => '<a'.repeat(1e6),
    'comments begun': () => `${'<!--'.repeat(1e6)}${P}`,
    'quotes begun': () => `${'<a b="'.repeat(3e5)}${P}`,
    'scripts begun': () => `${P}${'<script>'.repeat(3e5)}`,
    entities: () => `<p>${'&amp;'.repeat(2e5)}${P}`,
    'an entity bomb': () => `<!DOCTYPE x [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(100)}]><p>&b;${P}`,
    'attributes by the thousand': () => `<p ${Array.from({ length: 2e4 }, (_, i) => `a${i}=1`).join(' ')}>${P}`,
    'metadata by the thousand': () => Array.from({ length: 5e4 }, (_, i) => `<meta name="a${i}" content="x">`).join('') + P,
    'sources by the thousand': () =>
      Array.from({ length: 5e3 }, (_, i) => `<meta name="original-source" content="Q${i}">`).join('') + P,
    'JSON that is deep': () => ld('['.repeat(1e6)),
    'JSON that is deep and whole': () => ld(`${'{"mainEntity":'.repeat(5e4)}1${'}'.repeat(5e4)}`),
    'JSON that is wide': () => ld(`[${'{"@type":"NewsArticle"},'.repeat(2e5)}1]`),
    'microdata in itself': () => `${'<div itemprop=publisher itemscope>'.repeat(5e4)}${P}`,
    'authors in themselves': () => `${'<div class=author>x'.repeat(2e4)}${P}`,
    'authors on one line': () => `<p>${'<i class=author>x </i>'.repeat(1e5)}${P}`,
    'lines by the hundred thousand': () => 'Some words of text. <br>'.repeat(1e5),
    'one line without end': () => `<p>${'<span>word, </span>'.repeat(1e5)}`,
    'NUL and lone surrogates': () => `${'\0\ud800'.repeat(1e5)}${P}`,
  }
  // A quadratic step would take minutes, a recursion end the process.
  for (const [name, make] of Object.entries(shapes)) {
    it(`is answered: ${name}`, () => {
      const html = make()
      const article = articleFromHtml(html, 'https://a.example/b')
      expect(article.text.length).toBeLessThanOrEqual(html.length)
      if (html.endsWith(P) && !/begun$/.test(name)) expect(article.text).toContain('41 events.')
    }, 60_000)
  }
})

describe('microdata in microdata', () => {
  it('is read as far as a value goes, once for all names of an element', () => {
    const document = parseHtml(`${`<div itemprop="${KEYS}">`.repeat(100)}${'<i>ab</i>'.repeat(1e4)}`)
    let read = 0
    const texts = Object.getPrototypeOf(Object.getPrototypeOf(document.querySelector('i')?.firstChild))
    const data = vi.spyOn(texts, 'data', 'get').mockImplementation(() => {
      read++
      return 'ab'
    })
    const { items } = readSaid(document)
    data.mockRestore()
    expect(items.size).toBeGreaterThan(10)
    expect([...items.values()]).toEqual(Array.from(items, () => ['ab'.repeat(2000)]))
    expect(read).toBe(100 * 2000)
  })

  it('is read up to a bound for the whole page', () => {
    const document = parseHtml(`${'<div itemprop=publisher itemscope>'.repeat(100)}${'<i itemprop=name></i>'.repeat(5e4)}`)
    let asked = 0
    const element = document.querySelector('i') as Element
    let proto = Object.getPrototypeOf(element)
    while (!Object.hasOwn(proto, 'getAttribute')) proto = Object.getPrototypeOf(proto)
    const { getAttribute } = proto
    const spied = vi.spyOn(proto, 'getAttribute').mockImplementation(function (this: unknown, name) {
      asked++
      return getAttribute.call(this, name)
    })
    readSaid(document)
    spied.mockRestore()
    expect(asked).toBeLessThan(2_500_000)
  })
})

describe('a page laid shallow', () => {
  const deepest = (html: string): number => {
    let [depth, most] = [0, 0]
    for (const [, slash, name] of html.matchAll(/<(\/?)(\w+)/g)) {
      if (/^w?br$/.test(name)) continue
      depth += slash ? -1 : 1
      most = Math.max(most, depth)
    }
    return most
  }
  it('is the same where it nests as pages do', () => {
    for (const html of [
      '',
      'text',
      '<p>a<p>b',
      `<div>${P}</div>`,
      '<a title="</a>">x</a>',
      '<script>"</div>"</script>',
      '<!-- </b> --><b>x</b>',
      '</p>',
      '</br>',
    ])
      expect(shallow(html)).toBe(html)
  })
  it('loses tags and no text where it nests deeper, and keeps what parts its lines', () => {
    const html = `${'<div>a'.repeat(300)}${'</div>b'.repeat(300)}`
    expect(deepest(shallow(html))).toBe(128)
    expect(shallow(html).replace(/<[^>]*>/g, '')).toBe(html.replace(/<[^>]*>/g, ''))
    expect(shallow(html)).toContain('<br>a<br>a')
    expect(shallow('<b>a'.repeat(130))).toMatch(/<b>a<wbr>a<wbr>a$/)
  })
  it('has no closing tag that closes nothing', () => {
    expect(shallow('<div>a</span></div>b</div>')).toBe('<div>a</wbr></div>b</wbr>')
    expect(shallow('</HTML><p>x')).toBe('</wbr><p>x')
    expect(shallow('<script>"</x>"</script></x><title></b></title><style></i>')).toBe(
      '<script>"</x>"</script></wbr><title></b></title><style></wbr>',
    )
  })
})
