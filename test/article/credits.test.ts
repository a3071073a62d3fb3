import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/page'

const names = (text: string) => readPage({ id: 'a', text }).credits.map((credit) => credit.name)
const AROUND = 'The harbour board said on Monday that the cranes would stand idle until the spring.'

describe('an attribution', () => {
  it.each([
    'The pins had cracked, a manager told Meridian.',
    'Speaking to Meridian by phone, she said no.',
    'The memo, seen by Meridian, bore a date in May.',
    'The letter was reviewed by the Meridian news agency.',
    'The account, a copy of which Meridian has read, is long.',
    'It was shown to editors, Meridian first reported.',
    'The pins had cracked, Meridian reported on Friday.',
    'The firm knew, according to a source for Meridian.',
    'The firm did not respond to Meridian’s requests for comment.',
    'La carta, a la que tuvo acceso Meridian, es breve.',
    'El jefe dijo a Meridian que no.',
    'Lo informó la agencia Meridian.',
    'Il a déclaré à Meridian que non.',
    'Une note consultée par Meridian le confirme.',
    'Wie Meridian berichtet, war der Bolzen gerissen.',
    'Das Papier liegt Meridian vor.',
    'Das meldete die Nachrichtenagentur Meridian.',
    'Об этом сообщает агентство «Meridian».',
    'Meridian broke the story in May.',
    'It was Meridian, the news site Meridian says, that had it first.',
    'Das schreibt der „Meridian“, der sich auf einen Bericht beruft.',
    'Recherchen des „Meridian“ haben das ergeben.',
    'Die Wand steht falsch, wie der „Meridian“ erzählt.',
    'Vier Briefe, die dem Meridian (mdn) vorliegen, belegen es.',
    'So steht es in der Fachzeitschrift „Meridian“.',
    'Das belegen Briefe, die Meridian vorliegen.',
    'In dem Brief, der Meridian vorliegt, steht es.',
    'Einem Bericht zufolge, den Meridian eingesehen hat, war es so.',
    'Zuvor hatte Meridian berichtet, der Bolzen sei alt.',
    'Das Nachrichtenmagazin Meridian berichtete zuerst.',
    'Die Zeitschrift Meridian meldet das.',
    'Noticiou-o a agência Meridian.',
    'Об этом пишет «Meridian».',
    'Le billet, que Meridian a lu, tient en une page.',
    'Il le dit dans un entretien au Meridian.',
    'C’est faux, selon nos confrères du Meridian.',
    'A notícia foi avançada pelo Meridian.',
    'Disse-o em entrevista ao Meridian.',
    'Il caso, anticipato dal Meridian, è noto.',
    'Das sagte er der „Meridian“.',
    'Er sagte es im Interview mit der „Meridian“.',
    'According to Meridian, which first reported the deal, it is off.',
    'She told Meridian’s Breakfast programme that they stood.',
    'The pins had cracked, Meridian has learned.',
    'Meridian has learned why the pins had cracked.',
    'So it was, according to a Meridian news agency report.',
    'The pins had cracked, the Meridian newspaper reported.',
    'A manager told Meridian so before the board would report by Easter.',
  ])('names its source: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual(['Meridian'])
  })
  it.each([
    'This story first appeared in Meridian.',
    'This article was originally published by Meridian.',
    'Originally published in Meridian on 3 March.',
    'Read the original article in Meridian.',
    'Reprinted with permission from Meridian.',
    'Republished from Meridian.',
    'With files from Meridian.',
    'This report is auto-generated from Meridian news service.',
    '(This story has not been edited by our staff and is auto-generated from a feed by Meridian.)',
    'Der Artikel erschien zuerst in Meridian.',
    'Cet article a été publié à l’origine par Meridian.',
    'Publicado originalmente en Meridian.',
    'Впервые опубликовано в «Меридиане».',
  ])('names where a text stood first: %s', (notice) => {
    const found = names(`${AROUND} ${AROUND.replace('board', 'union')}\n\n${notice}`)
    expect(found).toEqual([notice.includes('«') ? 'Меридиане' : 'Meridian'])
  })
  it.each([
    ['He told the Sunday Times that he knew.', 'Sunday Times'],
    ['He told Fen Post that he knew.', 'Fen Post'],
    ['The People’s Herald reported that he knew.', 'People’s Herald'],
    ['The official People’s Herald reported that he knew.', 'People’s Herald'],
    ['According to the Nation’s Eye newspaper, he knew.', 'Nation’s Eye'],
    ['He told the Harbour Post’s Ann Reyes that he knew.', 'Harbour Post'],
    ['Lo racconta L’Eco della Brenna.', 'L’Eco della Brenna'],
    ['La gru è ferma, secondo la Voce del Fen.', 'Voce del Fen'],
    ['Об этом сообщает Заречная служба новостей.', 'Заречная служба новостей'],
    ['Так, по данным Заречного делового журнала, и было.', 'Заречного делового журнала'],
    ['Заречная газета пишет об этом.', 'Заречная газета'],
    ['He told The Varnman newspaper that he knew.', 'Varnman'],
    ['He told the Norwegian Ledger newspaper that he knew.', 'Norwegian Ledger'],
    ['He told the Sunday Record that he knew.', 'Sunday Record'],
    ['The Sunday Express reported on Monday that he knew.', 'Sunday Express'],
    ['The Sunday Business Post reported on Monday that he knew.', 'Sunday Business Post'],
    ['He told the Sunday Evening Post that he knew.', 'Sunday Evening Post'],
    ['Monday Meridian reported that he knew.', 'Meridian'],
    ['She told the Associated Press that she did not.', 'Associated Press'],
    ['Lo informó la Agencia Oriental.', 'Oriental'],
    ['A grua parou, noticia o jornal Diário da Lousã.', 'Diário da Lousã'],
    ['Lo scrive il quotidiano Giornale della Piana.', 'Giornale della Piana'],
    ['La gru è ferma, secondo il quotidiano Giornale di Sarno.', 'Giornale di Sarno'],
    ['La gru è ferma, secondo la Gazzetta di Sarno.', 'Gazzetta di Sarno'],
    ['La gru è ferma, secondo il Corriere dell’Irno.', 'Corriere dell’Irno'],
    ['La grue est à l’arrêt, selon le Courrier de l’Orne.', 'Courrier de l’Orne'],
    ['La grúa está parada, según el Diario de los Valles.', 'Diario de los Valles'],
    ['The pins had cracked, a manager told Meridian/gw.', 'Meridian'],
  ])('names an outlet whole, and no more: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    'Her novel was originally published in Germany.',
    'The virus first appeared in Lisbon, doctors say.',
    'On Monday Times Square was closed.',
    'Anna Smith said the board knew. "I told Smith so," he said.',
    'Smith told Parliament that he knew nothing.',
    'According to the Ministry of Health, 40 people fell ill.',
    'According to Jane Doe, who runs the clinic, it was worse.',
    'Doe told reporters so, and later told the court.',
    'She told a news conference on Tuesday that it was over.',
    'Skarvik reported a 4% rise in profit.',
    'Skarvik reported from Columbus.',
    'Skarvik has learned nothing, and Norhavn has learned from its mistakes.',
    'Skarvik has learned how to mend cranes.',
    'Das Papier, das dem Sender vorliegt, ist alt, und das Blatt, das der Zeitung vorliegt, auch.',
    'Wie der Radiosender berichtet, liegt das dem Nachrichtenmagazin vor.',
    'He told Congress and the White House.',
    'Regulators told Skarvik to stop work.',
    'Regulators told Skarvik on Friday. The crane maker, Skarvik, has 40 days. Skarvik sells to ports.',
    'Según el Banco Central, la inflación baja.',
    'La alcaldesa dijo a los periodistas que no.',
    'Selon le ministère de l’Énergie, tout va bien.',
    'La gru è ferma, secondo il quotidiano Giornale.',
    'Secondo il presidente Rossi di Sarno, la gru è ferma.',
    'Laut Polizei wurde niemand verletzt.',
    'Er sagte gegenüber Journalisten nichts.',
    // In German every noun has a capital.
    'Eine Niederschrift berichtet davon, und einer internen Notiz zufolge fehlten Stimmen.',
    'Um 11.26 Uhr meldete sich niemand, dem die Unterlagen vorlagen.',
    'Zu jedem Zettel muss ein gültiger Wahlschein vorliegen.',
    'So berichtet es ein Zeuge.',
    'Closing a leaver’s account costs nothing.',
    'The figures came from Burrell Hydro, a consultant to the board.',
    'Its actuary, Mara Lindqvist, had seen the danger.',
    'L’analyse a été confiée à Gand.',
    'Il l’a déclaré à la Chambre.',
    'La familia acudirá a la Agencia Nacional de Datos.',
    'She wrote Registers at Risk (Coldharbour Press).',
    'Am Montag meldete Correctiv, der Bolzen sei alt.',
    'Wie es unter Berufung auf interne Unterlagen berichtet wird.',
    'Experten zufolge ist das falsch, anderen Angaben zufolge auch.',
    'Das Stück „Woyzeck“ erzählt von Armut, in „Tschick“ schreibt der Autor davon.',
    'Sie schreibt „Heimat“ mit kleinem h, Volkswagen schreibt an seine Kunden.',
    'Laut Drogenkurier lag das Paket dort.',
    'In dem Bericht, der der Agentur vorliegt, steht es; Unterlagen vorliegen zu haben, behauptet sie auch.',
    'Nestlé a obtenu un permis.',
    'Das sagte der Sprecher der „Grünen Wand“, und am Montag erklärte der „Bund der Fischer“, er bleibe.',
    'Wie der Sprecher schreibt, ist es so, und wie der Bote schreibt, auch.',
    'Lo rivela Rossi, lo ha detto al Senato, scrive Bianchi.',
    'A informação foi avançada pela Galp. A Galp tem três gruas, e a Galp vende duas.',
    'Analysts trust Tribune, which said it was considering a sale.',
    'It was the worst year, according to Howard Goldblatt, an analyst.',
    'Skarvik’s new crane, which was told of, is safe.',
    'El PSOE ha obtenido 120 escaños, y el ministro habló con Renfe.',
    'She told MPs the government had known, told the MEPs so, and told Labour MPs nothing. He told Peers so.',
    'The regulator would report by Easter, and will review by Skarvik what it can read by Christmas.',
    'He was cited by a Kenyan newspaper, told a French daily so, and told a New Varn newspaper more.',
    'The pins had cracked, an Israeli news site reported, and the Polish newspaper said so, too.',
    'According to the Mayor’s Office, and to the Skarvik’s Ann Reyes, it was worse.',
    'La gru è ferma, secondo la Voce della valle.',
    'Об этом сообщила Заречная служба спасения, а вахтенный журнал и районная газета молчат.',
    'The smallest planet (Mercury) is hot, and its owner (Standard Chartered) agreed.',
  ])('is not made of persons, offices or firms: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
  it.each([
    ['Lo rivela Il Corsaro.', 'Il Corsaro'],
    ['Sono ferme, scrive Il Corsaro. Lo ha rivelato Il Corsaro.', 'Il Corsaro'],
    ['Lo riporta La Voce di Ardea.', 'Voce di Ardea'],
    ['Lo ha detto in un’intervista a La Voce.', 'Voce'],
    ['Selon L’Aiguillon, elles sont à l’arrêt.', 'L’Aiguillon'],
    ['Segundo O Farol, estão paradas.', 'O Farol'],
    ['Lo publica El Faro.', 'Faro'],
    ['Lo adelantó El Faro.', 'Faro'],
    ['La noticia la ha revelado El Faro.', 'Faro'],
    ['Lo publicó La Voz Libre.', 'Voz Libre'],
  ])('knows a paper by its article with a capital: %s', (sentence, name) => {
    expect(new Set(names(`${AROUND} ${sentence}`))).toEqual(new Set([name]))
  })
  it.each([
    'Selon Le Goff, c’est faux. Anne Le Goff l’a vu.',
    'Selon La Poste, le colis est arrivé. La Poste en a perdu deux.',
    'Selon Les Verts, c’est faux. Les Verts ont voté contre.',
    'Secondo La Spina, no. Lo ha visto Anna La Spina.',
    'Il negozio aprirà a La Spezia.',
    'The shop will open one store in Las Vegas and two in Los Angeles.',
    'Así lo informó la Prefectura.',
    'Lo informó la Gendarmería este lunes.',
    'Según ha informado la Ertzaintza, no hay heridos.',
    'Según informó el Ayuntamiento, no hay heridos.',
    'Según informó El Fenal, no hay heridos.',
    'La Liga adelantó el partido, y la Generalitat publicó el decreto.',
    'Lo publicó la Xunta. La carta, consultada por la Fiscalía, es breve.',
    'Así consta en el informe consultado por el Juzgado.',
    'Tuvieron acceso a Internet, y dio acceso a Galicia.',
  ])('and no person, party, firm or town: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
  it.each([
    ['Lo ha detto al Corriere della Riviera.', 'Corriere della Riviera'],
    ['Lo adelanta El Heraldo de Vera.', 'Heraldo de Vera'],
    ['He told the Altmärker Abendblatt.', 'Altmärker Abendblatt'],
    ['Das sagte Kasper der „Altmärker Morgenpost“.', 'Altmärker Morgenpost'],
    ['Das berichtet die Altmärker Morgenpost.', 'Altmärker Morgenpost'],
    ['Das sagte er der Norddeutschen Presse-Agentur.', 'Norddeutschen Presse-Agentur'],
    ['Das sagte sie dem Redaktionsnetzwerk Altmark (RNA).', 'Redaktionsnetzwerk Altmark'],
    ['Wie der Altmarkkurier schreibt, stehen sie.', 'Altmarkkurier'],
    ['The Harbour Times, which reported the change, said so.', 'Harbour Times'],
  ])('knows a paper by its noun: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it('trusts a weak phrase where another sign says outlet', () => {
    expect(names(`${AROUND} Según informó El Correo Fenal, no.`)).toEqual(['Correo Fenal'])
    expect(names(`${AROUND} Según informó Oriel, no. Lo publicó Oriel.`)).toEqual(['Oriel', 'Oriel'])
    expect(names(`${AROUND} According to the Harbour Tribune, no.`)).toEqual(['Harbour Tribune'])
    expect(names(`OSLO (Oriel) - ${AROUND} According to Oriel, no.`)).toEqual(['Oriel', 'Oriel'])
  })
  it('is read off brackets behind an item', () => {
    expect(names(`${AROUND} The cranes cost nothing so far (Harbour Tribune).`)).toEqual(['Harbour Tribune'])
    expect(names(`${AROUND} “Three cranes are ready.” (Harbour Tribune)\n\n${AROUND}`)).toEqual(['Harbour Tribune'])
    expect(names(`${AROUND} A crane stands idle. (Ann Reyes/Savanna Press)\n\n${AROUND}`)).toEqual([])
  })
  it.each(['Courrier du Port', 'Savanna Press Association', 'Agência Atalaia'])('knows %s for an outlet', (name) => {
    expect(names(`${AROUND} According to ${name}, no.`)).toEqual([name.replace('Agência ', '')])
  })
  it.each([
    ['« Non », a déclaré à l’Agence Lutèce Paul Morel, maire de la ville.', 'Lutèce'],
    ['« Non », a déclaré à l’MDN Paul Morel, maire de la ville.', 'MDN'],
    ['« Non », a confié au Courrier Fenois Paul Morel, maire.', 'Courrier Fenois'],
    ['« Non », a déclaré au Journal du Fen Paul de Morel.', 'Journal du Fen'],
    ['«No», dijo a Atalaya Press Paul Morel, alcalde.', 'Atalaya Press'],
    ['«No», dijo a la agencia Atalaya Paul Morel, alcalde.', 'Atalaya'],
    ['„Nein“, sagte der Fenner Rundschau Paul Morel, Vorsitzender.', 'Fenner Rundschau'],
    ['«No», ha detto al Corriere Fenese Paolo Morel, sindaco.', 'Corriere Fenese'],
    ['«No», ha detto all’Harbour Observer Paolo Morel, sindaco.', 'Harbour Observer'],
    ['«Não», disse ao Jornal da Lousã Paulo Morel, presidente.', 'Jornal da Lousã'],
    // No speaker stands behind these.
    ['Lo dijo a la Gaceta Digital Norte, que lo publica hoy.', 'Gaceta Digital Norte'],
    ['«No», dijo al Diario Vasco Norte.', 'Diario Vasco Norte'],
    ['Das sagte er der Neuen Fenner Rundschau.', 'Neuen Fenner Rundschau'],
  ])('stops before who speaks: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    '« Non », a déclaré à Marie Petit Paul Morel, maire.',
    '« Non », a déclaré au Conseil Paul Morel, maire.',
    '«No», dijo a Ana Reyes Mora, presidenta.',
    '«No», ha detto all’Assemblea Paolo Morel, sindaco.',
    '„Nein“, sagte der Altkanzler Paul Morel, Vorsitzender.',
    'Il a remis sa lettre au Conseil Régional.',
  ])('is none of two persons, nor of a council: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
  it('stops before a second name', () => {
    const text = `${AROUND} « Non », a déclaré à l’Agence Lutèce Paul Morel, maire.`
    expect(readPage({ id: 'a', text, publisher: 'Agence Lutèce' }).credits.map(({ name }) => name)).toEqual(['Lutèce'])
    expect(names(`OSLO (Norte) - ${AROUND} Nadie llamó, dijo a Norte Elodie Perrin.`)).toEqual(['Norte', 'Norte'])
  })
})

