import { CLASS, DIGIT, digitValue } from './chars'

/** Languages whose decimal mark is the point; the others write a comma. Of `und` the shape alone decides. */
const POINT = new Set('en zh ja ko th he hi bn ur ar ta te my km lo am ms sw'.split(' '))
/** Languages that part thousands by a plain blank. */
const BLANK = new Set('fr ru uk pl cs sk sv nb da fi bg hu es pt et lv lt'.split(' '))

/** Whether a plain blank may stand between the thousands of a figure. */
export function partsThousandsByBlank(language: string): boolean {
  return BLANK.has(language)
}

/**
 * Plain figure of digits with separators: thousands off, decimal mark a point, digits ASCII.
 *
 * @example plainNumber('1.100,5', 'de') // => '1100.5'
 */
export function plainNumber(raw: string, language: string): string {
  const groups: string[] = ['']
  let marks = ''
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (CLASS[code] === DIGIT) groups[groups.length - 1] += digitValue(code)
    else {
      marks += code === 0x2c || code === 0x66b || code === 0xff0c ? ',' : code === 0x2e || code === 0xff0e ? '.' : "'"
      groups.push('')
    }
  }
  const count = marks.length
  if (count === 0) return groups[0]
  const last = marks[count - 1]
  const even = groups.slice(1).every((group) => group.length === 3) && groups[0].length <= 3 && groups[0] !== '0'
  const alike = marks === last.repeat(count)
  if (even && alike) {
    if (count > 1 || last === "'") return groups.join('')
    if (last === (POINT.has(language) ? ',' : '.')) return groups.join('')
    if (language === 'und' && last === ',') return groups.join('')
    return groups.join('.')
  }
  const thousands = groups.slice(1, -1).every((group) => group.length === 3) && groups[0].length <= 3
  if (count === 1 || (thousands && marks.slice(0, -1) === marks[0].repeat(count - 1) && marks[0] !== last)) {
    return last === "'" ? groups.join('') : `${groups.slice(0, -1).join('')}.${groups[count]}`
  }
  return groups.join('.')
}

/** Words by value, from the value that leads the list on: "3 three third". */
const WORDS: Readonly<Record<string, string>> = {
  en:
    '0 zero|2 two|3 three third|4 four fourth|5 five fifth|6 six sixth|7 seven seventh|8 eight eighth|9 nine ninth|' +
    '10 ten tenth|11 eleven eleventh|12 twelve twelfth|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|' +
    '18 eighteen|19 nineteen|20 twenty twentieth|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety|' +
    '100 hundred|1000 thousand',
  es:
    '0 cero|2 dos|3 tres tercer tercero tercera|4 cuatro cuarto cuarta|5 cinco quinto quinta|6 seis sexto sexta|' +
    '7 siete septimo septima|8 ocho octavo octava|9 nueve noveno novena|10 diez decimo decima|11 once|12 doce|13 trece|' +
    '14 catorce|15 quince|16 dieciseis|17 diecisiete|18 dieciocho|19 diecinueve|20 veinte|21 veintiuno veintiun veintiuna|' +
    '22 veintidos|23 veintitres|24 veinticuatro|25 veinticinco|26 veintiseis|27 veintisiete|28 veintiocho|29 veintinueve|' +
    '30 treinta|40 cuarenta|50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien ciento|200 ' +
    'doscientos doscientas|' +
    '300 trescientos trescientas|400 cuatrocientos cuatrocientas|500 quinientos quinientas|600 seiscientos seiscientas|' +
    '700 setecientos setecientas|800 ochocientos ochocientas|900 novecientos novecientas|1000 mil',
  fr:
    '0 zero|2 deux|3 trois troisieme|4 quatre quatrieme|5 cinq cinquieme|6 six sixieme|7 sept septieme|8 huit huitieme|' +
    '9 neuf neuvieme|10 dix dixieme|11 onze|12 douze|13 treize|14 quatorze|15 quinze|16 seize|20 vingt vingts|30 trente|' +
    '40 quarante|50 cinquante|60 soixante|70 septante|80 huitante octante|90 nonante|100 cent cents|1000 mille',
  de:
    '0 null|2 zwei zwo|3 drei dritte|4 vier vierte|5 funf funfte|6 sechs sechste|7 sieben siebte|8 acht achte|9 neun neunte|' +
    '10 zehn zehnte|11 elf|' +
    '12 zwolf|13 dreizehn|14 vierzehn|15 funfzehn|16 sechzehn|17 siebzehn|18 achtzehn|19 neunzehn|20 zwanzig|30 dreissig|' +
    '40 vierzig|50 funfzig|60 sechzig|70 siebzig|80 achtzig|90 neunzig|100 hundert|1000 tausend',
}
const GERMAN_UNITS = ['', 'ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun']

/** Folded number words of one language with their values; "one", an article elsewhere, is none. */
export function numberWords(language: string): Map<string, number> {
  const values = new Map<string, number>()
  for (const line of (WORDS[language] ?? '').split('|')) {
    const [value, ...words] = line.split(' ')
    for (const word of words) values.set(word, Number(value))
  }
  if (language === 'de') {
    for (const [word, value] of [...values]) {
      if (word.endsWith('te')) for (const ending of 'nrs') values.set(word + ending, value)
      if (value >= 20 && value < 100) {
        for (let unit = 1; unit < 10; unit++) values.set(`${GERMAN_UNITS[unit]}und${word}`, value + unit)
      }
    }
    for (let unit = 1; unit < 10; unit++) {
      values.set(`${GERMAN_UNITS[unit]}hundert`, unit * 100)
      values.set(`${GERMAN_UNITS[unit]}tausend`, unit * 1000)
    }
  }
  return values
}

/**
 * The value of a number word that goes on from `value` so far, or -1 if it begins another number: 20 and 1 are 21, 2 and
 * 100 are 200, 4 and 20 are the French 80; 5 and 100 are 500 but 20 and 30 are two numbers.
 */
export function extendNumber(value: number, next: number, language: string): number {
  const tail = value % 1000
  if (next === 1000) return value < 1000 ? value * 1000 : -1
  if (next === 100) return tail > 0 && tail < 10 ? value + tail * 99 : -1
  if (next > 100 && next < 1000) return value >= 1000 && tail === 0 ? value + next : -1
  if (next === 20 && language === 'fr' && value % 100 === 4) return value + 76
  const rest = value % 100
  if (rest === 0) return value >= 100 ? value + next : -1
  const french = language === 'fr' && (rest === 60 || rest === 80)
  if (rest % 10 === 0 && rest >= 20 && next > 0 && next < (french ? 20 : 10)) return value + next
  if (language === 'fr' && rest % 20 === 10 && rest > 60 && next >= 7 && next < 10) return value + next
  return -1
}
