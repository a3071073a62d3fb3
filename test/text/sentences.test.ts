import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cutSentences } from '../../src/text/sentences'
import { unitsOf } from '../../src/text/units'

/** The sentences of a text that is one paragraph. */
function sentencesOf(text: string, language: string): string[] {
  const places: number[] = []
  cutSentences(text, unitsOf(text), 0, text.length, language, places)
  return Array.from({ length: places.length / 2 }, (_, s) => text.slice(places[2 * s], places[2 * s + 1]))
}

/** Takes the cut marks | off a fixture, cuts it, and puts them back where it was cut. */
function cut(marked: string, language: string): string {
  const text = marked.replaceAll('|', language === 'ja' || language === 'zh' ? '' : ' ')
  return sentencesOf(text, language).join('|')
}

const FIXTURES: Record<string, string[]> = {
  en: [
    'The U.S. president met U.N. General Assembly envoys.|He left.',
    'It crossed the border into the U.S.|The driver fled.',
    'Work will begin in May.|300 people will come in March.|40 of them on Mar. 9.',
    'Mr. Hale and Gen. Ray Dunn met Sen. Ida Cole on Feb. 24.|They spoke.',
    'No. 5 on the list is J.K. Rowling.|George W. Bush was there.',
    'Prices rose 3.5%.|Some, e.g. Oats, fell by 1.25 points.',
    'Brandt Inc. shares fell.|Oriel Corp. Chief Executive Ann Lee quit.|She had joined Brandt Inc.|It lost money.',
    'They met on St. Mary St. near Mt. Orr at 5 p.m. Monday.|At 9 a.m. EST it began.|It ended at 5 p.m.|The crowd left.',
    '"Why now?" he asked.|"Because," she said.',
    '“We will not go!” she said.|“Never.”|He agreed.',
    '“It is over.”|They left.',
    'He called it "a mess".|Others did not.',
    'She said: ‘It is done.’|Nobody spoke.',
    'Well … maybe.|It went on...|Nobody knew.',
    'Really?!|Yes.',
    'He asked (in vain.) again.|Nothing (at all).|(It was late.)|Then it rained.',
    'Yahoo! shares rose.|They fell.',
    'It cost $1.1 billion.|In 2020 it cost more.|20 people came.',
    'The gate was shut by 1985.|The rest is known.',
    'It works.|iPhone sales rose.',
    'He spoke of Plan B.|The other failed.',
    'Jones Jr. spoke to Lt. Col. Amy Reed of Co. B on Sept. 9, 2020.|Police came.',
  ],
  es: [
    'El Sr. Gómez y la Sra. Ruiz viven en el núm. 5.|¿Quién lo sabe?|¡Nadie!',
    '«No iremos.»|Lo dijo el Dr. Peña.',
    'EE.UU. y Canadá firmaron.|La reunión terminó.',
    'Ganó un 3,5 %.|Después cayó.',
  ],
  fr: [
    'M. Dupont a vu Mme Roy.|« Rien ne va. »|Il est parti.',
    '« Pourquoi ? » a-t-il demandé.|Personne n’a répondu.',
    'M. Le Drian parle.|La suite est connue.',
  ],
  de: [
    'Nr. 5 lebt, z.B. Dr. Klein.|Am 1. März regnete es.|Am 21. Mai nicht.',
    '„Wir gehen nicht.“|Das sagte er.|„Warum?“, fragte sie.',
    'Am 3. Mai begann die 2. Bundesliga.|Ludwig XIV. regierte lange.',
    '»Nein.«|Dann ging sie.',
    'Das war 1985.|Danach kam er.',
  ],
  pt: ['O Sr. Silva chegou.|A Sra. Lima não.'],
  it: ['Il sig. Rossi parla.|Il dott. Verdi tace.'],
  ja: ['雨が降った。|風も吹いた。', '「行く。」と彼は言った。|彼は去った。'],
  zh: ['今天下雨。|明天呢？|“不知道。”'],
  hi: ['बारिश हुई।|लोग घर गए।'],
  ur: [
    'بارش ہوئی۔|لوگ گھر گئے۔|کیوں؟',
    'بندرگاہ کے دفتر نے کہا ہے کہ پانچ میں سے دو کرینیں پیر کو بند کر دی جائیں گی،|مزدوروں کو کوئی اور کام نہیں دیا گیا۔',
    'پل، سڑک، بندرگاہ، دفتر اور گودام، جہاں سب کچھ رکھا تھا، بارش کے بعد بند رہے۔',
  ],
  ar: ['هطل المطر.|لماذا؟|لا أحد يعرف.'],
  ru: ['Г. Иванов приехал в г. Орёл.|Он уехал.', '«Почему?» — спросил он.|Никто не ответил.'],
  ko: ['비가 왔다.|그는 떠났다.'],
  sv: ['”Vi går inte.”|Det sade han den 3. maj.'],
}

describe('cutSentences', () => {
  for (const language of Object.keys(FIXTURES)) {
    it.each(FIXTURES[language])(`${language}: %s`, (marked) => {
      expect(cut(marked, language)).toBe(marked)
    })
  }

  it('cuts at an Urdu stop whose blank was lost, but not within a figure or initials', () => {
    const text = 'لوگ گھر گئے۔بارش ہوئی؟پھر۔ پانی 3۔5 فٹ اور ا۔ب۔ج تک آیا۔'
    expect(sentencesOf(text, 'ur')).toEqual(['لوگ گھر گئے۔', 'بارش ہوئی؟', 'پھر۔', 'پانی 3۔5 فٹ اور ا۔ب۔ج تک آیا۔'])
  })

  it('takes the line breaks of hard-wrapped text for blanks', () => {
    const text = 'The gate in the old\nharbour broke. It was\nGen. Dunn\nwho saw Gen.\nReed first.'
    expect(sentencesOf(text, 'en')).toHaveLength(2)
  })

  it('cuts between two lines that both end in a stop, and before bullets', () => {
    const text = 'three points follow.\nfirst it rained.\n• wind came\n• then snow\n- and ice.'
    expect(sentencesOf(text, 'en')).toEqual([
      'three points follow.',
      'first it rained.',
      '• wind came',
      '• then snow',
      '- and ice.',
    ])
  })

  it('gives junk to the neighbour and leaves nothing out', () => {
    expect(cut('*** The gate broke.|... It held.', 'en')).toBe('*** The gate broke. ...|It held.')
  })
})

const stories = new URL('../../../shared/stories/', import.meta.url)
describe.skipIf(!existsSync(stories))('cutSentences on the stories (needs ../shared)', () => {
  it('cuts fewer than one in a hundred sentences wrongly', () => {
    let all = 0
    let wrong = 0
    for (const file of readdirSync(stories).filter((name) => name.endsWith('.json'))) {
      const story = JSON.parse(readFileSync(new URL(file, stories), 'utf8'))
      for (const article of story.articles) {
        for (const paragraph of article.paragraphs as { t: string }[][]) {
          const marked = paragraph.map(({ t }) => t)
          const text = marked.join(' ')
          const got = new Set(sentencesOf(text, story.language))
          all += marked.length
          wrong += marked.filter((sentence) => !got.has(sentence)).length
        }
      }
    }
    expect(all).toBeGreaterThan(500)
    expect(wrong / all).toBeLessThan(0.01)
  })
})
