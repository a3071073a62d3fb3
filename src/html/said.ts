import { textOf } from './document'
import { isElement, isText, walk } from './walk'

/** What a page says of itself, as it is written; keys in lower case. */
export interface Said {
  /** Values of `<meta>` by name, property or http-equiv, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** Values of microdata by property; of a thing with parts its name. */
  readonly items: ReadonlyMap<string, readonly string[]>
  /** Addresses of `<link>` by relation. */
  readonly links: ReadonlyMap<string, readonly string[]>
  /** Scripts of JSON-LD. */
  readonly scripts: readonly string[]
  /** `datetime` of the times in the article. */
  readonly times: readonly string[]
  readonly title: string
  readonly base: string
  readonly language: string
}

/** A page says things once or twice. Beyond that it is data, or an attack. */
const MOST = 1000
const LONGEST = 4000
/** A house has a name, an address and a logo. */
const MOST_PARTS = 50
const MOST_KEYS = 20
/** So many nodes are read for values, since a value may hold others: no page comes near. */
const MOST_READ = 1_000_000

/** A day for machines beside hours for readers: `<abbr title="2013-04-25T21:14+02:00">21:14</abbr>`. */
const DATE = /^\s*\d{4}-?\d\d-?\d\d/
/** Properties of RDFa that are read, of Dublin Core and schema.org, under any prefix. */
const DATED = /(?:^|:)(?:date(?:published|modified|created)?|created|issued|modified)$/

/** Goes once through the whole tree. */
export function readSaid(document: Document): Said {
  const meta = new Map<string, Set<string>>()
  const items = new Map<string, Set<string>>()
  const links = new Map<string, Set<string>>()
  const scripts: string[] = []
  const times: string[] = []
  let title: string | undefined
  let [base, language] = ['', '']
  let articles = 0
  const budget = { left: MOST_READ }
  walk(
    document.documentElement,
    (node) => {
      if (!isElement(node)) return false
      const { localName } = node
      const given = (name: string): string => node.getAttribute(name) ?? ''
      if (localName === 'meta')
        for (const key of keys(given('name') || given('property') || given('http-equiv'))) add(meta, key, given('content'))
      else if (localName === 'link') for (const key of keys(given('rel'))) add(links, key, given('href'))
      else if (localName === 'html') language ||= given('lang') || given('xml:lang')
      else if (localName === 'base') base ||= given('href')
      else if (localName === 'title') title ??= textOf(node)
      else if (localName === 'time' && times.length < MOST && (articles > 0 || /date|publi|posted/i.test(given('class'))))
        times.push(given('datetime'))
      else if (localName === 'script' && /^\s*application\/ld\+json/i.test(given('type'))) scripts.push(textOf(node))
      if (localName !== 'meta')
        for (const key of keys(given('property')))
          if (DATED.test(key))
            add(items, key.includes('modified') ? 'datemodified' : 'datepublished', given('content') || given('datetime'))
      if (isArticle(node)) articles++
      const properties = keys(given('itemprop'))
      if (properties.length > 0) {
        const value = valueIn(node, budget)
        for (const key of properties) add(items, key, value)
      }
      return localName !== 'script' && localName !== 'style' && localName !== 'svg'
    },
    (element) => {
      if (isArticle(element)) articles--
    },
  )
  return { meta: listed(meta), items: listed(items), links: listed(links), scripts, times, title: title ?? '', base, language }
}

const isArticle = ({ localName }: Element): boolean => localName === 'article' || localName === 'main'

function keys(names: string): string[] {
  return names.length > 200 ? [] : (names.toLowerCase().match(/\S+/g) ?? []).slice(0, MOST_KEYS)
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  const text = value.trim()
  if (text === '' || text.length > LONGEST || to.size >= MOST) return
  const known = to.get(key)
  if (known === undefined) to.set(key, new Set([text]))
  else if (known.size < MOST) known.add(text)
}

function listed(said: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  return new Map(Array.from(said, ([key, values]) => [key, [...values]]))
}

/** How many nodes may still be read. */
interface Budget {
  left: number
}

/** The value of a property of microdata (HTML, "Values"), as far as pages of news have it. */
function valueIn(element: Element, budget: Budget): string {
  for (const name of ['content', 'datetime', 'href']) {
    const value = element.getAttribute(name)
    if (value !== null) return value
  }
  const title = element.getAttribute('title')
  if (title !== null && DATE.test(title)) return title
  if (!element.hasAttribute('itemscope')) return headOf(element, budget)
  let name = ''
  let left = MOST_PARTS
  walk(element, (node) => {
    if (isElement(node) && keys(node.getAttribute('itemprop') ?? '').includes('name'))
      name = node.getAttribute('content') ?? headOf(node, budget)
    return name !== '' || budget.left-- <= 0 ? 'stop' : left-- > 0
  })
  return name.slice(0, LONGEST)
}

/** The text of an element as far as it is looked at. */
function headOf(element: Element, budget: Budget): string {
  let text = ''
  walk(element, (node) => {
    if (isText(node)) text += node.data
    return text.length >= LONGEST || budget.left-- <= 0 ? 'stop' : true
  })
  return text.slice(0, LONGEST)
}
