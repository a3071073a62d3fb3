import fc from 'fast-check'
import type { Article, Published } from '../../src/types'
import { rateLetter, story } from '../story'

const told = [...rateLetter(), ...story('tunnel-combe-noire'), ...story('parom-ragnhild')]
/** Sentences of stories, so that sets hold related articles and not only noise. */
const sentences = told.flatMap(({ text }) => text.match(/[^\n.]{30,300}\./g) ?? [])

const CLUTTER = [
  'Home | World | Business | Opinion',
  'Share this article on Facebook',
  '© 2025 Oriel. All rights reserved',
  'Read more: The ten best beaches of the south',
  'Подпишитесь на рассылку',
  'By Ada Quill, Oriel',
  '(Reporting by Ada Quill; editing by Bo Reed)',
  'OSLO (Oriel) - ',
  '“The rate will hold,” she told Boreal, “as long as ‘prices’ do.”',
  '«Все», — сказал он.',
  '3.',
  'https://oriel.example/a?b=c',
]

/** What turns up in no text that anybody wrote, and can be put into any. */
const ODD = [
  '\u202e\u2066\u2069\u202c\u200f',
  '\ud83d',
  '\ude00\ud83d',
  '\u200b\u00ad\u2060\ufeff',
  '\u{e0041}\u{e0042}\ufe0f',
  `e${'\u0301'.repeat(300)}`,
  '\0\x07\x1b[2J',
  '\r\n\v\f\x85\u2028\u2029',
  '</script><!--]]>',
  '{{constructor}}[[__proto__]]',
  '((([[[{{{«««“““"""\'\'\'',
  '11,111.11.11,1',
  'ﷺİßﬃ①Ⅷ',
  'กินข้าว。中文，没有空格。',
  'وفاقی حکومت نے کہا۔ کراچی (رپورٹ)',
]

const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units))

export const anyText = fc.oneof(
  anyUnits,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...ODD, ...CLUTTER),
)

const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.constantFrom(...CLUTTER) },
  { weight: 2, arbitrary: anyText },
  // A sentence with something odd inside.
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...sentences), fc.constantFrom(...ODD), fc.nat(30))
      .map(([text, odd, at]) => text.slice(0, at) + odd + text.slice(at)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...sentences).map((text) => `“${text}”`) },
)

export const text = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(part, fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n', '')), { maxLength: 14 })
      .map((parts) => parts.flat().join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(CLUTTER.join('\n'), ODD.join(' '), '“'.repeat(50), '', ' ', '\0') },
)

/** Ids that are names of other things: of objects' own members, of the nodes that a graph adds, of nothing. */
export const id = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'lost:a',
    'lost:lost:a',
    'cited:oriel',
    'lost:__proto__',
    'a',
    ' ',
    '0',
    '-1',
    '\ud800',
    '\u202e',
    'x'.repeat(10_240),
  ),
  anyText.filter((it) => it !== ''),
)

const EDGE_DATES: Published[] = [
  '0000-01-01',
  '0001-01-01T00:00:00Z',
  '9999-12-31T24:00:00Z',
  '+275760-09-13T00:00:00Z',
  '+275760-09-14',
  '-271821-04-19',
  '+999999',
  '-999999',
  '+275760',
  '1970',
  '2024-02-30',
  'Thu, 01 Jan 1970 00:00:00 -0000',
  '',
  new Date(8.64e15),
  new Date(-8.64e15),
  new Date(Number.NaN),
  {},
  { earliest: '2025-01-02', latest: '2025-01-01' },
  { earliest: new Date(8.64e15) },
  { latest: '-271821-04-20T00:00:00Z' },
]
const published = fc.oneof(
  fc.constantFrom(...EDGE_DATES),
  fc.date({ noInvalidDate: false }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  anyText,
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

export const article: fc.Arbitrary<Article> = fc.record({
  id,
  text,
  title: optional(fc.oneof(anyText, fc.constantFrom(...sentences))),
  publisher: optional(fc.oneof(anyText, fc.constantFrom('Oriel', 'The Boreal Times'))),
  url: optional(fc.oneof(anyText, fc.webUrl())),
  language: optional(fc.constantFrom('en', 'EN-us', 'und', 'ur', '', 'x-private', '__proto__', 'constructor', '\ud800')),
  published: optional(published),
  sources: optional(fc.array(fc.oneof(anyText, fc.webUrl()), { maxLength: 20 })),
})

/** A set of them, ids distinct; some carry the text of another, as it is or with what shows nothing put in. */
export const articles: fc.Arbitrary<Article[]> = fc
  .tuple(
    fc.uniqueArray(article, { selector: (it) => it.id, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('', ' ', '\u200b', '\u00ad', '\n\n'), fc.nat(400)), { maxLength: 3 }),
  )
  .map(([set, copies]) => {
    for (const [from, to, odd, at] of copies) {
      if (set[from] === undefined || set[to] === undefined) continue
      const { text } = set[from]
      set[to] = { ...set[to], text: text.slice(0, at) + odd + text.slice(at) }
    }
    return set
  })
