import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/page'
import { fingerprint } from '../../src/fingerprint'
import type { Article, Page, Span } from '../../src/types'

const pages = new URL('./pages/', import.meta.url)
const cut = (text: string, span: Span | undefined) => (span ? text.slice(span.start, span.end) : undefined)
const bodyOf = (text: string, more: Partial<Article> = {}) =>
  readPage({ id: 'a', text, ...more }).body.map((span) => cut(text, span))

function holds(text: string, page: Page): void {
  let last = 0
  for (const { start, end } of page.body) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
    last = end
  }
  for (const span of [page.headline, page.byline, page.dateline, page.signoff]) {
    if (span) expect(page.body.some((body) => body.start < span.end && span.start < body.end)).toBe(false)
  }
  for (const credit of page.credits) expect(cut(text, credit.span)?.replace(/\s+/gu, ' ')).toBe(credit.name)
}

describe('a page of a layout', () => {
  for (const file of readdirSync(pages).filter((name) => name.endsWith('.txt'))) {
    it(`is read as expected: ${file}`, () => {
      const text = readFileSync(new URL(file, pages), 'utf8')
      const page = readPage({ id: file, text })
      holds(text, page)
      const read = {
        title: page.title,
        byline: cut(text, page.byline),
        dateline: cut(text, page.dateline),
        signoff: cut(text, page.signoff),
        outlets: page.outlets.map((claim) => `${claim.name} (${claim.how})`),
        credits: page.credits.map((credit) => `${credit.name} (${credit.kind})`),
        body: page.body.map((span) => cut(text, span)),
      }
      expect(JSON.parse(JSON.stringify(read))).toEqual(
        JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), pages), 'utf8')),
      )
    })
    it(`gives the same prose with carriage returns: ${file}`, () => {
      const text = readFileSync(new URL(file, pages), 'utf8')
      const flat = (value: string | undefined) => value?.replace(/\s+/gu, ' ')
      expect(bodyOf(text.replace(/\n/g, '\r\n')).map(flat)).toEqual(bodyOf(text).map(flat))
    })
  }
})

const PROSE =
  'The operator of a dam above the town was warned of tremors in January, according to records that list 41 events since the start of the year.'

describe('an Urdu dateline', () => {
  const dateline = (text: string) => {
    const page = readPage({ id: 'a', text, language: 'ur' })
    return [cut(text, page.dateline)?.trim(), ...page.credits.map(({ name, kind }) => `${name} (${kind})`)]
  }
  it.each([
    [
      'گوادر ۔ 14 ستمبر (میریڈین) بندرگاہ کے دفتر نے کہا ہے کہ دو کرینیں بند ہوں گی۔',
      'گوادر ۔ 14 ستمبر (میریڈین)',
      'میریڈین (dateline)',
    ],
    [
      'گوادر/ پسنی(میریڈین+ سٹاف رپورٹر)بندرگاہ کے دفتر نے کہا ہے کہ دو کرینیں بند ہوں گی۔',
      'گوادر/ پسنی(میریڈین+ سٹاف رپورٹر)',
      'میریڈین (dateline)',
    ],
  ])('names the agency of %s', (text, ...expected) => {
    expect(dateline(text)).toEqual(expected)
  })
  it('is not the short form of a name', () => {
    expect(dateline('گوادر پورٹ اتھارٹی (جی پی اے) نے کہا ہے کہ دو کرینیں پیر کو بند کر دی جائیں گی۔')).toEqual([undefined])
  })
})

describe('the publisher', () => {
  it('is trimmed', () => expect(readPage({ id: 'a', text: PROSE, publisher: '  Harbour Post\n' }).publisher).toBe('Harbour Post'))
  it.each(['Unknown', 'N/A', 'n/a', 'none', 'null', 'undefined', ' - '])('is none where it names nobody: %j', (publisher) => {
    const page = readPage({ id: 'a', text: PROSE, publisher })
    expect([page.publisher, page.outlets]).toEqual([undefined, []])
    expect(page.notes).toEqual([`publisher ignored: "${publisher.trim()}" names nobody`])
  })
  it.each(['Unknown Weekly', 'Nah', 'The None'])('may be called like nobody: %s', (publisher) =>
    expect(readPage({ id: 'a', text: PROSE, publisher }).publisher).toBe(publisher),
  )
})

