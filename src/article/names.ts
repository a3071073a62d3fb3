import { isOutletWord, withoutArticle } from '../util/outlets'
import { foldLine } from './fold'

/** One capitalised word. */
export const WORD = "\\p{Lu}[\\p{L}\\p{N}]{0,30}(?:(?:[-.&/]|['’](?!s(?!\\p{L})))[\\p{L}\\p{N}]{1,30}){0,3}"
/** What papers are called, before a place; elsewhere "di" and "de l’" stand between two names. */
const PAPER = 'Gazzetta|Giornale|Corriere|Eco|Voce|Messaggero|Tribuna|Courrier|Voix|[EÉ]cho|Journal|Gazette|Diario|Heraldo|Voz'
const OF_PAPERS = `(?:di |dell['’]|de l['’]|de l[ao]s )(?<=(?:${PAPER}) \\p{Ll}{2,4}(?:['’]| (?:l['’]|l[ao]s )?))`
/** "Voz Libre", "Eco di Sarno": opens as papers' names do. */
export const isPaperName = (name: string): boolean => PAPER_NAME.test(name)
const PAPER_NAME = new RegExp(`^(?:L['’])?(?:${PAPER})(?!\\p{L})`, 'u')
/** "Varn Globe", "Channel Nine": called as outlets are, and other things, too. */
export const isTitled = (name: string): boolean => TITLED.test(name)
const TITLES = 'globe|record|register|sun|voice|citizen|express|independent|monitor|enterprise|messenger'
const TITLED = new RegExp(
  `^(?!(?:federal|land|trade|commercial|companies|public|electoral|national|state|criminal) re)(?:(?:[^ \\n]{1,30} ){1,3}(?:${TITLES})|channel (?:one|two|three|four|five|six|seven|eight|nine|ten))$`,
  'iu',
)
/** One to six capitalised words. */
export const NAME = `${WORD}(?:\\s(?:(?:of|del?|de la|du|des|d[ao]s?|dell[ao]|dei|degli|delle|&) |${OF_PAPERS})?${WORD}){0,5}`
/** "the People's Herald": elsewhere what stands before "'s" is another name. */
const OF_WHOM =
  "(?:(?<=(?:the|official|newspaper|daily) )|The )\\p{Lu}\\p{Ll}{2,14}['’]s (?=(?:(?:News|Times|Post|Daily|Weekly|Herald|Tribune|Journal|Gazette|Courier|Chronicle|Observer|Bulletin|Echo|Mirror|Star|Voice)(?! \\p{Lu}|[-'’]|\\p{L})|\\p{Lu}\\p{Ll}{1,14} newspaper(?!\\p{L})))"
/** "Тихоокеанская служба новостей": Russian names of papers have one capital. */
const RUSSIAN =
  '[А-Я]\\p{Ll}{2,20}(?:ая|[иы]й|ое|ой|ого|ому) (?:[\\p{Ll}-]{4,20} )?(?:(?:служб|агентств)\\p{Ll} новостей|(?:журнал|газет)(?:[аыуе]|ом|ой)?)'
/** A name, or what stands in quotation marks and begins like one, at one place; `name-runs.ts` finds the places. */
export const NAME_RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${RUSSIAN}|(?:${OF_WHOM})?${NAME}|[«„“"]\\p{Lu}[^«»„“”"\\n]{1,48}[»“”"])(?![\\p{L}\\p{N}])`,
  'uy',
)

