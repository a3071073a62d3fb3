/** A script bundled, or a style sheet, as the build puts it into the page: see `inline.ts`. */
declare module '*?inline' {
  export const code: string
  /** For the page's Content-Security-Policy. */
  export const hash: string
}