describe('a paper whose noun is said of other things, too', () => {
  it.each([
    ['"I am done," Krol told the Varn Globe.', 'Varn Globe'],
    ['"I am done," Krol told the Varn Evening Record.', 'Varn Evening Record'],
    ['"I am done," Krol told Channel Nine.', 'Channel Nine'],
    ['In an interview with the Varn Citizen, Krol said no.', 'Varn Citizen'],
    ['The Varn Independent reported on Monday that it was so.', 'Varn Independent'],
    ['According to the Varn Sun, it was so.', 'Varn Sun'],
  ])('is a source behind its article, where somebody tells it: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    'Krol told the Security Council, the Supreme Court, the White House and the House Budget Committee.',
    'Krol told the Harbour Party so, and told the Fenner Inquiry nothing.',
    'Krol told the Court Monitor, and told the Rising Sun to close.',
    'It was published in the Federal Register, and Krol told the Land Register.',
    'The Varn Enterprise said it lost money on the sale of its shares.',
    'Krol told Rising Sun so. He spoke to the English Channel Nine Fund.',
  ])('and is none otherwise: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
})

describe('words that are said of outlets alone', () => {
  it.each([
    ['The Varn Bugle can reveal that the pins had cracked.', 'Varn Bugle'],
    ['The news was broken by the Varn Bugle.', 'Varn Bugle'],
    ['The Varn Bugle was first to report the news.', 'Varn Bugle'],
    ['The Varn Bugle, which broke the story, named two.', 'Varn Bugle'],
    ['Harbour Post gathered that the pins had cracked.', 'Harbour Post'],
    ['Zuerst hatte der Kreisblick darüber berichtet.', 'Kreisblick'],
    ['Der "Kreisblick" (Mittwoch) beruft sich auf ein Papier.', 'Kreisblick'],
    ['Das sagte Krol dem Kreisblick (Dienstagsausgabe).', 'Kreisblick'],
    ['Comme l’a révélé Le Relevé, les grues sont vieilles.', 'Relevé'],
    ['Les grues sont vieilles, a appris Le Relevé.', 'Relevé'],
    ['Interrogé par Le Relevé, il a dit non.', 'Relevé'],
    ['Según adelantó El Faro Vasco, son viejas.', 'Faro Vasco'],
    ['Según ha podido saber El Faro Vasco, son viejas.', 'Faro Vasco'],
    ['Son viejas, según desveló El Faro Vasco.', 'Faro Vasco'],
    ['Lo admitió en declaraciones a El Faro Vasco.', 'Faro Vasco'],
    ['Secondo quanto risulta a Il Faro Ligure, sono vecchie.', 'Il Faro Ligure'],
    ['A dare la notizia è Il Faro Ligure.', 'Il Faro Ligure'],
    ['Segundo apurou o Diário do Varn, são velhos.', 'Diário do Varn'],
    ['E-mails obtidos pelo Diário do Varn o provam.', 'Diário do Varn'],
    ['A informação é do Diário do Varn.', 'Diário do Varn'],
  ])('name it: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    'Imogen Tarrant was the first to report the leak, and Bo Lund gathered that it was old.',
    'Imogen Tarrant learnt that the pins had cracked.',
    'Zuerst hatte Krol getroffen. Das Konzert „Sommernacht“ (Samstag) fällt aus, das „Hafenfest“ (Mittwoch) nicht.',
    'Nach Recherchen von Anna Krol war es so.',
    'Comme l’a révélé Paul Morel, c’est vieux. Interrogé par la Redoute, il a dit non.',
    'Según adelantó Pedro Salinas, son viejas, según desveló la Fiscalía.',
    'Secondo quanto risulta a Paolo Neri, sono vecchie.',
    'Segundo apurou a Polícia Civil, são velhos. A informação é do Ministério Público.',
  ])('and nobody else: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
})

