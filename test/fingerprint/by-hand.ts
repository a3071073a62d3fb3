import type { Page, ReadText, Span } from '../../src/types'
import { numbered, type Unnumbered } from '../oracle/numbered'
import type { Kind } from '../oracle/spelled-out'

const FUNCTION = new Set(['the', 'a', 'of', 'in', 'and', 'to', 'was', 'at', 'by', 'that', 'it'])

/** Reads plain English by hand, far more simply than the rooms before this one: one paragraph a line, "." ends a sentence. */
export function readByHand(text: string): ReadText {
  const sentences: { span: Span; paragraph: number; tokens: Unnumbered[] }[] = []
  let quoted = false
  const lines = Array.from(text.matchAll(/[^\n]+/g), (line) => line.index + line[0].length)
  for (const match of text.matchAll(/[^.\n]+\.?/g)) {
    const paragraph = lines.findIndex((end) => match.index < end)
    const tokens: Unnumbered[] = []
    for (const word of match[0].matchAll(/["“”]|[\p{L}\p{N}]+/gu)) {
      if (/["“”]/.test(word[0])) {
        quoted = !quoted
        continue
      }
      const form = word[0].toLowerCase()
      const capital = word[0] !== form && tokens.length > 0
      const kind: Kind = /\d/.test(form) ? 'number' : FUNCTION.has(form) ? 'function' : capital ? 'name' : 'word'
      const start = match.index + word.index
      tokens.push({ start, end: start + word[0].length, form, stem: form.replace(/(?<=...)(s|ed|ing)$/, ''), kind, quoted })
    }
    if (tokens.length > 0) {
      sentences.push({ span: { start: match.index, end: match.index + match[0].length }, paragraph, tokens })
    }
  }
  return numbered('en', sentences)
}

export function pageByHand(id: string, text: string, more: Partial<Page> = {}): Page {
  const body = Array.from(text.matchAll(/[^\n]+/g), (line) => ({ start: line.index, end: line.index + line[0].length }))
  return { id, outlets: [], credits: [], notes: [], body, ...more }
}
