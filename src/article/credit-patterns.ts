/** What kind of act a phrase ascribes to a source. Two different acts make an outlet of an unknown name. */
export type Act = 'told' | 'access' | 'report' | 'according' | 'asked' | 'poll' | 'agency'

/** Act; 3: the phrase says that this is an outlet, 2: seldom said of others, 1: said of anybody; the phrase. */
type Row = readonly [Act, 1 | 2 | 3, string]

const WORD = "\\p{Lu}[\\p{L}\\p{N}]{0,30}(?:(?:[-.&/]|['’](?!s(?!\\p{L})))[\\p{L}\\p{N}]{1,30}){0,3}"
const JOINT = '(?:(?:of|de|del|de la|du|des|der|do|da|dos|&) )?'
/** A name of one to six capitalised words, or one in quotation marks. */
const NAME = `(?<name>${WORD}(?:\\s${JOINT}${WORD}){0,5}|[«„“"]\\p{Lu}[^«»„“”"\\n]{1,48}[»“”"])`
const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{N}])'

/** Nouns that say "outlet" before or after the name. */
const NOUN = {
  en: '(?:(?:[Nn]ews|[Pp]ress) ?agency|[Tt]he agency|sports daily|[Dd]aily|[Ll]ocal paper|radio station|[Ww]eekly|newswire|wire service|news service|newspaper|news site|news website|news outlet|broadcaster|media outlet|news channel|magazine|tabloid)',
  es: '(?:agencia(?: de noticias)?|diario|periódico|cadena|revista|semanario|portal|medio)',
  fr: '(?:agence(?: de presse)?|quotidien|journal|magazine|hebdomadaire|chaîne|site)',
  de: '(?:Nachrichtenagentur|Presseagentur|Agentur|Zeitung|Tageszeitung|Zeitschrift|Magazin|Nachrichtenmagazin|Sender)',
  pt: '(?:agência(?: de notícias)?|jornal|revista|emissora|portal)',
  it: '(?:agenzia(?: di stampa)?|quotidiano|giornale|settimanale|emittente)',
  ru: '(?:агентств(?:о|у|а|ом|е)|газет(?:а|е|ы|ой)|издани(?:е|ю|я|ем)|телеканал(?:у|а|ом)?|журнал(?:у|а|ом)?)',
} as const
const THE = "(?:[Tt]he |an? |el |la |los |le |les |l['’]|il |lo |der |die |das |dem |den |o )?"