/** Stems of offices and firms: never an outlet, unless an outlet's word stands beside them. */
const OFFICE =
  'parl|congr|senat|assembl|chamb|kammer|camara|house|authorit|autori[dt]|federa[ctz]|ombud|s[iy]ndic|commi|coun|cour(?!r?ier)|conse|corte|minist|depart' +
  '|polic|poliz|gover|gobier|gouver|regier|bundes|ban[ck]|union|univers|institu|compan|corp|group|presid|spokes|journalis|reporters|investor' +
  '|juzgad|fiscalia|[jx]unta(?!\\p{L})|ayuntam|alcaldi|prefe[ckt]|prefeit|gendarm|carabin|questur|procura|parquet|mairie|staatsanw|gemeente' +
  '|(?:m(?:[es]?p|la|lc)s|peers)(?!\\p{L})' +
  '|(?:guardia|proteccion|protecao|protezione|defesa) civil' +
  '|tribunal|правит|суд|минист|міністер|центробанк|прокурат|полици|поліц' +
  '|мин(?=здрав|обор|эконом|фин|юст|сел|тран|пром|культ|цифр|природ|энерго|строй|обр|труд|спорт)|рос(?=атом|потреб|стат|ком|рыб|реестр|гвард|косм|нефт)' +
  '|мін(?=обор|економ|фін|юст|інфр|культ|цифр|енерго|освіт|соц|охорон)|гос(?=дум|деп)|(?:inc|ltd|gmbh|u\\.?[nks]\\.?|e\\.?u\\.?)(?!\\p{L})'
/** As the last part of a German word. */
const AMT = 'amt|behorde|gericht|verband|ministerium|verein|kammer|gesellschaft|wehr|ausschuss'
const INSTITUTION = new RegExp(`(?<!\\p{L})(?:${OFFICE})|(?:${AMT})(?!\\p{L})`, 'u')
/** Words that open a sentence, and days: never a name of their own, nor its first or last word. */
const NO_NAME: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday the a an he it in on at by for from with after when this january' +
    ' february march april june july august september october november december i we she they then but if el la las los en y por con segun según segundo secondo le les lo' +
    ' par avec selon er sie es die der das dem den des ein eine so wie laut von mit im am montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember mr mrs dr dra prof st com via h/t в по' +
    " d'après d’après" +
    ' dies gleiches ähnliches darüber wer was man jemand niemand keiner jeder viele einige manche mehrere andere'
  ).split(' '),
)
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const TITLE = new RegExp(`^(?:${TITLES})$`)
const LED_DAY = /(?<=(?<!\p{L})the )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /uy
const isTitle = (word: string): boolean => isOutletWord(word) || TITLE.test(word)
/** "Sunday Times", "the Sunday Business Post": a day is part of a name only there. */
const isNoName = (word: string, next = '', before = '', last = ''): boolean =>
  NO_NAME.has(word) && !(DAY.test(word) && (isTitle(next) || (before === 'the' && isTitle(last))))
/** The trade's own words before a name: no part of it, and no first name. */
const NOUN =
  /^(?:(?:nachrichten|presse)?agentur|(?:nachrichten|presse)dienst|\p{L}{0,15}(?:zeitung|zeitschrift|magazin)|nachrichtenportal|fachblatt|агентство|ag[eê]ncia|agence|agenzia)$/u

/** "Tidewater News Service"; what is called a service or an agency only may be an office. */
const AGENCY =
  /(?:news|press|wire|content|samachar|sangbad|khabar) (?:agency|service|association|bureau)$|(?:presse|nachrichten)-?agentur$|. pressedienst(?:e?s)?$|(?:служб|агентств). новостеи$|. журнал(?:а|у|е|ом)?$|. газет(?:ы|у|е|ои)$|^redaktionsnetzwerk /
/** The last part of a German or Dutch word; alone it may be another's: "Drogenkurier". */
export const GERMAN_PAPER = /(?:abend|morgen|volks)blatt$|(?:dag|nieuws|week)blad$|\p{L}(?:anzeiger|bote|kurier|merkur|post)$/u

export function outletWord(name: string): boolean {
  const folded = foldLine(name)
  // "The Harbour Post of New Zealand"
  const parts = withoutArticle(folded).split(' of ')[0].split(/[\s-]/)
  const last = parts[parts.length - 1]
  const word =
    isOutletWord(last) ||
    last === 'press' ||
    isOutletWord(parts[0]) ||
    AGENCY.test(folded) ||
    (name.includes(' ') && GERMAN_PAPER.test(folded))
  return (
    word &&
    (parts.length > 1 ||
      !/^(?:news|press|presse|prensa|radio|tv|magazine|weekly|daily|diario|journal|jornal|zeitung|nachrichten|новости|reporter)$/.test(
        folded,
      ))
  )
}
export const isInstitution = (name: string): boolean => INSTITUTION.test(foldLine(name))

