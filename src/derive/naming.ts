/** Ids of what the set lacks. */
export interface Naming {
  readonly lost: (of: string) => string
  readonly cited: (key: string) => string
}

/** Ids that no article has, nor, since the quotes stand before the colon, another family's lost version. */
export function naming(isArticle: (id: string) => boolean): Naming {
  const given = new Set<string>()
  const free = (kind: string, of: string): string => {
    let start = kind
    while (isArticle(`${start}:${of}`) || given.has(`${start}:${of}`)) start += "'"
    return `${start}:${of}`
  }
  return {
    lost(of) {
      const id = free('lost', of)
      given.add(id)
      return id
    },
    cited: (key) => free('cited', key),
  }
}
