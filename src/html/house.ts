import { foldLine } from '../article/fold'
import { siteOf } from '../util/address'
import { textOf } from './document'
import { isElement, isText, walk } from './walk'

const BETWEEN = /\s[|»›·•]\s|\s[-–—]\s/u
const LONGEST = 60
/** What is looked at of a foot, and how many links home. */
const MOST_FOOT = 20_000
const MOST_LINKS = 20
const HOST = /^(?:https?:)?\/\/[^/?#]*/i
const HOME = /^\.?\/?(?:index\.[a-z]{2,5})?$/i
/** No house's name: what links home says too. */
const NO_NAME = /^(?:home(?:page)?|news|start(?:seite)?|inicio|portada|accueil|index|menu|back|главная)$/
const letters = (text: string): string => foldLine(text).replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The name of the house that stands behind or before the headline in a page's title, "Headline | Radio Varn": where it is the name of the
 * site, or stands again in what leads home or beside the rights at the foot, since names of sections stand there, too.
 */
export function houseIn(title: string, document: Document, url: string | undefined): string | undefined {
  const parts = title.split(BETWEEN).map((part) => part.trim())
  const names = parts.length < 2 ? [] : [parts[parts.length - 1], parts[0]]
  const fit = names.filter((name) => name.length <= LONGEST && letters(name).length > 1 && !NO_NAME.test(foldLine(name)))
  if (fit.length === 0) return undefined
  const site = letters((siteOf(url ?? '') ?? '').replace(/\.[a-z]{2,24}$/, ''))
  const { links, foot } = readEnds(document)
  const isNamed = (name: string): boolean => {
    const own = letters(name)
    return (
      own === site || links.includes(own) || foot.some((line) => isRights(line) && words(line).includes(words(foldLine(name))))
    )
  }
  return fit.find(isNamed)
}

const words = (folded: string): string => ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
function leadsHome(link: Element): boolean {
  const href = (link.getAttribute('href') ?? '').trim()
  return /^[^#]/.test(href) && HOME.test(href.replace(HOST, '').split(/[?#]/)[0])
}

const isRights = (line: string): boolean => /©|\(c\)|copyright/.test(line)

/** What links home, in letters, and the lines of the foot, folded. */
function readEnds(document: Document): { links: readonly string[]; foot: readonly string[] } {
  const links: string[] = []
  let foot = ''
  let feet = 0
  walk(
    document.documentElement,
    (node) => {
      if (isText(node)) {
        if (feet > 0 && foot.length < MOST_FOOT) foot += node.data
        return false
      }
      if (!isElement(node)) return false
      const { localName } = node
      if (localName === 'footer') feet++
      if (localName === 'a' && links.length < MOST_LINKS && leadsHome(node))
        links.push(letters(textOf(node).slice(0, 200)), ...said(node))
      if (feet > 0 && foot.length < MOST_FOOT && /^(?:p|div|li|br|ul)$/.test(localName)) foot += '\n'
      return localName !== 'script' && localName !== 'style' && localName !== 'svg'
    },
    ({ localName }) => {
      if (localName === 'footer') feet--
    },
  )
  return { links: links.filter((name) => name !== ''), foot: foot.split('\n').map(foldLine) }
}

/** What a picture in a link says in its place. */
function said(link: Element): string[] {
  const pictures = [link, ...Array.from(link.getElementsByTagName('img')).slice(0, 2)]
  return pictures.flatMap((it) =>
    ['alt', 'title', 'aria-label'].map((name) => letters((it.getAttribute(name) ?? '').slice(0, 200))),
  )
}