const ONE_WORD = /^[^\s«»„“”"]+$/
const SEPARATORS = '\\s«»„“”"'
const FIRST = new RegExp(`[^${SEPARATORS}]+(?=[${SEPARATORS}]*([^${SEPARATORS}]+)?)`, 'gu')

/** Whether the first word of a run may be none of its name; surely not where this says so. */
export function mayOpenLate(run: string): boolean {
  const blank = run.search(/\s/)
  if (blank < 0) return false
  const first = run.slice(0, blank).toLowerCase()
  return NO_NAME.has(first) || NOUN.test(first) || /^[«„“"]/.test(run)
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()

/** Where a run is read from: where a day opens it, its article tells whether the day is part of the name. */
export function runStart(text: string, index: number): number {
  LED_DAY.lastIndex = index
  return LED_DAY.test(text) ? index - 4 : index
}

/** Where a name begins in what is written like one: articles, quotation marks, a day before it are none of it. */
export function nameStart(text: string): number {
  if (ONE_WORD.test(text)) return 0
  FIRST.lastIndex = 0
  let before = ''
  for (let word = FIRST.exec(text); word !== null; word = FIRST.exec(text)) {
    const folded = word[0].toLowerCase()
    if (!isNoName(folded, word[1]?.toLowerCase(), before, lastWord(text)) && (word[1] === undefined || !NOUN.test(folded)))
      return word.index
    before = folded
  }
  return 0
}

/** "der Agentur", "dem Sender", "the Monday": alone it names nobody. */
const GENERIC =
  /^(?:(?:nachrichten|presse)?agentur|pressedienst|(?:tages|wochen)?zeitung|zeitschrift|(?:nachrichten)?magazin|(?:fach)?blatt|\p{L}{0,12}sender|redaktion|giornale|quotidiano|peri[oó]dico|easter|christmas)$/u
const isWord = (folded: string): boolean => NO_NAME.has(folded) || GENERIC.test(folded)

const WORDS = new RegExp(`[^${SEPARATORS}]+`, 'gu')

/** "EFE/ar", "Meridian/gw": who wrote it, behind the agency's name. */
const INITIALS = /(?<=\p{L})\/\p{Ll}{2,4}$/u

/** "Jo Lane/Meridian": a person before an agency, most of all below pictures. */
export const PICTURED = /^(?:\p{Lu}[\p{L}'’.-]{0,30} ){1,2}\p{Lu}\p{Ll}[\p{L}'’-]{0,30}\/(?=\p{Lu})/u

/** A name as written, with what is none of it taken off both ends: articles, quotation marks, a day, initials; undefined when nothing remains. */
export function trimName(written: string, start: number): { name: string; start: number } | undefined {
  const text = written.includes('/') ? written.replace(INITIALS, '') : written
  // Most are one word.
  if (ONE_WORD.test(text)) return isWord(text.toLowerCase()) || text.length < 2 ? undefined : { name: text, start }
  const words: { readonly folded: string; readonly index: number; readonly end: number }[] = []
  WORDS.lastIndex = 0
  for (let word = WORDS.exec(text); word !== null; word = WORDS.exec(text))
    words.push({ folded: word[0].toLowerCase(), index: word.index, end: WORDS.lastIndex })
  let first = 0
  let last = words.length - 1
  while (
    first <= last &&
    (isNoName(words[first].folded, words[first + 1]?.folded, words[first - 1]?.folded, words[last].folded) ||
      (first < last && NOUN.test(words[first].folded)))
  )
    first++
  while (last >= first && NO_NAME.has(words[last].folded)) last--
  if (first > last) return undefined
  const from = words[first].index
  const to = words[last].end
  return to - from < 2 ? undefined : { name: text.slice(from, to).replace(/\s+/g, ' '), start: start + from }
}
