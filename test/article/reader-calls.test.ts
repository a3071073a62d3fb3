import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/page'

const bodyOf = (...lines: string[]) => {
  const text = lines.join('\n\n')
  return readPage({ id: 'a', text }).body.map(({ start, end }) => text.slice(start, end))
}
const [HEAD, ONE, TWO] = [
  'Weir above the town fails',
  'The operator of a dam above the town was warned of tremors in January, according to records that list 41 events since the start of the year.',
  'The operator of a weir above the town was warned of tremors in January, according to records that list 41 events since the start of the year.',
]

describe('what a page says to its reader', () => {
  it.each([
    'All rights reserved. This material, and other digital content on this website, may not be reproduced, published or broadcast in whole or in part without prior express permission from The Valley Echo.',
    'Story Source: Materials provided by Varn University. Note: Content may be edited for style and length.',
    'Join Echo’s Telegram channel and get the latest breaking news delivered to you.',
    'For the latest news, weather and sport, download the Valley app.',
    'We are on WhatsApp. Join our community to get the day’s biggest stories sent straight to your phone.',
    'If you have been affected by this story, call the helpline on 0800 000 000.',
    'The views expressed here are the author’s own.',
    'Listen to this article. 3 minutes.',
    'READ ALSO: The gates of the weir stay shut, union says.',
    'In einer früheren Version dieses Artikels hieß es, drei Kräne würden geschlossen. Wir haben das korrigiert.',
    'Mehr Nachrichten aus dem Tal lesen Sie in unserem kostenlosen Newsletter.',
    'Sie haben einen Fehler gefunden? Schreiben Sie uns.',
    'Jetzt weiterlesen mit unserem Digitalabo.',
    'Mit unserer App bleiben Sie immer auf dem Laufenden.',
    'Dieses Thema im Programm: Radio Varn, 6. Mai 2025, 17 Uhr.',
    'Cet article vous a été utile ? Sachez que vous pouvez suivre La Vallée dans votre espace.',
    'Vous avez une information à nous communiquer ? Écrivez-nous.',
    'Cet article a été modifié le 5 mai : ajout de la réaction du maire.',
    'Tous droits de reproduction et de représentation réservés.',
    'Retrouvez toute l’actualité du port dans notre application.',
    '¿Qué te parece este puente? ¡Déjanos tu comentario!',
    'Puedes seguir a El Valle en Facebook, X e Instagram.',
    'Esta noticia se ha actualizado a las 18.00 horas.',
    'Prohibida su reproducción total o parcial.',
    'Si quieres recibir las noticias en tu móvil, únete a nuestro canal.',
    'Se vuoi restare aggiornato, iscriviti al nostro canale.',
    'Articolo aggiornato alle 18 con la replica del sindaco.',
    'Hai una segnalazione da fare? Scrivi alla redazione.',
    'Resta aggiornato sulle notizie dalla tua provincia.',
    'Per approfondire: il porto in crisi.',
    'Benefício do assinante: você tem 7 acessos por dia para dar de presente.',
    'Siga o Vale no Google Notícias.',
    'Clique aqui e entre no nosso grupo do WhatsApp.',
    'Compartilhe esta notícia no WhatsApp.',
    'Quer receber notícias no celular? Entre no canal.',
    'Reportagem atualizada às 18h para acréscimo de informações.',
  ])('is none of its prose, wherever it stands: %s', (line) =>
    expect(bodyOf(HEAD, line, ONE, line, TWO, line)).toEqual([ONE, TWO]),
  )
  it.each([
    'The reporting for this story was supported by the Halvorsen Fund.',
    'Harbour Press climate coverage receives financial support from several foundations.',
    'The Press Association’s Health Department receives support from the Halvorsen Fund. The HPA is solely responsible for all content.',
    'HPA writer Ann Reyes contributed from Varn.',
    'Anmerkung der Redaktion: Der Text wurde ergänzt.',
    'Transparenzhinweis: Der Verlag ist an der Firma beteiligt.',
    'Hinweis: Der Autor hält Anteile an der Firma.',
    'Der Autor ist Redakteur im Ressort Wirtschaft.',
  ])('is none of it at the end, and stays amid it: %s', (line) => {
    expect(bodyOf(HEAD, ONE, TWO, line)).toEqual([ONE, TWO])
    expect(bodyOf(HEAD, ONE, line, TWO)).toEqual([ONE, line, TWO])
  })
  it.each([
    'All rights reserved for the crown were sold in 1911.',
    'Join the union’s march on Monday, posters in the harbour say.',
    'For the latest victims, help came too late.',
    'We are on a road that leads nowhere.',
    'If you have been affected by the flood, the town hall gives out blankets.',
    'The views expressed at the hearing were harsh.',
    'Listen to this weir.',
    'Read also what is not written.',
    'In einer früheren Version des Gesetzes war davon keine Rede.',
    'Mehr Nachrichten bekamen die Angehörigen nicht.',
    'Jetzt weiterlesen wollte niemand.',
    'Mit unserer Geduld ist es vorbei.',
    'Dieses Thema im Rat beschäftigt alle.',
    'Vous avez une chance sur deux.',
    'Cet article a été modifié par la loi de 2008.',
    'Tous droits de douane réservés à la caisse seront perdus.',
    'Si quieres pan, trae harina.',
    'Esta nota se ha cobrado ya.',
    'Prohibida la entrada, nadie pasó.',
    'Puedes seguir a pie hasta el faro.',
    'Se vuoi restare, paga.',
    'Articolo aggiornato dalla Camera nel 2008.',
    'Resta aggiornato il bollettino del mare.',
    'Hai una casa?',
    'Benefício do acordo: nada mudou.',
    'Siga a estrada até o farol.',
    'Quer receber o salário em dia? Nunca mais.',
    'Reportagem atualizada vale mais do que um livro.',
    'The council receives support from the Halvorsen Fund.',
    'Reporters and writers contributed from their own pockets.',
    'Der Autor ist Kapitän.',
    'Hinweis: Der Damm ist gesperrt.',
  ])('but a sentence that opens so is: %s', (sentence) =>
    expect(bodyOf(HEAD, ONE, sentence, TWO, sentence)).toEqual([ONE, sentence, TWO, sentence]),
  )
})
