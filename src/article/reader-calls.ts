/** What a page says to its reader in whole sentences, of its services, its rights and its makers. All folded. */

const either = (...words: readonly string[]): string => words.join('|')

const NETWORKS =
  '(?:facebook|instagram|whatsapp|telegram|twitter|x|tiktok|youtube|threads|bluesky|linkedin|google (?:noticias|news))'
/** How the sentence goes on behind a question, or a condition. */
const CALL = either(
  'unete|suscribete|apuntate|siguenos|haz clic|pincha|entra|descarga|escribe(?:nos)?',
  'iscriviti|abbonati|segui(?:ci)?|clicca|scarica|scrivi(?:ci)?|entre|clique|siga|assine|participe|inscreva-se|cadastre-se|baixe|acesse',
  'sign up|subscribe|join|download|follow|click|abonnez|inscrivez|suivez|ecrivez|abonnieren|melden|folgen|schreiben',
)
const END = '\\P{L}{0,3}$'

const ENGLISH = either(
  `all rights reserved(?:[.!]|${END})`,
  '(?:story )?source: materials? provided by |note: content may be edited for ',
  'join [^.?!,]{1,40} (?:whatsapp|telegram|facebook|discord|viber) (?:channel|group|community)(?!\\p{L})',
  'for (?:all )?(?:the latest|more news)(?!\\p{L})[^.?!]{0,60}, (?:download|follow|visit|subscribe|sign up|click|join) ',
  `we(?:'re| are) (?:now |also )?on ${NETWORKS}(?:${END}|[.!] (?:join|follow|click|tap|find|subscribe) )`,
  '(?:if you|anyone who) (?:have|has) been affected by (?:this (?:story|article|report)|(?:any of )?the issues|issues (?:raised|in this))(?!\\p{L})|if this (?:story|article) has (?:raised|affected) ',
  '(?:have you been affected|do you (?:work (?:at|for)|know (?:more|something))[^?.!]{0,40}|got (?:documents|a tip|a story)[^?.!]{0,30})\\? (?:please )?(?:(?:mail|text|call|write to|contact|tell|ring) (?:us|our|the newsroom)|our (?:secure|tip))(?!\\p{L})',
  '(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:here|in this (?:article|column|piece|commentary)|by the author) (?:are|do not|belong)(?!\\p{L})|(?:the )?(?:views|opinions) expressed are (?:those of |the author|solely )',
  `listen to this (?:article|story)(?:${END}|[.:] )`,
  `(?:(?:if you )?(?:can't|cannot) (?:read|see|view) this e-?mail[^.?!,]{0,20}[,?] )?(?:view|read|open|see) (?:it|this e-?mail) in (?:your|a) browser${END}`,
  "you(?:'re| are) (?:receiving|getting) this (?:e-?mail |newsletter |message )?because you (?:signed|subscribed|are (?:subscribed|a subscriber)|registered|opted)(?!\\p{L})",
)
const GERMAN = either(
  '(?:sie haben|haben sie) (?:einen )?fehler (?:gefunden|entdeckt|bemerkt)\\?|fehler (?:gefunden|entdeckt)\\?',
  '(?:in einer|eine) (?:fruhere[nr]?|vorherige[nr]?|altere[nr]?|ursprungliche[nr]?) (?:version|fassung) dieses (?:artikels|beitrags|textes)(?!\\p{L})',
  'mehr (?:nachrichten|news|infos|themen|artikel) [^.?!]{0,60}(?:lesen|finden|erhalten|bekommen) sie [^.?!]{0,40}(?:newsletter|app|digitalabo|e-?paper)(?!\\p{L})',
  `jetzt (?:weiterlesen|abonnieren|registrieren)(?:${END}| [^.?!,]{2,40}(?:abo|app|plus|newsletter|kostenlos|gratis)${END})`,
  'mit unserer (?:[\\p{L}-]{2,20} )?app (?:bleiben|sind|haben|lesen|verpassen) sie |dieses thema im programm: ',
)
const FRENCH = either(
  `cet(?:te)? article vous a (?:ete utile|interesse)${END}|cet(?:te)? article vous a (?:ete utile|interesse) ?\\? `,
  'vous avez (?:une|des) (?:infos?|informations?|temoignages?|erreurs?) [^.?!]{1,60}\\?',
  'cet(?:te)? article a ete modifiee? (?:le \\d|a \\d)',
  `tous droits (?:de [^.?!]{2,60} )?reserves${END}`,
  "retrouvez (?:tou(?:te|tes|s)|l') ?[^.?!]{2,80} (?:sur|dans) (?:notre|nos|l') ?(?:appli(?:cation)?s?|newsletters?|site|espace)(?!\\p{L})",
)
const SPANISH = either(
  '(?:que (?:te parece|opinas|piensas)[^?]{0,60}\\? \\P{L}{0,2})?(?:dejanos tu|deja tu) (?:comentario|opinion)(?!\\p{L})',
  `pued(?:es|en) seguir a [^.?!]{1,60} en ${NETWORKS}(?:,| [ye] |${END})`,
  '(?:queda )?(?:totalmente |terminantemente )?prohibida (?:su|la) reproduccion(?: (?:total|parcial|sin)|\\P{L}{0,3}$)',
)
const ITALIAN = either(
  '(?:articolo|notizia) (?:aggiornat|modificat|corrett)[oa] (?:alle|il|in data) (?:ore )?\\d',
  `restat?e? (?:sempre )?aggiornat[oaie] (?:su|con|sull[ae]|sugli|in tempo reale)(?!\\p{L})[^:;]{0,80}$`,
  'hai (?:una|qualche|delle) (?:segnalazion[ei]|notizi[ae]|informazion[ei]) d[ai] [^.?!]{2,50}\\?',
)
const PORTUGUESE = either(
  'beneficio d[eo] assinante: |voce tem \\d{1,3} (?:acessos?|materias|artigos) (?:gratuit|gratis|por (?:dia|mes))',
  `compartilhe (?:est?a|a) (?:noticia|materia|reportagem)(?!\\p{L})[^.?!,]{0,30}${END}`,
  '(?:reportagem|materia|noticia|texto) (?:atualizad|corrigid)[ao] (?:as|em|no dia) \\d',
  'e?\\P{L}{0,2}(?:proibida|vedada) a reproducao (?:total|parcial|d|sem)',
)
/** "Quer receber notícias no celular? Entre no canal.", "Si quieres recibir las noticias, únete a nuestro canal." */
const OF_NEWS =
  '(?:noticias?|notizie|novidades|novedades|news|informacion|aggiornat[oaie]|al dia|informe|newsletter|headlines|actualites?)'
