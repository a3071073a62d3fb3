import levenshtein from 'fast-levenshtein'

const ARTICLE_WORDS = 'the|an?|el|la|los|las|les?|l|die|der|das|il|o'
const ARTICLE = new RegExp(`^(?:${ARTICLE_WORDS})$`)
const LEADING = new RegExp(`^(?:${ARTICLE_WORDS})[ '’]`, 'i')
/** Words that say "this is an outlet" without saying which. */
const GENERIC =
  /^(?:news|agency|press|magazine|wire|services?|newswire|newspapers?|agencia|agence|agenzia|noticias|(?:nachrichten|presse)?agentur|online|digital|com|org|агентство|новости|and|of)$/
/** Words that many outlets begin or end in: as the first of two they single out nobody. */
const OUTLET_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'news newswire newsroom times post daily weekly herald tribune journal gazette courier ledger mail review reporter chronicle observer star' +
    ' examiner inquirer argus bulletin echo mirror standard mercury sentinel guardian telegraph dispatch advertiser radio tv fm wire magazine matin' +
    ' diario correo noticias gaceta heraldo prensa tribuna cronica correio jornal gazeta corriere gazzetta giornale' +
    ' courrier depeche depeches presse info infos notizie folha quotidien hebdo kurier anzeiger rundschau курьер газета новости вестник'
  ).split(' '),
)
/** Of a folded name, what says that it is an agency's. */
const AGENCY = /^(?:agency|agence|agencia|agenzia|agencija|agjencia|ajansi|newswire|wire|.*agentur|агентство)$/
/** The last part of a German word. */
const OUTLET_ENDING = /(?:zeitung|tage?blatt|wochenblatt)$/
/** Of a folded word. */
export const isOutletWord = (word: string): boolean => OUTLET_WORDS.has(word) || OUTLET_ENDING.test(word)
/** Whether a name is made of such words alone: "The Times", "Daily Mail". */
export const isCommonName = (name: string): boolean =>
  fold(name).every((word) => isOutletWord(word) || GENERIC.test(word) || QUALIFIER.test(word))
/** Words that initials leave out: "CNS" of "Central Noticias del Sur". */
const PARTICLE =
  /^(?:of|the|and|for|de[ils]?|du|d|l|la|las|los|les|y|et|und|der|die|das|von|fur|do|da|dos|di|dell|dell[aeo]|degli|e|и|та)$/
const QUALIFIER =
  /^(?:daily|evening|morning|sunday|weekly|national|local|world|global|international|financial|economic|business)$/

function fold(name: string): string[] {
  // Half the time, where there is nothing to fold.
  if (name.length < 200 && /^[a-z\d ]*$/i.test(name)) return unled(name.toLowerCase().match(/[a-z\d]+/g) ?? [''])
  const parts = name
    .slice(0, 200)
    .trim()
    // A domain gives its registered label: not "www", nor "co" of "co.uk".
    .replace(
      /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)*?([\p{L}\p{N}-]+)(?:\.(?:co|com|org|net|gov))?\.\p{L}{2,}(?:[/?#:].*)?$/u,
      '$1',
    )
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]s(?![\p{L}\p{N}])/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? ['']
  return unled(parts)
}

/** Without the articles that lead. */
function unled(parts: string[]): string[] {
  let first = 0
  while (first < parts.length - 1 && ARTICLE.test(parts[first])) first++
  return parts.slice(first)
}

/** A name as it stands where another article stands before it, or none: "The Calder News", "l'Observateur". */
export const withoutArticle = (name: string): string => name.trim().replace(LEADING, '')

function core(parts: readonly string[]): readonly string[] {
  const kept = parts.filter((part) => !GENERIC.test(part))
  // "QbkNews" and "QBK News" are one name written two ways.
  return kept.length > 1 ? kept : kept.length > 0 ? [kept[0].replace(/(?<=.{3})(?:news|online)$/u, '')] : parts
}

