import type { ArticleData } from '../data'
import { el } from './dom'

/** A stretch of an article that is shown apart from the rest. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Class names. */
  readonly look: string
  /** What is put into the mark in place of its plain words; the words where there is none. */
  readonly words?: readonly Node[]
  /** A sign before it, as the number of a shared sentence. */
  readonly sign?: string
  /** For those who do not see the colour. */
  readonly label: string
  readonly attributes?: Readonly<Record<string, string>>
}

/** Lengths of the boxes that stand for words whose lengths nobody knows; some of each, so that they look like a text. */
const WORDS = [4, 7, 3, 6, 9, 2, 5, 8]
/** Width of a character, in ems. */
const CHARACTER = 0.42

/**
 * The text of an article with its marks; what is not of its body is dimmed. Where only a fingerprint was given, boxes as long
 * as the words.
 */
export function prose(article: ArticleData, marks: readonly Mark[]): HTMLElement {
  const sorted = [...marks].sort((x, y) => x.start - y.start || y.end - x.end)
  const out = el('div', { class: article.text === undefined ? 'prose boxes' : 'prose' })
  for (const { start, end, isBody } of stretches(article)) {
    // By its own letters, so that Arabic, Hebrew and Urdu run from the right; what is added to it has a direction and is not asked.
    const paragraph = el('p', { dir: 'auto', ...(!isBody && { class: 'clutter' }) })
    let at = start
    for (const mark of sorted) {
      const from = Math.max(mark.start, at)
      const to = Math.min(mark.end, end)
      if (to <= from) continue
      if (from > at) paragraph.append(words(article, at, from))
      paragraph.append(marked(article, mark, from, to))
      at = to
    }
    if (end > at) paragraph.append(words(article, at, end))
    out.append(paragraph)
  }
  return out
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly isBody: boolean
}

/** The paragraphs of the body, and what stands between them where there is a text. */
function stretches({ text, body }: ArticleData): Stretch[] {
  const out: Stretch[] = []
  let at = 0
  const between = (end: number): void => {
    if (text === undefined) return
    for (const line of text.slice(at, end).matchAll(/[^\n]+/g)) {
      const from = at + line.index
      if (/\S/.test(line[0])) out.push({ start: from, end: from + line[0].length, isBody: false })
    }
  }
  for (let i = 0; i < body.length; i += 2) {
    between(body[i])
    out.push({ start: body[i], end: body[i + 1], isBody: true })
    at = body[i + 1]
  }
  between(text?.length ?? at)
  return out
}

function words({ text }: ArticleData, start: number, end: number): Node {
  if (text !== undefined) return document.createTextNode(text.slice(start, end))
  return end - start > 2 ? boxes(end - start) : document.createTextNode(' ')
}

function marked(article: ArticleData, mark: Mark, start: number, end: number): HTMLElement {
  const isWhole = start === mark.start && end === mark.end
  const inner = mark.words && isWhole ? mark.words : [words(article, start, end)]
  const sign =
    mark.sign !== undefined && start === mark.start
      ? el('span', { class: 'sign', dir: 'ltr', 'aria-hidden': 'true' }, mark.sign)
      : undefined
  return el(
    'mark',
    { class: mark.look, ...mark.attributes },
    el('span', { class: 'unseen', dir: 'ltr' }, `[${mark.label}: `),
    sign,
    ...inner,
    el('span', { class: 'unseen', dir: 'ltr' }, ']'),
  )
}

/** As long as so many characters would be, in pieces that break across lines as words do. */
function boxes(length: number): HTMLElement {
  const line = el('span', { class: 'line', role: 'img', 'aria-label': `${length} characters` })
  for (let left = length, i = 0; left > 1; i++) {
    const letters = Math.min(WORDS[i % WORDS.length], left)
    const word = el('span', { class: 'box' })
    word.style.width = `${letters * CHARACTER}em`
    line.append(word, ' ')
    left -= letters + 1
  }
  return line
}
