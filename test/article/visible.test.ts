import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutInvisible } from '../../src/article/visible'
import { fingerprint } from '../../src/fingerprint'
import { sharedSentences } from '../../src/shared-sentences'
import { trace } from '../../src/trace'
import type { Article } from '../../src/types'
import { visiblePlaces } from '../oracle/visible-by-definition'

const TEXT = `Dam operator knew of tremors, records show

By Ann Reyes

VALLORBE, Switzerland, May 3 (Northlight) - The operator of a dam above the town was warned of tremors in January, Northlight reports.

"Nobody called us," said Mayor Elodie Perrin. She declined to say more about the 41 events.

(Reporting by Ann Reyes; Editing by Marc Oduya)`

/** C2PA 2.2, "Embedding manifests into unstructured text": U+FEFF, then a variation selector for each byte. */
function manifest(bytes: Iterable<number>): string {
  return `\ufeff${Array.from(bytes, (b) => String.fromCodePoint(b < 16 ? 0xfe00 + b : 0xe0100 + b - 16)).join('')}`
}
const C2PA = manifest([
  ...new TextEncoder().encode('C2PATXT\0'),
  1,
  0,
  0,
  1,
  42,
  ...Array.from({ length: 298 }, (_, i) => i % 256),
])

const invisible = fc.oneof(
  fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufe0f', '\ufeff', '\u{e0041}', '\u{e0100}', '\u200e'),
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map(manifest),
)

/** What a fingerprint says but for where it stands. */
function withoutPlaces(article: Article): unknown {
  const { notes, body, sentences, byline, dateline, signoff, credits, title, ...rest } = fingerprint(article)
  return { ...rest, title: title && visiblePlaces(title).text, credits: credits.map(({ name, kind }) => [name, kind]) }
}

