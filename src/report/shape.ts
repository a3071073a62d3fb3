import type { Derivation, Node, Undecided } from '../types'

/** A box of the picture, by its corner; in pixels at the size of the page's text. */
export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How two boxes are joined. */
export interface Joined {
  readonly from: string
  readonly to: string
  readonly join: 'derivation' | 'version' | 'citation' | 'open'
  /** Of a derivation. */
  readonly edge?: Derivation
  /** Of two whose direction is open; `from` and `to` are its ends in either order. */
  readonly pair?: Undecided
}

export const SIZE: Readonly<Record<Node['kind'], { readonly width: number; readonly height: number }>> = {
  article: { width: 216, height: 88 },
  lost: { width: 176, height: 48 },
  cited: { width: 176, height: 48 },
}
