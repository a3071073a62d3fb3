import { describe, expect, it } from 'vitest'
import { readText } from '../../src/text/read'
import { spelledOut } from '../oracle/spelled-out'

function tokens(text: string, language = 'en') {
  return spelledOut(readText(text, [{ start: 0, end: text.length }], language)).flatMap((sentence) => sentence.tokens)
}
const forms = (text: string, language?: string) =>
  tokens(text, language)
    .map((token) => token.form)
    .join(' ')
const stems = (text: string, language?: string) => [...new Set(tokens(text, language).map((token) => token.stem))]
const kindOf = (text: string, form: string, language?: string) =>
  tokens(text, language)
    .filter((token) => token.form === form)
    .map((token) => token.kind)

describe('forms', () => {
  it.each([
    ['en', 'The owner’s gate won’t open', 'the owner gate wont open'],
    ['en', 'a long-term plan', 'a long term plan'],
    ['en', 'co\xadope\u200brate', 'cooperate'],
    ['en', 'mіnіster Сarrоw ραper, ΝΑΤΟ', 'minister carrow paper νατο'],
    ['ru', 'Москва и ВТБ24, Nокia', 'москва и втб24 nokia'],
    ['en', 'Ｆｕｌｌ Straße Łódź Ærø Þór', 'full strasse lodz aero thor'],
    ['fr', 'l’eau d’hier qu’elle', 'l eau d hier qu elle'],
    ['it', 'dell’acqua', 'dell acqua'],
    ['en', '1,100 homes and 2,500,000.5 or 3.5', '1100 homes and 2500000.5 or 3.5'],
    ['es', '1.100 casas y 3,5 o 3.5', '1100 casas y 3.5 o 3.5'],
    ['de', '1.100.000 Euro, 2,75', '1100000 euro 2.75'],
    ['fr', '1 100 et 1 100 ou 12 345,6', '1100 et 1100 ou 12345.6'],
    ['de', "1'100 und 1’100", '1100 und 1100'],
    ['en', 'on 5 100 came', 'on 5 100 came'],
    ['en', '५२ ٣٤ ５', '52 34 5'],
    ['en', '5% or 5 per cent or 5 percent', '5 % or 5 % or 5 %'],
    ['es', '5 por ciento', '5 %'],
    ['fr', '5 pour cent', '5 %'],
    ['de', '5 Prozent', '5 %'],
    ['en', 'three of twenty-one and two hundred and five', '3 of 21 and 205'],
    ['en', 'ninety thousand or 5 thousand, the third of seven million', '90000 or 5000 the 3 of 7 million'],
    ['es', 'treinta y uno, veintidós, dos mil', '31 22 2000'],
    ['es', 'mil cien, dos mil cien, mil ciento veinte, mil quinientos, dos mil veinte', '1100 2100 1120 1500 2020'],
    ['fr', 'mille cent, deux mille deux cents', '1100 2200'],
    ['fr', 'quatre-vingt-dix-sept, soixante-dix, vingt et un', '97 70 21'],
    ['de', 'einundzwanzig, dreihundert, fünf', '21 300 5'],
    ['en', 'Sept. 9, September 9th, 9 September', 'september 9 september 9 9 september'],
    ['es', '9 de septiembre, 9 sept.', '9 de septiembre 9 septiembre'],
    ['en', 'It may rain', 'it may rain'],
    ['en', 'U.S. and US gave us it', 'u.s and u.s gave us it'],
    ['en', 'the 5pm B737 flight 4417862', 'the 5 pm b737 flight 4417862'],
    ['ja', '東京都は', '東京 京都 都は'],
    ['hi', 'किताबें', 'किताबें'],
    ['ar', 'كِتَابٌ', 'كتاب'],
    ['ru', 'ещё', 'еще'],
    ['ur', 'انھوں انہوں', 'انهوں انهوں'],
    ['ur', 'پانچویں میں تین، ۱۲ یا دو سو', '5 ميں 3 12 يا 200'],
    ['ur', 'لوگوںکو ہےتاہم', 'لوگوں كو هے تاهم'],
  ])('%s: %s', (language, text, expected) => {
    expect(forms(text, language)).toBe(expected)
  })

  it('slices each token back to the page', () => {
    const text = 'It rose 5 per cent to twenty-one.'
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'It',
      'rose',
      '5',
      'per cent',
      'to',
      'twenty-one',
    ])
  })
})

