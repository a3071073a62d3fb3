import { fold } from './fold'

/** Languages whose decimal mark is the point; the others write a comma. Of `und` the shape alone decides. */
const POINT = /^(?:en|zh|ja|ko|th|he|hi|ur|ar)$/
/** Figure with its separators, 1,100.5 or 1 100 (`_` stands for a blank); letters that belong to it: 9th, 4x4, not 5pm. */
export const FIGURE =
  '(?:\\p{Nd}{1,3}(?:[\u00a0\u2009\u202f_]\\p{Nd}{3}(?!\\p{Nd})){1,9}|\\p{Nd}{1,99})' +
  "(?:[.,]\\p{Nd}{1,99}|['’]\\p{Nd}{3}(?!\\p{Nd})){0,20}" +
  '(?:(?:st|nd|rd|th|er|ère|eme|ème|[eºªoas])(?![\\p{L}\\p{Nd}])|(?=\\p{Ll}{0,20}[\\p{Lu}\\p{Nd}])[\\p{Ll}\\p{Lu}\\p{Nd}]{1,99})?'

/**
 * Plain figure of digits with separators: thousands off, decimal mark a point, digits ASCII.
 *
 * @example plainNumber('1.100,5', 'de') // => '1100.5'
 */
export function plainNumber(raw: string, language: string): string {
  if (/^\d*$/.test(raw)) return raw
  const figure = raw
    .replace(/(?!\d)\p{Nd}/gu, digitOf)
    .normalize('NFKC')
    .replaceAll('٫', ',')
    .replace(/[^\d.,]/g, "'")
  const groups = figure.split(/\D/)
  const mark = figure.replace(/\d/g, '').slice(-1)
  const repeated = figure.split(mark).length > 2
  // Of one mark with three digits after it the language decides.
  const thousands = groups[0] !== '0' && groups[0].length < 4 && groups.every((group, i) => i < 1 || group.length === 3)
  const decimal = !repeated && language !== 'und' && mark === (POINT.test(language) ? '.' : ',')
  if (mark === "'" || (thousands && !decimal)) return groups.join('')
  return repeated ? groups.join('.') : `${groups.slice(0, -1).join('')}.${groups[groups.length - 1]}`
}

/** A digit of any script: those of each stand in one run of ten. */
function digitOf(digit: string): string {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value++
  return String(value)
}

/** Words for 0…20, 30, 40 … 100 and 1,000 in order, those of one value parted by a bar. */
const WORDS: Readonly<Record<string, string>> = {
  en:
    'zero one two three|third four five|fifth six seven eight|eighth nine|ninth ten eleven twelve thirteen fourteen fifteen' +
    ' sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
  es:
    'cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete' +
    ' dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento mil',
  fr:
    'zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - -' +
    ' vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante cent|cents mille',
  de:
    'null ein|eine zwei drei|dritte vier funf sechs sieben|siebte acht|achte neun zehn elf zwolf dreizehn vierzehn funfzehn' +
    ' sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert tausend',
  ur:
    'صفر ایک دو|دونوں|دوسرا|دوسرے|دوسری تین|تیسرا|تیسرے|تیسری چار|چوتھا|چوتھے|چوتھی پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ' +
    ' سولہ سترہ اٹھارہ انیس بیس تیس چالیس پچاس ساٹھ ستر - نوے سو ہزار',
}

/** Folded number words of one language with their values; of the value 1 they are articles too. */
export function numberWords(language: string): Map<string, number> {
  const values = new Map<string, number>()
  const lists = fold(WORDS[language] ?? '')
    .split(' ')
    .map((words) => words.split('|'))
  lists.forEach((words, i) => {
    const value = i < 21 ? i : i < 28 ? i * 10 - 180 : i < 29 ? 100 : 1000
    for (const word of words) {
      values.set(word, value)
      if (language === 'en') values.set(`${word}th`, value)
      if (language === 'ur') for (const ending of ['وں', 'واں', 'ویں']) values.set(word + fold(ending), value)
      if (language === 'es' && value < 10) {
        const hundreds = { 5: 'quinient', 7: 'setecient', 9: 'novecient' }[value] ?? `${word}cient`
        values
          .set(`veinti${word}`, value + 20)
          .set(`${hundreds}os`, value * 100)
          .set(`${hundreds}as`, value * 100)
      }
      if (language !== 'de') continue
      for (const ending of ['te', 'ten', 'ter']) if (value > 2) values.set(word.replace(/te$/, '') + ending, value)
      for (let unit = 1; unit < 10; unit++) {
        if (value > 99) values.set(lists[unit][0] + word, value * unit)
        else if (value > 19) values.set(`${lists[unit][0]}und${word}`, value + unit)
      }
    }
  })
  return values
}

/**
 * The value of a number word that goes on from `value` so far, or -1 if it begins another number: 20 and 1 are 21, 2 and
 * 100 are 200, 1000 and 500 are 1500, 4 and 20 are the French 80; 20 and 30 are two numbers.
 */
export function extendNumber(value: number, next: number, language: string): number {
  const rest = value % 100
  const french = language === 'fr'
  if (next === 1000) return value < next ? value * next : -1
  const hundreds = value % 1000
  if (next === 100 && hundreds > 0) return hundreds < 10 ? value + hundreds * 99 : -1
  if (next >= 100) return value > 0 && hundreds === 0 && next % 100 === 0 ? value + next : -1
  if (french && next === 20 && rest === 4) return value + 76
  const tens = rest < 20 || rest % 10 > 0 ? 0 : french && rest % 20 === 0 && rest > 50 ? 20 : 10
  return value > 0 && next > 0 && next < (rest > 0 ? tens : 100) ? value + next : -1
}
