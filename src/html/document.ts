import { DOMParser } from 'linkedom'
import { shallow } from './shallow'
import { isElement, isText, walk } from './walk'

/** In XML an element may close itself, which HTML does not know: there a `<script/>` would swallow the page. */
const SELF_CLOSED = /<([a-z]+)\b([^<>]*)\/>/gi
const NEVER_CLOSED = /^(?:script|style|title|textarea|iframe|noscript|div|span|p|a)$/i

const CAPITAL = /\s[A-Z][A-Za-z-]*\s*=/

/**
 * The tree of a page. It stands in a body of its own, since saved pages lack theirs, or have two, or go on behind it. Nothing is
 * fetched, no script runs.
 */
export function parseHtml(html: string): Document {
  const source = /^\s*<\?xml/.test(html) ? html.replace(SELF_CLOSED, opened) : html
  const page = `<html><body>${shallow(source)}</body></html>`
  const document = new DOMParser().parseFromString(page, 'text/html') as unknown as Document
  if (CAPITAL.test(source)) lowerNames(document)
  return document
}

function opened(tag: string, name: string, rest: string): string {
  return NEVER_CLOSED.test(name) ? `<${name}${rest}></${name}>` : tag
}

/** The parser leaves names of attributes as they are written, and HTML knows no case. */
function lowerNames(document: Document): void {
  walk(document.documentElement, (node) => {
    if (isElement(node))
      for (const name of node.getAttributeNames())
        if (/[A-Z]/.test(name)) node.setAttribute(name.toLowerCase(), node.getAttribute(name) as string)
    return true
  })
}

/** What a scrap of HTML shows, in one line: titles and names in metadata are often written so. */
export function plainText(scrap: string): string {
  return (/[<&]/.test(scrap) ? textOf(parseHtml(scrap).documentElement) : scrap).replace(/\s+/g, ' ').trim()
}

export function textOf(root: Node): string {
  const texts: string[] = []
  walk(root, (node) => {
    if (isText(node)) texts.push(node.data)
    return true
  })
  return texts.join('')
}
