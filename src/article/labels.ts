import { foldLine } from './fold'

/** Sections, buttons and labels that stand alone in a line, as an agency's name does; folded: en, es, pt, fr, de, it, ru, uk. */
const LABELS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'share print email save listen watch comment comments tags topics related more menu home news jobs search follow subscribe login' +
    ' newsroom redaccion redacao redaction redazione redaktion redactie' +
    ' updated update live exclusive breaking premium end ends advertisement sponsored' +
    ' editorial opinion analysis politics business economy markets money world national local regional international sport sports football culture arts' +
    ' entertainment lifestyle travel health science technology tech education nation labor legal faith trial style city state film music books art auto golf environment weather crime obituary interview feature features essay review food law letters video videos photos gallery podcast' +
    ' compartir imprimir guardar escuchar comentarios etiquetas inicio politica economia mercados mundo internacional nacional sociedad sucesos deportes cultura' +
    ' salud ciencia tecnologia reportaje resena ensayo entrevista derecho gastronomia fin actualizado partilhar compartilhar esportes desporto sociedade saude cidades fim atualizado' +
    ' partager ecouter accueil politique economie monde societe sante meteo enquete reportage entretien portrait critique abonnes' +
    ' teilen drucken merken politik wirtschaft welt kultur gesellschaft panorama lokales wissen gesundheit meinung kommentar kommentare hintergrund reportage rezension portrat recht ende anzeige' +
    ' condividi stampa commenti esteri cronaca salute scienza fine aggiornato' +
    ' поделиться комментарии политика экономика мир общество спорт культура наука здоровье мнение новости видео фото' +
    ' поділитися коментарі економіка світ суспільство думка новини відео'
  ).split(' '),
)

/** Two labels in a row, as "World Politics", may be something else's name. */
const LEAST_MENU = 3

/** "News Opinion Sport & Culture": a row of labels; folded. */
export function isMenu(folded: string): boolean {
  const words = folded.split(/ (?:(?:&|and|y|e|et|und|и|і|та) )?/)
  return words.length >= LEAST_MENU && words.every((word) => LABELS.has(word))
}

/** "Share", "Politics", or a row of them: in a line of its own it is the page's, and nobody's name. */
export function isLabel(name: string): boolean {
  const folded = foldLine(name)
  return LABELS.has(folded) || isMenu(folded)
}