describe('stems', () => {
  it.each([
    ['en', 'suspend suspends suspended suspending'],
    ['en', 'raise raised raising raises'],
    ['en', 'stop stops stopped stopping'],
    ['en', 'try tries tried trying'],
    ['en', 'use uses used using'],
    ['en', 'agree agrees agreed agreeing'],
    ['en', 'say says said saying'],
    ['en', 'rise rose risen rising'],
    ['en', 'labour labor labours'],
    ['en', 'organise organized organising organizes'],
    ['en', 'centre center centres centers'],
    ['en', 'defence defense'],
    ['en', 'programme programs'],
    ['en', 'travelled traveled travel'],
    ['en', 'grey gray'],
    ['en', 'box boxes'],
    ['es', 'elección elecciones'],
    ['es', 'casa casas'],
    ['es', 'suspendió suspender suspendieron'],
    ['fr', 'journal journaux'],
    ['fr', 'suspendue suspendues'],
    ['fr', 'nationale national nationaux nationales'],
    ['de', 'kinder kindern kindes'],
    ['de', 'zeitung zeitungen'],
    ['pt', 'eleição eleições'],
    ['it', 'governo governi'],
    ['ru', 'города городом городов'],
    ['ur', 'حکومت حکومتوں حکومتیں'],
    ['ur', 'ٹوئٹر ٹوئیٹر'],
    ['ur', 'بولنگ باؤلنگ'],
  ])('%s: joins %s', (language, text) => {
    expect(stems(text, language)).toHaveLength(1)
  })

  it.each(['news new', 'thing thin', 'bring bran', 'need ned', 'united unity', 'public publish', 'hundred hunting'])(
    'keeps %s apart',
    (text) => {
      expect(stems(text).length).toBeGreaterThan(1)
    },
  )
})

describe('names', () => {
  it.each([
    'Zelensky Zelenskiy Zelenskyy',
    'Nadiya Nadiia',
    'Thorleifsson Þorleifsson',
    'Hallsdóttir Hallsdottir',
    'Defence Defense',
    'Centre Center',
    'Labour Labor',
    'Mohammed Muhammad',
    'Alexei Aleksey',
  ])('joins the spellings %s', (names) => {
    const spellings = names.split(' ')
    const found = tokens(spellings.map((name) => `we met ${name} there`).join('; ')).filter((token) => token.kind === 'name')
    expect(found).toHaveLength(spellings.length)
    expect(new Set(found.map((token) => token.stem)).size).toBe(1)
  })

  it.each(['Johnson Johnston', 'Slovakia Slovenia', 'Petrov Petrova', 'Maria Mario', 'Iran Iraq', 'Austria Australia'])(
    'keeps %s apart',
    (names) => {
      const found = tokens(
        names
          .split(' ')
          .map((name) => `we met ${name} there`)
          .join('; '),
      ).filter((token) => token.kind === 'name')
      expect(new Set(found.map((token) => token.stem)).size).toBe(2)
    },
  )

  it('needs evidence for a capital that is due anyway', () => {
    expect(kindOf('Rain fell. The rain stopped.', 'rain')).toEqual(['word', 'word'])
    expect(kindOf('Heron fell. They blamed Heron.', 'heron')).toEqual(['name', 'name'])
    expect(kindOf('Imogen Tarrant resigned.', 'imogen')).toEqual(['name'])
    expect(kindOf('He said: “Nothing fell.”', 'nothing')).toEqual(['word'])
    expect(kindOf('POLICE CLOSE THE OLD GATE NOW', 'police')).toEqual(['word'])
    expect(kindOf('the NATO chief', 'nato')).toEqual(['name'])
  })

  it('takes a German noun for a name only where no article stands before it', () => {
    const text = 'Die Regierung in Thornmer sagte nichts. Anna Klein kam. Das alte Tor brach.'
    expect(kindOf(text, 'regierung', 'de')).toEqual(['word'])
    expect(kindOf(text, 'thornmer', 'de')).toEqual(['name'])
    expect(kindOf(text, 'klein', 'de')).toEqual(['name'])
    expect(kindOf(text, 'tor', 'de')).toEqual(['word'])
  })

  it('knows function words and numbers of Urdu', () => {
    expect(tokens('لوگوں نے تین پل دیکھے', 'ur').map((token) => token.kind)).toEqual([
      'word',
      'function',
      'number',
      'word',
      'word',
    ])
  })

  it('knows function words and numbers', () => {
    expect(kindOf('It is not the gate of 2020', 'not')).toEqual(['function'])
    expect(kindOf('It is not the gate of 2020', '2020')).toEqual(['number'])
    expect(kindOf('We saw one gate', 'one')).toEqual(['function'])
    expect(kindOf('a B737 and a 5G mast', 'b737')).toEqual(['number'])
    expect(kindOf('a B737 and a 5G mast', '5g')).toEqual(['name'])
  })
})

describe('quotations', () => {
  const quoted = (text: string, language = 'en') =>
    tokens(text, language)
      .filter((token) => token.quoted)
      .map((token) => token.form)
      .join(' ')
  it.each([
    ['en', 'He said "gate shut" twice, "then open".', 'gate shut then open'],
    ['en', 'He said “gate shut” twice.', 'gate shut'],
    ['en', '“Gate shut, he said', 'gate shut he said'],
    ['en', 'He said "gate shut', ''],
    ['en', 'He said ‘gate shut’ twice.', 'gate shut'],
    ['en', 'the workers’ gate and a ‘gate’ of the ’90s isn’t', ''],
    ['en', 'a 5" pipe and a 6" pipe', ''],
    ['fr', 'Il dit « porte close » hier', 'porte close'],
    ['de', 'Er sagte „Tor zu“ gestern', 'tor zu'],
    ['de', 'Er sagte »Tor zu« gestern', 'tor zu'],
    ['sv', 'Han sade ”porten stängd” igår', 'porten stangd'],
    ['ja', '彼は「門は閉」と', '門は は閉'],
  ])('%s: %s', (language, text, expected) => {
    expect(quoted(text, language)).toBe(expected)
  })
})