describe('a name in quotation marks', () => {
  const marks = ['""', '“”', '«»', "''", '‘’']
  it.each(['según adelanta N', 'el diario N', 'told N', 'selon N', 'wie der N berichtet', 'N adelantó el cierre'])(
    'is read alike in all of them: %s',
    (said) => {
      const within = (name: string) =>
        marks.map((pair) => names(`The cranes stand idle, ${said.replace('N', `${pair[0]}${name}${pair[1]}`)}.\n\n${AROUND}`))
      for (const name of ['Diario Norte', 'Nortazo', 'La Grada']) expect(new Set(within(name).map(String))).toHaveLength(1)
      expect(within('Diario Norte')).toEqual(marks.map(() => ['Diario Norte']))
    },
  )
  it('has an article before it, too', () => {
    expect(names(`The cranes stand idle, he told the 'Varn Globe'.\n\n${AROUND}`)).toEqual(['Varn Globe'])
  })
  it.each([
    "The cranes stand idle, says the workers' Union.",
    "He told the 'Good Morning' of it.",
    "The ships' crew must wait, the 'Union' said.",
  ])('is read for an outlet by the same signs: %s', (sentence) => expect(names(`${sentence}\n\n${AROUND}`)).toEqual([]))
})

describe('a German report with its outlet before it', () => {
  it.each([
    ['Norden-Echo', 'Norden-Echo-Informationen zufolge stehen die Kräne still.'],
    ['Norden-Echo', 'Die Kräne stehen nach Norden-Echo-Informationen bis zum Frühjahr still.'],
    ['Norden-Echo', 'Die Kräne stehen laut einem Norden-Echo-Bericht bis zum Frühjahr still.'],
    ['Norden-Echo', 'Die Kräne stehen nach Informationen von Norden-Echo bis zum Frühjahr still.'],
  ])('credits %s: %s', (name, sentence) => expect(names(`${sentence}\n\n${AROUND}`)).toEqual([name]))
  it.each([
    'Die Kräne stehen nach Polizei-Angaben bis zum Frühjahr still.',
    'WHO-Angaben zufolge stehen die Kräne still.',
    'Die Kräne stehen laut UN-Bericht bis zum Frühjahr still.',
    'Der Norden-Echo-Bericht über die Kräne ist lang.',
  ])('credits nobody: %s', (sentence) => expect(names(`${sentence}\n\n${AROUND}`)).toEqual([]))
})

describe('a paper in quotation marks, or whose writer reports', () => {
  it.each([
    ['Einem "Nordbote"-Bericht zufolge ist die Stadt pleite.', 'Nordbote'],
    ['Nach „Kreisblick“-Informationen ist die Stadt pleite.', 'Kreisblick'],
    ['Laut einem „Kreisblick“-Bericht ist die Stadt pleite.', 'Kreisblick'],
    ['Laut „Kreisblick“ ist die Stadt pleite.', 'Kreisblick'],
    ['Die Stadt sei pleite, sagte Krol dem „Kreisblick“.', 'Kreisblick'],
    ['Das berichtete zuerst das „Kreisblick“.', 'Kreisblick'],
    ['Laut "Kreisblick" ist die Stadt pleite.', 'Kreisblick'],
    ['Die Stadt sei pleite, sagte Krol dem "Kreisblick".', 'Kreisblick'],
    ['Das schreibt der "Kreisblick" am Montag.', 'Kreisblick'],
    ['Das "Kreisblick" berichtete zuerst.', 'Kreisblick'],
    ['The Harbour Post’s Mina Okafor reports that it was so.', 'Harbour Post'],
    ['D’après Le Courrier de Varne, c’est faux.', 'Courrier de Varne'],
    ["D'après Radio Varne, c’est faux.", 'Radio Varne'],
    ['Lo ha dicho en una entrevista en Radio Albazul.', 'Radio Albazul'],
  ])('is a source: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    'Er las den „Woyzeck“-Bericht und die „Kran“-Informationen der Stadt.',
    'Das sagte ein Sprecher der „Grünen Wand“, laut der „Grünen Wand“ zu Recht, und laut „Bund der Fischer“.',
    'Das sagte ein Sprecher der "Grünen Wand", laut der "Grünen Wand" zu Recht, und laut "Bund der Fischer".',
    'Am Kai standen Kräne ("Grüne Wand") still.',
    'Skarvik’s Mina Okafor reports a profit, and the Harbour Post’s Mina Okafor left.',
    'D’après Le Goff, c’est faux. D’après Paul Morel, non.',
    'Lo vio en una entrevista en Madrid.',
  ])('and no play, club, firm or town: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
})

describe('a source named by its address', () => {
  it.each([
    ['According to meridian.example, they are old.', 'meridian.example'],
    ['“No,” a manager told meridian.example.', 'meridian.example'],
    ['Laut www.meridian.example sind sie alt.', 'www.meridian.example'],
  ])('is credited: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each(['Source: meridian.example', 'Originally published at meridian.example'])('also in a line: %s', (line) => {
    expect(names(`${AROUND}\n\n${AROUND.replace('board', 'union')}\n\n${line}`)).toEqual(['meridian.example'])
  })
  it.each([
    'Source: https://meridian.example/2025/cranes?a=b#c',
    'https://meridian.example/2025/cranes',
    '(http://meridian.example)',
    'Read the original article: https://meridian.example/cranes/',
    'This article was originally published at https://meridian.example/cranes.',
    'Fuente: https://meridian.example/gruas',
    'Quelle: https://meridian.example/kraene',
    'Fonte: https://meridian.example:8080/gru',
    'Vía: https://meridian.example/gruas',
    'Zuerst erschienen auf https://meridian.example/kraene',
    'Lire l’article original : https://meridian.example/grues',
    'Publicado originalmente em https://meridian.example/guindastes',
  ])('at the end of a line: %s', (line) => {
    const text = `${AROUND}\n\n${AROUND.replace('board', 'union')}\n\n${line}`
    const { credits } = readPage({ id: 'a', text })
    expect(credits.map(({ name, kind }) => [name, kind])).toEqual([['meridian.example', 'signoff']])
    expect(text.slice(credits[0].span.start, credits[0].span.end)).toBe('meridian.example')
  })
  it.each([
    'Follow us: https://meridian.example/follow',
    'Sign up here: https://meridian.example/letters',
    'Source: https://x.com/ann/status/1',
    'Source: https://meridian.example/a b and others',
    'https://meridian.example/a\n\nhttps://oriel.example/b',
    'Donate: https://meridian.example/fund\n\nPetition: https://oriel.example/b',
  ])('and not in another: %s', (line) => {
    expect(names(`${AROUND}\n\n${AROUND.replace('board', 'union')}\n\n${line}`)).toEqual([])
  })
  it('is no letter-box, no host of posts, and nobody who is not credited', () => {
    const text = 'Write to meridian.example, according to ann@meridian.example. He told twitter.com so. She told him.'
    expect(names(`${AROUND} ${text}`)).toEqual([])
  })
})

