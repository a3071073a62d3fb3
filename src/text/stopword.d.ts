/** The package ships no types; these are the lists in use. */
declare module 'stopword' {
  export const eng: readonly string[]
  export const fra: readonly string[]
  export const nld: readonly string[]
  export const por: readonly string[]
  export const spa: readonly string[]
}