/**
 * Folded core of an outlet's name: lower case, diacritics, leading articles, generic words and punctuation off.
 * A name of generic words alone keeps them; a domain gives its registered label.
 *
 * @example outletKey('The Calder News Agency') // => 'calder'
 */
export const outletKey = (name: string): string => core(fold(name)).join('')

/**
 * Whether a code is spelt from a name of several words: the initials of all of them, small ones left out, with letters between them from
 * the words; from an agency's name it may take what letters it likes, in their order, from where a word begins. Two letters are the initials
 * of too many, but for an agency's: "AA" of "Anstad Agency", and for a name that opens with them.
 *
 * @example isSpeltFrom('epd', 'Evangelischer Pressedienst') // => true
 */
export function isSpeltFrom(code: string, name: string): boolean {
  const words = fold(
    withoutArticle(name)
      .split(/\s+/)
      .filter((word) => !/^\p{Ll}{1,3}$/u.test(word))
      .join(' '),
  )
  if (code.length < 2 || words.length < 2) return false
  if (code.length === 2)
    return (
      words[0] === code || (words.length === 2 && words.some((word) => GENERIC.test(word)) && code === words[0][0] + words[1][0])
    )
  if (words.some((word) => AGENCY.test(word)))
    return words.some((word, at) => word[0] === code[0] && holdsInOrder(words.slice(at).join(''), code))
  const spells = (at: number, word: number): boolean => {
    if (at === code.length || word === words.length) return at === code.length && word === words.length
    if (code[at] !== words[word][0]) return false
    for (let end = at + 1; end <= code.length; end++) {
      if (!holdsInOrder(words[word].slice(1), code.slice(at + 1, end))) return false
      if (spells(end, word + 1)) return true
    }
    return false
  }
  return spells(0, 0)
}

function holdsInOrder(word: string, letters: string): boolean {
  let rest = word
  for (const letter of letters) {
    const at = rest.indexOf(letter)
    if (at < 0) return false
    rest = rest.slice(at + 1)
  }
  return true
}

/** A name by the hashes of its words, as a credit holds it that may be anybody's. */
export const hashedName = (hashes: Uint32Array): string =>
  Array.from(hashes, (hash) => hash.toString(16).padStart(8, '0')).join(' ')

/** "This" and "our" before what an outlet calls itself. */
export const OWN = 'this|our|est[ea]|nuestr[oa]|notre|ce|dieser|unserer|quest[oa]|nostr[oa]|noss[oa]|deze|onze|наше(?:й|му)'
const ITSELF = new RegExp(`^(?:${OWN}) (?:\\p{Ll}+|Zeitung|Zeitschrift|Redaktion)$`, 'u')
/** Whether a name is none: "this newspaper", "este diario", "dieser Zeitung", as outlets speak of themselves. */
export const isItself = (name: string): boolean => ITSELF.test(name)

const digits = (key: string): string => key.replace(/\P{N}+/gu, '')
/** "Northeast Post" and "Northwest Post" are two: the second point of the compass in a word. */
const corner = (word: string): string | undefined =>
  /^(?:nor[dt]?h?|su[der]?|south)(oeste?|ouest|este?|east|west|ost)/.exec(word)?.[1]

/** Whether one may be a misspelling of the other: who misspells a word gets its head right, and no figure wrong. */
function mayBeMisspelt(a: OutletName, b: OutletName): boolean {
  if (digits(a.key) !== digits(b.key)) return false
  return (
    a.core.length !== b.core.length || a.core.every((part, i) => part[0] === b.core[i][0] && corner(part) === corner(b.core[i]))
  )
}