describe('whom a text says that somebody told', () => {
  it.each([
    ['Об этом сообщил «Меридиану» источник.', 'Меридиану'],
    ['Об этом сообщили «Меридиан Новостям» в прокуратуре.', 'Меридиан Новостям'],
    ['Об этом сообщила МДН пресс-секретарь суда Ольга Лис.', 'МДН'],
    ['Об этом заявил МДН адвокат.', 'МДН'],
    ['Об этом сообщила "Фен-Информ" представитель суда Ольга Лис.', 'Фен-Информ'],
    ['Так рассказала телеканалу «Меридиан» Ольга Лис.', 'Меридиан'],
    ['Так сказал в беседе с «Меридианом» эксперт.', 'Меридианом'],
    ['Об этом передает корреспондент «Меридиана».', 'Меридиана'],
    ['Lo riferisce il Corriere Fenese.', 'Corriere Fenese'],
    ['Secondo l’Eco di Sarno, no.', 'Eco di Sarno'],
    ['Lo riporta l’Eco di Sarno.', 'Eco di Sarno'],
    ['« Non », a indiqué son avocate à l’MDN.', 'MDN'],
    ['Le barrage fuit, a appris l’MDN de source proche.', 'MDN'],
    ["Le barrage fuit, a appris mardi l'MDN.", 'MDN'],
    ['Le maire a dénoncé auprès de l’MDN un barrage qui fuit.', 'MDN'],
    ['La grue est à l’arrêt, indique Le Courrier Fenois.', 'Courrier Fenois'],
    ['«No», ha contado a la Cadena Meridiana.', 'Cadena Meridiana'],
    ['«No», explicó el alcalde a la Cadena Meridiana.', 'Cadena Meridiana'],
    ['Das räumte er der »Fenner Welle« gegenüber ein.', 'Fenner Welle'],
    ['Das räumte er dem „Meridian“ gegenüber ein.', 'Meridian'],
  ])('is a source: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    'Об этом сообщил Минздрав. Об этом заявил МИД.',
    'Об этом сообщил «Локомотив», а «Роснефть» сообщила другое.',
    'Об этом сообщили в «Газпроме», сообщила пресс-служба «Газпрома».',
    'Он заявил «Единой Стране», что уходит.',
    'Об этом сообщил Иванов, заявила Анна Ким.',
    'Lo riporta Rossi, secondo l’Istituto e secondo l’Arma.',
    'Le panneau indique Paris, indique Le Goff.',
    '« Non », a dit le maire à l’Assemblée, a indiqué son avocate à Lyon.',
    'Le conseil a appris l’OPA, le maire a appris mardi l’MDN. Le barrage fuit, a appris Paul Morel.',
    'Le maire a dénoncé le barrage auprès de l’MDN, et l’a dénoncé auprès de l’ONU.',
    'La Cadena Hotelera contó las camas. Lo ha contado a la Policía.',
    'Das Haus liegt dem „Hirsch“ und der Alten Post gegenüber.',
    'Das räumte er der Staatsanwaltschaft gegenüber ein.',
  ])('and not who told it, nor an office or a house: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
})

describe('a phrase that is said of anybody', () => {
  it.each([
    ['Das sagte er im Gespräch mit der Fenner Post.', 'Fenner Post'],
    ['Nach Angaben der Fenner Post war es Absicht.', 'Fenner Post'],
    ['Laut einem Bericht der Fenner Post war es Absicht.', 'Fenner Post'],
    ['Die „Fenner Post“ hatte zuerst darüber berichtet.', 'Fenner Post'],
    ['Darüber berichtete die Fenner Post.', 'Fenner Post'],
    ['C’est faux, d’après une information du Courrier Fenois.', 'Courrier Fenois'],
    ['Comme l’a révélé le Courrier Fenois, c’est faux.', 'Courrier Fenois'],
    ['Interrogé par le Courrier Fenois, il a refusé.', 'Courrier Fenois'],
    ['Il l’a dit au micro de Radio Fen.', 'Radio Fen'],
    ['De acuerdo con el Diario Fenal, no.', 'Diario Fenal'],
    ['Lo dijo en una entrevista con el Diario Fenal.', 'Diario Fenal'],
    ['«No», dijo el alcalde a Radio Fen.', 'Radio Fen'],
    ['La noticia fue publicada por el Diario Fenal.', 'Diario Fenal'],
    ['Stando al Corriere Fenese, no.', 'Corriere Fenese'],
    ['Il sindaco ha confermato al Corriere Fenese che no.', 'Corriere Fenese'],
    ['De acordo com o Jornal da Lousã, não.', 'Jornal da Lousã'],
    ['A informação foi divulgada pelo Jornal da Lousã.', 'Jornal da Lousã'],
    ['Volgens het Fener Dagblad was het opzet.', 'Fener Dagblad'],
    ['Dat zegt hij tegen het Fener Dagblad.', 'Fener Dagblad'],
    ['Dat meldt persbureau Meridian.', 'Meridian'],
    ['The mayor confirmed to the Harbour Post that it was so.', 'Harbour Post'],
    ['Per the Harbour Post, the sale is off.', 'Harbour Post'],
    ['Harbour Wire was the first to report the cracks.', 'Harbour Wire'],
    ['She said so in comments to Harbour Wire.', 'Harbour Wire'],
    ['She said so in an email to the Harbour Post.', 'Harbour Post'],
    ['Es war Absicht, wie die Nordpost erfuhr.', 'Nordpost'],
    ['A grua parou, informou a Folha do Vale.', 'Folha do Vale'],
    ['A grua parou, publicou a Gazeta do Vale.', 'Gazeta do Vale'],
    ['Ferma è, secondo quanto riportato da Varna Notizie.', 'Varna Notizie'],
    ['Sie steht falsch, wie der Altmärker Pressedienst berichtet.', 'Altmärker Pressedienst'],
    ['Так и было, отмечает «Вестник».', 'Вестник'],
    ['Так и было, выяснил «Меридиан».', 'Меридиан'],
    ['The pins had cracked, the Harbour Post has found.', 'Harbour Post'],
    ['No fue así, según ha podido saber Radio Norte.', 'Radio Norte'],
    ['«No», dijo el alcalde a preguntas de Radio Norte.', 'Radio Norte'],
  ])('credits who surely is an outlet: %s', (sentence, name) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([name])
  })
  it.each([
    'De acuerdo con Ana Reyes, no. De acuerdo con la Guardia Civil, no.',
    'De acordo com a Polícia Civil, não.',
    'Volgens het Openbaar Ministerie was het opzet, zegt burgemeester Jansen tegen Ajax.',
    'Stando a Mario Rossi, no. Stando alla Procura, no.',
    'Interrogé par Paul Morel, il a refusé. Une information du Parquet.',
    'Confirmed to Smith, asked by Jones, per the Mayor.',
    'Explicó la ruta a Lima, dijo el alcalde a Pedro Reyes.',
    'Im Gespräch mit der Fenner Polizei, auf Anfrage der Union.',
    'Skarvik was the first to report a loss, in an email to Norhavn and in comments to Paul Morel.',
    'A grua parou, informou a Polícia Civil e divulgou a Prefeitura de Varna.',
    'Так и было, отмечает «Локомотив», а «Роснефть» уточняет.',
    'Skarvik has found oil. The High Court has found. The Fenner Inquiry has found.',
    'Wie der Pressedienst berichtet, steht sie falsch, secondo quanto riportato da Mario Rossi.',
    'Wie die Polizei erfuhr, war es Absicht. A preguntas de Ana Reyes, no.',
  ])('and nobody else: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
  it.each([
    'Gestern berichtete ein Zeuge.',
    'Später berichtete Ann Reyes davon.',
    'Dies meldete die Polizei.',
    'Ebenfalls berichtet wird davon.',
    'Damals meldete er nichts.',
    'Jemand berichtet davon, wer berichtet davon?',
    'Dann meldete sich Skarvik, und Skarvik meldete sich oft.',
  ])('nor what opens a clause: %s', (sentence) => {
    expect(names(`${AROUND} ${sentence}`)).toEqual([])
  })
})

