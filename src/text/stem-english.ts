/** Irregular forms of verbs and nouns that news is full of: base first. */
const IRREGULAR =
  'say said|tell told|rise rose risen|fall fell fallen|hold held|win won|meet met|go went gone going|take took taken|' +
  'give gave given|make made|find found|leave left|pay paid|send sent|sell sold|grow grew grown|know knew known|' +
  'write wrote written|come came|get got gotten|see saw seen|lead led|lose lost|build built|buy bought|bring brought|' +
  'catch caught|fight fought|become became|begin began begun|break broke broken|choose chose chosen|draw drew drawn|' +
  'drive drove driven|flee fled|fly flew flown flies|keep kept|mean meant|run ran|shoot shot|speak spoke spoken|spend spent|' +
  'stand stood|strike struck|think thought|throw threw thrown|understand understood|wear wore worn|feel ' +
  'felt|steal stole stolen|' +
  'hide hid hidden|seek sought|sit sat|swear swore sworn|withdraw withdrew withdrawn|die dying|lie lying ' +
  'lay|man men|woman women|' +
  'child children|foot feet|crisis crises|analysis analyses|life lives|wife wives|half halves|freeze froze frozen|show shown|' +
  'forget forgot forgotten|arise arose|undergo underwent|overturn|sink sank sunk|ride rode ridden|news news|series series|' +
  'bring brought|deal dealt|teach taught|hear heard|forbid forbade'

const BASES: ReadonlyMap<string, string> = /* @__PURE__ */ readBases()

function readBases(): Map<string, string> {
  const bases = new Map<string, string>()
  for (const line of IRREGULAR.split('|')) {
    const [base, ...forms] = line.split(' ')
    for (const form of forms) bases.set(form, regular(base))
  }
  // Plural in shape only.
  bases.set('news', 'news')
  return bases
}

/**
 * Stem of a folded English word: inflection off, British spelling made American. Light on purpose: derivation stays
 * (agree, agreement), after Harman's S-stemmer (1991) and the inflectional steps of Porter (1980).
 */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word
  return BASES.get(word) ?? regular(word)
}

function regular(word: string): string {
  let stem = word
  let n = stem.length
  if (stem[n - 1] === 's' && n > 3) {
    const before = stem[n - 2]
    if (before === 'e' && stem[n - 3] === 'i' && n > 4) stem = `${stem.slice(0, n - 3)}y`
    else if (before === 'e' && (stem.endsWith('shes') || stem.endsWith('ches') || stem.endsWith('xes') || stem.endsWith('oes')))
      stem = stem.slice(0, n - 2)
    else if (before !== 's' && before !== 'u' && before !== 'i') stem = stem.slice(0, n - 1)
    n = stem.length
  }
  if (stem[n - 1] === 'd' && stem[n - 2] === 'e') {
    if (stem[n - 3] === 'i' && n > 4) stem = `${stem.slice(0, n - 3)}y`
    else if (stem[n - 3] === 'e') stem = n > 5 && stem[n - 4] !== 'c' && hasVowel(stem, n - 3) ? stem.slice(0, n - 1) : stem
    else if (hasVowel(stem, n - 2)) stem = stripped(stem, n - 2)
  } else if (stem[n - 1] === 'g' && n > 4 && stem[n - 2] === 'n' && stem[n - 3] === 'i' && hasVowel(stem, n - 3)) {
    stem = stripped(stem, n - 3)
  }
  return spelling(stem)
}

/** What is left of -ed and -ing; an e comes back where two letters would remain: used, use. */
function stripped(stem: string, length: number): string {
  return length <= 2 ? `${stem.slice(0, length)}e` : stem.slice(0, length)
}

/** One spelling: final e and doubled consonants off, y as i, colour as color, centre as center, -ise as -ize. */
function spelling(word: string): string {
  let stem = word
  let n = stem.length
  while (n > 3 && stem[n - 1] === 'e') stem = stem.slice(0, --n)
  if (n > 3 && stem[n - 1] === stem[n - 2] && !isVowel(stem.charCodeAt(n - 1))) stem = stem.slice(0, --n)
  if (n > 2 && stem[n - 1] === 'y') stem = `${stem.slice(0, n - 1)}i`
  return n > 3 ? american(stem) : stem
}

/** British spelling to American, on what is left of a word. */
export function american(word: string): string {
  let stem = word
  const our = stem.indexOf('our', 2)
  if (our > 1 && 'bdlmnvi'.includes(stem[our - 1])) stem = `${stem.slice(0, our)}or${stem.slice(our + 3)}`
  const n = stem.length
  const last = stem[n - 1]
  if (last === 's') {
    if (stem[n - 2] === 'i' && n > 4) return `${stem.slice(0, n - 1)}z`
    if (stem.endsWith('fens') || stem.endsWith('licens') || stem.endsWith('pretens')) return `${stem.slice(0, n - 1)}c`
  } else if (last === 'r' && n > 4 && (stem[n - 2] === 't' || stem[n - 2] === 'b')) return `${stem.slice(0, n - 1)}er`
  else if (last === 'u' && stem.endsWith('logu')) return stem.slice(0, n - 1)
  else if (last === 'n' && n > 7 && stem.endsWith('isation')) return `${stem.slice(0, n - 7)}ization`
  else if (stem === 'grey') return 'grai'
  return stem === 'gray' || stem === 'grei' ? 'grai' : stem
}

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117
}

function hasVowel(stem: string, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const code = stem.charCodeAt(i)
    if (isVowel(code) || (code === 121 && i > 0)) return true
  }
  return false
}