const table: readonly Row[] = [
  // English
  ['agency', 3, `the NAME (?:news|press) ?(?:agency|wire|service)`],
  ['agency', 3, `${NOUN.en} NAME`],
  ['agency', 1, `the NAME (?:agency|newspaper|daily|website|newswire|wire)`],
  ['agency', 2, `NAME, the (?:national |state |local |regional )?${NOUN.en}`],
  ['agency', 3, `NAME (?:news agency|newswire|wire service|newspaper|magazine|news site|news channel)`],
  ['report', 2, `NAME,? citing`],
  ['told', 2, `(?:told|tells|telling|informed) ${THE}NAME(?! (?:to|not to) )`],
  ['told', 2, `(?:[Ss]poke|[Ss]peaking|spoken|talked|[Tt]alking|confirmed|confided) (?:exclusively )?(?:to|with) ${THE}NAME`],
  ['told', 2, `(?:in an? )?(?:interview|remarks?|comments?|e-?mail|statement) (?:with|to|for) ${THE}NAME`],
  ['told', 2, `sources? (?:for|cited by|quoted by|speaking to|interviewed by) ${THE}NAME`],
  [
    'access',
    2,
    `(?:seen|reviewed|viewed|obtained|read|examined|inspected|verified|consulted|shared with|leaked to|provided to) (?:exclusively )?by ${THE}NAME`,
  ],
  ['access', 2, `(?:shared with|leaked to|passed to|provided to|disclosed to|read out to|read to) ${THE}NAME`],
  [
    'access',
    2,
    `(?:which|that|whose contents?) ${THE}NAME (?:has |have |had )?(?:seen|reviewed|read|obtained|viewed|examined|verified|inspected|has a copy)`,
  ],
  [
    'access',
    2,
    `NAME,? (?:which |who )?(?:has|have|had) (?:seen(?! off)|reviewed|read|obtained|viewed|verified|inspected|got hold of|learned|learnt)`,
  ],
  [
    'access',
    2,
    `NAME (?:reviewed|obtained|saw|viewed) (?:a copy|the (?:memo|letter|document|contract|report|draft|file|text)|copies|documents)`,
  ],
  ['access', 2, `(?:disclosed|revealed|unearthed|published|broken|uncovered) by ${THE}NAME`],
  [
    'report',
    2,
    `(?:[Ff]irst reported|[Rr]eported|[Cc]ited|[Qq]uoted|as quoted|as reported|as cited|interviewed|contacted|reached) by ${THE}NAME`,
  ],
  [
    'report',
    2,
    `NAME (?:first reported|had reported|has reported|has learned|has learnt|exclusively reported|reported (?:on|that|earlier|last|this|the|after|from|in)|reports? that|has revealed|revealed|can reveal)`,
  ],
  ['report', 1, `NAME (?:reported|reports|writes|wrote)`],
  ['report', 2, `,["”’]? (?:reports|reported|writes) ${THE}NAME`],
  ['report', 2, `,["”’]? NAME (?:reported|reports|writes|says|said)(?=[.,]|$| (?:on|citing))`],
  ['report', 2, `NAME (?:said|says) it (?:had|has) (?:seen|reviewed|obtained|read)`],
  ['report', 1, `(?:report|article|story|investigation|dispatch|account) (?:by|from|in|published by|carried by) ${THE}NAME`],
  ['report', 1, `(?:done|compiled|kept|calculated|carried out|conducted|collected|gathered|counted) by ${THE}NAME`],
  ['according', 1, `[Aa]ccording to ${THE}NAME`],
  [
    'according',
    1,
    `[Aa]ccording to (?:an? )?(?:[\\p{Ll}-]{1,20} ){0,3}(?:report|reporting|story|article|investigation|account)s? (?:by|from|in|of) ${THE}NAME`,
  ],
  [
    'asked',
    2,
    `(?:respond|responded|reply|replied|answer|answered) to (?:questions from |a request for comment from |requests for comment from )${THE}NAME`,
  ],
  [
    'asked',
    2,
    `(?:respond|responded|reply|replied|answer|answered) to NAME['’]s? (?:[\\p{Ll}]{1,12} ){0,2}(?:requests?|questions?|inquir|enquir|calls?|emails?)`,
  ],
  ['asked', 2, `(?:after|when|until) ${THE}NAME (?:asked|inquired|enquired|contacted|approached|reported|first reported)`],
  [
    'asked',
    1,
    `NAME (?:has asked|could not (?:immediately |independently )?(?:verify|confirm|reach|establish)|was unable to (?:reach|verify|confirm)|asked|contacted|approached|understands)`,
  ],
  ['asked', 2, `independently (?:verified|confirmed) by ${THE}NAME`],
  ['poll', 1, `(?:in|by) an? NAME (?:poll|survey)`],
  [
    'poll',
    1,
    `(?:[Aa]n?|[Tt]he) NAME (?:review|analysis|calculation|tally|investigation|count|report|reporter|correspondent|journalist)`,
  ],
  // Spanish
  ['agency', 3, `(?:[Ll]a|[Ee]l|al|del|de la|una) ${NOUN.es} NAME`],
  ['access', 2, `(?:tuvo|ha tenido|tuvieron|tiene) acceso ${THE}NAME`],
  ['access', 2, `(?:vist|revisad|consultad|obtenid|leíd|examinad|analizad)[oa]s? por ${THE}NAME`],
  [
    'access',
    2,
    `(?:que|cuya copia|cuyo texto) (?:conoció|vio|leyó|obtuvo|revisó|consultó|ha visto|ha leído|pudo leer) ${THE}NAME`,
  ],
  ['access', 2, `NAME,? que (?:pudo leer(?:lo|la|los|las)?|tuvo acceso|ha visto|vio|leyó|revisó)`],
  [
    'told',
    2,
    `(?:dijo|dijeron|declaró|declararon|aseguró|afirmó|explicó|contó|confirmó|confirmaron|señaló|relató|respondió|indicó|comentó|declaraciones) a ${THE}NAME`,
  ],
  [
    'report',
    2,
    `(?:informó|reportó|publicó|reveló|según informó|según publicó|cuenta|constató|adelantó|recoge|citad[oa]s? por|según constató) ${THE}NAME`,
  ],
  ['asked', 2, `(?:enviad[oa]|respuesta|remitid[oa]) a ${THE}NAME`],
  ['report', 1, `NAME (?:contó|reveló|publicó|informó|adelantó|supo|pudo saber)`],
  ['report', 1, `(?:cuenta|contó|declaró|publicó|publicad[oa]|escribe|relata) en NAME`],
  ['according', 1, `[Ss]egún ${THE}NAME`],
  // French
  ['agency', 3, `(?:[Ll]['’]|[Ll]e |[Ll]a |du |au |à l['’]|de l['’])${NOUN.fr} NAME`],
  ['access', 2, `(?:consulté|vu|lu|obtenu|examiné)e?s? par ${THE}NAME`],
  ['access', 2, `(?:que|dont) ${THE}NAME a (?:pu )?(?:consulter|consulté|vu|lu|obtenu|eu|pris connaissance)`],
  [
    'told',
    2,
    `(?:déclaré|dit|confié|affirmé|expliqué|indiqué|assuré|raconté|précisé|confirmé|fait savoir) (?:[\\p{Ll}-]{1,12} )?à ${THE}NAME`,
  ],
  [
    'report',
    2,
    `(?:rapporte|rapportait|révèle|révélait|a révélé|a rapporté|écrit|indique|annonce|rapporté par|révélé par|cité par|citée par|cités par) ${THE}NAME`,
  ],
  ['according', 1, `(?:[Ss]elon|[Dd]['’]après) ${THE}NAME`],
  // German
  ['agency', 3, `(?:[Dd]ie|[Dd]er|dem|[Dd]as|den|von) ${NOUN.de} NAME`],
  ['told', 1, `gegenüber ${THE}NAME`],
  ['told', 2, `(?:sagte|sagten|erklärte|erklärten|berichtete|bestätigte|verriet) (?:er |sie |es )?(?:der|dem) NAME`],
  [
    'report',
    2,
    `[Ww]ie ${THE}NAME (?:unter Berufung [^.\\n]{2,60} )?(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|erfuhr|erfahren)`,
  ],
  ['report', 2, `(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb) (?:die|der|das) NAME`],
  ['report', 1, `NAME (?:berichtet|berichtete|meldet|meldete)`],
  ['access', 2, `(?:das|der|die|den|es) ${THE}NAME (?:vorliegt|vorliegen|vorlag|vorlagen|eingesehen|einsehen|gesehen)`],
  ['access', 2, `(?:liegt|liegen|lag|lagen) ${THE}NAME vor`],
  ['access', 2, `von ${THE}NAME (?:eingesehen|gesehen|geprüft|ausgewertet)`],
  ['according', 1, `[Ll]aut (?:einem Bericht (?:der|des|von) )?${THE}NAME`],
  ['report', 2, `(?:Recherchen|Informationen) (?:der|des|von) NAME`],
  ['according', 1, `NAME zufolge`],
  // Portuguese, Italian
  ['agency', 3, `(?:a|o|à|ao|da|do|pela|pelo) ${NOUN.pt} NAME`],
  ['access', 2, `(?:vist|obtid|revisad|lid)[oa]s? (?:por|pel[oa]) ${THE}NAME`],
  ['told', 2, `(?:disse|disseram|afirmou|contou|declarou|confirmou) (?:à|ao|a) NAME`],
  ['according', 1, `[Ss]egundo (?:a |o )?NAME`],
  ['agency', 3, `(?:l['’]|il |dell['’]|all['’]|dall['’]|del |al |dal )${NOUN.it} NAME`],
  ['access', 2, `(?:vist|visionat|consultat|ottenut|lett)[oaie] da(?:l |lla |ll['’]| )NAME`],
  ['told', 2, `(?:detto|dichiarato|riferito|raccontato|confermato) (?:a|ad|al|alla|all['’]) ?NAME`],
  ['according', 1, `[Ss]econdo (?:il |la |l['’])?NAME`],
  // Russian
  ['agency', 3, `${NOUN.ru} NAME`],
  ['report', 2, `(?:сообщает|сообщил[ао]?|сообщило|передает|передаёт|передал[ао]?|пишет|писал[ао]?|информирует) ${THE}NAME`],
  ['according', 1, `(?:[Пп]о данным|[Пп]о информации|[Сс]о ссылкой на|[Сс]огласно) NAME`],
  ['access', 2, `NAME ознакомил(?:ся|ась|ось)`],
  ['told', 2, `журналистам NAME`],
  ['told', 2, `(?:рассказал[аи]?|сообщил[аи]?|заявил[аи]?) NAME`],
]