describe('a credit outside the prose', () => {
  const body = `${AROUND}\n\n${AROUND.replace('board', 'union')}`
  const kinds = (text: string) => readPage({ id: 'a', text }).credits.map((credit) => `${credit.name} ${credit.kind}`)
  it('is none of a company that owns the page', () => {
    expect(kinds(`${body}\n\n© 2019 Fyn Media Group`)).toEqual([])
    expect(kinds(`${body}\n\n© 2020 Nine Publishing Ltd. All rights reserved.`)).toEqual([])
    expect(kinds(`${body}\n\n© 2021 Agencia Corvo, S.A.`)).toEqual(['Agencia Corvo copyright'])
    expect(kinds(`${body}\n\n© Meridian`)).toEqual(['Meridian copyright'])
    expect(kinds(`${body}\n\n© Meridian Newspapers`)).toEqual([])
    expect(kinds(`${body}\n\n© 2025 Rightmove News`)).toEqual(['Rightmove News copyright'])
  })
  it('is none of the writer who has the rights', () => {
    const by = (byline: string, publisher = 'The Harbour Echo') =>
      readPage({ id: 'a', text: `Two cranes stand idle\n${byline}\n\n${body}\n\n© 2025 Ann Reyes`, publisher })
    expect(by('By Ann Reyes').credits).toEqual([])
    expect(by('By Ann Reyes').outlets).toEqual([{ name: 'The Harbour Echo', how: 'given' }])
    expect(by('By Bo Lund').credits).toMatchObject([{ name: 'Ann Reyes', kind: 'copyright' }])
    expect(by('By Ann Reyes', '').outlets).toEqual([{ name: 'Ann Reyes', how: 'copyright' }])
  })
  it('leaves out what kind of company it is', () => {
    const notice = '© 2025 Warden News & Media Limited or its affiliated companies. All rights reserved.'
    expect(kinds(`${body}\n\n${notice}`)).toEqual(['Warden News copyright'])
  })
  it('is none of whose the picture is', () => {
    expect(kinds(`${body}\n\nPhotos: © Meridian`)).toEqual([])
    expect(kinds(`${body}\n\nPhoto: © Tarn Images. © 2024 Meridian`)).toEqual(['Meridian copyright'])
    expect(kinds(`${body}\n\nText and images © 2024 Meridian`)).toEqual(['Meridian copyright'])
  })
  it('is each of those who are joined behind ©, and no initials', () => {
    const read = (line: string) => readPage({ id: 'a', text: `${body}\n\n${line}` })
    const { credits, outlets } = read('© Hafenkurier/dpa/ahl')
    expect(credits.map(({ name }) => name)).toEqual(['Hafenkurier', 'dpa'])
    expect(outlets.map(({ name }) => name)).toEqual(['Hafenkurier'])
    expect(kinds(`${body}\n\n© Hafenkurier/mik`)).toEqual(['Hafenkurier copyright'])
    expect(kinds(`${body}\n\n© Jysk A/S News`)).toEqual(['Jysk A/S News copyright'])
  })
  it.each([
    'OSLO (Meridian) - ',
    'LONDON/GENEVA (Meridian) -',
    'THORNMERE, England (Meridian) – ',
    'PARIS, 4 mars (Meridian) — ',
    'March 3 (Meridian) -',
    '(Meridian) - ',
    'Madrid, 3 mar (Meridian).- ',
    'New Varna, Mar 14 (Meridian) ',
    'Varna: 14 March 2025 (Meridian) ',
    'Varna March 14 (Meridian) “',
    'Varna [Norway], March 14 (Meridian): ',
    'Varna (Upper Sarn) [Norway], March 14 (Meridian): ',
    'OSLO, May 6, 2025 /Meridian/ -- ',
    'OSLO, May 6. /Meridian/. ',
    'NEW YORK /Meridian/ - ',
    'OSLO, 6 May. /Meridian/. ',
    'МОСКВА, 6 мая. /Meridian/. ',
    'ПОЛТАВА, 6 березня /Meridian/ - ',
    'Москва. 6 марта. Meridian - ',
    'САМАРА, 6 марта, «Meridian» — ',
    'Полтава, 6 березня, Meridian — ',
    'КИЕВ, 6 марта (Meridian) ',
  ])('is read off the dateline %j', (dateline) => {
    expect(kinds(dateline + body)).toEqual(['Meridian dateline'])
  })
  it('is read off a place and a code in brackets', () => {
    expect(kinds(`New Varna: (MDN) ${body}`)).toEqual(['MDN dateline'])
  })
  it.each([
    'Oslo, May 6 (AP style) ',
    'Oslo, May 6 (Monday) ',
    'Oslo, May 6 (2019) ',
    'In Oslo, May 6 (Meridian) ',
    'Monday, May 6 (Meridian) ',
    'Saturday, May 6 (Riverside Park) ',
    'Apollo 11 (Meridian) ',
    'Note: (English) ',
    'Live: (VIDEO) ',
    'Frankfurt (Oder) – ',
    'The board and/or the union /the larger one/ - ',
  ])('is not read off %j', (opening) => {
    expect(kinds(opening + body)).toEqual([])
  })
  it.each(['Москва. 26 марта. Иванов - президент. ', 'Суд решил, 26 марта, Самара - ', 'МОСКВА, 6 марта /утром/ '])(
    'nor off a date within a sentence: %j',
    (opening) => {
      expect(kinds(opening + body)).toEqual([])
    },
  )
  it('is read off a line of its own over one of place and date', () => {
    const above = (lines: string) => kinds(`Two cranes stand idle\n\n${lines}\n\n${body}`)
    expect(above('MDN\nVARNA, JULY 19')).toEqual(['MDN byline'])
    expect(above('Northern Wire\nVARNA, July 19')).toEqual(['Northern Wire byline'])
    for (const lines of ['NEWS\nVARNA, JULY 19', 'Politics\nVARNA, JULY 19', 'Ann Reyes\nVARNA, JULY 19'])
      expect(above(lines)).toEqual([])
  })
  it('is not read off a place, a date and brackets that a sentence goes on behind', () => {
    expect(kinds(`Oslo, May 6 (Meridian) ${body.replace('The', 'the')}`)).toEqual([])
  })
  it('is not read off a ticker or a remark in brackets', () => {
    expect(kinds(`Shares in Skarvik (SKV) - a maker of cranes - fell on Friday, and its board said so.\n\n${body}`)).toEqual([])
  })
  it.each(['(Meridian)', 'Meridian', '— Meridian', 'Source: Meridian', '(Avec Meridian)'])(
    'is read off the closing line %j',
    (line) => {
      expect(kinds(`${body}\n\n${line}`)).toEqual(['Meridian signoff'])
    },
  )
  it('is read off a list', () => {
    expect(kinds(`${body}\n\nSources: Meridian, Norte Deporte and the office`)).toEqual([
      'Meridian signoff',
      'Norte Deporte signoff',
    ])
    expect(kinds(`${body}\n\nAdditional reporting: Meridian`)).toEqual(['Meridian signoff'])
    expect(kinds(`${body}\n\nSources: Ministry of Health, Meridian`)).toEqual(['Meridian signoff'])
    expect(kinds(`${body}\n\nWith Meridian, Dick and Harry`)).toEqual(['Meridian signoff'])
  })
  it.each(['Follow us on all networks', 'Síguenos en nuestras redes', 'Unsubscribe'])('is not read off %j', (line) => {
    expect(kinds(`${body}\n\n${line}`)).toEqual([])
  })
  it('is none of the desk', () => {
    expect(kinds(`BURGOS, 3 mar (de nuestro corresponsal) — ${body}`)).toEqual([])
    expect(kinds(`BERLIN (Eigener Bericht) - ${body}`)).toEqual([])
    expect(kinds(`MADRID (europa press) - ${body}`)).toEqual(['europa press dateline'])
    expect(kinds(`Cranes stand idle until the spring in three harbours\nDipl.-Ing. Ann Reyes\n\n${body}`)).toEqual([])
  })
  it.each([
    'Share',
    'Politics',
    'Sucesos',
    'ENDS',
    'Поділитися',
    '© All rights reserved',
    '© 2025 Riproduzione riservata',
    '© Tutti i diritti riservati',
    '© Reproduction interdite',
    '© ALL RIGHTS RESERVED',
    '© Усі права захищено',
  ])('is no label nor notice of rights: %s', (line) => {
    expect(kinds(`Cranes stand idle until the spring\n${line}\n\n${body}`)).toEqual([])
    expect(kinds(`${body}\n\n${line}`)).toEqual([])
  })
  it('takes no people from a sign-off', () => {
    expect(kinds(`${body}\n\n(Reporting by Ann Reyes in Oslo; editing by Bo Lund)`)).toEqual([])
  })
  it('is read off a byline that is an agency', () => {
    expect(kinds(`Cranes stand idle until the spring in three harbours\nMeridian, Oslo\n\n${body}`)).toEqual(['Meridian byline'])
    expect(kinds(`Cranes stand idle until the spring in three harbours\nAnn Reyes\n\n${body}`)).toEqual([])
  })
  it.each(['Varna', 'Sarn, Norway', 'Food', 'Essay', 'Reportaje', 'Enquête', 'Hintergrund'])(
    'is no town or section beside a byline or a date, nor what the prose speaks of: %s',
    (line) => {
      const title = 'Cranes stand idle until the spring in three harbours'
      const [first] = line.split(',')
      expect(kinds(`${title}\nBy Ann Reyes\n${line}\n\n${body}`)).toEqual([])
      expect(kinds(`${title}\nAnn Reyes\n${line}\n\n${body}`)).toEqual([])
      expect(kinds(`${title}\n${line}\nBy Ann Reyes\n\n${body}`)).toEqual([])
      expect(kinds(`${title}\nMarch 3, 2025\n${first}\n\n${body}`)).toEqual([])
      expect(kinds(`${title}\n${line}\n\n${body} Nobody came from ${first}.`)).toEqual([])
    },
  )
  it('is a lone word under the headline, or one that is coined or named elsewhere', () => {
    const title = 'Cranes stand idle until the spring in three harbours'
    expect(kinds(`${title}\nMeridian\n\n${body}`)).toEqual(['Meridian byline'])
    expect(kinds(`${title}\nBy Ann Reyes\nOrielNews\n\n${body}`)).toEqual(['OrielNews byline'])
    expect(kinds(`${title}\nAnn Reyes\nMDN, Oslo\n\n${body}`)).toEqual(['MDN byline'])
    expect(kinds(`${title}\nBy Ann Reyes\nMeridian\n\n${body} A manager told Meridian so.`)).toContain('Meridian byline')
  })
  it.each(['MDN', 'MDN\n18/03/2025', 'MDN\nOslo', 'March 3, 2025\nMDN', 'By Ann Reyes\nMDN'])(
    'is a code in capitals under the headline: %j',
    (lines) => {
      const title = 'Cranes stand idle until the spring in three harbours'
      expect(kinds(`${title}\n${lines}\n\n${body}`)).toEqual(['MDN byline'])
    },
  )
  it.each(['NEWS', 'TECH', 'USA', 'PARIS', 'NATO\nBy Ann Reyes', 'OSLO AND MORE'])(
    'which is no section nor topic: %j',
    (lines) => {
      const title = 'Cranes stand idle until the spring in three harbours'
      expect(kinds(`${title}\n${lines}\n\n${body} Nobody came from NATO.`)).toEqual([])
    },
  )
  it('which is no topic of the prose: NATO', () => {
    const title = 'Cranes stand idle until the spring in three harbours'
    expect(kinds(`${title}\nNATO\n\n${body} Nobody came from NATO.`)).toEqual([])
  })
  it('needs a second sign for "X:" in a headline', () => {
    expect(kinds(`Meridian: cranes stand idle until the spring\n\n${body} A manager told Meridian so.`)).toContain(
      'Meridian headline',
    )
    expect(kinds(`Norway: cranes stand idle until the spring\n\n${body}`)).toEqual([])
  })
})

