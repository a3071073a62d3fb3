/** Names in the lines around an article, whoever's they are: who knows the publishers of a set knows which of them is a source's. */
import type { Credit, Span } from '../types'
import { withoutArticle } from '../util/outlets'
import { above, amid, below, type Parts } from './around'
import { isLabel } from './labels'
import type { Block } from './lines'
import { nameRuns } from './name-runs'
import { trimName } from './names'
import type { Piece } from './seen'
import { markAt } from './signoff'

/** Pages have one or two writers, and an agency. */
const MOST = 16
const LONGEST = 120
const MOST_WORDS = 14
/** So many lines of a name alone are a list of links. */
const LIST = 3

/** Whose a picture is says nothing of the text. */
const PICTURE = /(?<!\p{L})(?:photo|fotos?(?!\p{L})|imag|pictur|bild(?:er)? ?:|video|graphic|illustra)/iu
/** What a page says of itself, or of what else it has. */
const OWN =
  /^\P{L}{0,3}(?:subscri|advert|abonn|suscr|recommend|(?:follow|sign (?:up|in)|join|like|get|about|discover|enjoy(?:ing)?|support|download|install|more|related|also|see|watch|listen|share|contact|write|newsletters?|sigue|s[ií]guenos|siga|segui|suivez|folgen?|tags?|topics?|lire aussi|lea (?:más|también)|leia (?:mais|também)|leggi anche|read (?:also|next)|mehr|plus|más|mais|altro|trending|most|published by|owned|an? (?:member|part)|member|part of)(?!\p{L}))/iu
/** What stands beside names where somebody is credited. */
const WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'by via from with input inputs additional reporting reported story article text for and the of at in on to this our own courtesy credit source sources syndicated distributed' +
    ' read more original originally published first appeared contributed report staff hat tip h t reporter reporters writer correspondent editor bureau desk special agency agencies newsroom newsdesk wire feed' +
    ' por con vía información informaciones de del la el los las en y para redacción agencia agencias fuente texto publicado originalmente tomado' +
    ' par avec et le les du des d l s pour rédaction agence agences dans sur publié initialement texte' +
    ' von mit und der die das dem den aus für bei im material informationen agentur redaktion quelle zuerst erschienen' +
    ' di da dal dalla della e per su fonte originale tratto redazione agenzia testo com do dos das em no na informações conteúdo redação agência'
  ).split(' '),
)
const LEAD =
  /^\P{L}{0,3}(?:via|vía|sources?|courtesy|credits?|cr[eé]ditos?|text[eo]?|testo|story(?: by| credit)?|by|from|quelle|fuente|font[ei]|reporting|additional reporting|original(?: story| article)?|with inputs?|(?:h\/t|hat tip)(?: to)?|bron) ?:/iu
/** Behind the name of an outlet its people. */
const PEOPLE =
  / (?:(?:Staff|News|Foreign|Senior|Special) )?(?:Staff|Reporters?|Correspondents?|Writers?|Editors?|Bureau|Newsroom|Desk|Team)$/iu
/** "Courtesy of Skagen Dial", "Tratto da …": read as one name. */
const OPENED = /^\p{Lu}[\p{L}]{2,12} (?:of|d[aeio]s?|del|dell[ao]|du|des) /u
/** "ndk/jb", "(dpa, ndk)", "© ndk": agencies, and who worked on their text. */
const SMALL =
  /^[([]?(?:© ?|(?:Quelle|Text|Copyright|[Vv]on|[Mm]it):? |[Mm]it (?:Material|Informationen|Angaben) (?:von|de[rs])(?: Agentur)? |Red\. ?[,/] ?)?(?=\p{Ll}{2,6}(?: ?[/,+&-] ?\p{L}{2,8}){0,3}[)\]]?\.?$)/u
/** Between two parts of one name: "Delta and Savannah News", "Voz de la Concha". */
const JOINED = /^ (?:&|and|of|of the|y|e|et|und|del?|de l[ao]s?|d[aio]s?|du|des|de[rs]) $/u

