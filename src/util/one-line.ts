// Controls, lone surrogates, separators of lines, noncharacters that XML cannot hold, and what hides or reorders its neighbours:
// marks and overrides of direction, zero-width characters ("Trojan Source", Boucher and Anderson 2021).
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu

/**
 * One line of at most `most` characters that can disturb neither a terminal nor a renderer: white space as spaces, unsafe
 * characters as escapes. Only the head of a long text is looked at.
 */
export function oneLine(text: string, most = 60): string {
  const head = [...text.slice(0, 2 * most)].slice(0, most).join('')
  const line = head.replace(/\s/g, ' ').replace(UNSAFE, (char) => `\\u${char.codePointAt(0)?.toString(16).padStart(4, '0')}`)
  return head.length < text.length ? `${line}…` : line
}
