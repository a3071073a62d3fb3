/** Which articles hold which key: holders of key k are `holders[starts[k]] … holders[starts[k + 1]]`, ascending. */
export interface Postings {
  readonly starts: Uint32Array
  readonly holders: Uint32Array
  /** For article i the numbers of its keys that two or more hold: `keys[offsets[i]] … keys[offsets[i + 1]]`. */
  readonly offsets: Uint32Array
  readonly keys: Uint32Array
}

/**
 * Inverts lists of keys by a radix sort, linear in their number, in flat arrays. Keys that only one article holds are left
 * out.
 */
export function invert(lists: readonly Uint32Array[]): Postings {
  let total = 0
  for (const list of lists) total += list.length
  let keys: Uint32Array = new Uint32Array(total)
  let articles: Uint32Array = new Uint32Array(total)
  let at = 0
  lists.forEach((list, i) => {
    keys.set(list, at)
    articles.fill(i, at, at + list.length)
    at += list.length
  })
  let keysTo: Uint32Array = new Uint32Array(total)
  let articlesTo: Uint32Array = new Uint32Array(total)
  for (const shift of [0, 16]) {
    const places = new Uint32Array(65537)
    for (let i = 0; i < total; i++) places[((keys[i] >>> shift) & 0xffff) + 1]++
    for (let d = 0; d < 65536; d++) places[d + 1] += places[d]
    for (let i = 0; i < total; i++) {
      const to = places[(keys[i] >>> shift) & 0xffff]++
      keysTo[to] = keys[i]
      articlesTo[to] = articles[i]
    }
    ;[keys, keysTo] = [keysTo, keys]
    ;[articles, articlesTo] = [articlesTo, articles]
  }
  return group(keys, articles, lists.length)
}

/** From (key, article) in order of key, then article. */
function group(keys: Uint32Array, articles: Uint32Array, count: number): Postings {
  const total = keys.length
  const starts: number[] = []
  const holders = new Uint32Array(total)
  const offsets = new Uint32Array(count + 1)
  let held = 0
  for (let from = 0, to = 0; from < total; from = to) {
    while (to < total && keys[to] === keys[from]) to++
    if (to - from < 2) continue
    starts.push(held)
    for (let i = from; i < to; i++) {
      holders[held++] = articles[i]
      offsets[articles[i] + 1]++
    }
  }
  starts.push(held)
  for (let i = 0; i < count; i++) offsets[i + 1] += offsets[i]
  const next = offsets.slice()
  const numbers = new Uint32Array(held)
  for (let key = 0; key + 1 < starts.length; key++) {
    for (let i = starts[key]; i < starts[key + 1]; i++) numbers[next[holders[i]]++] = key
  }
  return { starts: Uint32Array.from(starts), holders: holders.slice(0, held), offsets, keys: numbers }
}
