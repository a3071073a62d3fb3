import type { Credit } from '../types'
import { OWN } from '../util/outlets'
import type { Paragraph } from './frame'

/** "Told this newspaper", "contó a este diario", "sagte er dieser Zeitung": what a text has from its own people, their outlet's name not said. */
const SELF = new RegExp(
  [
    '(?:told|tell|tells|to|by|with|from|for) ((?:this|our) (?:newspaper|magazine|website|newsroom|outlet))',
    '(?:told|tell|tells|spoke to|speaking to|interview with|seen by|obtained by|reviewed by|shared with) ((?:this|our) (?:paper|publication))',
    '([Tt]his (?:newspaper|paper|publication|magazine|website)) (?:ha[sd] )?(?:seen|learn(?:ed|t)|obtained|reviewed|reported|revealed|understands|reveals)',
    '(?:a|por|con|para|acceso|reveló|adelantó|publicó) ((?:este|nuestro) (?:diario|periódico|semanario))',
    '(?:(?:dij(?:o|eron)|(?:cont|declar|explic|confirm|asegur|señal|relat|indic|afirm|detall)(?:ó|aron)) a|accedió|acceso|consultad[oa]s? por|entrevista con) ((?:este|nuestro) (?:medio|portal))',
    '(?:a|por|con|para|acceso|reveló|adelantó|publicó) ((?:esta|nuestra) (?:redacción|revista|agencia|cabecera|publicación))',
    '(?:à|par|avec|de) ((?:notre|ce) (?:journal|rédaction|quotidien|hebdomadaire|magazine))',
    '((?:dieser|unserer) (?:Zeitung|Redaktion|Zeitschrift))',
    '(?:a|al|con|da|dal) ((?:questo|nostro) (?:giornale|quotidiano|settimanale))',
    '(?:a|alla|con|da|dalla) ((?:questa|nostra) (?:redazione|testata|agenzia))',
    '(?:a|ao|com|por|pelo) ((?:este|nosso) (?:jornal|diário|semanário|portal))',
    '(?:tegen|aan|met|door) ((?:deze|onze) (?:krant|redactie))',
    '(наше(?:й|му) (?:газете|изданию))',
  ].join('|'),
  'g',
)

/** What outlets call themselves, behind "this" or "our": few paragraphs have such words, and they are sought fast. */
const NOUN = new RegExp(
  ` (?=newspaper|newsroom|paper|publication|magazine|website|outlet|diario|periódico|medio|portal|semanario|redacci|revista|agencia|cabecera|publicac|journal|rédaction|quotid|hebdo|Zeitung|Redaktion|Zeitschrift|giornale|settimanale|redazione|testata|agenzia|jornal|diário|semanário|krant|redactie|газете|изданию)(?<=(?:his|${OWN}) )`,
)

/** The first that a text has from its own people, by the words in which it names its outlet. */
export function selfCredits(paragraphs: readonly Paragraph[]): Credit[] {
  for (const { text, start } of paragraphs) {
    if (!NOUN.test(text)) continue
    for (const found of text.matchAll(SELF)) {
      if (/\p{L}/u.test(text.charAt(found.index - 1))) continue
      const [words, ...parts] = found
      const itself = parts.find((part) => part !== undefined) as string
      const from = start + found.index + words.indexOf(itself)
      const name = itself.charAt(0).toLowerCase() + itself.slice(1)
      return [{ name, kind: 'attribution', span: { start: from, end: from + itself.length } }]
    }
  }
  return []
}