const WANTED = `(?:(?:si )?quier(?:es|e)|(?:se )?vuoi|(?:se )?(?:voce )?quer|(?:if you )?want|souhaitez-vous|voulez-vous|mochten sie) (?:[^.?!,]{0,60} )?${OF_NEWS}(?!\\p{L})[^.?!,]{0,60}[?,] (?:${CALL})(?!\\p{L})`
/** "Clique aqui e entre no nosso grupo." */
const CLICK =
  'clique aqui (?:e|para) (?:entre|participe|acesse|receba|siga|assine|leia|ler|ver|entrar|participar|receber|seguir)(?!\\p{L})|haz clic aqui para |clicca qui per |cliquez ici pour '
/** "Siga a Gazeta no Google Notícias." */
const ON_GOOGLE = `(?:siga|sigue|segui|suivez|follow|folgen sie) [^.?:!,]{1,40} (?:en|n[oa]|su|sur|on|auf) google (?:noticias|news|actualites|discover)${END}`

const RUSSIAN = 'мнение автора может не совпадать с '

const CALLED = new RegExp(
  `^\\P{L}{0,3}(?:${either(ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, RUSSIAN, WANTED, CLICK, ON_GOOGLE)})`,
  'u',
)
/** Whether a page speaks to its reader, wherever the line stands. */
export const isCall = (folded: string): boolean => CALLED.test(folded)

/** What is said of an article at its end or its head, and amid it perhaps of something else. */
const MADE = new RegExp(
  `^\\P{L}{0,3}(?:${either(
    '(?:the )?(?:reporting|travel) for this (?:story|article|report|series) was (?:supported|funded|made possible) (?:by|with|through) ',
    'this (?:story|article) was (?:produced|made possible|supported) (?:with|by|in (?:partnership|collaboration)|through|as part) ',
    '[^.!?:;]{3,90} (?:coverage|journalism) receives (?:financial )?(?:support|funding) from |[^.!?:;]{3,90} receives (?:financial )?(?:support|funding) from [^.!?]{3,90}\\. (?:the )?[^.!?]{2,40} is solely responsible for (?:all|its) content',
    `[^.!?:;]{3,60} is (?:for information only(?:${END}| and )|[^.!?:;]{0,30}not (?:[a-z]{4,12} )?(?:investment|legal|financial|medical) advice${END})`,
    '(?:declaration of interests?|about the author): |thank you for (?:donating|subscribing) to ',
    'est[ea] (?:cronica|reportaje|investigacion|articulo) fue posible gracias a ',
    '(?:anmerkung|hinweis) der redaktion: |transparenzhinweis: |offenlegung: |hinweis: (?:der autor|die autorin) ',
    '(?:der autor|die autorin) ist (?:redakteur|volontar|korrespondent)(?:in)? (?:im|in der|fur|des|der|bei)(?!\\p{L})',
  )})`,
  'u',
)
/** "HPA writer Ann Reyes contributed from Varna." Not folded. */
const HELPED =
  /^(?:\p{Lu}[\p{L}\p{N}'’-]{1,20} ){1,4}(?:staff )?(?:writers?|reporters?|journalists?|correspondents?) (?:(?:\p{Lu}[\p{L}.'’-]{0,20},?|and|in) ){2,12}contributed (?:reporting )?from (?:\p{Lu}[\p{L}.'’-]{0,20},? ?){1,4}\.$/u

/** Whether a line at either end says who helped to make an article, or made it possible. */
export const isMaking = (folded: string, text: string): boolean => MADE.test(folded) || HELPED.test(text)
