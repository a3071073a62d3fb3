/** Lower case without diacritics, straight quotes, single blanks; for comparing lines, not for offsets. */
export function foldLine(text: string): string {
  // Half the time, where there is nothing to fold but quotation marks.
  return (/[^\0-\x7f‘’“”„«»–—]/.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}
