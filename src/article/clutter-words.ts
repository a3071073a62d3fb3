/**
 * Words of the page's furniture, folded (lower case, no diacritics), per language.
 *
 * `starts`: a line that begins so is furniture anywhere. `whole`: the line is just this, perhaps with a count or a colon.
 * `ends`: such a line ends the article; what follows is other stories, comments or the foot of the page.
 * `edge`: words that make a short line furniture only above or below the body.
 */
export interface ClutterWords {
  readonly starts: readonly string[]
  readonly whole: readonly string[]
  readonly ends: readonly string[]
  readonly edge: readonly string[]
}

const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim())

export const CLUTTER_WORDS: Readonly<Record<string, ClutterWords>> = {
  en: {
    starts: list(`
      read more: | read more | read also | also read | read next | related: | related story | related article | see also: |
      see also | more on this | don't miss | listen to this | watch: | sign up | subscribe to | subscribe now | subscribe: |
      follow us | share this | share on | click here | skip to | article continues | story continues | continue reading |
      sponsored content | you have read | you have reached | last updated | reading time | text size | have a tip |
      got a tip | download our app | download the app | join our | support independent | already a subscriber |
      this material may not be | reproduction without | all rights reserved | we use cookies | this site uses |
      this website uses | by continuing to | by clicking | editor's picks | editors' picks | turn to page |
      letters to the editor | comments on this article | support our journalism | photo: | photo by | photograph: |
      picture: | image: | image credit | photo credit | file photo | (photo | credit: | print this | save article |
      filed under | topics: | tags: | tag: | disclaimer: | our standards | enter your e | please enter | jump to |
      enable javascript | please enable | get the latest | to reprint this | upcoming webinar | reach us |
      this article was originally published | this story was originally published | originally published | view comments |
      written by: | posted by | posted on | posted in | updated: | published: | next: | previous: | weather:`),
    whole: list(`
      advertisement | advert | ad | share | tweet | email | print | menu | search | home | world | news | sport | sports |
      business | politics | opinion | culture | technology | tech | science | health | local news | local sport |
      top stories | latest | latest news | breaking news | exclusive | analysis | comment | essay | feature | video |
      photos | gallery | live | listen live | subscribe | subscribers only | log in | sign in | sign up | register |
      newsletter | newsletters | cookie settings | cookies | privacy | terms | contact us | about us | listen | save |
      facebook | twitter | whatsapp | telegram | linkedin | pinterest | reddit | instagram | youtube | copy link | x |
      trending | economics | world in brief | comment & analysis | related | tags | topics | share this post | in brief |
      loading | close | next | previous | back to top | follow | follow us | key points | highlights | summary |
      listen to article | gift this story | weather | obituaries | classifieds | jobs | travel | local | national |
      international | markets | money | finance | lifestyle | entertainment | arts | environment | climate | asia | africa |
      europe | americas | middle east | uk | us | u.s. | cycling | football`),
    ends: list(`
      related posts | related stories | related articles | related news | related topics | related content |
      related coverage | most read | most popular | popular articles | popular posts | popular now | most viewed | comments
      | leave a reply | leave a comment | post a comment | discover more from | you might also like | you may also like |
      recommended for you | recommended | more from | more in | more news | more stories | latest stories | latest news |
      read next | up next | trending now | around the web | share this post | about the author | recent posts |
      recent comments | join the conversation | editor's picks | keep reading`),
    edge: list(`
      subscribe | subscribers | newsletter | cookies | privacy policy | terms of use | e-mail address | your email |
      your inbox | sign up | comments on this | comments are closed | all rights reserved | free articles | no spam |
      newsdesk | our newsroom | follow us | follow our | our app | read more | webinar | give today | send your |
      send us your | unsubscribe | member-supported | views are his own | views are her own | views are their own |
      views expressed | rebroadcast | is published by`),
  },
  es: {
    starts: list(`
      lea tambien | lee tambien | leer tambien | lea mas | leer mas | le puede interesar | te puede interesar |
      puede interesarle | vea tambien | ver mas | mire tambien | suscribete | suscribase | suscribirse | siguenos |
      seguinos | siganos | siga leyendo | tiempo de lectura | escuchar el articulo | foto: | fotos: | fotografia: |
      imagen: | iniciar sesion | temas relacionados | etiquetas: | descargue | apoyenos | apoyanos | prohibida su |
      todos los derechos | utilizamos cookies | este sitio | haga clic | haz clic | actualizado el | publicado el |
      inicio » | contenido exclusivo | escribanos`),
    whole: list(`
      publicidad | anuncio | inicio | mundo | deportes | economia | politica | cultura | salud | sociedad | nacional |
      nacionales | internacional | internacionales | opinion | en vivo | ultima hora | ultimas noticias | portada |
      suscribete | guardar | regalar | imprimir | compartir | copiar enlace | buscar | menu | opinion y analisis |
      negocios | tecnologia | comentarios | exclusiva | analisis`),
    ends: list(`
      lo mas leido | lo mas visto | mas leidas | mas leidos | lo ultimo | noticias relacionadas | notas relacionadas |
      articulos relacionados | temas relacionados | relacionados | relacionadas | comentarios | deja un comentario |
      deja una respuesta | mas noticias | mas informacion | tambien te puede interesar | sobre el autor | en portada |
      ver mas de`),
    edge: list(`
      suscribete | suscribase | suscribirse | suscriptores | nuestro boletin | newsletter | cookies | aviso legal |
      privacidad | derechos reservados | nuestras redes | nuestro canal | prohibida su | linea ciudadana |
      su correo electronico | tu correo electronico | opinion de esta revista`),
  },
  fr: {
    starts: list(`
      lire aussi | a lire aussi | lire la suite | lire egalement | voir aussi | abonnez-vous | s'abonner | inscrivez-vous |
      suivez-nous | temps de lecture | photo : | photo: | photos : | credit photo | credit : | article reserve |
      reserve aux abonnes | tous droits | nous utilisons des cookies | ce site utilise | en poursuivant | cliquez |
      telechargez | publie le | mis a jour | mots-cles | connexion | se connecter | vous avez lu | la suite apres`),
    whole: list(`
      publicite | accueil | monde | economie | politique | culture | sport | societe | international | opinions | sante |
      partager | imprimer | menu | rechercher | direct | en direct | a la une | abonnes | commentaires | exclusif | analyse
      | france | planete | sciences`),
    ends: list(`
      les plus lus | les plus lues | le plus lu | articles les plus lus | sur le meme sujet | a lire aussi |
      dans la meme rubrique | articles similaires | articles lies | commentaires | laisser un commentaire | reagir |
      plus d'actualites | a propos de l'auteur | contenus sponsorises | vous aimerez aussi`),
    edge: list(`
      abonnez-vous | s'abonner | nos abonnes | newsletter | infolettre | cookies | mentions legales |
      politique de confidentialite | droits reserves | reproduction interdite | votre adresse e-mail | inscrivez-vous`),
  },
  de: {
    starts: list(`
      lesen sie auch | lesen sie mehr | mehr dazu | mehr zum thema | auch interessant | jetzt abonnieren | abonnieren sie |
      folgen sie | folgen auf | lesezeit | artikel anhoren | foto: | fotos: | bild: | bildquelle | quelle: | alle rechte |
      wir verwenden cookies | diese website | diese webseite | mit der nutzung | klicken sie | hier klicken |
      melden sie sich an | aktualisiert am | veroffentlicht am | stand: | schlagworte | themen: | zur startseite |
      artikel drucken | weiterlesen`),
    whole: list(`
      anzeige | werbung | startseite | politik | wirtschaft | kultur | sport | panorama | gesellschaft | wissen | meinung |
      ausland | inland | teilen | drucken | merken | suche | menu | live | liveticker | abo | anmelden | kommentare |
      exklusiv | analyse | eilmeldung | finanzen | gesundheit | regional`),
    ends: list(`
      meistgelesen | meistgelesene artikel | am meisten gelesen | meist gelesen | das konnte sie auch interessieren |
      auch interessant | mehr zum thema | verwandte artikel | verwandte themen | ahnliche artikel | kommentare |
      kommentar schreiben | schreiben sie einen kommentar | mehr aus | weitere artikel | weitere themen | zum autor |
      uber den autor | neueste artikel | empfohlene artikel`),
    edge: list(`
      abonnieren | abonnenten | newsletter | cookies | impressum | datenschutzerkl | rechte vorbehalten | ihre e-mail-
      adresse | nutzungsbedingungen | unsere app`),
  },
  pt: {
    starts: list(`
      leia tambem | leia mais | saiba mais | veja tambem | assine | inscreva-se | compartilhe | tempo de leitura | foto: |
      imagem: | continua apos a publicidade | continua depois da publicidade | todos os direitos | usamos cookies |
      clique aqui | atualizado em | publicado em`),
    whole: list(`
      publicidade | inicio | mundo | economia | politica | cultura | esportes | desporto | saude | opiniao |
      ultimas noticias | compartilhar | ao vivo | menu | comentarios | brasil`),
    ends: list(`
      mais lidas | as mais lidas | mais lidos | veja tambem | leia tambem | noticias relacionadas | artigos relacionados |
      comentarios | deixe um comentario | mais noticias | sobre o autor`),
    edge: list(`
      assine | assinantes | nosso boletim | newsletter | cookies | politica de privacidade | direitos reservados`),
  },
  it: {
    starts: list(`
      leggi anche | leggi tutto | per approfondire | abbonati | iscriviti | seguici | tempo di lettura | foto: |
      tutti i diritti | utilizziamo i cookie | questo sito | clicca | aggiornato il | pubblicato il | riproduzione riservata`),
    whole: list(`
      pubblicita | mondo | economia | politica | cultura | sport | salute | cronaca | esteri | condividi | stampa | diretta
      | ultima ora | menu | commenti | riproduzione riservata`),
    ends: list(`
      i piu letti | piu letti | articoli correlati | notizie correlate | potrebbe interessarti | commenti |
      lascia un commento | altre notizie`),
    edge: list(`
      abbonati | abbonamento | newsletter | cookie | informativa privacy | diritti riservati | riproduzione riservata`),
  },
  ru: {
    starts: list(`
      читаите также | читать далее | подпишитесь | подписываитесь | фото: | все права защищены | мы используем |
      следите за | время чтения | обновлено | опубликовано`),
    whole: list(`
      реклама | главная | политика | экономика | общество | мир | спорт | культура | происшествия | наука | мнения | новости
      | поделиться | комментарии | подписаться | в мире | видео | фото`),
    ends: list(`
      читаите также | самое читаемое | популярное | популярные новости | похожие новости | по теме | материалы по теме |
      комментарии | оставить комментарии | еще новости | новости партнеров`),
    edge: list(`
      подпишитесь | подписываитесь | нашу рассылку | куки | cookie | права защищены | перепечатк`),
  },
}