describe('invisible characters', () => {
  it('change nothing wherever they stand, and places stay places in the given text', () => {
    const plain = fingerprint({ id: 'a', text: TEXT })
    const places = fc.array(fc.tuple(fc.nat(TEXT.length), invisible), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(places, (some) => {
        let text = TEXT
        for (const [at, run] of [...some].sort(([a], [b]) => b - a)) text = text.slice(0, at) + run + text.slice(at)
        expect(withoutPlaces({ id: 'a', text })).toEqual(withoutPlaces({ id: 'a', text: TEXT }))
        const print = fingerprint({ id: 'a', text })
        for (const key of ['sentences', 'body'] as const) {
          print[key].forEach((place, i) => {
            const [other, before] = [plain[key][i], i % 2]
            expect(text[place - before]).toBe(TEXT[other - before])
            if (i % 2 > 0)
              expect(visiblePlaces(text.slice(print[key][i - 1], place)).text).toBe(TEXT.slice(plain[key][i - 1], other))
          })
        }
        for (const { name, kind, span } of print.credits)
          if (kind !== 'named') expect(visiblePlaces(text.slice(span.start, span.end)).text).toBe(name)
      }),
      { numRuns: 200 },
    )
  })

  it('are found out of the way as by their definition', () => {
    const piece = fc.oneof(invisible, fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('a', ' ', '\ud83d', '\udc00'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { text: left, at } = visiblePlaces(text)
        const visible = withoutInvisible({ id: 'a', text })
        expect(visible?.article.text ?? text).toBe(left)
        if (visible === undefined) return
        const starts = Uint32Array.from({ length: 2 * at.length }, (_, i) => (i + 1) >> 1)
        expect([...visible.places(starts)]).toEqual(Array.from(starts, (_, i) => (i % 2 > 0 ? at[i >> 1] + 1 : at[i >> 1])))
      }),
      { numRuns: 500 },
    )
  })

  it('are noted where they are long enough to be data', () => {
    const notes = (text: string, title?: string) => fingerprint({ id: 'a', text, ...(title && { title }) }).notes
    expect(C2PA).toMatch(/^\ufeff/)
    expect(notes(TEXT.replace('tremors in', `tremors${C2PA} in`))).toEqual(['invisible characters ignored: 312'])
    expect(notes(`${C2PA}${TEXT}${C2PA}`)).toEqual(['invisible characters ignored: 624'])
    expect(notes(TEXT.replaceAll('o', 'o\u200b\u2060'))).toEqual([])
    const graph = trace([
      { id: 'a', text: TEXT },
      { id: 'b', text: TEXT + C2PA, published: 'never' },
    ])
    expect(graph.nodes.map((node) => node.kind === 'article' && node.notes)).toEqual([
      [],
      [
        'date ignored: "never" is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is',
        'invisible characters ignored: 312',
      ],
    ])
    expect(graph.identical).toEqual([['a', 'b']])
  })

  it('are handed to the reader and to an embedder as they stand', () => {
    const text = TEXT.replace('tremors in', `tremors${C2PA} in`)
    const given: string[] = []
    fingerprint({ id: 'a', text }, { embed: (sentences) => sentences.map((sentence) => [given.push(sentence)]) })
    expect(given[0]).toContain(C2PA)
    const shared = sharedSentences({ id: 'a', text }, { id: 'b', text: TEXT })
    expect(shared).toHaveLength(3)
    expect(shared.every(({ kind, similarity }) => kind === 'verbatim' && similarity > 0.9)).toBe(true)
    expect(text.slice(shared[0].a.start, shared[0].a.end)).toBe(given[0])
  })

  it.each([
    ['Persian', 'fa', 'کارخانه‌ها بسته می‌شوند\n\nکارخانه‌های شهر از دوشنبه بسته می‌شوند. کارگران می‌گویند که خبر نداشتند.'],
    ['Hindi', 'hi', 'बाँध पर चेतावनी\n\nशहर के ऊपर बने बाँध के संचालक को क्‍षेत्र में झटकों की चेतावनी दी गई थी। किसी ने फ़ोन नहीं किया।'],
    ['Sinhala', 'si', 'ශ්‍රී ලංකාවේ වරාය\n\nශ්‍රී ලංකාවේ වරාය සඳුදා වසා දැමෙන බව කාර්යාලය ප්‍රකාශ කළේය.'],
    ['emoji', 'en', 'A family 👩‍👩‍👧 came ❤️‍🔥\n\nThe family 👩‍👩‍👧‍👦 raised a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 at the port ☑️. Nobody 🤷🏽‍♀️ knew why.'],
  ])('whose joining carries meaning stay in what is shown: %s', (_, language, text) => {
    const print = fingerprint({ id: 'a', text, language })
    expect(print.notes).toEqual([])
    const sentences = Array.from(print.paragraphs, (_, i) => text.slice(print.sentences[2 * i], print.sentences[2 * i + 1]))
    const body = text.slice(text.indexOf('\n\n') + 2)
    expect(sentences.join(' ')).toBe(body)
    const headline = text.slice(0, text.indexOf('\n\n'))
    expect(print.title ?? headline).toBe(headline)
    expect(withoutPlaces({ id: 'a', text, language, title: 'x' })).toEqual(
      withoutPlaces({ id: 'a', text: visiblePlaces(text).text, language, title: 'x' }),
    )
  })

  it('are left in a title that is given, which is known again all the same', () => {
    const title = `Dam operator${C2PA} knew of tremors, records show`
    const text = `${title.replace(C2PA, '')}\n\n${TEXT.slice(TEXT.indexOf('VALL'))}`
    const print = fingerprint({ id: 'a', text, title })
    expect(print.title).toBe(title)
    expect(withoutPlaces({ id: 'a', text, title })).toEqual(withoutPlaces({ id: 'a', text, title: title.replace(C2PA, '') }))
  })
})

