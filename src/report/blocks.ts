import { type Box, type Joined, type Point, SIZE } from './shape'

/** Childless articles of one source that stand in rows below it. */
export interface Block {
  readonly from: string
  readonly members: readonly string[]
  readonly columns: number
  readonly width: number
  readonly height: number
}

/** More than these are put into a block, and into so many columns or a few more. */
const ABREAST = 6
const MOST_COLUMNS = 12
/** Between two members side by side, and between two rows: lines go down in the one and turn in the other. */
export const MEMBER_GAP = 24
const ROW_GAP = 40

export function blocksOf(lines: readonly Joined[]): Block[] {
  const ends = new Map<string, number>()
  for (const { from, to } of lines) for (const id of [from, to]) ends.set(id, (ends.get(id) ?? 0) + 1)
  const leaves = new Map<string, string[]>()
  for (const { from, to, join } of lines) {
    if (join === 'derivation' && ends.get(to) === 1) leaves.set(from, [...(leaves.get(from) ?? []), to])
  }
  return [...leaves].flatMap(([from, members]) => {
    if (members.length <= ABREAST) return []
    const columns = Math.min(Math.max(ABREAST, Math.ceil(Math.sqrt(members.length))), MOST_COLUMNS)
    const rows = Math.ceil(members.length / columns)
    const { width, height } = SIZE.article
    return [
      {
        from,
        members,
        columns,
        width: columns * (width + MEMBER_GAP),
        height: rows * (height + ROW_GAP) - ROW_GAP,
      },
    ]
  })
}

/** The members of a block in their places, each with the way of its line: down beside the column, and in above it. */
export function arranged({ members, columns }: Block, corner: Point): { box: Box; way: Point[] }[] {
  const { width, height } = SIZE.article
  return members.map((id, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    const x = corner.x + MEMBER_GAP + column * (width + MEMBER_GAP)
    const y = corner.y + row * (height + ROW_GAP)
    const gutter = x - MEMBER_GAP / 2
    const way =
      row === 0
        ? []
        : [
            { x: gutter, y: corner.y },
            { x: gutter, y: y - ROW_GAP },
          ]
    return { box: { id, x, y, width, height }, way }
  })
}