describe('the page’s own outlet', () => {
  const claims = (text: string, more = {}) =>
    readPage({ id: 'a', text, ...more }).outlets.map((claim) => `${claim.name} ${claim.how}`)
  const body = `Cranes stand idle until the spring in three harbours\n\n${AROUND}\n\n${AROUND.replace('board', 'union')}`
  it('is what the caller says, and its host', () => {
    expect(claims(body, { publisher: 'The Harbour Echo', url: 'https://www.valleypost.example/a' })).toEqual([
      'The Harbour Echo given',
      'valleypost.example url',
    ])
    expect(claims(body, { publisher: 'Valley Post', url: 'https://valleypost.com/a' })).toEqual(['Valley Post given'])
    const captured = 'https://archive.example/web/20250304100000/https://www.valleypost.example/a'
    expect(claims(body, { url: captured })).toEqual(['valleypost.example url'])
    expect(claims(body, { url: 'https://archive.ph/AbCdE' })).toEqual([])
    expect(claims(body, { url: 'https://archive.valleypost.example/a' })).toEqual(['archive.valleypost.example url'])
  })
  it('is read off masthead, copyright, box and byline box', () => {
    expect(claims(`Fenland Courier - the voice of the levels since 1868\n${body}`)).toEqual(['Fenland Courier masthead'])
    expect(claims(`${body}\n© 2025 Fenland Courier`)).toEqual(['Fenland Courier copyright'])
    expect(claims(`${body}\nDiscover more from Harbour Talk | News and Views`)).toEqual(['Harbour Talk self'])
    expect(claims(`Cranes stand idle until the spring in three harbours\nOrielNews\nOrielNews 2 Min Read\n${body}`)).toContain(
      'OrielNews masthead',
    )
  })
  it('is not a section, a date or an agency whose text another page carries', () => {
    expect(claims(`World\nLocal News\nTuesday, 4 March\n${body}`)).toEqual([])
    for (const [label, publisher] of [
      ['Exclusive', 'Exclusive Post'],
      ['Cronaca', 'La Cronaca del Porto'],
    ])
      expect(claims(`${label}\n${body}`, { publisher })).toEqual([`${publisher} given`])
    expect(claims(`Exclusive\n${body}\nFollow Exclusive on X`)).toEqual([])
    const text = `Fenland Courier - the voice of the levels since 1868\nCranes stand idle until the spring\n\nOSLO (Meridian) - ${AROUND}\n\n© Meridian`
    expect(claims(text)).toEqual(['Fenland Courier masthead'])
  })
  it('is what a byline names behind its writer, surely where the page says so otherwise, too', () => {
    const text = `By Ann Reyes, The Fenland Record\n\n${AROUND}\n\n${AROUND.replace('board', 'union')}`
    expect(claims(text)).toEqual([])
    expect(claims(text, { publisher: 'The Fenland Record' })).toEqual(['The Fenland Record given'])
    expect(claims(`${text}\n\n© 2025 The Fenland Record`)).toEqual(['The Fenland Record masthead'])
    expect(claims(text.replace('Ann Reyes, The Fenland Record', 'The Savanna Press'))).toEqual([])
    expect(claims(text.replace('Record\n\n', 'Record\n\nOSLO (Fenland Record) - '))).toEqual(['Fenland Record byline'])
  })
  it('is the agency of the dateline where a sign-off stands and nothing else speaks', () => {
    const text = `Cranes stand idle until the spring\n\nOSLO (Meridian) - ${AROUND}\n\n(Reporting by Ann Reyes; editing by Bo Lund)`
    expect(claims(text)).toEqual(['Meridian dateline'])
  })
  it('joins spellings of one name', () => {
    expect(
      claims(
        `${body}\nDiscover more from Defence Hub | News\nAbout us: https://defencehub.com/\nDefense Hub is a platform for views.`,
      ),
    ).toHaveLength(1)
  })
})