describe('what is not shown as it is given', () => {
  const body = 'The ferry had passed a safety inspection in November 1986, the “harbour” office & Müller said.'
  const print = fingerprint({ id: 'a', text: body })
  it.each([
    'The ferry had passed a safety inspec-\ntion in Novem-\r\n  ber 1986, the “harbour” office & Müller said.',
    '<p class="lead">The ferry had <b>passed</b> a safety inspection in <a href="/x?a=1&amp;b=2">November</a> 1986, the &#8220;harbour&#x201d; office &amp; M&uuml;ller said.</p>',
    '<P>The ferry had passed a safety&nbsp;inspection in November 1986, the &#147;harbour&rdquo; office &amp; M&#252;ller said.<BR/>',
  ])('is read as it is shown: %s', (text) => {
    const other = fingerprint({ id: 'a', text })
    expect(other.bodyHash).toBe(print.bodyHash)
    const [start, end] = other.sentences
    expect(text.slice(start, start + 3)).toBe('The')
    expect(text.slice(end - 5, end)).toBe('said.')
  })
  it('ends a sentence where a block ends, and holds the last entity whole', () => {
    const text = '<div>Nobody was told of it in time</div><div>The mayor said that they were &quot;late&quot;</div>'
    const { sentences } = fingerprint({ id: 'a', text })
    const cut = Array.from({ length: sentences.length / 2 }, (_, s) => text.slice(sentences[2 * s], sentences[2 * s + 1]))
    expect(cut).toEqual(['Nobody was told of it in time', 'The mayor said that they were &quot;late&quot;'])
  })
  it('knows the names of letters and signs', () => {
    const shown = 'København: Søren Ærø gav £4, €5 og 3½ øre; þing, cœur, straße, ÷ × ± ° § · ¿ ¡ « »'
    const given =
      'K&oslash;benhavn: S&oslash;ren &AElig;r&oslash; gav &pound;4, &euro;5 og 3&frac12; &oslash;re; &thorn;ing, c&oelig;ur, ' +
      'stra&szlig;e, &divide; &times; &plusmn; &deg; &sect; &middot; &iquest; &iexcl; &laquo; &raquo;'
    expect(withoutInvisible({ id: 'a', text: given })?.article.text).toBe(shown)
    const text = `${given.replaceAll(';,', ',')} &copy&shy;.\n\n&copy; Ritzau`
    const page = fingerprint({ id: 'a', text })
    expect(page.credits.map(({ name, span }) => [name, text.slice(span.start, span.end)])).toEqual([['Ritzau', 'Ritzau']])
    expect(text.slice(page.sentences[0], page.sentences[0] + 18)).toBe('K&oslash;benhavn: ')
  })
  it('has no code in it', () => {
    const one = 'Nobody in the town below was told of the tremors in time, the mayor said.'
    const two = 'The operator of the dam above the town had known of them since January.'
    const code = '<script async src="x.js">if (a < b) say("<b>This is no sentence of the text.</b>");</script >'
    const style = '<style>.a > b { content: "</script> and no sentence, too." }</style>'
    for (const text of [
      `<p>${one}</p>${code}<p>${two}</p>`,
      `${one}\n\n${style}${two}`,
      `${one}${code}\n${two}<script>`,
      `${one}\n${code}${style}\n${two}`,
    ]) {
      const { sentences, bodyHash } = fingerprint({ id: 'a', text })
      expect([0, 1].map((s) => text.slice(sentences[2 * s], sentences[2 * s + 1]))).toEqual([one, two])
      expect(bodyHash).toBe(fingerprint({ id: 'a', text: `${one}\n\n${two}` }).bodyHash)
    }
    const started = performance.now()
    withoutInvisible({ id: 'a', text: '<script>'.repeat(2e5) })
    expect(performance.now() - started).toBeLessThan(5000)
  })
  it.each([
    ['blanks that do not break', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['thin blanks', (text: string) => text.replaceAll(' ', '\u2009')],
    ['letters and their marks one by one', (text: string) => text.normalize('NFD')],
  ])('is the same page with %s', (_, given) => {
    const text = `${TEXT.replace('Reyes', 'Réyes')}\n\n© 2025 Städtische Zeitung\n\n서울 (연합뉴스)`
    const title = 'Dam operator knew of tremors, records show'
    expect(withoutPlaces({ id: 'a', text: given(text), title })).toEqual(withoutPlaces({ id: 'a', text, title }))
    const { credits } = fingerprint({ id: 'a', text: given(text), title })
    expect(credits.filter(({ kind }) => kind === 'dateline').map(({ span }) => given(text).slice(span.start, span.end))).toEqual([
      'Northlight',
    ])
    expect(fingerprint({ id: 'a', text, title: given(title) })).toEqual({
      ...fingerprint({ id: 'a', text, title }),
      title: given(title),
    })
  })
  it('keeps blanks that part thousands with their figure', () => {
    const read = (text: string) => fingerprint({ id: 'a', text }).bodyHash
    expect(read('The port lost 12\u00a0500 tonnes.')).toBe(read('The port lost 12,500 tonnes.'))
  })

  it('joins a word that was cut at the end of a line before any blank', () => {
    const read = (text: string) => fingerprint({ id: 'a', text }).bodyHash
    expect(read('The port lost nine ves-\u00a0\nsels in March.')).toBe(read('The port lost nine vessels in March.'))
  })
  it('leaves a title without markup', () => {
    expect(fingerprint({ id: 'a', text: body, title: 'Ferry <i>Margit</i><br>&amp; its owners' }).title).toBe(
      'Ferry Margit & its owners',
    )
    expect(fingerprint({ id: 'a', text: `<h1>Ferry &amp; owners</h1><p>${body}</p><p>${body}</p>` }).title).toBe('Ferry & owners')
  })
  it.each([
    'The Anglo-\nDutch firm said so, of pre-\nand post-war houses.',
    'It was a < b and b > c, a <pre> and an <x-p>.',
    'Marks & Spencer; AT&T; R&D;',
  ])('is nothing else: %s', (text) => {
    expect(withoutInvisible({ id: 'a', text })).toBeUndefined()
  })
})