describe('the headline', () => {
  const page = (...lines: string[]) => ({ id: 'a', text: [...lines, PROSE, PROSE.replace('dam', 'weir')].join('\n\n') })
  const titleOf = (...lines: string[]) => readPage(page(...lines)).title
  const [head, deck, byline] = [
    'Tremors fail to worry operator',
    'The operator of a dam above the town was warned in January',
    'By Ann Reyes',
  ]
  it('stands above its deck where both stand above the byline', () => {
    expect(titleOf(head, deck, byline)).toBe(head)
    expect(titleOf(head, deck, 'A list of 41 events since January', byline)).toBe(head)
    expect(titleOf('Bold news since 1911, and cheap', head, deck, byline)).toBe(head)
    expect(titleOf('The Harbour Post', deck, byline)).toBe(deck)
    expect(titleOf(head, byline)).toBe(head)
    for (const title of ['', ' \n']) expect(readPage({ ...page(head, byline), title }).title).toBe(head)
  })
  it('is no byline that stands above it and below', () => {
    const writer = 'By Ann Reyes, Harbour Operator Correspondent in January'
    expect(titleOf(writer, deck, writer)).toBe(deck)
  })
  it('is no legend', () => {
    expect(titleOf('Photo: the operator of a dam above the town in January', head, byline)).toBe(head)
    expect(titleOf(head, 'Foto: the operator of a dam above the town in January', byline)).toBe(head)
  })
  it('is not the name of the house, nor what it calls itself below it', () => {
    const said = 'The operator told Dam & Town Weekly that nothing had been recorded in January.'
    const [house, motto, own] = ['Dam & Town Weekly', 'The magazine for operators of dams', 'Tremors: dam operator keeps quiet']
    for (const lines of [
      [house, motto, 'Legal', own],
      [house, 'Legal', own],
      [motto, own],
      ['Das Fachmagazin für operator und records', own],
    ])
      expect(titleOf(...lines, `${PROSE}\n\n${said}`)).toBe(own)
    expect(titleOf(motto)).toBeUndefined()
    expect(titleOf('Voices from the dam', `${PROSE} It is called Voices from the dam.`)).toBe('Voices from the dam')
  })
  it.each(['News Opinion Sport Culture Lifestyle', 'Home News Weather Jobs', 'Política Economía Deportes y Cultura'])(
    'is no menu, nor is the outlet: %s',
    (menu) => {
      for (const lines of [
        [menu, head],
        [menu, head, byline],
        ['The Harbour Post', menu, head],
      ]) {
        const page = readPage({ id: 'a', text: [...lines, PROSE, PROSE.replace('dam', 'weir')].join('\n\n') })
        expect(page.title).toBe(head)
        expect(page.outlets.map(({ name }) => name)).toEqual(lines.filter((line) => line === 'The Harbour Post'))
      }
      expect(titleOf(menu)).toBeUndefined()
    },
  )
  it('is the subject of a mail, whose head is no text', () => {
    const mail = [
      'From: Ann Reyes <ann@harbour.example>',
      'To: undisclosed-recipients',
      'Subject: Re: Is the dam safe?',
      'Date: Tue, 4 March 2025',
    ]
    const [one, two] = [PROSE, PROSE.replace('dam', 'weir')]
    for (const lines of [
      mail,
      [...mail].reverse(),
      ['Von: Ann Reyes', 'Betreff: AW: Is the dam safe?'],
      ['Subject: Is the dam safe?'],
    ]) {
      const text = `${lines.join('\n')}\n\n${one}\n\n${two}`
      const page = readPage({ id: 'a', text })
      expect([page.title, page.headline && cut(text, page.headline)]).toEqual(['Is the dam safe?', 'Is the dam safe?'])
      expect(page.body.map((span) => cut(text, span))).toEqual([one, two])
      expect(readPage({ id: 'a', text, title: head }).body).toEqual(page.body)
    }
    expect(titleOf(head, 'Subject: the dam')).toBe(head)
    const letter =
      'To: the operator of the dam above the town, which was warned of tremors in January, and then did nothing at all until May.'
    expect(readPage({ id: 'a', text: `${head}\n\n${letter}\n\n${one}` }).body).toHaveLength(2)
  })
})

describe('the byline', () => {
  it.each([
    [['MDN'], 'MDN'],
    [['MDN', 'Varn'], 'MDN'],
    [['MDN', 'By Ann Reyes'], 'By Ann Reyes'],
    [['Varn', 'By Ann Reyes'], 'By Ann Reyes'],
    [['Ann Reyes', 'Varn'], 'Ann Reyes'],
    [['SPORT'], undefined],
  ])('under the headline, of the lines %j', (lines, expected) => {
    const text = ['Tremors fail to worry operator', ...lines, PROSE, PROSE.replace('dam', 'weir')].join('\n\n')
    expect(cut(text, readPage({ id: 'a', text }).byline)).toBe(expected)
  })
})

describe('a dateline of a place and a day', () => {
  it.each([
    'Lowick, March 4, 2025 – ',
    'Stockholm, March 4th, 2025 – ',
    'Berlin, 4. März 2025 – ',
    'Genève, le 4 mars 2025 – ',
    'Madrid, 4 de marzo de 2025.- ',
    'HYDERABAD, MARCH 4: ',
    'San Pedro, 4 March 2025 - ',
  ])('is none of its first sentence: %s', (dateline) => {
    const text = `${dateline}${PROSE}`
    expect(bodyOf(text)).toEqual([PROSE])
    expect(cut(text, readPage({ id: 'a', text }).dateline)).toBe(dateline)
  })
  it.each([
    'In Lowick, March 4, 2025 – The town council met for the first time since the flood of the year before, and left it open.',
    'Lowick, March 4 – The town council met for the first time since the flood of the year before, and left it all open.',
    'Hyderabad, March 4: The town council met for the first time since the flood of the year before, and left it all open.',
    'Lowick, March 4, 2025 – a day on which the town council met for the first time since the flood of the year before.',
  ])('is not what opens a sentence: %s', (text) => expect(bodyOf(text)).toEqual([text]))
})