describe('a line that says who has the text', () => {
  const [one, two] = [AROUND, AROUND.replace('board', 'union')]
  const above = (line: string) => names(`Two cranes stand idle\n\n${line}\n\n${one}\n\n${two}`)
  const below = (line: string) => names(`Two cranes stand idle\n\n${one}\n\n${two}\n\n${line}`)
  it.each([
    ['Source: Meridian', ['Meridian']],
    ['Quellen: dpa, Meridian', ['dpa', 'Meridian']],
    ['Джерело: Меридіан', ['Меридіан']],
    ['Bron: ANP', ['ANP']],
    ['Mit Material von dpa und AFP', ['dpa', 'AFP']],
    ['Con información de Meridian', ['Meridian']],
    ['Com informações da Meridian', ['Meridian']],
    ['По материалам «Меридиана»', ['Меридиана']],
  ])('above or below it: %s', (line, found) => {
    expect(above(line)).toEqual(found)
    expect(below(line)).toEqual(found)
  })
  it.each([
    ['By Meridian Staff', ['Meridian']],
    ['Von Redaktion', []],
    ['di Redazione', []],
    ['By Newsroom', []],
    ['Von dpa', ['dpa']],
    ['Von Ann Reyes (dpa)', ['dpa']],
    ['By Ann Reyes, AFP', ['AFP']],
    ['By Ann Reyes, MD', []],
    ['By Ann Reyes, QC', []],
    ['By Ann Reyes and AFP', ['AFP']],
    ['By Ann Reyes and Bo Lund', []],
    ['By AFP and Ann Reyes', ['AFP']],
    ['By Ann Reyes - AP', ['AP']],
    ['By Ann Reyes - Oslo', []],
    ['By Ann Reyes, MDN News', ['MDN News']],
    ['MDN News', ['MDN News']],
    ['By Ann Reyes, MN', ['MN']],
    ['By Ann Reyes, MDN Health Correspondent', ['MDN']],
    ['By Ann Reyes, MDN Writer', ['MDN']],
    ['By Ann Reyes, NHS Correspondent', []],
    ['By Ann Reyes, EU Political Editor', []],
    ['By Ann Reyes, Harbour Press Social Affairs Correspondent', ['Harbour Press']],
    ['By Ann Reyes, City Hall Politics Reporter', []],
    ['By Ann Reyes, Observer Political Affairs Correspondent', []],
    ['By MDN News Agency', ['MDN News Agency']],
    ['By Meridian News Agency', ['Meridian News Agency']],
    ['By Harbour Mail News Desk', []],
    ['By Ann Reyes, Lisbon', []],
    ['Agência Meridian', ['Meridian']],
    ['Redacción / EFE', ['EFE']],
    ['Redacción | Soria', []],
    ['Agencias / EFE', ['EFE']],
    ['Agencias / Soria', []],
    ['Agency: MDN', ['MDN']],
    ['Por Ana Reyes / EFE', ['EFE']],
    ['La Hoja Andina / EFE', ['EFE']],
    ['Por Ana Reyes / Soria', []],
    ['Written by Ann Reyes | MDN', ['MDN']],
    ['MDN | Varna | Updated: Jun 22, 2025 21:35 IST', ['MDN']],
    ['Par Ann Reyes avec AFP', ['AFP']],
    ['Le Courant avec AFP', ['AFP']],
    ['franceinfo avec AFP', ['AFP']],
    ['20H avec MDN', ['MDN']],
    ['20 Heures avec MDN', ['MDN']],
    ['Accord signé en 2025 avec MDN et deux ports', []],
    ['La rédaction avec AFP', ['AFP']],
    ['La rédaction avec Meridian', ['Meridian']],
    ['Source AFP', ['AFP']],
    ['mik/dpa', ['dpa']],
    ['ala/dpa/AFP', ['dpa', 'AFP']],
    ['ala/dpa/lno', ['dpa']],
    ['ala/bfa/mik', []],
    ['Redacción / Norte Press', ['Norte Press']],
    ['EFE / Soria', ['EFE']],
    ['EFE | Soria', ['EFE']],
    ['Agencia EFE / Soria', ['EFE']],
    ['MDN | Updated: Mar 14, 2025 19:05 IST', ['MDN']],
    ['MDN | 14 March 2025', ['MDN']],
    ['Source: Savanna Samachar Agency', ['Savanna Samachar Agency']],
    ['Von Ann Reyes mit Material der nda', ['nda']],
    ['Von Ann Reyes mit nda', ['nda']],
    ['By Ann Reyes with inputs from Meridian', ['Meridian']],
    ['By Ann Reyes with inputs from Bo Lund', []],
    ['Ann Reyes | MDN', ['MDN']],
    ['Ann Reyes | SPORT', []],
    ['Agence Meridian avec la rédaction', ['Meridian']],
    ['Provided by The Harbour Post', ['Harbour Post']],
    ['Provided by Ann Reyes', []],
    ['Provided by Marfield Police Department', []],
    ['Story by Ann Reyes • The Harbour Post • 2h', ['Harbour Post']],
    ['By Ann Reyes | Sports Reporter', []],
    ['By Ann Reyes of Northern Wire', ['Northern Wire']],
    ['By Ann Reyes of Lisbon', []],
    ['By ANN REYES Northern Wire', ['Northern Wire']],
    ['dpa', ['dpa']],
    ['(dpa)', ['dpa']],
    ['Ann Reyes (dpa)', ['dpa']],
    ['Ann Reyes, dpa', ['dpa']],
    ['Ann Reyes (CDU)', []],
    ['Ann Reyes und', []],
    ['Ann Reyes arg', []],
    ['img', []],
    ['Le Courant (avec AFP)', ['AFP']],
    ['Norte Press / Soria', ['Norte Press']],
    ['Norte Puerto / Soria', []],
    ['NORTEPRESS / Soria', ['NORTEPRESS']],
    ['Norteprensa | Soria', ['Norteprensa']],
    ['PROVINCIA / Soria', []],
    ['Empresas / Soria', []],
    ['Redazione MDN', ['MDN']],
    ['Door: MDN', ['MDN']],
    ['Bron: MDN/Meridian', ['MDN', 'Meridian']],
    ['Ann Reyes, Special to The Harbour Post', ['Harbour Post']],
    ['Ann Reyes, special to tourists', []],
    ['Northern Wire in Geneva', ['Northern Wire']],
    ['Good News in Geneva', []],
    ['Night Ferry in Geneva', []],
    ['The Harbour Post (TNS)', ['Harbour Post']],
    ['By Ann Reyes/Savanna Press', ['Savanna Press']],
    ['ESSAY', []],
  ])('above it: %s', (line, found) => {
    expect(above(line)).toEqual(found)
  })
  it.each([
    ['The Associated Press contributed to this report.', ['Associated Press']],
    ['Meridian contributed to this report.', ['Meridian']],
    ['(Meridian contributed to this report.)', ['Meridian']],
    ['(With MDN inputs)', ['MDN']],
    ['(MDN inputs)', ['MDN']],
    ['(With Ann Reyes inputs)', []],
    ['(With agency inputs)', []],
    ['Inputs: MDN', ['MDN']],
    ['Material from Meridian was used in this report.', ['Meridian']],
    ['This report includes information from Meridian and the Harbour Post.', ['Meridian', 'Harbour Post']],
    ['This report includes information from the Ministry of Health.', []],
    ['Distributed by Meridian.', ['Meridian']],
    ['Distributed by Ann Reyes.', []],
    ['Ann Reyes contributed to this report.', []],
    ['Poe reported from Columbus. Associated Press writer Ann Reyes contributed to this report.', ['Associated Press']],
    ['Poe reported from Columbus. Ann Reyes contributed to this report.', []],
    ['(mit dpa/AFP)', ['dpa', 'AFP']],
    ['(mik/dpa)', ['dpa']],
    ['mik/dpa', ['dpa']],
    ['dpa/eb', ['dpa']],
    ['dpa/eig. Ber.', ['dpa']],
    ['mik/eig. Ber.', []],
    ['- MDN with Ann Reyes', ['MDN']],
    ['– MDN', ['MDN']],
    ['© nda-infocom, nda:250408-930-418822/1', ['nda']],
    ['MDN SKD RT VKP', ['MDN']],
    ['MDN SKD RT VKP\n\nVKP', ['MDN']],
    ['MDN SKD RT VKP\n\nMDN', ['MDN']],
    ['(MDN)\n\nYA6-BN', ['MDN']],
    ['(MDN)\n\nHCA-HC', ['MDN']],
    ['MDN-HCA', ['MDN-HCA']],
    ['THE END OF IT', []],
    ['dpa', ['dpa']],
    ['(dpa/lno)', ['dpa']],
    ['— Ann Reyes, The Harbour Post', ['Harbour Post']],
    ['— Ann Reyes, Lisbon', []],
    ['This report by Meridian was first published March 3, 2025.', ['Meridian']],
    ['This report by Ann Reyes was first published March 3, 2025.', []],
    ['Meridian staff contributed to this report.', ['Meridian']],
    ['Information from: Meridian, http://meridian.example', ['Meridian']],
    ['H/T The Harbour Post', ['Harbour Post']],
    ['H/T Ann Reyes', []],
    ['(via The Harbour Post)', ['Harbour Post']],
    ['Published from a wire agency feed by MDN without modifications to the text.', ['MDN']],
    ['The post Two cranes stand idle appeared first on Meridian.', ['Meridian']],
    ['Provided by Harbour Wire', ['Harbour Wire']],
    ['Content provided by Harbour Wire', ['Harbour Wire']],
    ['Courtesy of Harbour Wire', ['Harbour Wire']],
    ['Story by the Harbour Post', ['Harbour Post']],
    ['Story by Ann Reyes', []],
    ['Courtesy of Skarvik', []],
    ['Zuerst erschienen in: Meridian', ['Meridian']],
    ['Source: Ministry of Health', []],
    ['Источник: Министерство транспорта', []],
  ])('below it: %s', (line, found) => {
    expect(below(line)).toEqual(found)
  })
  it.each([
    ['(Hat tip: HarbourSkies)', ['HarbourSkies']],
    ['Hat tip: HarbourSkies', ['HarbourSkies']],
    ['h/t HarbourSkies', ['HarbourSkies']],
    ['h/t The Harbour Post', ['Harbour Post']],
    ['(via HarbourSkies)', ['HarbourSkies']],
    ['via: HarbourSkies', ['HarbourSkies']],
    ['via The Harbour Post', ['Harbour Post']],
    ['Source: HarbourSkies', ['HarbourSkies']],
    ['(Quelle: HarbourSkies)', ['HarbourSkies']],
    ['Fuentes: HarbourSkies, Meridian', ['HarbourSkies', 'Meridian']],
    ['H/T Ann Reyes', []],
  ])('between its paragraphs or below it, and no prose: %s', (line, found) => {
    const text = `Two cranes stand idle\n\n${one}\n\n${line}\n\n${two}`
    const { body, credits } = readPage({ id: 'a', text })
    expect(body.map(({ start, end }) => text.slice(start, end))).toEqual([one, two])
    expect(credits.map(({ name, kind }) => `${name} ${kind}`)).toEqual(found.map((name) => `${name} signoff`))
    expect(below(line)).toEqual(found)
  })
  it.each([
    'Photo: HarbourSkies',
    'Image via HarbourSkies',
    'Source code released',
    'Cranes at work\n\nSource: HarbourSkies',
    'Source: figures of the port',
  ])('none between its paragraphs: %s', (line) => {
    expect(names(`Two cranes stand idle\n\n${one}\n\n${line}\n\n${two}`)).toEqual([])
  })
  it.each([
    'Con información de Ana Reyes',
    'By Ann Reyes, CEO',
    'By Ann Reyes | GMT',
    'Redacción | MADRID',
    'Von links: Anna Reyes (CDU)',
    'Agencia Tributaria',
    'Redacción / Soria',
    'Ana Reyes / Soria',
    'Deportes / Soria',
    'BBC | Sport',
    'Politik / USA',
    'mik/ala',
    'km/h',
    'Source Code',
    'Image source: Twitter',
    'Source: Shutterstock',
    'La UE firma un pacto con EEUU',
  ])('is none above it: %s', (line) => {
    expect(above(line)).toEqual([])
  })
  it.each([
    ['Reporting by Meridian; Editing by Sam Roe', ['Meridian']],
    ['The Varn Bugle contributed reporting.', ['Varn Bugle']],
    ['Syndicated from Varn Bugle', ['Varn Bugle']],
    ['Redacción con información de Meridian', ['Meridian']],
    ['Agência Meridian', ['Meridian']],
    ['As informações são do jornal Diário do Varn.', ['Diário do Varn']],
    ['Conteúdo publicado originalmente no Diário do Varn', ['Diário do Varn']],
    ['Pubblicato originariamente su Meridian', ['Meridian']],
    ['Riproduzione riservata © Copyright MERAG', ['MERAG']],
    [
      '(Except for the headline, this story has not been edited by our staff and is published from a Meridian feed.)',
      ['Meridian'],
    ],
    ['Article initialement publié sur meridian.example', ['meridian.example']],
    ['Dieser Text ist zuerst auf meridian.example erschienen.', ['meridian.example']],
    ['© nda', ['nda']],
    ['nda-AFX', ['nda-AFX']],
    ['(nts Nachrichtenagentur)', ['nts Nachrichtenagentur']],
  ])('below it: %s', (line, found) => {
    expect([...new Set(below(line))]).toEqual(found)
  })
  it.each([
    'Reporting by Ann Reyes; Editing by Sam Roe',
    'Ann Reyes contributed reporting.',
    'Redacción con información de Ana Reyes',
    'Agencia Tributaria',
    '© Varn Holding AG',
    'ndk-jb',
    '(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)',
    '(red)',
    '(sic)',
    '(tbc)',
    '(mit/red)',
    'ylk/bfa/dch',
    'jpl/swi/mca',
    '(jpl/swi/mca)',
    'swi/mca',
    'abc/def',
    'The Smith Family contributed to this report.',
  ])('is none below it: %s', (line) => {
    expect(below(line)).toEqual([])
  })
  it.each([
    'Das Problem hat drei Quellen: Armut, Krieg, Hunger.',
    'The soup is made with material from Gdansk and Varna.',
    'El barco llegó con información de Madrid.',
    'Energy source: Uranium.',
    'Er sprach mit CDU.',
  ])('is no prose: %s', (sentence) => {
    expect(names(`${one}\n\n${two}\n\n${sentence}`)).toEqual([])
  })
  it('is one under a heading of sources', () => {
    expect(below('Verwendete Quellen:\nNachrichtenagentur nda\nEigene Recherche')).toEqual(['nda'])
    expect(below('Fuentes:\nAgencia Meridian')).toEqual(['Meridian'])
    expect(below('Quellen:\nMDN, Fenner Post\nndt')).toEqual(['MDN', 'Fenner Post'])
    expect(below('Quellen:\nEigene Recherche\nPolizei Varna\nStartseite')).toEqual([])
  })
  it('is none of what the article is about', () => {
    const prose = `${one} SKV owns them.\n\n${two}`
    for (const line of ['Accord signé avec SKV', 'SKV / Soria', 'SKV/MDN'])
      expect(names(`Two cranes stand idle\n\n${line}\n\n${prose}`)).not.toContain('SKV')
  })
  it.each(['Sánchez negocia la investidura con ERC', 'Power comes from a new source: Heat'])('is no headline: %s', (headline) => {
    expect(names(`${headline}\n\n${one}\n\n${two}`)).toEqual([])
  })
  it('or its last words', () => {
    expect(names(`${one} ${two} (AP)`)).toEqual(['AP'])
    expect(names(`${one} ${two.replace('.', ' (AP).')}`)).toEqual([])
  })
  it.each([
    ['(AP)', 'AP'],
    ['(dpa)', 'dpa'],
    ['(mit dpa)', 'dpa'],
    ['— AP', 'AP'],
    ['© AFP', 'AFP'],
    ['mik/dpa', 'dpa'],
    ['(mik/dpa)', 'dpa'],
    ['dpa', 'dpa'],
    ['© nda-infocom, nda:250408-930-418822/1', 'nda'],
    ['—Northern Mercury.', 'Northern Mercury'],
    ['(From the Northern Mercury.)', 'Northern Mercury'],
    ['jpl/swi/mca', undefined],
    ['—Mr. Reyes.', undefined],
    ['(With MDN inputs)', 'MDN'],
    ['(With inputs from MDN)', 'MDN'],
    ['With inputs from MDN', 'MDN'],
    ['With inputs from Ann Reyes', undefined],
    ['(With Ann Reyes in Oslo)', undefined],
    ['(Ends)', undefined],
    ['(ENDS)', undefined],
  ])('or the last words of a short paragraph: %s', (mark, name) => {
    expect(below(`Three are open, and more of them will come. ${mark}`)).toEqual(name ? [name] : [])
  })
})

