/** Breadths in em of a broad font (DejaVu Sans, in bold), so that the others have room to spare. */
const BREADTHS: readonly (readonly [letters: RegExp, breadth: number])[] = [
  [/[ !'(),./:;I[\\\]fijlrt|·-]/, 0.42],
  [/[@MWmw%—…]/, 1.05],
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\0-\uffff]/u, 1.1],
  [/\p{Lu}/u, 0.8],
]
const OTHER = 0.71

const breadthOf = (letter: string): number => BREADTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER

/** A text, or its beginning and an ellipsis, that is no broader than so many em. */
export function fitted(text: string, most: number): string {
  const ellipsis = breadthOf('…')
  let breadth = 0
  let end = 0
  let place = 0
  for (const letter of text) {
    breadth += breadthOf(letter)
    if (breadth > most) return `${text.slice(0, end).trimEnd()}…`
    place += letter.length
    if (breadth + ellipsis <= most) end = place
  }
  return text
}
