/** Whole sentences that a page adds to an article, and sentences of an article that open like them. All folded. */

const either = (...words: readonly string[]): string => words.join('|')

/** "…, the judge told him", ", sagte der Richter": somebody speaks. */
const SPOKEN = new RegExp(
  `, (?:[^,:;]{2,40} (?:said|says|told|warned|added)(?!\\p{L})|(?:l[aeo]s? )?(?:${either(
    'sagten?|erklarten?|meinten?|dij(?:o|eron)|declaro|explico|disse(?:ram)?|afirmou|explicou',
    'dit|(?:a|ont) (?:dit|declare|explique)|ha(?:nno)? (?:detto|spiegato|dichiarato)|(?:сказал|заявил|сообщил)[аи]?',
  )}) )`,
  'u',
)
/** "Copyright lawyers said", "Copyright law was changed": of the past, as a page seldom speaks. */
const HAPPENED = / (?:said|told|warned|argued|was|were|ha[ds] been|had)(?!\p{L})/u
/** Of this article, or in the name of those who made it. */
const OWN = /\b(?:our|(?<!the )us|this (?:article|story|report|page|site|email))\b/

/** Whether somebody speaks in a finished sentence, which so is the article's, however it opens. */
export const isSpoken = (folded: string): boolean => SPOKEN.test(folded) && !OWN.test(folded)
/** Whether a finished sentence tells what was, in which a page does not speak of itself. */
export const isPast = (folded: string): boolean => HAPPENED.test(folded) && !OWN.test(folded)

/** "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)" */
const GENERATED =
  /^\(?(?:disclaimer: |except for the headline, )?this (?:story|article|report|copy|text|is) [^.]{0,120}(?:auto-?generated|generated automatically|automatically generated|(?:syndicated|agency|news) feed\b)/
/** "Support our journalism: …" */
const SUPPORT =
  /^(?:please )?support (?:(?:our|us|independent|local|quality|free|the) ){1,3}(?:(?:work|journalism|newsroom|reporting)\b|journalists? )/
/** "Leggi anche: …": what follows is another story's headline. */
const ALSO = new RegExp(
  `^\\P{L}{0,3}(?:${either(
    'read (?:also|more|next)|also read|see also|le[ae] (?:tambien|ademas|mas)|te puede interesar|(?:a )?lire (?:aussi|egalement)|voir aussi',
    'leia (?:tambem|mais)|veja (?:tambem|mais)|leggi (?:anche|pure)|potrebbe interessarti|(?:lesen|sehen) sie auch|siehe auch|lees ook',
    '(?:читаите|смотрите) (?:также|еще)|читаите також|читаите по теме',
  )})(?: ?:| [–—>-]) `,
  'u',
)
/** What a page asks its readers to do, and with what of its own. */
const ASKED = new RegExp(
  `^\\P{L}{0,3}(?:${either(
    '(?:suscrib|inscrib)(?:ete|ase)|apuntate|unete|(?:sigue|recibe)(?= [^.?!]{0,60}(?:nuestr|tu ))|inscreva-se|cadastre-se|assine|siga|receba|participe|junte-se',
    'iscriviti|abbonati|segui (?:il|la|le|i) (?:nostr|notiz)\\p{L}{1,2}|unisciti|ricevi|(?:abonn|inscriv)ez-vous|rejoignez|suivez|recevez',
    'subscribe|sign up|join our|abonnieren sie|folgen sie|подпи\\S{3,9}тесь на',
  )}) [^.?!]{0,70}(?<!\\p{L})(?:${either(
    'newsletters?|boletin(?:es)?|whatsapp|telegram|e-?mail|correo',
    'наши? (?:канал|групп|рассылк|телеграм)\\p{L}{0,4}',
  )})(?!\\p{L})`,
  'u',
)
/** "Síguenos en …" */
const FOLLOW =
  /^\P{L}{0,3}(?:siguenos en|sigam?-nos n[oa]s?|seguici su|suivez-nous sur|folgen sie uns (?:auf|bei)|follow us on) /u
/** "Нашли ошибку? Выделите ее и нажмите Ctrl+Enter." */
const MISTAKE = /^[^.!]{0,60}(?:ошибк|опечатк|помилк|error|mistake|typo)[^.!]{0,80}ctrl ?\+ ?enter/u

/** Whether a line is what a page adds of itself, wherever it stands. */
export const isPageNote = (folded: string): boolean =>
  GENERATED.test(folded) ||
  ALSO.test(folded) ||
  FOLLOW.test(folded) ||
  MISTAKE.test(folded) ||
  ASKED.test(folded) ||
  (SUPPORT.test(folded) && !HAPPENED.test(folded))
