/** Of every character that shows, one after the other, where it stands in the text. */
export function visiblePlaces(text: string): { text: string; at: number[] } {
  const at: number[] = []
  let left = ''
  let place = 0
  for (const character of text) {
    if (!/\p{DI}/u.test(character)) {
      for (let unit = 0; unit < character.length; unit++) at.push(place + unit)
      left += character
    }
    place += character.length
  }
  return { text: left, at }
}