/** Compiled for names found beforehand: `before` and `after` are sticky at a name's start and end. */
export interface CreditTest {
  readonly act: Act
  readonly strength: 1 | 2 | 3
  readonly before?: RegExp
  readonly after?: RegExp
}

/**
 * One test for all phrases of an act and strength that stand on one side only, one each for those on both. Looking at names
 * from where they stand, instead of searching the text for every phrase in turn, took a 4 kB page from 3 ms to .4 ms.
 */
function compile(): CreditTest[] {
  const before = new Map<string, string[]>()
  const after = new Map<string, string[]>()
  const both: CreditTest[] = []
  const sticky = (left: readonly string[]): RegExp => new RegExp(`(?<=${left.join('|')})`, 'uy')
  for (const [act, strength, source] of table) {
    const [left, right] = source.replace(/ /g, '\\s').split('NAME')
    const bounded = left.startsWith(',') ? left : `${BEFORE}(?:${left})`
    const key = `${act} ${strength}`
    if (left !== '' && right !== '') both.push({ act, strength, before: sticky([bounded]), after: new RegExp(right, 'uy') })
    else {
      const side = left === '' ? after : before
      side.set(key, [...(side.get(key) ?? []), left === '' ? right : bounded])
    }
  }
  const split = (key: string): Pick<CreditTest, 'act' | 'strength'> => ({
    act: key.slice(0, -2) as Act,
    strength: Number(key.slice(-1)) as 1 | 2 | 3,
  })
  return [
    ...[...before].map(([key, left]) => ({ ...split(key), before: sticky(left) })),
    ...[...after].map(([key, right]) => ({ ...split(key), after: new RegExp(`(?:${right.join('|')})${AFTER}`, 'uy') })),
    ...both,
  ]
}

