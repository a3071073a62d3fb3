/** What a page shows in an article's place: it asks for consent, for scripts or for a subscription, or it fails. All folded. */

const either = (...words: readonly string[]): string => words.join('|')

/** "We use cookies to …" */
const COOKIES = new RegExp(
  `^(?:${either(
    'we (?:and our (?:\\d{1,4} )?partners )?use (?:[a-z]{1,20} )?cookies',
    'this (?:web)?site uses (?:[a-z]{1,20} )?cookies',
    'wir (?:verwenden|nutzen|setzen) (?:[a-z]{1,20} )?cookies',
    '(?:utilizamos|usamos|utilizziamo|usiamo|nous utilisons|we gebruiken|wij gebruiken) (?:[a-z]{1,20} )?cookie',
    'мы используем (?:фаилы )?cookie',
  )})`,
  'u',
)
/** What they are for, or how they are agreed to. */
const AGREED =
  /accept|agree|consent|settings|personali|experience|website|our (?:site|partners)|traffic|zustimm|einstellung|einwillig|akzept|acept|ajustes|accett|impostazion|parametr|toestemming|соглас/
/** "By clicking Accept all you agree …", "You can change your settings at any time." */
const CONSENT = new RegExp(
  `^(?:${either(
    'by (?:clicking|using|continuing) [^.]{1,80}(?:,? you (?:agree|accept|consent)|(?:our|the) use of cookies)',
    'you (?:can|may) (?:change|manage|withdraw|update) your (?:cookie |privacy )?(?:settings|preferences|consent|choices)(?: (?:at any time|anytime|here|below|in (?:our|your) )|\\P{L}{0,3}$)',
    '(?:accept|reject|manage) (?:all )?cookies\\P{L}{0,9}$',
    'we use your sign-?up to ',
    'this may include (?:adverts|ads|advertising) from us ',
    '\\P{L}{0,3}i (?:understand|agree|consent|accept|have read)[^.]{1,120} (?:user agreement|privacy policy|terms of (?:use|service)|cookie policy)(?!\\p{L})',
    'we invite you to use our comment',
  )})`,
  'u',
)
/** "403 Forbidden", "Error 404: page not found" */
const FAILED =
  /^\P{L}{0,3}(?:(?:http )?(?:error|status)\P{L}{1,3})?(?:\d{3}\P{L}{1,3})?(?:error\P{L}{1,3})?(?:forbidden|access (?:denied|to this page has been denied)|unauthori[sz]ed|(?:page )?not found|too many requests|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|just a moment)\P{L}{0,9}$/u
const SCRIPTS =
  /^(?:(?:please|you (?:need|have) to|you must|to (?:view|use|continue|read) [^.,]{1,40},) (?:please )?)?(?:enable|turn on|activate|allow) (?:java ?script|cookies)(?!\p{L})|^(?:this (?:page|site|app|website) (?:requires|needs) java ?script|java ?script (?:is|seems to be) (?:disabled|required|not (?:enabled|available)))|^(?:checking (?:if )?(?:your browser|the site connection)|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human)/u
/** "Your browser does not support the audio element.": what stands in the place of what it cannot show. */
const UNSUPPORTED = new RegExp(
  `^(?:sorry, )?(?:${either(
    "your (?:web ?)?browser (?:does(?: not|n't)|cannot|can't) (?:support|play|display)",
    '(?:ihr|dein) browser unterstutzt|(?:je|uw) browser ondersteunt|ваш браузер не поддерживает',
    '(?:tu|su|(?:o )?seu) navegador n(?:o|ao) (?:soporta|admite|suporta|es compatible con|oferece suporte)',
    'votre navigateur ne (?:prend pas en charge|supporte pas|permet pas)|il (?:tuo|suo) browser non supporta',
  )}) [^.!?]{0,40}(?:frame|audio|video|видео|аудио|html|javascript|canvas|flash|playback|player)`,
  'u',
)
/** "Start your free trial today.", "No contract. Cancel any time." */
const TRIAL = new RegExp(
  `^(?:${either(
    '(?:start|begin|claim) your (?:[a-z\\d-]{1,10} ){0,3}trial(?:\\P{L}{0,3}$|[.!]? (?:today|now|here|and|to|for|of|cancel)(?!\\p{L}))',
    `(?:[^.!?,]{1,60}[.,!] )?(?:${either(
      'cancel (?:at )?any ?time',
      'jederzeit kundbar',
      'resiliable a tout moment',
      'cancela cuando quieras',
      'cancele quando quiser',
      'disdici quando vuoi',
    )})\\P{L}{0,3}$`,
    'you (?:can|may) cancel (?:at )?any ?time\\P{L}{0,3}$',
  )})`,
  'u',
)

/** "Subscribe to continue reading. Already a subscriber? Log in", "To continue reading, please log in." */
const PAYWALL = new RegExp(
  `^(?:${either(
    '(?:please )?(?:subscribe|log ?in|sign (?:in|up)|register|create an? (?:free )?account)(?: (?:now|here|today|or (?:subscribe|log ?in|sign (?:in|up)|register))){0,2} to (?:continue|keep|go on|read on|read (?:the (?:full|whole|rest)|this (?:article|story)))(?!\\p{L})',
    'to (?:continue|keep) reading[^.,]{0,40}, (?:please )?(?:subscribe|log ?in|sign (?:in|up)|register|create)(?!\\p{L})',
    '(?:already|not (?:yet )?) ?a (?:subscriber|member)\\?',
    'this (?:article|story|content|page) is (?:only )?(?:for|available (?:only )?to) (?:paying )?(?:subscribers|members)',
  )})`,
  'u',
)

/** Whether a line stands where an article should. */
export const isWall = (folded: string): boolean =>
  FAILED.test(folded) ||
  SCRIPTS.test(folded) ||
  UNSUPPORTED.test(folded) ||
  TRIAL.test(folded) ||
  PAYWALL.test(folded) ||
  CONSENT.test(folded) ||
  (COOKIES.test(folded) && AGREED.test(folded))
