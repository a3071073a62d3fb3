/** What one set says, one row per measure. */
export interface Measured {
  readonly rows: readonly { readonly measure: string; readonly goal: string; readonly value: number; readonly of?: number }[]
  /** One or two lines on method and on what goes wrong, for the report. */
  readonly note: string
}
