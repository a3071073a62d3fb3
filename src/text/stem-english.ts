/** Irregular forms of verbs and nouns that news is full of: base first. */
const IRREGULAR =
  'say said|tell told|rise rose risen|fall fell fallen|hold held|win won|meet met|go went gone going|take took taken|' +
  'give gave given|make made|find found|leave left|pay paid|send sent|sell sold|grow grew|know knew known|see saw seen|' +
  'write wrote written|come came|lead led|lose lost|build built|buy bought|bring brought|become became|begin began|' +
  'break broke broken|drive drove driven|fly flew flown|keep kept|run ran|spend spent|stand stood|strike struck|' +
  'show shown|draw drew drawn|get got|hear heard|man men|woman women|child children'

const LONGEST = 30

const BASES: ReadonlyMap<string, string> = /* @__PURE__ */ readBases()

function readBases(): Map<string, string> {
  // Plural in shape only.
  const bases = new Map([['news', 'news']])
  for (const line of IRREGULAR.split('|')) {
    const [base, ...forms] = line.split(' ')
    for (const form of forms) bases.set(form, regular(base))
  }
  return bases
}

/**
 * Stem of a folded English word: inflection off, British spelling made American. Light on purpose: derivation stays
 * (agree, agreement), after Harman's S-stemmer (1991) and the inflectional steps of Porter (1980).
 */
export function stemEnglish(word: string): string {
  return word.length < 3 || word.length > LONGEST ? word : (BASES.get(word) ?? regular(word))
}

function regular(word: string): string {
  let stem = word
  if (stem.endsWith('s')) stem = stem.replace(/(?<=..)ies$/, 'y').replace(/(?<=[cs]h|x|o)es$|(?<=..[^sui])s$/, '')
  if (stem.endsWith('ed')) {
    if (/..ied$/.test(stem)) stem = `${stem.slice(0, -3)}y`
    else if (!stem.endsWith('eed')) stem = stripped(stem, 2)
    else if (/[^c]eed$/.test(stem) && /[aeiou]|.y/.test(stem.slice(0, -4))) stem = stem.slice(0, -1)
  } else if (stem.length > 4 && stem.endsWith('ing')) stem = stripped(stem, 3)

  // One spelling: final e and doubled consonants off, y as i.
  while (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > 3 && stem[stem.length - 1] === stem[stem.length - 2]) stem = stem.replace(/[^aeiou]$/, '')
  if (stem.length > 2 && stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`
  return stem.length > 3 ? american(stem) : stem
}

/** Takes off -ed or -ing after a vowel; an e comes back where two letters would remain: used, use. */
function stripped(word: string, length: number): string {
  const rest = word.slice(0, -length)
  return /[aeiou]|.y/.test(rest) ? rest + (rest.length < 3 ? 'e' : '') : word
}

/** British spelling to American, on what is left of a word: colour, organise, defence, centre, catalogue, grey. */
export function american(word: string): string {
  const stem = word.includes('our') ? word.replace(/(.[bdlmnvi])our/, '$1or') : word
  switch (stem[stem.length - 1]) {
    case 's':
      return stem.replace(/(...i)s$/, '$1z').replace(/([fc]en)s$/, '$1c')
    case 'r':
      return stem.replace(/(...[tb])r$/, '$1er')
    case 'n':
      return stem.replace(/isation$/, 'ization')
    case 'u':
      return stem.replace(/logu$/, 'log')
  }
  return /^gr[ae][iy]$/.test(stem) ? 'grai' : stem
}
