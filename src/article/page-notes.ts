import { isDateStamp } from './date-stamps'
import { isCall, isMaking } from './reader-calls'

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
    'per (?:approfondire|saperne di piu)|pour aller plus loin|zum weiterlesen|mehr zum thema|saiba mais|para saber mas',
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
    'newsletters?|inbox|boletin(?:es)?|whatsapp|telegram|e-?mail|correo',
    'наши? (?:канал|групп|рассылк|телеграм)\\p{L}{0,4}',
  )})(?!\\p{L})`,
  'u',
)
/** "Síguenos en …" */
const FOLLOW =
  /^\P{L}{0,3}(?:siguenos en|sigam?-nos n[oa]s?|seguici su|suivez-nous sur|folgen sie uns (?:auf|bei)|follow us on) /u
/** "Нашли ошибку? Выделите ее и нажмите Ctrl+Enter." */
const MISTAKE = /^[^.!]{0,60}(?:ошибк|опечатк|помилк|error|mistake|typo)[^.!]{0,80}ctrl ?\+ ?enter/u

/** "Correction, May 7:", "Editor's note:": what is said of the text stands behind. */
const LABELLED = "(?:(?:correction|clarification|updated?|editor(?:s|'s|s')? note|note)(?:[ ,][^:!?]{0,25})?: )?"
/** "This is a developing story.", "Dieser Artikel wurde am 4. März aktualisiert.": what became of the text. Laws have articles, too, which are amended. */
const VERSION = new RegExp(
  `^\\P{L}{0,3}${LABELLED}(?:${either(
    'this is a (?:developing|breaking)(?: news)? story(?:$|\\P{L}{1,3}(?:$|please|check|it |we |more|stay|this|come|details|updates)| and (?:will|may) be )',
    'this (?:story|article|post|headline|blog|(?:news )?report(?= has)) (?:has been|was|will be) (?:corrected|updated|clarified)(?: (?:to|on|at|with|throughout|after|since|as)(?!\\p{L})|\\P{L}{0,3}$)',
    'this (?:story|article|post|headline|report) was amended on \\d',
    'an? (?:earlier|previous) version of this (?:story|article|headline|report) (?:mis|incorrectly|wrongly|gave|said|stated)',
    'dieser (?:artikel|beitrag|text) (?:wurde|ist|wird) [^!?]{0,60}(?:aktualisiert|korrigiert|erganzt)(?!\\p{L})',
    'cet(?:te)? (?:article|depeche|actualite) a ete (?:mise? a jour|corrigee?|actualisee?)(?!\\p{L})',
    'est[ea] (?:noticia|articulo|nota|texto|materia|reportagem|artigo) (?:ha sido|fue|foi|se ha) (?:actualizad|corregid|atualizad|corrigid)[ao](?!\\p{L})',
    'questo articolo e stato (?:aggiornato|corretto)(?!\\p{L})',
  )})|^\\P{L}{0,3}(?:${either(
    '(?:correction|clarification)[^:!?]{0,25}: [^.!?]{1,120} in an? (?:earlier|previous) version of this (?:story|article|report)\\P{L}{0,3}$',
    '(?:korrektur|berichtigung)[^:.]{0,20}: in einer (?:fruheren|vorherigen|alteren) version',
  )})`,
  'u',
)
/** More than such a note has. */
const LONGEST_VERSION = 400
/** "Get breaking news alerts delivered to your inbox.", "You have 2 free articles remaining this month." */
const OFFER =
  /^(?:get|receive|have) [^.?!]{2,80} (?:to|in|into) your (?:inbox|e-?mail|mailbox|phone)(?!\p{L})|^you(?:'ve| have) [^.?!]{0,40}(?:free|complimentary) (?:articles?|stories|story|views?)(?!\p{L})/u
/** "Catch all the latest news on the Courier App.", "Vous souhaitez réagir à cet article ?", "При цитировании ссылка обязательна." */
const INVITED = new RegExp(
  `^\\P{L}{0,3}(?:${either(
    '(?:catch|get|read|see|find|follow|stay (?:updated|informed|tuned|up to date|ahead)) [^.?!]{0,100}(?:on|with|in|via) (?:the|our) (?:[\\p{L}]{1,20} ){0,2}(?:app|(?:whatsapp|telegram|youtube) channel)\\P{L}{0,3}$',
    'get (?:all )?the latest [^.?!]{2,80} here(?:\\P{L}{0,3}$|\\. (?:download|subscribe|follow) )',
    'download (?:the|our) (?:[\\p{L}]{1,20} ){0,2}app (?:for|to get|now|today)(?!\\p{L})[^.?!,]{0,40}\\P{L}{0,3}$',
    'click here (?:for|to (?:read|see|view|get|join|subscribe))(?!\\p{L})[^.?!,]{0,60}\\P{L}{0,3}$',
    'your (?:support|subscription|donation|gift|contribution) (?:makes|keeps|helps|funds) (?:this|our|us|independent|local|quality)(?!\\p{L})[^.?!,]{0,60}\\P{L}{0,3}$',
    '(?:people|readers|others) (?:are )?also (?:read(?:ing)?|liked?|viewed)\\P{L}{0,3}$',
    'vous souhaitez (?:reagir|commenter|partager)[^.!]{0,40}\\?|cet(?:te)? (?:article|actualite|video) vous a (?:plu|interessee?)[ ?]',
    'что (?:ты )?думае(?:шь|те)\\? оцени(?:те)?(?!\\p{L})',
    'при (?:цитировании|копировании|перепечатке|использовании)[^.!?]{0,60} (?:гипер)?ссылка [^.!?]{0,60}обязательна',
    '(?:nota|aviso): est[ea] (?:articulo|contenido|texto|nota) (?:tiene|es) [^.!?]{0,30}informativ',
  )})`,
  'u',
)
/** "Folge dem Boten auf Instagram!" */
const NETWORK =
  /^(?:folgen?|folgt|follow|suivez|siga|sigue|segui) [^.?!:,]{1,40} (?:auf|bei|on|sur|en|n[oa]|su) (?:instagram|facebook|whatsapp|twitter|x|tiktok|youtube|telegram|threads|bluesky|linkedin)\P{L}{0,3}$/u
/** "This material may not be published, broadcast, rewritten or redistributed." */
const FORBIDDEN =
  /^(?:this|the|these|no part of th(?:is|e)) (?:material|story|article|content|report|text|page|copy)s?(?: [^.?!]{1,40})? (?:may|must|can)(?:not)? (?:not )?be (?:re)?(?:published|produced|printed|broadcast|written|distributed|copied|used)(?:,| or | in (?:any|whole|part)| without)/u
/** "Two cranes on Monday. (Harbour Photo/Ann Reyes)", "FILE - Two cranes on Monday. (Ann Reyes/The Post via NWP)"; not folded. */
const CAPTION =
  /^(?:FILE(?: PHOTO)?|ARCHIVO|ARQUIVO|ARCHIV) ?[-–—:] ?\p{Lu}|\(\p{Lu}[^()/]{2,30}\/[^()]{2,40} via \p{Lu}[^()]{1,30}\)\.?$|\((?:[^()]{0,30} )?(?:[Pp]hoto|[Ff]oto)s?(?: ?[/:] ?| by )\p{Lu}[^()]{1,40}\)\.?$/u
/** A caption has less. */
const LONGEST_CAPTION = 320

/** "This story originally appeared on The Lattice.": said of the text, above it or below. */
const ELSEWHERE = new RegExp(
  `^\\P{L}{0,3}(?:${either(
    'this (?:story|article|report|piece|post|column|interview|essay) (?:was |is |has been )?(?:first|originally|initially) (?:appeared|published|ran|posted|printed) (?:in|on|by|at) ',
    'dieser (?:artikel|beitrag|text) (?:erschien|ist) zuerst ',
    "cet article (?:a ete|est|est paru) (?:d'abord|initialement|originellement) (?:publie|paru) ",
    'est[ea] (?:articulo|noticia|nota|texto|artigo|reportagem) (?:fue|foi|se) (?:publicad[ao]|publico) (?:originalmente|inicialmente) ',
  )})[^!?]{2,120}$`,
  'u',
)
/** "Ann Reyes is a staff writer based in Varn." Not folded. */
const AUTHOR =
  /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3} (?:covers (?!(?:\p{Ll}{2,5} )?(?:costs?|bills?|loss(?:es)?|rent|damage|expenses|gaps?)(?!\p{L}))[^.!?]{2,60} for (?:the|The) \p{Lu}[^.!?]{1,40}|is (?:an? |the )?(?:[\p{L}-]{2,20} ){0,3}(?:writer|reporter|correspondent|journalist|editor|columnist)(?: (?:based in|for|at|of|with|covering|who (?:covers|writes|reports)) [^.!?]{2,80})?)\.$/u

/** Whether a line says, above the article or below, where it stood first, or who wrote it. */
export const isFrameNote = (folded: string, text: string): boolean =>
  ELSEWHERE.test(folded) || AUTHOR.test(text) || isMaking(folded, text)

/** "Read also: The gate is shut, union says": what is said there is another story's. */
export const isAlso = (folded: string): boolean => ALSO.test(folded) && /^[^–—>-]{1,40}: /.test(folded)

/** Whether a line is what a page adds of itself, wherever it stands. */
export const isPageNote = (folded: string, text: string): boolean =>
  GENERATED.test(folded) ||
  ALSO.test(folded) ||
  FOLLOW.test(folded) ||
  MISTAKE.test(folded) ||
  ASKED.test(folded) ||
  (folded.length <= LONGEST_VERSION && VERSION.test(folded)) ||
  OFFER.test(folded) ||
  INVITED.test(folded) ||
  isCall(folded) ||
  NETWORK.test(folded) ||
  FORBIDDEN.test(folded) ||
  (text.length <= LONGEST_CAPTION && CAPTION.test(text)) ||
  isDateStamp(folded) ||
  (SUPPORT.test(folded) && !HAPPENED.test(folded))
