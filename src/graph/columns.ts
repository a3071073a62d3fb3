const MARKS = /\p{M}/gu
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/gu
const WIDEST = 64

/** Columns on a terminal: East Asian wide characters and emoji take two, combining marks none (UAX 11, in outline). */
export function columns(text: string): number {
  return [...text.replace(MARKS, '').replace(WIDE, 'xx')].length
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** Rows as lines: every cell but the last of its row as wide as the widest of its column, within reason. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (let i = 0; i < row.length - 1; i++) widths[i] = Math.max(widths[i] ?? 0, Math.min(WIDEST, columns(row[i])))
  }
  return rows.map((row) => row.map((cell, i) => (i < row.length - 1 ? padded(cell, widths[i]) : cell)).join('   '))
}