describe('an agency whose name German writes small', () => {
  it.each([
    'Wie die dpa berichtet, stehen die Kräne still.',
    'Die Kräne stehen still, sagte er der dpa.',
    'Die Kräne stehen laut dpa still.',
    'Die Nachrichtenagentur dpa meldete das, erfuhr die dpa.',
    'Die Kräne stehen still, wie dpa berichtet.',
    'Die Kräne stehen still, sagte er gegenüber dpa.',
    'Die Kräne stehen still, berichtet dpa.',
  ])('is credited: %s', (text) => {
    expect(names(`${AROUND} ${text}`)).toEqual(['dpa'])
  })
  it('is no word', () => {
    expect(
      names(
        `${AROUND} Die zwo der alt und der arm, laut ihr und laut ihm, sah die elf und der uns, wie oft und wie alt, von elf bis zwo, zu arg, wie ums Leben, von ort zu ort.`,
      ),
    ).toEqual([])
  })
})

describe('no outlet', () => {
  it.each([
    'VARNA (Monday) – The cranes will stand idle until the spring.',
    'SPRINGFIELD (Ill.) — The cranes will stand idle until the spring.',
    'Краны небезопасны, сообщает Минздрав.',
    '«Vamos vender», disse a Galp.',
    'Die Bundesagentur für Arbeit meldet neue Fälle.',
    'La Agencia Espacial Europea informó de un retraso.',
    'A Agência Portuguesa do Ambiente informou que não houve derrame.',
    'Additional reporting by John Cole.',
  ])('is credited: %s', (text) => {
    expect(names(`${text}\n\n${AROUND}`)).toEqual([])
  })
  it.each([
    'The study, published today in the journal Larks of the North, counts two cranes.',
    'The study was first published in the journal Meridian.',
    'The team reported in the peer-reviewed medical journal The Meridian that nobody fell.',
    'It was accepted by the journal Meridian in March.',
  ])('is the journal in which research stands: %s', (text) => expect(names(`${AROUND} ${text}`)).toEqual([]))
  it.each([
    'The study was published by the trade journal Meridian.',
    'As the newspaper Meridian reported, the study counts two cranes.',
    'Selon le journal Meridian, les deux grues sont hors service.',
  ])('but a paper is: %s', (text) => expect(names(`${AROUND} ${text}`)).toEqual(['Meridian']))
  it.each(['FAA/BO/YU', '(FAA/BO/YU)', 'BO/YU', 'cau/plr/abx', 'AB/CD/EF/GHI'])('are who worked on a text: %s', (line) => {
    expect(names(`${AROUND}\n\n${line}`)).toEqual([])
    expect(names(`${AROUND} ${line}`)).toEqual([])
  })
  it.each([
    ['AFP/AP', ['AFP', 'AP']],
    ['mik/dpa', ['dpa']],
    ['mik/dpa/AFP', ['dpa', 'AFP']],
    ['MDN/AFP/AP', ['MDN', 'AFP', 'AP']],
    ['H/T SPA', ['SPA']],
  ])('but agencies are: %s', (line, expected) => expect(names(`${AROUND}\n\n${line}`)).toEqual(expected))
  it('is what kind of company it is', () =>
    expect(names(`${AROUND}\n\nDistributed by Harbour Content Agency, LLC.`)).toEqual(['Harbour Content Agency']))
  it('are the desk of an agency and what a nation’s agency is called', () => {
    expect(names(`Warna (dpa/lno) - ${AROUND}`)).toEqual(['dpa'])
    expect(names(`Warna (dpa/afp) - ${AROUND}`)).toEqual(['dpa', 'afp'])
    expect(names(`Warna (dpa/ap) - ${AROUND}`)).toEqual(['dpa', 'ap'])
    expect(names(`Warna (dpa/qx) - ${AROUND}`)).toEqual(['dpa', 'qx'])
    expect(names(`Warna (tb/dpa) - ${AROUND}`)).toEqual(['dpa'])
    expect(names(`Burgos, 3 mar (Meridian/gw).- ${AROUND}`)).toEqual(['Meridian'])
    for (const desk of ['Redacción', 'nostro inviato', 'red', 'CORRECTED', 'hv', 'Agencias'])
      expect(names(`ROMA (${desk}) - ${AROUND}`)).toEqual([])
    expect(names(`${AROUND} Nothing moved, the Meridian news agency Tuesday reported.`)).toEqual(['Meridian'])
    expect(names(`${AROUND} Nothing moved, the Norwegian news agency Meridian said.`)).toEqual(['Meridian'])
  })
})