/** The shorter name as initials of the longer one, or its kept words as the first or last words of it. */
function shortForm({ name, core: short }: OutletName, { parts, core: long }: OutletName): number {
  if (
    // "AP": two letters are an agency's.
    (parts.length > 2 || parts[1] === 'press') &&
    /^(?:\p{Lu}{2,6}|\p{Ll}{3,5})$/u.test(name.trim()) &&
    [parts, parts.filter((part) => !PARTICLE.test(part))].some(
      (some) => some.map((part) => part[0]).join('') === name.trim().toLowerCase(),
    )
  )
    return 0.7
  const rest = long.length - short.length
  if (rest < 1 || short.join('').length < 3 || short.every((part) => QUALIFIER.test(part))) return 0
  if (short.every((part, i) => part === long[rest + i])) return 0.7
  if (!short.every((part, i) => part === long[i])) return 0
  return long.slice(short.length).some((part) => isOutletWord(part)) ? 0.4 : 0.7
}

/**
 * How surely two written names mean one outlet, 0…1: 1 for equal cores, and for those of eight letters or more that one edit
 * parts; .9 for shorter ones, from five letters, that one edit parts; .85 for two edits from eight letters; .7 for a short form
 * ("the Courier" of "Zagreb Economic Courier") or its initials; .4 for a shared first word before another paper's noun; 0 for
 * different names.
 *
 * @example sameOutlet('Defence Hub', 'defencehub.com') // => 1
 */
export const sameOutlet = (a: Outlet, b: Outlet): number => sameNames(outletName(a), outletName(b))

/** The same of a name as somebody writes it and of an outlet's full name: who means it may write less, but not more. */
export function calledSo(written: Outlet, full: Outlet): number {
  const [a, b] = [outletName(written), outletName(full)]
  return Math.max(alike(a, b), shortForm(a, b))
}

/** What an outlet's own people are called behind its name. */
const DESK =
  /^(?:networks?|newsroom|desk|bureau|team|staff|media|group|radio|tv|reporters?|correspondents?|redaktion|redaccion|redaction|redazione)$/

/**
 * Whether a name is an outlet's own with what its people are called: "LawLens News Network", "the Fen Post newsroom".
 *
 * @example isDeskOf('Meridian News Desk', 'Meridian') // => true
 */
export function isDeskOf(name: Outlet, own: Outlet): boolean {
  const [{ core: long }, { core: short }] = [outletName(name), outletName(own)]
  return (
    long.length > short.length &&
    short.every((part, i) => part === long[i]) &&
    long.slice(short.length).every((part) => DESK.test(part))
  )
}

/** A name with what it is compared by. */
export interface OutletName {
  readonly name: string
  readonly parts: readonly string[]
  readonly core: readonly string[]
  readonly key: string
  /** All its parts in one. */
  readonly whole: string
}

/** A name as written, or taken apart already, which who compares it often does once. */
export type Outlet = string | OutletName

/** Takes a written name apart. */
export function outletName(name: Outlet): OutletName {
  if (typeof name !== 'string') return name
  const parts = fold(name)
  const kept = core(parts)
  return { name, parts, core: kept, key: kept.join(''), whole: parts.join('') }
}

function sameNames(a: OutletName, b: OutletName): number {
  return Math.max(alike(a, b), shortForm(a, b), shortForm(b, a))
}

/** Whether one name is the other, spelling apart. */
function alike(a: OutletName, b: OutletName): number {
  const { key: keyA } = a
  const { key: keyB } = b
  if (keyA === '' || keyB === '') return 0
  if (keyA === keyB || a.whole === b.whole) return 1
  const least = Math.min(keyA.length, keyB.length)
  if (least > 4 && Math.abs(keyA.length - keyB.length) < 3) {
    // "Daily Post" and "Daily Mail" lie further apart than two; "defence" and "defense" one.
    const distance = levenshtein.get(keyA, keyB)
    if (distance < (least > 7 ? 3 : 2) && mayBeMisspelt(a, b)) return distance > 1 ? 0.85 : least > 7 ? 1 : 0.9
  }
  return 0
}

/** Whether one of the names is, as surely as that, the outlet of this name. */
export function isAmong(names: Iterable<Outlet>, name: Outlet, least = 0.7): boolean {
  let own: OutletName | undefined
  for (const other of names) {
    own ??= outletName(name)
    if (sameNames(outletName(other), own) >= least) return true
  }
  return false
}
