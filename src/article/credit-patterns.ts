/**
 * The words that stand beside a name which is credited, language after language. Looked at backwards from where a name begins and
 * forwards from where it ends, so most fail at once; `credit-words.ts` spares most names even that.
 */

const either = (...words: readonly string[]): string => words.join('|')

/** Behind "all’" no blank stands: "ha detto all’Eco di Sarno". */
const before = (words: string): RegExp =>
  new RegExp(
    `(?<=(?<!\\p{L})(?:${words})(?: |(?<= d?all)['’])[«»„“"‘']?(?:(?:the|an?|el|l[ao]s?|les?|de[rmn]|die|das|os?|as|il) |l['’])?[«»„“"‘']?)`,
    'iuy',
  )
/** A short form may stand in brackets: "Nordkontor-Dienst (nkd)". */
const after = (words: string): RegExp => new RegExp(`(?: \\([^()\\n]{2,12}\\))?,? (?:${words})(?!\\p{L})`, 'iuy')

/** Whether what a pattern describes stands at one place. */
export const at = (regex: RegExp, text: string, index: number): boolean => {
  regex.lastIndex = index
  return regex.test(text)
}

// Level 3: the words say that this is an outlet.
const NOUN_WORDS = either(
  '(?:news|press|wire|the|sports?) agency|(?:sports|local) (?:daily|paper)|newspaper|newsletter|tabloid|broadsheet',
  'news (?:site|website|outlet|service|portal)|wire service|(?:state|public|national) broadcaster',
  'agencia|diario|peri.dico|portal|semanario|ag.ncia|jornal|agenzia|quotidiano|giornale|settimanale',
  '(?:l.)?agence|quotidien|(?:l.)?hebdomadaire|journal|nos confr.res (?:de|du|des)',
  '(?:nachrichten|presse)?agentur|\\p{L}{0,15}(?:zeitung|zeitschrift|magazin)|(?:nachrichten|presse)dienst|nachrichtenportal|fachblatt',
  'агентств.|газет.|издани.|persbureau|nieuws(?:site|dienst)',
)
export const NOUN = before(NOUN_WORDS)
/** "Agencia Española de …": with a capital the word is part of a name, of an outlet or of an office. */
export const NAMED_NOUN = /(?<=(?<!\p{L})Ag[eê]n[cz](?:ia|e) )/uy
/** "published in the journal Larks": where research stands, and no news. */
export const IN_JOURNAL =
  /(?<=(?<!\p{L})(?:in|by|to|of|for) (?:the|an?) (?:(?!trade|industry|business)[\p{L}-]{2,20} ){0,3}journal [«„“"]?(?:[Tt]he )?)/uy
const REPORTS = '(?:berichtet|meldet)e?'
const SAYING = `${REPORTS}|schreibt|schrieb`
const TELLS = 'erz[aä]hlt|zitiert'
/** "рассказала телеканалу «Заречье»", "в беседе с «Вестником»", «передает корреспондент „Вестника“» */
const RUSSIAN_WITH = 'телеканалу|радиостанции|порталу|журналу|в (?:беседе|разговоре) с|в интервью|корреспондент[уа]?'
/** "сообщил «Вестнику» источник": whom, and who. */
const RUSSIAN_TOLD = '(?:сообщи|рассказа|заяви|сказа|подтверди|поясни|уточни)л[аи]?'
const RUSSIAN = 'сообща\\p{L}+|переда\\p{L}+|пиш[еу]т|(?:выясни|узна)л[аи]?|со ссылкой на'
/** "Das schreibt der „Bote“", «пишет „Вестник“»: in quotation marks, as German and Russian write the names of papers. */
export const NOUN_QUOTED = before(
  `(?:${SAYING})(?: es| zuerst)? (?:der|die|das)|recherchen de[rs]|(?:sagte (?:er|sie)|im interview mit) (?:der|dem|den)|${RUSSIAN}|${RUSSIAN_WITH}`,
)
export const TOLD_RUSSIAN = before(RUSSIAN_TOLD)
/** What ends as those who are told do, before who tells it. */
export const DATIVE = /(?<=(?:[ую]|[ая]м|ой)[»”"]) (?!что|о |об )[\p{L}«„"]/uy
export const SPEAKER =
  / (?:пресс-секретар|источник|собеседни|представител|адвокат|глава|директор|руководител|следовател|эксперт|врач|мэр|губернатор|депутат|очевид|жител)\p{L}{0,5}(?!\p{L})/uy
/** "wie die „Post“ erzählt": a play tells, too, but not as another says. */
export const AS = before('wie (?:der|die|das)')
/** "told Channel Six’s Breakfast programme" */
export const PROGRAMME = /['’]s (?:\p{Lu}[\p{L}\d]{0,20} ){1,4}(?:program(?:me)?|podcast)(?!\p{L})/uy
export const QUOTED_NOUN = after(REPORTS)
/** "laut „Bote“", "sagte Krol dem „Boten“": directly before quotation marks, since parties and clubs have an article or speak themselves. */
export const QUOTED_NEXT =
  /(?<=(?<!\p{L})(?:[Ll]aut|(?:sagte|erklärte|bestätigte) \p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})? (?:der|dem|den)) )/uy
/** "einem „Bote“-Bericht zufolge", "nach „Bote“-Informationen"; without quotation marks offices have reports, too. */
const REPORT = '-(?:Bericht|Information|Angabe|Recherche)\\p{L}{0,3}(?!\\p{L})'
export const IN_REPORT = new RegExp(`${REPORT}$`, 'u')
export const OF_REPORT = new RegExp(`${REPORT}( zufolge)?`, 'uy')
export const BY_REPORT = /(?<=(?<!\p{L})(?:[Nn]ach|[Ll]aut)(?: eine[mr]| de[mnr])? )/uy
/** "The Harbour Post’s Ann Reyes reports" */
export const COLLEAGUE = /['’]s (?:\p{Lu}[\p{L}.-]{0,20} ){2,3}(?:report(?:s|ed)|writes|wrote)(?!\p{L})/uy
/** "dem „Boten“ (Dienstagsausgabe)", and in quotation marks the day alone, which a concert may have, too */
export const EDITION = / \(\p{L}{2,12}-?[Aa]usgabe\)/uy
export const DATED =
  / \((?:\p{L}{3,7}tag|Mittwoch|online)\) (?:beruft|bericht|meld|schreib|zitier|zufolge|unter Berufung|hatte zuvor)/uy
/** "räumte er der „Post“ gegenüber ein"; a house stands so, too. */
const TOWARDS_WORDS = 'gegenüber'
export const TOWARDS = after(TOWARDS_WORDS)
export const SAYS_BEFORE = /(?:sagt|erklär|räumt|bestätig|äußer|beton|berichtet)\p{L}{0,3} [^.!?„“«»]{0,40}»?$/u
const LEARNS = 'erfuhr'
export const AS_SAYS = after(`${SAYING}|${TELLS}|${LEARNS}`)
const NOUN_AFTER_WORDS =
  '(?:news|press) agency|newswire|newspaper|news (?:site|website|service)|(?:(?:which|who) )?(?:first )?broke (?:the|this) (?:story|news)'
export const NOUN_AFTER = after(NOUN_AFTER_WORDS)
/** "Russian news agency TASS": the name stands behind. */
export const NAMED_LATER =
  / (?:news agency|press agency|newspaper|news (?:site|website|service)) [«„“"]?(?!\p{Lu}\p{Ll}{2,5}day(?!\p{L})|President|Director|Editor|Chief|CEO)\p{Lu}/uy
/** "a Kenyan newspaper", "the Polish newspaper": whose it is; "a Meridian news agency report" says which. */
export const isSomebodys = (text: string, from: number, end: number, name: string): boolean =>
  at(SOME_PAPER, text, end) && (at(SOME, text, from) || NATIONAL.test(name))
const SOME_PAPER =
  / (?:(?:news|press) (?:agency|site|website|outlet|portal|service|channel)|newspaper|tabloid|daily|weekly|magazine|website|broadcaster|(?:radio|tv|television) (?:station|channel))(?! (?:report(?!ed|s)|stor|article|dispatch|interview|correspondent|journalist|editor|photographer|poll|survey|investigation))(?!\p{L})/uy
const SOME = /(?<=(?<!\p{L})(?:an?|another) )/iuy
const NATIONAL = /^(?:\p{Lu}\p{Ll}{1,9}(?:ish|ese)|French|Dutch|Greek|Czech|Swiss|Welsh)$/u
/** "Agencia Tributaria", "Agência Portuguesa do Ambiente": what it is for, or whose; a point of the compass says neither. */
export const OFFICIAL =
  /^(?!(?:Austral|Boreal|(?:Ori|Occid)ental|(?:Meridi|Septentri)onal)(?!\p{L}))[\p{L}]{2,20}(?:[aei]ria|[cdntr]i?[ao]l|esa|ola|pe[ia]{1,2}|ica|iva)(?= |$)/u

/** What a text says of itself: that it stood elsewhere first. Books and rumours appear first, too, so the text must be named or open the line. */
const FIRST_WORDS =
  '(?:first|originally|initially) (?:appeared|published|ran|posted|printed|reported|broadcast|spotted|seen) (?:in|on|by|at)'
const NOTICE_WORDS = either(
  `(?:story|article|report|piece|post|column|interview|essay|version) (?:(?:was|is|has been|that) )?${FIRST_WORDS}`,
  `(?<!\\S )${FIRST_WORDS}`,
  'read the (?:original|full|whole) (?:story|article|report|piece) (?:in|on|at|by)',
  '(?:re-?(?:printed|published|posted)|reproduced) (?:here )?(?:(?:with|by) (?:the )?(?:kind )?permission (?:from|of)|courtesy of|from)',
  '(?:erschien(?:en)? zuerst|zuerst (?:erschienen|ver.ffentlicht)) (?:in|bei|auf|im)',
  '(?:publi.e?s?|parue?s?) (?:d.abord|initialement|originellement|. l.origine) (?:par|dans|sur)',
  '(?:d.abord|initialement|originellement|. l.origine) (?:publi.e?s?|parue?s?) (?:par|dans|sur)',
  '(?:publicad[oa]|publicó|apareció) (?:originalmente|inicialmente|por primera vez) (?:e[mn]|por|n[oa]|pel[oa])',
  '(?:originalmente publicad[oa]|pubblicato (?:originariamente|originalmente|per la prima volta)|articolo originale) (?:e[mn]|por|n[oa]|pel[oa]|su|da)',
  'впервые опубликован\\p{L}{0,2} (?:в|на)',
  'with files from|(?:auto-?|automatically )generated from|(?:published|generated) (?:from|via) an? (?:[a-z]{2,12} ){0,2}feed (?:by|of|from)',
  '(?:published|generated) (?:from|via)(?= an? \\p{Lu}[^.()\\n]{1,40} feed)',
)
export const NOTICE = before(NOTICE_WORDS)
const HAS_NOTICE = new RegExp(NOTICE_WORDS, 'iu')
/** "This article was first published by the Courier": where it stands among the furniture it is still read. */
export const isNotice = (text: string): boolean => text.length < 300 && HAS_NOTICE.test(text)

const SPEAKING = 'dij|diss|d[eé]clar|asegur|aff?irm|expli|contó|relat|confi|dit|assur|racont'
const GERMAN_TELLING = '(?:(?:sagte|best.tigte|erkl.rte)(?: \\p{L}{2,20}){0,2}|im interview mit) (?:der|dem|den)'
/** "a indiqué son avocate à l’MDN": towns have no article. */
const TELLING_ELIDED =
  "(?:indiqu|confi|d[eé]clar|affirm|précis|expli(?:qu)?)é (?:son|sa|le|la|une?) [\\p{L}-]{3,20} à(?= l['’]\\p{Lu}{2})"
/** "a appris mardi l’MDN", "a dénoncé auprès de l’MDN": organisations, "l’ONU", "l’OTAN", are told as well. */
const ELIDED = either(
  '(?<=, )a appris(?: \\p{L}{3,9})?',
  '(?:affirm|assur|comment|confi|confirm|d[eé]clar|dénonc|déplor|expliqu|indiqu|précis|réag|regrett|témoign)\\p{L}{1,3} auprès de',
)
const LEARNING_ELIDED = `(?:${ELIDED})(?= l['’](?!O\\p{Lu}{2,3}(?!\\p{L})|UE(?!\\p{L}))\\p{Lu}{2})`
/** "ha contado a la Cadena Mediodía" */
const CHAIN_WORDS =
  '(?:(?:dich|contad|explicad|declarad|asegurad|confirmad)o|dij(?:o|eron)|(?:cont|explic|declar|asegur|confirm)ó)(?: el| la)?(?: \\p{L}{3,20})? a'
export const CHAIN = before(CHAIN_WORDS)
/** "a confié au Courrier", "dijo al Diario": said of councils and courts, too. */
const TELLING_THE = `(?:${SPEAKING}|señal|coment)\\p{L}{0,9} (?:aux?|al)`
// "confiée à Gand", "enviada a Lima" say what was sent where; "disse a Galp" is the Portuguese for "said Galp".
const TELLING = `(?:${SPEAKING}|indi|envi|llegar|savoir)\\p{L}{0,9}(?<!ées?|és|ad[ao]s|ada) (?:à|ao|(?<!(?:ou|disse) )a)`
const ITALIAN_TELLING =
  '(?:(?:anticip|dichiar|raccont|riport|rivel|spieg|conferm)at[aeio]|detto|intervista(?:t[oaie])?|entretien|entrevista) (?:au?|al(?:l[ao]?)?|da(?:ll?a?)?|à)'
/** Behind these may stand whom something is told, and who tells it. */
export const TELLS_WHOM = before(
  `(?:${either(TELLING, TELLING_THE, ITALIAN_TELLING, GERMAN_TELLING)})(?: (?:(?:la|el|de[rm]) |l['’])?(?:${NOUN_WORDS}))?`,
)
/** What stands behind the second of them: its role, or nothing. */
export const ROLE = /[,.»”"]|$/uy

// Level 2: seldom said of others.
const LEFT_WORDS = either(
  '(?<!(?:additional|will|would|must|should|shall|may|can|could|to) )(?:seen|re?view|obtain|read|examin|inspect|consult|quot|cit|report|reveal|disclos|contact|leak|vist|revis|obten|le.d|vu|lu|rapport|r.v.l|gesehen|gepr.ft)\\p{L}{0,4} (?:by|por|pel[oa]|par|von)',
  '(?:news|story|scandal) was (?:first )?broken by|obtid[oa]s? pel[oa]|segundo apurou|informa..o é d[oa]',
  '(?:read(?: out)?|leak\\p{L}*|shown?|shared|respond\\p{L}*|spoken?|speaking|talk\\p{L}*|interview|statement) (?:to|with)|sources? for|told|tells|informed|writing (?:in|for)',
  'acceso(?! al? )|conoci.|public[oó]|cuenta|constató|dad[oa]s? a conocer por|notici(?:ou|a)|avançou',
  '(?:seg.n|como) (?:ha )?(?:(?:adelant|avanz|public|revel)(?:a|ó|aba|ado)|recog(?:e|ió|ido)|cont(?:ó|aba|ado)|cuenta)',
  TELLING,
  TELLING_ELIDED,
  LEARNING_ELIDED,
  'rapport(?:e|ait)|r.v.le|(?:informations|r.v.lations) (?:des?|du)',
  'recherchen de[rs]|nach informationen (?:von|de[rs])|zuerst hatten?(?= [^.!?\\n]{3,80} berichtet)',
  '(?:notícia|notizia|informação|caso),?(?: \\p{L}{1,12}){0,2} (?:avançad|anticipat)[ao] (?:pel[oa]|dal(?:la)?)|em entrevista (?:ao|à)',
  'dans une? (?:entretien|interview)(?: \\S{5,8})? aux?',
  `${RUSSIAN}|рассказал\\p{L}?|журналистам`,
)
export const LEFT = before(LEFT_WORDS)
/** "seen by", "a la que tuvo acceso": the end of what is said of readers. */
export const BY = before('by|por|pel[oa]|par|von|acceso(?! al? )')
/** "Meridian has learned that …", "…, Meridian has learned.": what is learned otherwise, or from whom, is no news. */
const LEARNED = 'learn(?:ed|t)(?= (?:that|who|whom|whose|wh(?:y|at|en|ere|ether)|how(?! to))(?!\\p{L})|[.,;]|$)'
const READ_WORDS = either(
  `(?:(?:which|who) )?(?:(?:has|have|had) (?:(?:seen(?! off)|review|obtain|viewed|read|verified)\\p{L}*|${LEARNED})|(?:reviewed|obtained|saw)(?=[,.]| a copy| the))`,
  'can (?:exclusively |now )?reveal|was (?:the )?first to report the (?:news|story)',
  '(?:que )?(?:ha|pudo) (?:vist|consult|le[ií]d|le[ae]r)\\p{L}*|(?:que )?tuvo acceso',
  'a (?:pu )?(?:vu|voir|lu|lire|consult(?:é|er))',
  'ознакомил\\p{L}+',
)
export const READ = after(READ_WORDS)
const RIGHT_WORDS = either(
  '(?:had |has )?(?:first )?report(?:ed|s)(?: (?:on|that|earlier|last|this|the|after|from(?! \\p{Lu}[\\p{L} ]{1,30}[.,])|in)|(?=[.,]))|which first reported|tells us',
  'contributed to th(?:is|e) (?:report|story|article)',
)
export const RIGHT = after(RIGHT_WORDS)
const GERMAN_WORDS = `${REPORTS}|zufolge`
/** As `RIGHT`, of names alone: in German any noun has a capital, and papers, registers and witnesses speak too. */
export const GERMAN = after(GERMAN_WORDS)
/** "Das Papier liegt Meridian vor", "die Meridian vorliegen". */
const GERMAN_READ_WORDS = 'vorl(?:ie|a)g\\p{L}*|eingesehen|(?<=l(?:ie|a)g\\p{L}{0,4} (?:de[rmn] )?\\S{1,40} )vor'
/** As `READ`, of names alone. */
export const GERMAN_READ = after(GERMAN_READ_WORDS)
const DETERMINED = /(?:^| )(?:d(?:e[rmns]|ie|as)|[mdsk]?eine?[rmns]?)(?: \p{Ll}{2,20}(?:e|en|er|es|em)){0,2}$/iu
/** "unter Berufung auf interne …" */
const DESCRIBED = /(?:^| )für$|(?:^| )(?:auf|aus|mit|von|durch|bei|in)(?: \p{Ll}{2,20}(?:e|en|er|es|em)){1,2}$/iu
/** "wie die …", the dative of "die der … vorliegen", and the pronoun of ", die … vorliegen". */
const OF_NAMES = /(?:^| )(?:wie (?:die|der|das)|(?:die|das|den|der) (?:dem|der))$|, (?:die|das|de[rn])$/iu
/** "Angaben zufolge": a plural. */
const PLURAL = /(?<=[a-zäöüß](?:en|ern|eln)) (?:zufolge|vorl)/uy
/** "Heute berichtet der Verein", "Gestern meldete Meridian", "Ebenfalls berichtet wird": what opens such a clause is no name. */
const INVERTED =
  / (?:berichtet|meldet)e? (?:[«„“"]?\p{Lu}|(?:sich|er|es|ich|man|wir|sie|wird|wurden?|der|die|das|ihre?|[km]?eine?[rsnm]?)(?!\p{L}))/uy
/** "Volkswagen meldete sich" says nothing of what it said. */
const REFLEXIVE = / meldete? sich(?!\p{L})/uy
/** Whether an article or a figure before it, or its ending, says that a word is a German noun and no name. */
export function isCommonNoun(text: string, from: number, end: number): boolean {
  const lead = text.slice(Math.max(0, from - 60), from).trimEnd()
  if (at(PLURAL, text, end) || at(REFLEXIVE, text, end) || /["“”»«]-$/.test(lead)) return true
  if (/^$|[.!?:;…“”"»]$/.test(lead) && at(INVERTED, text, end)) return true
  return !OF_NAMES.test(lead) && (DETERMINED.test(lead) || DESCRIBED.test(lead) || /\d$/.test(lead))
}

// Level 1: said of anybody.
const ROMANCE_SAYING = [
  '(?:riv|sv)ela|scrive|riporta|riferisce|anticipa|racconta|(?:adelant|avanz|public|revel)(?:[aó]|aba)|(?:public|revel|divulg)ou|recoge|desvel(?:a|ó)|podido saber|dij(?:o|eron) a|declaraciones a',
  `ha (?:anticipato|riportato|riferito|rivelato|scritto|adelantado|avanzado|publicado|revelado|desvelado)|${ITALIAN_TELLING}`,
  "(?<=l['’])a(?:vait)? r.v.lé|a appris(?: \\p{L}{3,9})?|interrog.e?s? par|risulta a|dare la notizia è|si legge su",
]
const ROMANCE = either('seg.n|segundo|secondo|selon|d.apr.s|en croire', ...ROMANCE_SAYING)
const ANYBODYS = either(
  'recherchen von|nach angaben (?:von|de[rs])|berichts? (?:von|de[rs])|im gespr.ch mit de[rmn]|auf (?:an|nach)frage (?:von|de[rs])',
  'information d(?:es?|u)|r.v.lée?s?|(?:interrog.|sollicit.|joint)e?s? par|(?:colonnes|micros?|antenne|invit.e?s?) d(?:es?|u)',
  '(?:entrevista|conversaci.n|acuerdo) con|podido saber|a preguntas del?|entrevista en|informaci.n del?|(?:public|divulg|revel|notici)ad[oa]s? (?:por|pel[oa]|en|n[oa])',
  'microfoni d(?:i|el|ella)|stando a(?:ll?a?)?|acordo com|informa..o d[oa]',
  '(?:meldt|schrijft|volgens|tegen|aan)(?: (?:de|het))?',
  'confirm(?:ed|s|ing) to|comments to|e-?mail to|per the|(?:revealed|reported|published|speaking|interviewed|asked) (?:in|on|by)',
)
const WEAK_WORDS = either(
  ROMANCE,
  'according to|citing|gegenüber|laut|по данным|(?:отмеч|уточн)[ая]ет|unter berufung auf',
  GERMAN_TELLING,
  TELLING_THE,
  '(?:indique|précise|relate)(?= le )',
  CHAIN_WORDS,
  RUSSIAN_WITH,
  RUSSIAN_TOLD,
  // "dijo el alcalde a Radio Norte", "a expliqué la maire au Courrier"
  `(?:${SPEAKING}|detto)\\p{L}{0,9} (?:el|l[aeo]s?|il|os?|un[ae]?|s[oau]n?) [\\p{L}-]{3,20} (?:à|ao|aux?|al(?:l[ao]?)?|a)`,
  ANYBODYS,
  // Offices do it more than outlets.
  'inform(?:[oóa]|aba|ado|ou)',
  `wie|(?:${SAYING})(?: es| zuerst (?:der|die|das))?`,
  '(?:report|stor|article|investigation|account|done|compiled|published)\\p{L}* (?:by|from|in|of)',
)
export const WEAK = before(WEAK_WORDS)
/** An article with a capital amid a sentence, before the name or in it: "scrive Il Corsaro", "selon L’Aiguillon". */
const ARTICLED = /(?:Il|O) \p{Lu}|L['’]\p{Lu}/uy
/** These open the names of people and places, too: "selon Le Drian", "según La Moncloa". */
const ARTICLED_ALSO = /(?<= [«„“"‘']?(?:L[aeo]s?|El) )/uy
const ROMANCE_BEFORE = before(ROMANCE)
const ROMANCE_SAYS = before(either(...ROMANCE_SAYING))
export const isArticled = (text: string, from: number): boolean =>
  (at(ARTICLED, text, from) && at(ROMANCE_BEFORE, text, from)) || (at(ARTICLED_ALSO, text, from) && at(ROMANCE_SAYS, text, from))
const WEAK_AFTER_WORDS = either(
  'which reported|(?:gathered|learnt) that|apurou(?= que|[.,])|has found(?=[.,;]|$)|was (?:the )?first to report|(?:has )?(?:reported|reports|writes|wrote|asked|understands|poll|review|calculation|investigation|agency|says|said|revealed|citing|describe[ds]|quote[ds]|cite[ds]|disclosed)',
  'public[oó]|reveló|contó|cuenta|informó|adelant[óa]|recog[ei]\\p{L}*|noticiou|escreve\\p{L}*|scrive|[eé]crit|rapporte|affirme|d[eé]taille|a appris|пишет|сообща\\p{L}+',
  `schreibt|schrieb|${TELLS}|${LEARNS}|hatten? (?:\\p{L}{2,12} ){1,2}berichtet`,
)
export const WEAK_AFTER = after(WEAK_AFTER_WORDS)

/** Whether any of all these stand before a name; most names have none beside them, and are asked no more. One pattern of all of them is no faster, and takes an engine long to compile. */
export const isAnyBefore = (text: string, index: number): boolean =>
  at(WEAK, text, index) || at(LEFT, text, index) || at(NOUN, text, index) || at(NOTICE, text, index)
export const ANY_AFTER = after(
  either(NOUN_AFTER_WORDS, READ_WORDS, RIGHT_WORDS, GERMAN_WORDS, GERMAN_READ_WORDS, TOWARDS_WORDS, WEAK_AFTER_WORDS),
)

/** What persons and offices do. */
export const SAID = after(
  '(?:[^,.\\n]{2,80}, )?(?:sa(?:id|ys)|added|declined|argued|warned|dijo|aff?irm|expli|d[eé]clar|sagte|erkl|заявил|сказал)\\p{L}*',
)
/** "told Skarvik to stop", "quoted by the Portuguese sports daily Norte": those are not told, that is not the name. */
export const ORDER =
  / (?:not )?to | (?:\p{Ll}{2,14} )?(?:daily|weekly|newspaper|agency|broadcaster|magazine|paper|website) \p{Lu}/uy
/** "The cranes stand idle (The Courier).", "… stand idle.” (The Courier)": behind a small letter or a figure; behind a name its short form stands so. */
export const BRACKET = /(?<=(?<![\p{L}\p{M}])(?:\p{Ll}[\p{L}\p{M}]{0,30}|\d{1,9})[.,»“”"]{0,2} \()/uy
/** "Salud y Cuentas": two nouns that may be one name. */
export const JOINED = /(?<=\p{Ll}) (?:y|et|und|and|&) \p{Lu}[\p{L}-]{1,30}/uy
/** Beside these stand places. */
export const PLACE = /(?<=(?<!\p{L})(?:in|near|en|aus|nach|из|в) )/iuy
/** Named for the governments that sit there. */
export const CAPITALS = /^(?:Washington|Moscow|Kyiv|Beijing|Brussels|London)$/
