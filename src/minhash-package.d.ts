declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number })
    readonly numPerm: number
    readonly seed: number
    readonly hashvalues: number[]
    update(value: string): void
    jaccard(other: { readonly hashvalues: number[]; readonly seed: number }): number
  }
}