describe('the body', () => {
  it('begins on line one where there is no headline', () => {
    expect(bodyOf(`${PROSE}\nNobody called.\n${PROSE.replace('dam', 'weir')}`)).toHaveLength(3)
  })
  it('keeps a numbered list of sentences at its end, but not one of headlines', () => {
    const list = [
      '1. The gate was opened too late for the water to drain.',
      '2. Nobody had told the town below that it would be.',
    ]
    expect(bodyOf([PROSE, ...list].join('\n'))).toHaveLength(3)
    expect(bodyOf([PROSE, ...list.map((line) => line.slice(0, -1))].join('\n'))).toHaveLength(1)
  })
  it('joins the lines of hard-wrapped paragraphs where others are on one line each', () => {
    const wrapped = PROSE.replace(/(.{1,60})(?: |$)/g, '$1\n').trim()
    const paragraphs = [wrapped, `${PROSE} ${PROSE}`, wrapped, PROSE, wrapped, `Nobody called. ${PROSE}`]
    expect(bodyOf(paragraphs.join('\n\n'))).toEqual(paragraphs)
  })
  it.each([60, 45, 32])('joins lines cut raggedly, up to %d letters, some within a word', (width) => {
    let seed = 7
    const random = () => {
      seed = (seed * 1664525 + 1013904223) >>> 0
      return seed / 2 ** 32
    }
    const ragged = (text: string) =>
      text.split(' ').reduce((page, word) => {
        const line = page.slice(page.lastIndexOf('\n') + 1)
        if (line.length + word.length < width - random() * width * 0.5) return `${page} ${word}`
        return /^\p{Ll}{8}/u.test(word) ? `${page} ${word.slice(0, 4)}-\n${word.slice(4)}` : `${page}\n${word}`
      })
    const paragraphs = [PROSE, `Nobody called. ${PROSE}`, PROSE.replace('dam', 'weir')]
    const text = `Some Headline Of The Day\nBy Ann Reyes\n\n${paragraphs.map(ragged).join('\n\n')}`
    const whole = fingerprint({ id: 'a', text: `Some Headline Of The Day\nBy Ann Reyes\n\n${paragraphs.join('\n\n')}` })
    const cut = fingerprint({ id: 'a', text })
    expect(cut.bodyHash).toBe(whole.bodyHash)
    expect(cut.title).toBe('Some Headline Of The Day')
  })
  it('joins no lines of a page of which some begin small, but not its prose', () => {
    const menu = ['our newsletters and podcasts', 'politics of the region', 'weather of the week', 'about us, and our history']
    const page = [PROSE, PROSE.replace('dam', 'weir'), '(Meridian)', ...menu, '© 2020 Harbour Post. All rights reserved.'].join(
      '\n',
    )
    expect(bodyOf(page)).toHaveLength(2)
    expect(readPage({ id: 'a', text: page }).credits.map(({ name }) => name)).toEqual(['Meridian', 'Harbour Post'])
    const steps = ['Heat the oil in a large pan and add the carrots.', 'Add the stock, and cook for twenty minutes.']
    expect(
      bodyOf(['200 grams of red lentils', 'a handful of parsley leaves', 'one litre of stock', ...steps].join('\n')),
    ).toEqual(steps)
  })
  it('keeps short sentences and quotations among longer paragraphs', () => {
    const body = bodyOf(
      `Some Headline Of The Day\n\n${PROSE}\n\nHe declined.\n\n"No."\n\n“We did what we could”\n\n${PROSE.replace('dam', 'weir')}`,
    )
    expect(body).toContain('He declined.')
    expect(body).toContain('"No."')
    expect(body).toContain('“We did what we could”')
  })
  it('keeps a last line of a few words', () => {
    expect(bodyOf(`${PROSE}\n\n${PROSE.replace('dam', 'weir')}\n\nShe never wrote again.`)).toContain('She never wrote again.')
  })
  it.each([
    ['a subhead', 'What is known\n\n', ['The weir was built in 1994.', 'Its owner declined to comment.']],
    ['a heading of Markdown', '## What is known\n\n', ['- The weir was built in 1994.', '- Its owner declined to comment.']],
    [
      'a box and a subhead',
      'Advertisement\n\nWhat is known\n\n',
      ['1. The weir was built in 1994.', '2. It was inspected in May.'],
    ],
    ['a legend', 'The weir in 2023\n\n', ['Nobody was hurt, the police said.']],
  ])('keeps short sentences at the end below %s', (_, line, sentences) => {
    const foot = 'Related stories\n\nShips collide off Skagen.\n\n© 2025 Harbour Post'
    expect(bodyOf(`${PROSE}\n\n${line}${sentences.join('\n\n')}\n\n${foot}`)).toEqual([PROSE, ...sentences])
  })
  it.each([
    [['Revenue: 612 million euros', 'Net loss: 4.2%', 'The shares fell 11 percent.'], ['The shares fell 11 percent.']],
    [
      ['What we know:', '• The weir was built in 1994.', '• It was inspected in May.', 'Nobody was hurt.'],
      ['What we know:', '• The weir was built in 1994.', '• It was inspected in May.', 'Nobody was hurt.'],
    ],
  ])('goes on behind a list in a bulletin: %j', (lines, kept) => {
    expect(bodyOf([PROSE, ...lines, '© 2025 Harbour Post'].join('\n\n'))).toEqual([PROSE, ...kept])
  })
  it.each([
    ['Phone: 555 1234', 'Fax: 555 1235', 'The Post is free.'],
    ['Printed: 5 May 2025', 'Bound: 6 May 2025', 'The Post is free.'],
    ['Revenue: 612 million euros', 'The Post is free.'],
    ['Topics:', '• Dams and weirs', '• The river', 'The Post is free.'],
    ['More from the Post:', '• The weir was built in 1994', '• It was inspected in May', 'The Post is free.'],
    ['Revenue: 612 million euros', 'Net loss: 4.2%', 'Your Post is free.'],
  ])('ends above a list of the page’s foot: %j', (...lines) => expect(bodyOf([PROSE, ...lines].join('\n\n'))).toEqual([PROSE]))
  it.each([
    'Get the app\n\nAll our news, on your phone.',
    'Topics: dams\n\nThe Post is free.',
    'Share\n\nPrint\n\nThe Post is free.',
  ])('ends above the foot of a page: %s', (foot) => expect(bodyOf(`${PROSE}\n\n${foot}`)).toEqual([PROSE]))
  it.each([
    'Read more <https://harbourpost.example/weir>',
    'Read more: https://harbourpost.example/weir?a=1',
    'Read more »',
    'https://harbourpost.example/weir',
    '(Continued on page A15)',
    'Weiterlesen',
  ])('keeps an item of a newsletter without what leads on: %s', (more) => {
    const item = 'The fare will rise in May.'
    expect(bodyOf(`${PROSE} ${more}\n\n${item} ${more}`)).toEqual([PROSE, item])
    expect(bodyOf(`${PROSE}\n\n${more}`)).toEqual([PROSE])
  })
  const MARKS = [
    '(AP)',
    '(jr)',
    '(Meridian)',
    '— AP',
    '– Norte Press',
    '© AFP',
    '© 2025 Fenmark',
    '© nda-infocom, nda:250408-930-418822/1',
    'AFP',
    '[NWP]',
    '| NWP',
    '/AUP',
  ]
  const SIGNS = ['BSA SKD RT', '(BSA) SKD RT', 'EFE aoc/mcd', 'mvi/', 'Meridian', '■', '-30-', '/ends', 'ENDS', '//', 'dpa']
  it.each([...MARKS, ...SIGNS])('keeps a short last paragraph that ends in %s, which is none of its words', (mark) => {
    const prose = 'Three cranes are open, and more will come.'
    const last = `${prose} ${mark}`
    expect(bodyOf(`${PROSE}\n\n${last}`)).toEqual([PROSE, prose])
    expect(bodyOf(`${PROSE}\n\n${last}\n\nRelated\n\nTwo cranes stand idle`)).toEqual([PROSE, prose])
    // A picture's legend.
    expect(bodyOf(`Two cranes\n\n${last}\n\n${PROSE}`)).toEqual([PROSE])
    expect(bodyOf(`${PROSE}\n\n${last}\n\n${PROSE.replace('41', '42')}`)).toHaveLength(2)
  })
  it.each(['Navy', 'had', 'for the', 'by Prof. Reyes'])(
    'takes no words of a sentence that breaks off for such a mark: %s',
    (rest) => {
      const text = `${PROSE} More will come in the U.S. ${rest}`
      expect(bodyOf(text)).toEqual([text])
    },
  )
  it('is the text once, though the page holds it twice', () => {
    const short = '"No comment," she said.'
    const text = [PROSE, short, PROSE.replace('41', '42'), short].join('\n\n')
    expect(bodyOf(text)).toHaveLength(4)
    expect(bodyOf(`${text}\n\n${text}`)).toEqual(bodyOf(text))
  })
  it('begins below a byline that stands under a sentence or two of summary', () => {
    const read = (summary: string) => {
      const text = `Operator of a dam was warned of tremors\n\n${summary}\n\nBy Ann Reyes, AFP\n\n${PROSE}\n\n${PROSE.replace('41', '42')}`
      const page = readPage({ id: 'a', text })
      holds(text, page)
      return [cut(text, page.byline), page.credits.map(({ name }) => name).join(), page.body.length]
    }
    expect(read('Money has run out. The town cannot help.')).toEqual(['By Ann Reyes, AFP', 'AFP', 2])
    expect(read('Money has run out, and the town cannot help.')).toEqual(['By Ann Reyes, AFP', 'AFP', 2])
    expect(read(PROSE.replace('41', '40'))).toEqual(['By Ann Reyes, AFP', 'AFP', 3])
    expect(bodyOf(`Two cranes stand idle\n\n${PROSE}\n\nBy the numbers\n\n${PROSE.replace('41', '42')}`)).toHaveLength(2)
  })
  it.each(['© 2025 The Fenmark Herald Media Group', 'Copyright 2025 Fenmark'])(
    'leaves out a foot of two sentences: %s',
    (notice) => expect(bodyOf(`${PROSE}\n\nThe Herald is read in Fenmark. ${notice}`)).toEqual([PROSE]),
  )
  it('keeps no notice of rights at its end', () => {
    expect(bodyOf(`${PROSE}\n\nIt may not be shown without leave, and all rights are reserved. © AFP`)).toEqual([PROSE])
  })
  it('knows a Greek question by its mark', () => {
    const prose = 'Δύτες βρήκαν την Τρίτη το ναυάγιο της μηχανότρατας, έντεκα ημέρες αφότου χάθηκε ανοιχτά του ακρωτηρίου.'
    for (const question of ['Ποιος θα πληρώσει τώρα;', 'Ποιος θα πληρώσει τώρα\u037e', '«Ποιος θα πληρώσει τώρα;»'])
      expect(bodyOf(`${prose}\n\n${question}`)).toEqual([prose, question])
    expect(bodyOf(`${PROSE}\n\nThe fares in May;`)).toEqual([PROSE])
  })
  it('counts no words in the blanks of a running head, and keeps a lead whose dateline has two', () => {
    const head = `The Kestrel Mail${' '.repeat(50)}Page 4`
    expect(bodyOf(`${head}\n\nWeir fails\n\n${PROSE}\n\n${head}\n\n${PROSE}`)).toEqual([PROSE, PROSE])
    const lead = 'OTTAWA  (Reuters) - The ministry issued this statement on Friday on its plans for income trusts:'
    expect(bodyOf(`${lead}\n\n${PROSE}`, { title: 'Ministry says what it plans' })).toEqual([lead.slice(20), PROSE])
  })
  it('ends where short lines stand apart from the prose', () => {
    expect(bodyOf(`${PROSE}\n\nNext week in these pages\n\nWho insures the insurers?`)).toEqual([PROSE])
  })
  it('is one line where there is only one, and nothing where there is none', () => {
    expect(bodyOf('  Dam operator warned ')).toEqual(['Dam operator warned'])
    for (const text of ['', ' \n\t\r\n ', '\0', '\u2028']) expect(bodyOf(text)).toEqual([])
  })
  it('takes the longest line where all looks like furniture', () => {
    expect(bodyOf('Share\nTwo cranes stand idle | Varna Port | The Valley Echo\nMenu')).toEqual([
      'Two cranes stand idle | Varna Port | The Valley Echo',
    ])
    expect(bodyOf('Two cranes stand idle https://harbourpost.example/cranes')).toHaveLength(1)
    expect(bodyOf('Two cranes stand idle, photo shows')).toHaveLength(1)
  })
  const COOKIES =
    'We use cookies to personalise content and ads. By clicking Accept all you agree to our use of cookies. You can change your settings at any time.'
  it.each([
    COOKIES,
    COOKIES.replace(/\. /g, '.\n\n'),
    'Share\nSubscribe to our newsletter for all the news of the valley\nMenu',
    'The Valley Echo\n\n403 Forbidden',
    'Please enable JavaScript to view this page',
    'Please enable JavaScript to view this page.',
    'Subscribe to continue reading. Already a subscriber? Log in',
    'Subscribe to our newsletter.',
    'To continue reading, please log in or create a free account.',
    'Wir verwenden Cookies, um Inhalte zu personalisieren. Mit einem Klick stimmen Sie zu und akzeptieren alle Cookies.',
    '© 2025 Harbour Post. All rights reserved.',
  ])('is empty where a page speaks of itself alone, and this is said: %s', (text) => {
    const title = 'Cranes stand idle in the harbour of Varna'
    for (const page of [readPage({ id: 'a', text }), readPage({ id: 'a', text: `${title}\n\n${text}`, title })]) {
      expect(page.body).toEqual([])
      expect(page.notes).toEqual([
        'no article text was found: there is only what pages say of themselves, as of cookies, subscriptions or errors',
      ])
    }
    expect(bodyOf(`${title}\n\n${text}\n\n${PROSE}\n\n${PROSE.replace('dam', 'weir')}\n\n${text}`)).toHaveLength(2)
  })
  it.each([
    'We use cookies to lure the dog out of its den, which nobody else in the harbour of Varna dares to enter, since it bites whoever comes near it.',
    'Forbidden fruit was sold at the fair.',
    'Subscribe to nothing and read on.',
    'Log in to the river and it will float.',
    'You can change your settings of the oven while the bread rises.',
  ])('is a sentence that opens like what a page says of itself: %s', (text) => expect(bodyOf(text)).toEqual([text]))
  it('goes on after a box of links, and not after the comments', () => {
    const [a, b, c, d] = ['dam', 'weir', 'lock', 'mill'].map((word) => PROSE.replace('dam', word))
    expect(bodyOf(`${a}\nRelated stories\nTen dams to watch\n${b}\n${c}\nComments (2)\n${d}`)).toEqual([a, b, c])
  })
  it.each([
    'RELATED: County approves lithium haul road',
    'Recommended: County approves the road',
    'По теме: Совет одобрил дорогу',
  ])('goes on after a single link, however little follows: %s', (link) => {
    const paragraphs = ['dam', 'weir', 'lock', 'mill'].map((word) => PROSE.replace('dam', word))
    const last = 'The hearing begins at seven in the hall, and everybody who lives below the dam may speak.'
    expect(bodyOf([...paragraphs, link, last].join('\n\n'))).toEqual([...paragraphs, last])
    expect(bodyOf([...paragraphs, link, '© 2025 Harbour Post'].join('\n\n'))).toEqual(paragraphs)
    expect(bodyOf([...paragraphs, 'Related stories', last].join('\n\n'))).toEqual(paragraphs)
  })
  it.each([
    'Comments by the mayor anger union',
    'Most residents want the dam',
    'Most popular dish in Skagen',
    'Recommended dose was exceeded',
    'You must act now',
    'About the attack',
    'Lo más difícil',
    'Les plus pauvres',
    'Самое страшное позади',
    'Kommentare des Ministers empören',
  ])('goes on below a subhead that begins like the foot of a page: %s', (subhead) => {
    const above = ['dam', 'weir', 'lock', 'mill', 'sluice', 'bridge', 'quay'].map((word) => PROSE.replace('dam', word))
    expect(bodyOf([...above, subhead, PROSE].join('\n\n'))).toEqual([...above, PROSE])
  })
  it.each([
    'Related news',
    'Related stories from the valley',
    'Recommended reading',
    'Popular this week',
    'Lo más visto',
    'Les plus partagés',
    'Самое популярное',
  ])('ends above other stories: %s', (heading) => {
    const above = ['dam', 'weir', 'lock', 'mill', 'sluice', 'bridge', 'quay'].map((word) => PROSE.replace('dam', word))
    expect(bodyOf([...above, heading, PROSE].join('\n\n'))).toEqual(above)
  })
  it.each(['All comments are moderated.', 'The privacy policy applies.', 'Readers can sign up for the newsletter here.'])(
    'ends above what the page says of itself: %s',
    (line) => {
      expect(bodyOf([PROSE, line].join('\n\n'))).toEqual([PROSE])
    },
  )
  it.each([
    'Comments',
    'Comments on this article',
    'Deja una respuesta',
    '12 Comments',
    'Комментарии (3)',
    'Kommentare (58) – Anmelden',
    'Leave a Reply',
    'Comments are closed',
  ])('ends above the comments, however they are headed: %s', (heading) =>
    expect(bodyOf([PROSE, PROSE, heading, PROSE].join('\n\n'))).toEqual([PROSE, PROSE]),
  )
  it('leaves out the headline and its repeats wherever they stand', () => {
    const title = 'Dam operator knew of tremors in January, records show'
    const text = `${title} | The Valley Echo\n${title}\nBy Ann Reyes\n${PROSE}\n${title}\n${PROSE.replace('dam', 'weir')}`
    const page = readPage({ id: 'a', text, title })
    expect(page.body).toHaveLength(2)
    expect(page.headline?.start).toBe(text.indexOf(`\n${title}\n`) + 1)
  })
  it.each([
    'Reporting by the Harbour Post has shown that the council knew of the hole for a year.',
    'Writing by hand is taught in two of the branches.',
    'Editing by Ann Reyes made the film an hour shorter.',
  ])('goes on below a sentence that opens like a sign-off: %s', (sentence) => {
    const more = PROSE.replace('dam', 'weir')
    expect(bodyOf([PROSE, sentence, more].join('\n\n'))).toEqual([PROSE, sentence, more])
  })
  it.each([
    'Reporting by Ann Reyes and Bo Lund in Varn; editing by Carla d’Arco and the staff of the Harbour Post.',
    'Additional reporting by Bo Lund.',
    'Compiled by the editors',
    'Bericht von Anna Weber.',
  ])('ends at a sign-off without brackets: %s', (line) => {
    const page = readPage({ id: 'a', text: `${PROSE}\n\n${line}\n\n${PROSE.replace('dam', 'weir').slice(0, 90)}.` })
    expect([page.body.length, page.signoff && page.signoff.end - page.signoff.start]).toEqual([1, line.length])
  })
  it('leaves the note on the author out, but not the last paragraph', () => {
    const text = `A headline for the day\nBy Ann Reyes\n${PROSE}\nThe town has 4,000 people.\nAnn Reyes covers rivers. Her book is out.\nGet the app`
    expect(bodyOf(text)).toEqual([PROSE, 'The town has 4,000 people.'])
  })
  it.each([
    'Hace dos años cerró el puerto.',
    'Anzeige erstattete die Stadt erst im Mai.',
    'Advertisement spending fell.',
    'Related: nobody knows.',
  ])('keeps a sentence that opens like furniture: %s', (sentence) => {
    expect(bodyOf(`${PROSE}\n${sentence}\n${PROSE.replace('dam', 'weir')}`)).toContain(sentence)
  })
  it.each([
    'Police have published a photo of the missing girl, who is nine.',
    'The county will send a bill to each of the owners.',
    'The web site kestrel.com was down for two days.',
    'A minister resigned over comments on the wreck.',
    'A biscuit maker has been fined over a cookie that broke teeth.',
    'Share prices fell by a tenth on Monday.',
    'Photos of the wreck were published on Friday.',
    'US officials will send more aid next week.',
    'El alcalde suscribió el acuerdo el lunes.',
    'Die Folgen für den Hafen sind noch unklar.',
    'Президент подписал указ о ремонте плотины.',
  ])('keeps a finished sentence at either end that holds a word of furniture: %s', (sentence) => {
    expect(bodyOf(`Weir above the town fails\n\n${sentence}\n\n${PROSE}`)).toEqual([sentence, PROSE])
    expect(bodyOf(`${sentence}\n\n${PROSE}\n\n${PROSE.replace('dam', 'weir')}`)[0]).toBe(sentence)
    expect(bodyOf(`${PROSE}\n\n${sentence}`)).toEqual([PROSE, sentence])
  })
  it.each([
    'Subscribe to our newsletter for daily updates.',
    'Share this article.',
    'Follow us on Facebook.',
    'Photo: Ann Lee.',
    '(Photo La Voix / É. P.)',
    'Send your tips to news@x.com.',
    'Comments are closed overnight.',
    'Forwarded this email? Subscribe here.',
    'Daily Stride uses cookies.',
    'Published Monday, 5:10 a.m.',
    'Lesezeit: 3 Min.',
    'Folgen Sie uns auf allen Wegen.',
    'Подписывайтесь на наш канал.',
  ])('drops what the page says of itself in a whole sentence, at either end: %s', (line) => {
    expect(bodyOf(`Weir above the town fails\n\n${line}\n\n${PROSE}\n\n${line}`)).toEqual([PROSE])
  })
  it.each([
    'Read the small print, the judge told him, before you sign up to anything.',
    'Subscribers to the local paper had complained for months.',
    'Copyright lawyers said that the case would be heard in May.',
    'Subscribe to nothing, the mayor told residents, until the vote is over.',
    'The newsletter of the union was sent to 4,000 subscribers in March.',
    'Support our journalism was the slogan that hung over the gate on Friday.',
    'Lesen Sie das Kleingedruckte, sagte der Richter dem Angeklagten.',
    'Abonnieren ließ sich das Blatt erst im Mai.',
    'Lea también lo que no está escrito, dijo el juez al acusado.',
    'Sigue abierto el plazo para pedir la ayuda por correo electrónico.',
    'El canal de WhatsApp de la alcaldía fue cerrado el viernes.',
    'Abonnez-vous, a dit le directeur à chaque passant de la foire.',
    'À lire aussi entre les lignes, le rapport accable la commune.',
    'Inscreva-se, disse o diretor a cada vizinho que passava pela feira.',
    'Leggi anche quello che non è scritto, ha detto il giudice.',
    'Seguì un’e-mail del direttore a tutti gli insegnanti.',
    'Нашли ошибку эксперты только в мае, когда мост уже закрыли.',
  ])('keeps a sentence in which somebody speaks or something happened, and what follows it: %s', (sentence) => {
    const after = ['The gates are made of steel.', 'They weigh nine tons.', 'The town has 4,000 people.']
    expect(bodyOf(`Weir fails\n\n${[PROSE, sentence, ...after].join('\n\n')}`)).toEqual([PROSE, sentence, ...after])
    expect(bodyOf(`Weir fails\n\n${PROSE}\n\n${sentence}`)).toEqual([PROSE, sentence])
  })
  it.each([
    'Copyright The Valley Echo. No part of this story was to be shown without leave.',
    '(This story has not been edited by The Valley Echo and is auto-generated from a syndicated feed.)',
    'Disclaimer: This is an agency feed published without edits.',
    'Support our journalism: without readers like you we could not do this work.',
    'Please support independent journalism with a donation.',
    'Suscríbete a nuestra newsletter para recibir cada mañana las noticias del día.',
    'Únete a nuestro canal de WhatsApp y no te pierdas ninguna noticia.',
    'Síguenos en WhatsApp y en otras redes para estar al día.',
    'Inscreva-se no nosso canal do WhatsApp e receba as notícias do dia.',
    'Assine a nossa newsletter para receber as notícias todas as manhãs.',
    'Iscriviti alla nostra newsletter per ricevere ogni mattina le notizie.',
    'Segui il nostro canale WhatsApp per non perdere nessuna notizia.',
    'Abonnez-vous à notre newsletter pour recevoir chaque matin les nouvelles du jour.',
    'Rejoignez notre chaîne WhatsApp pour ne rien manquer de l’actualité.',
    'Подписывайтесь на наш канал в Telegram и будьте в курсе событий.',
    'Leggi anche: Il liceo era stato chiuso a maggio.',
    'Leggi anche – Il liceo era stato chiuso a maggio',
    'Leia também: Parque aquático foi multado em novembro.',
    'Lea también: El puerto cierra por la tormenta.',
    'À lire aussi : Le phare rouvre en mai.',
    'Читайте также: В Самаре закрыли бассейн.',
    'Нашли ошибку? Выделите ее и нажмите Ctrl+Enter.',
    '09/04/2025 a las 14:40h.',
    'Actualizado a las 14:40h.',
    'Article mis en ligne le 4 mars 2025 à 9h30.',
    'First published on March 4, 2025.',
    'Zuletzt aktualisiert am 4. März 2025 um 14.40 Uhr.',
    'This is a developing story. Please check back for updates.',
    'This story has been corrected to show that the dam stands in Varn, not in Skagen.',
    'Correction: an earlier version of this article gave the wrong county.',
    'Correction, May 7: An earlier version of this story misspelled the name of a dam.',
    'CORRECTION: This story has been updated to correct the name of the dam.',
    'Correction: The name of the dam was misspelled in an earlier version of this article.',
    'Clarification: This article has been updated to make clear who owns the dam.',
    'Editor’s note: This story has been updated with comment from the county.',
    'UPDATE, 5 p.m.: This story has been updated with a statement from the mayor.',
    'This article was amended on 13 February 2025 because an earlier version gave the wrong county.',
    'Korrektur: In einer früheren Version dieses Artikels stand ein falscher Name.',
    'Dieser Artikel wurde am 4. März aktualisiert.',
    'Cet article a été mis à jour à 17 heures.',
    'Esta noticia ha sido actualizada a las 17.00 horas.',
    'Get breaking news alerts delivered to your inbox.',
    'You have 2 free articles remaining this month.',
    'FILE - The weir stands above the town on Monday, May 5, 2025. (Ann Reyes/The Ledger via NWP, File)',
    'The weir stands above the town on Monday. (Ann Reyes/The Ledger via NWP)',
    'Sign up to get The Valley Ledger in your inbox.',
    'We use your sign-up to provide content in ways you’ve consented to.',
    'This may include adverts from us and third parties.',
    '* I understand and agree that use of this site constitutes agreement to its user agreement and privacy policy.',
    'We invite you to use our commenting platform to speak with your neighbours.',
    'People are also reading…',
    'Get the latest Harbour News, tides and weather here. Download the Valley App for daily updates.',
    'Catch all the harbour news and the latest updates on the Valley App.',
    'Stay updated with the latest news on our WhatsApp channel.',
    'Click here to read more stories about Varn.',
    'Your support makes this work possible.',
    'Vous souhaitez réagir à cet article ?',
    'Cet article vous a plu ? Partagez-le !',
    'Что думаешь? Оцени!',
    'Nota: este artículo tiene fines informativos y no reemplaza el consejo de un médico.',
    'При цитировании ссылка на «Меридиан» обязательна.',
    'To continue reading, please log in to the Harbour Post.',
    'Folge dem Hafenboten auf Instagram!',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'Two cranes stand idle in the harbour of Varn on Monday. (Harbour Photo/Ann Reyes)',
  ])('drops what a page adds in whole sentences, amid the prose, too: %s', (line) => {
    const [one, two] = [PROSE, PROSE.replace('dam', 'weir')]
    expect(bodyOf(`Weir above the town fails\n\n${line}\n\n${one}\n\n${line}\n\n${two}\n\n${line}`)).toEqual([one, two])
  })
  it.each([
    'The policy has been updated.',
    'Get the latest figures to the mayor here and now, residents wrote.',
    'Catch all the fish that you can, the sign at the weir reads.',
    'Your support made this weir possible.',
    'This may include adverts on buses and trams.',
    'I understand and agree that the dam must go.',
    'People are also moving…',
    'Ссылка на документ обязательна.',
    'The story was corrected by nobody.',
    'This article was amended three times before the court struck it down.',
    'This is a developing story of grief in two villages.',
    'The court issued a correction to the ruling.',
    'Correction of the river will cost nine million crowns.',
    'Clarification: The story says that the dam is old.',
    'Update: police have now found the missing girl.',
    'Editor’s note: the mayor is the sister of the owner.',
    'Published in 2025, the book sold nine copies.',
    'Updated on Monday, the list has nine names.',
    'On March 4, 2025 the gate was shut.',
    'Get the letter to your mayor before the vote.',
    'You have nine days left to pay.',
    'This material may not burn.',
    'She showed the court a picture of the dam (a photo by her brother).',
    'The story originally appeared in a notebook that her brother kept.',
  ])('keeps a sentence that opens like a note of the page: %s', (sentence) => {
    const [one, two] = [PROSE, PROSE.replace('dam', 'weir')]
    expect(bodyOf(`Weir fails\n\n${[one, sentence, two, sentence].join('\n\n')}`)).toEqual([one, sentence, two, sentence])
  })
  it('has no note on where the text stood first, above it or below, and the credit stays', () => {
    const line = 'This story originally appeared on The Lattice.'
    const two = PROSE.replace('dam', 'weir')
    for (const text of [`${line}\n\n${PROSE}\n\n${two}`, `Weir fails\n\n${PROSE}\n\n${two}\n\n${line}`]) {
      const page = readPage({ id: 'a', text })
      expect(page.body.map((span) => cut(text, span))).toEqual([PROSE, two])
      expect(page.credits.map(({ name }) => name)).toEqual(['Lattice'])
    }
  })
  it.each([
    'Material from Meridian was used in this report.',
    'This report includes information from Meridian and the Harbour Post.',
    'Distributed by Meridian.',
  ])('ends before whose text it uses: %s', (line) => {
    const two = PROSE.replace('dam', 'weir')
    expect(bodyOf(`Weir fails\n\n${PROSE}\n\n${two}\n\n${line}`)).toEqual([PROSE, two])
  })
  it.each([
    'Material from the dam was used in this wall.',
    'This report includes information from seven engineers.',
    'Distributed by hand, it reached the whole town.',
  ])('goes on with a sentence on what was used or given out: %s', (line) => {
    const two = PROSE.replace('dam', 'weir')
    expect(bodyOf(`Weir fails\n\n${PROSE}\n\n${two}\n\n${line}`)).toEqual([PROSE, two, line])
  })
  it('has no note on its author at its end, but has a sentence on one amid it', () => {
    const two = PROSE.replace('dam', 'weir')
    for (const line of [
      'Ann Reyes is a staff writer based in Varn.',
      'Ann Reyes is deputy editor of the Ledger.',
      'Ann Reyes covers the county for the Ledger.',
    ]) {
      expect(bodyOf([PROSE, two, line].join('\n\n'))).toEqual([PROSE, two])
      expect(bodyOf([PROSE, line, two].join('\n\n'))).toEqual([PROSE, line, two])
    }
    for (const line of [
      'Ann Reyes is deputy mayor of Varn.',
      'Skarvik Cranes covers the cost for the County.',
      'The snow covers it.',
    ])
      expect(bodyOf([PROSE, two, line].join('\n\n'))).toEqual([PROSE, two, line])
  })
  it('keeps paragraphs that speak of newsletters, comments and deliveries', () => {
    const last =
      'The newsletter said that the parts, which were delivered in March, were prohibited and that comments had been ignored.'
    expect(bodyOf(`${PROSE}\n${PROSE.replace('dam', 'weir')}\n${last}`)).toContain(last)
  })
})

