/**
 * Pages nest thirty deep, those of page builders eighty, and Blink lays what lies deeper than 512 beside it
 * (`kMaximumHTMLParserDOMTreeDepth`). Readability reads a text again at every level above it: 128 cost it a third of what 512 do.
 */
const DEEPEST = 128
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
/** Their content is text, whatever it looks like. */
const RAW = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/
/** Inside a line; all others break it. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/
/** Closed by the next of its kind where nobody closed it. */
const CLOSED_BY_NEXT = /^(?:p|li|dt|dd|tr|td|th|option)$/

/** HTML knows it as the beginning of a comment, yet who writes it means text, which the parser would take for one up to its end. */
const CDATA = '[CDATA['

/** Of a template that a browser shows in place of what it stands in, as pages are saved that a program built. */
const SHADOW = /\sshadowroot(?:mode)?[\s=>]/i

const TAG = /<(?:!--|[!?]|(\/?)([a-z][^\s/>]*))/gi
const [BLANK, DOUBLE, SINGLE, EQUALS, END] = [0x20, 0x22, 0x27, 0x3d, 0x3e]

/**
 * The same page, nested no deeper than any browser would, without closing tags that close nothing. A parser looks through
 * all that is open at every tag, and the stack of a program ends, so a hundred thousand levels would cost minutes or a crash.
 * Tags are renamed in place to one that opens nothing: of a block to a line break, of any other to a place where a line may break.
 */
export function shallow(html: string): string {
  const pieces: string[] = []
  let done = 0
  const rename = (from: number, name: string, as: string): void => {
    pieces.push(html.slice(done, from), as)
    done = from + name.length
  }
  const open: string[] = []
  const count = new Map<string, number>()
  /** How deep the open templates stand that a browser shows. */
  const roots: number[] = []
  const close = (): void => {
    const name = open.pop() as string
    if (roots[roots.length - 1] > open.length) roots.pop()
    count.set(name, (count.get(name) as number) - 1)
  }
  const endless = new Set<string>()
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [start, slash, written] = tag
    const at = tag.index + 1 + (slash?.length ?? 0)
    if (html.startsWith(CDATA, TAG.lastIndex)) {
      rename(TAG.lastIndex, CDATA, '---->')
      continue
    }
    if (written === undefined) {
      TAG.lastIndex = behind(html, start === '<!--' ? '-->' : '>', TAG.lastIndex)
      continue
    }
    const name = written.toLowerCase()
    if (slash === '/') {
      if (count.get(name)) {
        while (open[open.length - 1] !== name) close()
        if (roots[roots.length - 1] === open.length) rename(at, written, 'div')
        close()
      } else if (name !== 'p' && name !== 'br') rename(at, written, 'wbr')
      continue
    }
    TAG.lastIndex = endOfTag(html, TAG.lastIndex)
    if (VOID.test(name)) continue
    if (RAW.test(name)) {
      const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
      end.lastIndex = TAG.lastIndex
      if (!endless.has(name) && end.test(html)) TAG.lastIndex = end.lastIndex
      else endless.add(name)
      continue
    }
    if (CLOSED_BY_NEXT.test(name) && open[open.length - 1] === name) close()
    if (open.length >= DEEPEST) {
      rename(at, written, INLINE.test(name) ? 'wbr' : 'br')
      continue
    }
    open.push(name)
    if (name === 'template' && SHADOW.test(html.slice(at, TAG.lastIndex))) {
      rename(at, written, 'div')
      roots.push(open.length)
    }
    count.set(name, (count.get(name) ?? 0) + 1)
  }
  return pieces.length > 0 ? pieces.join('') + html.slice(done) : html
}

function behind(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from)
  return at < 0 ? html.length : at + end.length
}

/** A `>` inside a quoted value ends no tag. */
function endOfTag(html: string, from: number): number {
  let isValue = false
  for (let at = from; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit === END) return at + 1
    if (isValue && (unit === DOUBLE || unit === SINGLE)) {
      at = behind(html, html[at], at + 1) - 1
      isValue = false
    } else if (unit === EQUALS) isValue = true
    else if (unit > BLANK) isValue = false
  }
  return html.length
}