export const CREDIT_TESTS: readonly CreditTest[] = compile()
/** A maximal run of capitalised words, or a name in quotation marks. */
export const NAME_RUN = new RegExp(`${BEFORE}${NAME.replace('?<name>', '')}${AFTER}`, 'gu')
/** Where within a run a shorter name may begin: "Nachrichtenagentur Meridian". */
export const NEXT_WORD = /\s(?=\p{Lu})/gu

/** "X: …" and "…, X says" in a headline. */
export const HEADLINE_PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:\\p{Lu}{4,12}[-: ]{1,3})?${NAME}\\s?:\\s`, 'du'),
  new RegExp(`[,;–—-]\\s?${NAME}\\s(?:says?|reports?|reported|said|dice|informa|rapporte|selon|berichtet)$`, 'du'),
  new RegExp(
    `[,;]\\s(?:según|selon|laut|per|segundo|secondo|according to|по данным)\\s(?:the |la |le |el |der |die |l['’])?${NAME}$`,
    'du',
  ),
]

/** Scripts without capitals: the noun for agency or paper bounds the name. */
export const UNCASED_PATTERNS: readonly { readonly act: Act; readonly strength: 3; readonly regex: RegExp }[] = [
  { act: 'report', strength: 3, regex: /据(?<name>[\p{Script=Han}A-Za-z]{2,12}?)(?:报道|報道|消息|報導)/dgu },
  {
    act: 'report',
    strength: 3,
    regex: /(?<name>[\p{Script=Katakana}ー\p{Script=Han}]{2,14}(?:通信|新聞))(?:によると|が報じ|は報じ|に語)/dgu,
  },
  { act: 'agency', strength: 3, regex: /(?:وكالة)\s(?:أنباء\s)?[«"](?<name>[^«»"\n]{2,30})[»"]/dgu },
]
