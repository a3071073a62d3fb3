/** Sources named by their address: "according to meridian.example", "Source: meridian.example", "Source: https://meridian.example/cranes". */
import type { Credit, CreditKind } from '../types'
import { isHost } from './outlet-claims'
import type { Piece } from './seen'

const SITE = '(?:[a-z\\d-]{1,63}\\.){1,3}[a-z]{2,24}'
const HOST = `${SITE}(?![\\p{L}\\d@/-]|\\.[\\p{L}\\d])`
const SOURCES = '(?:sources?|quellen?|fuentes?|font[ei]|bron)'
const NAMED = new RegExp(
  `(?<!\\p{L})(?:according to|told|citing|reported by|(?:published|appeared) (?:at|on|in|by)|publiée? (?:sur|par)|zuerst auf|laut|según|selon|d['’]après|secondo|segundo|${SOURCES} ?:) (${HOST})`,
  'giu',
)
/** What a line says of the address at its end, where that is where its text is from. */
const FROM = [
  `${SOURCES} ?:|v[ií]a ?:?|tratto da:?|h/t:?`,
  '(?:(?:this |the )?(?:story|article|report|post|piece) )?(?:was |has been )?(?:first|originally) (?:appeared|published|posted) (?:at|on|in|by|here) ?:?',
  '(?:read|see|view) the (?:original|full|whole) (?:story|article|report|post|piece)(?: (?:at|on|here))? ?:?',
  'original (?:story|article|report|post|source|link)(?: (?:at|on))? ?:?',
  '(?:(?:der |dieser )?(?:text|artikel|beitrag) )?(?:erschien )?(?:zuerst|ursprünglich) (?:erschienen |veröffentlicht )?(?:auf|bei|unter|in) ?:?|(?:zum )?original(?:artikel|text|beitrag) ?:',
  '(?:cet article a été )?publié (?:initialement|à l.origine) (?:sur|par) ?:?|lire l.article (?:original|complet) ?:?|article (?:original|d.origine) ?:',
  '(?:publicad[oa]|publicó) originalmente (?:en|por|em|no) ?:?|(?:leer|lea|ver) (?:el artículo|la not(?:a|icia)) (?:original|complet[oa])(?: en)? ?:?|(?:artículo|nota|noticia|matéria|notícia) original ?:',
  '(?:leggi )?l?.?articolo (?:originale|completo)(?: su)? ?:?|leia a (?:matéria|notícia) (?:original|completa) ?:?',
].join('|')
const ADDRESSED = new RegExp(`^[(\\[*–—-]{0,2} ?(${FROM})? ?[(<]?https?://(${SITE})(?=[:/?#)>\\]]|\\.?$)\\S{0,2000}$`, 'iu')

/** Where a text names them, in small letters; with a capital they are read as other names are. */
export function hostCredits({ text, start }: Piece, kind: CreditKind): Credit[] {
  // Few paragraphs have one, and to seek the words before it takes longer.
  if (!/[a-z\d]\.[a-z]{2}/.test(text)) return []
  return [...text.matchAll(NAMED)].flatMap(({ 0: { length }, 1: name, index }): Credit[] => {
    const end = start + index + length
    return isHost(name) || name !== name.toLowerCase() ? [] : [{ name, kind, span: { start: end - name.length, end } }]
  })
}

/** Of lines around an article those that end in the address of its source, by its host; the one address below it is such, too. */
export function addressCredits(above: readonly Piece[], below: readonly Piece[]): Credit[] {
  const addressed = (lines: readonly Piece[]) =>
    lines.flatMap(({ text, start }) => {
      const [, said, name] = ADDRESSED.exec(text) ?? []
      const from = start + text.indexOf('://') + 3
      const isCredible = name !== undefined && !isHost(name) && name === name.toLowerCase()
      return isCredible
        ? [{ said, credit: { name, kind: 'signoff' as const, span: { start: from, end: from + name.length } } }]
        : []
    })
  const last = addressed(below)
  return [...addressed(above), ...last].flatMap((found) =>
    found.said !== undefined || (last.length === 1 && found === last[0]) ? [found.credit] : [],
  )
}
