/** The package ships no types; these are the lists in use. */
declare module 'stopword' {
  export const dan: readonly string[]
  export const eng: readonly string[]
  export const fra: readonly string[]
  export const ita: readonly string[]
  export const nld: readonly string[]
  export const nob: readonly string[]
  export const pol: readonly string[]
  export const por: readonly string[]
  export const rus: readonly string[]
  export const spa: readonly string[]
  export const ukr: readonly string[]
}
