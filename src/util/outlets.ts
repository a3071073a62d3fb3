import levenshtein from 'fast-levenshtein'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const ARTICLES = words('the a an el la los las le les l die der das den dem il lo gli i o os as')
/** Words that say "this is an outlet" without saying which. */
const GENERIC = words(
  'news agency press magazine wire service services newswire newsroom newspaper agencia agence agentur agenzia noticias nouvelles nachrichten ' +
    'nachrichtenagentur presseagentur notizie online digital com org net info www агентство новости информационное',
)
/** Words that many outlets end in: as the first of two they single out nobody. */
const COMMON = words(
  'times post daily herald tribune journal gazette courier ledger mail review weekly monitor report chronicle observer star sun ' +
    'examiner bulletin echo argus standard register record mercury sentinel guardian telegraph dispatch diario correo periodico ' +
    'gaceta zeitung tageblatt kurier blatt anzeiger journal quotidien courrier gazzetta corriere giornale jornal folha',
)
const QUALIFIERS = words(
  'daily evening morning sunday weekly new national local world global international financial economic business',
)

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4})\.\p{L}{2,24}(?:[/?#:].*)?$/u
/** Second-level labels that belong to the public suffix: "co.uk", "com.ar". */
const SUFFIX_LABELS = words('co com org net gov ac edu or ne')
const MAX_NAME = 200

function fold(name: string): string[] {
  let plain = name.slice(0, MAX_NAME).trim()
  const domain = DOMAIN.exec(plain)
  if (domain) {
    const labels = domain[1].split('.').filter((label) => !SUFFIX_LABELS.has(label.toLowerCase()))
    plain = labels[labels.length - 1] ?? domain[1]
  }
  const parts = plain
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<!\p{L})[ld]['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
  let first = 0
  while (first < parts.length - 1 && ARTICLES.has(parts[first])) first++
  return parts.slice(first)
}

function core(parts: readonly string[]): readonly string[] {
  const kept = parts.filter((part) => !GENERIC.has(part) && part !== 'and' && part !== 'of')
  if (kept.length === 0) return parts
  if (kept.length > 1) return kept
  // "QbkNews" and "QBK News" are one name written two ways.
  const bare = /^(.{3,})(?:news|online)$/u.exec(kept[0])
  return bare ? [bare[1]] : kept
}

/**
 * Folded core of an outlet's name: lower case, diacritics, leading articles, generic words and punctuation off.
 * A name of generic words alone keeps them; a domain gives its registered label.
 *
 * @example outletKey('The Calder News Agency') // => 'calder'
 */
export function outletKey(name: string): string {
  return core(fold(name)).join('')
}

function initials(name: string, parts: readonly string[]): boolean {
  const short = name.trim()
  if (!/^\p{Lu}{3,6}$/u.test(short) || parts.length < 3) return false
  return parts.map((part) => part[0]).join('') === short.toLowerCase()
}

const digits = (key: string): string => key.replace(/\P{N}+/gu, '')

/** Kept words of the shorter name as the first or last words of the longer one. */
function subset(short: readonly string[], long: readonly string[]): number {
  if (short.length === 0 || short.length >= long.length || short.every((part) => QUALIFIERS.has(part))) return 0
  const rest = long.length - short.length
  if (short.every((part, i) => part === long[rest + i])) return short.join('').length >= 3 ? 0.7 : 0
  if (!short.every((part, i) => part === long[i]) || short.join('').length < 3) return 0
  return long.slice(short.length).some((part) => COMMON.has(part)) ? 0.4 : 0.7
}

/**
 * How surely two written names mean one outlet, 0…1: 1 for equal cores, .85–.9 for a spelling variant (edit distance 1,
 * 2 from eight letters), .7 for a short form ("the Courier" of "Zagreb Economic Courier") or its initials, .4 for a shared
 * first word before another paper's noun, 0 for different names.
 *
 * @example sameOutlet('Defence Hub', 'defencehub.com') // => 1
 */
export function sameOutlet(a: string, b: string): number {
  const partsA = fold(a)
  const partsB = fold(b)
  const coreA = core(partsA)
  const coreB = core(partsB)
  const keyA = coreA.join('')
  const keyB = coreB.join('')
  if (keyA === '' || keyB === '') return 0
  if (keyA === keyB || partsA.join('') === partsB.join('')) return 1
  if (digits(keyA) === digits(keyB)) {
    const least = Math.min(keyA.length, keyB.length)
    if (least >= 5 && Math.abs(keyA.length - keyB.length) <= 2) {
      const distance = levenshtein.get(keyA, keyB)
      // "Daily Post" and "Daily Mail" lie further apart than two; "defence" and "defense" one.
      if (distance <= 1) return least >= 8 ? 1 : 0.9
      if (distance <= 2 && least >= 8) return 0.85
    }
  }
  if (initials(a, partsB) || initials(b, partsA)) return 0.7
  return Math.max(subset(coreA, coreB), subset(coreB, coreA))
}