describe('hostile input', () => {
  const shapes: Record<string, string> = {
    brackets: '('.repeat(4e5),
    'single capitals': 'A '.repeat(1e5),
    newlines: '\n'.repeat(4e5),
    'copyright signs': '©'.repeat(4e5),
    'copyright lines': '©\n'.repeat(1e5),
    capitals: 'A'.repeat(4e5),
    spaces: `x${' '.repeat(4e5)}y`,
    quotes: '"'.repeat(4e5),
    'lone surrogates': '\ud800'.repeat(1e5),
    NUL: '\0'.repeat(4e5),
    apostrophes: "A'".repeat(1e5),
    bylines: 'By A\n'.repeat(1e5),
    datelines: 'OSLO (X) - '.repeat(5e4),
    separators: 'a | '.repeat(1e5),
    'names that are all different': Array.from(
      { length: 8000 },
      (_, i) => `He told Q${i.toString(36)} and Z${i.toString(36)} Ab Cd so. `,
    ).join(''),
    marks: '# > # > '.repeat(1e5),
  }
  // A quadratic step would take minutes.
  for (const [name, text] of Object.entries(shapes)) {
    it(`is answered in linear time: ${name}`, () => {
      const page = readPage({ id: 'a', text, title: 'Some headline of the day' })
      holds(text, page)
    }, 20_000)
  }
})