/** Names as they stand, cut in each way in which they may be meant, but for what is credited at their places. */
export function namesAround(page: Parts, credits: readonly Credit[]): (Span & { readonly text: string })[] {
  const { blocks, headline, zone, frame, text } = page
  const top = blocks[headline.at]?.start ?? -1
  const isHead = (block: Block): boolean => block.start > top && !headline.repeats.has(blocks.indexOf(block))
  const heads = [...above(page), ...frame.bylines.flatMap((i) => (i < zone.from ? [] : blocks[i]))].filter(isHead)
  const { signoff, ending } = frame
  const mark = ending && { text: ending.text.slice(markAt(ending.text)), start: ending.start + markAt(ending.text) }
  const foot = signoff && { text: text.slice(signoff.start, signoff.end), start: signoff.start }
  const found = [heads, [...(mark ? [mark] : []), ...(foot ? [foot] : []), ...below(page)], amid(page)].flatMap((lines) => {
    const credits = lines.filter(isCredit)
    const alone = credits.filter((line) => isAlone(line.text))
    return credits.filter((line) => alone.length < LIST || !alone.includes(line)).flatMap(namesIn)
  })
  const isTopic = (name: string): boolean => !name.includes(' ') && frame.paragraphs.some((p) => p.text.includes(name))
  const places = new Set(credits.map(({ name, span }) => `${span.start} ${name}`))
  return found
    .filter((name) => !isLabel(name.text) && !isTopic(name.text) && places.size < places.add(`${name.start} ${name.text}`).size)
    .slice(0, MOST)
    .map((name) => ({ text: name.text, start: name.start, end: name.start + name.text.length }))
}

/** Names, and beside them nothing but words that are said of sources. */
function isCredit({ text }: Piece): boolean {
  if (text.length > LONGEST || /["“”„«»?!›…]/.test(text) || OWN.test(text) || PICTURE.test(text)) return false
  if (text.includes(':') && !LEAD.test(text)) return false
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length > MOST_WORDS || (text.match(/[|•·]| [–—-] /g)?.length ?? 0) > 2) return false
  return SMALL.test(text) || words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || WORDS.has(word))
}

const isAlone = (text: string): boolean => {
  const [from, to] = nameRuns(text)
  return from === 0 && to === text.length
}

function namesIn({ text, start }: Piece): Piece[] {
  const small = SMALL.exec(text)
  if (small)
    return [...text.slice(small[0].length).matchAll(/\p{Ll}{3,6}(?!\p{L})/gu)].map(({ 0: name, index }) => ({
      text: name,
      start: start + small[0].length + index,
    }))
  const runs = nameRuns(text)
  const cuts: Piece[] = []
  for (let i = 0; i < runs.length; i += 2) {
    // "Source: …", "Reporting by …", "Hat tip: …"
    if (/^ ?(?::|by |tip[ :])/.test(text.slice(runs[i + 1], runs[i + 1] + 5))) continue
    cuts.push(...cutsOf(text.slice(runs[i], runs[i + 1]), start + runs[i]))
    if (i + 2 < runs.length && JOINED.test(text.slice(runs[i + 1], runs[i + 2])))
      cuts.push(...cutsOf(text.slice(runs[i], runs[i + 3]), start + runs[i]))
  }
  return cuts
}

/** A run of names as a name is cut, and as it is where it may be cut too short or too long: "Agencia Norte", "Courtesy of Skagen Dial". */
function cutsOf(run: string, start: number): Piece[] {
  const trimmed = trimName(run, start)
  if (!trimmed) return []
  const { name } = trimmed
  const lead = OPENED.exec(name)?.[0].length ?? 0
  const cuts = [
    { text: name, start: trimmed.start },
    ...(lead > 0 ? [{ text: name.slice(lead), start: trimmed.start + lead }] : []),
  ]
  const agency = run.search(/agen[cz]/i)
  if (agency >= 0) cuts.push({ text: run.slice(agency), start: start + agency })
  return cuts.flatMap((cut) => {
    const text = withoutArticle(cut.text.replace(PEOPLE, ''))
    return /\p{L}{2}/u.test(text) ? [{ text, start: cut.start + cut.text.indexOf(text) }] : []
  })
}