const shared = existsSync(new URL('../../../shared/stories', import.meta.url))
describe.skipIf(!shared)('the stories (needs ../shared)', () => {
  it('keeps the prose and drops the furniture, with and without metadata', async () => {
    const dir = new URL('../../../shared/stories/', import.meta.url)
    const { pageText } = (await import(new URL('../../../shared/tools/story.mjs', import.meta.url).href)) as {
      pageText: (article: unknown) => string
    }
    let prose = 0
    let kept = 0
    let furniture = 0
    let wrong = 0
    for (const file of readdirSync(dir).filter((name) => name.endsWith('.json'))) {
      const { articles } = JSON.parse(readFileSync(new URL(file, dir), 'utf8'))
      for (const article of articles) {
        const text = pageText(article)
        for (const more of [{}, { title: article.title, publisher: article.publisher }]) {
          const page = readPage({ id: article.id, text, ...more })
          holds(text, page)
          const own = [...page.body, ...[page.dateline, page.signoff].filter((span) => span !== undefined)]
          const from = text.indexOf(article.paragraphs[0][0].t)
          const end = article.paragraphs.flat().at(-1).t
          const to = text.indexOf(end, from) + end.length
          prose += to - from
          furniture += text.length - (to - from)
          for (const { start, end: stop } of own) {
            const inside = Math.max(0, Math.min(stop, to) - Math.max(start, from))
            kept += inside
            wrong += stop - start - inside
          }
        }
      }
    }
    expect(kept / prose).toBeGreaterThan(0.985)
    expect(wrong / furniture).toBeLessThan(0.02)
  })
})
