import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/page'

const BODY = 'The harbour board said on Monday that the cranes would stand idle until the spring.'
const TITLE = 'Cranes stand idle'
const named = (head: string, foot: string) => {
  const text = [TITLE, head, BODY, BODY.replace('board', 'union'), foot].filter((line) => line !== '').join('\n\n')
  const page = readPage({ id: 'a', title: TITLE, text })
  for (const { start, end, text: name } of page.named ?? []) expect(text.slice(start, end)).toBe(name)
  return page.named?.map((name) => name.text)
}

describe('a name in a line around an article', () => {
  it.each([
    ['By Skagen Dial', ['Skagen Dial']],
    ['By Ann Reyes, Skagen Dial', ['Ann Reyes', 'Skagen Dial']],
    ['Ann Reyes | Skagen Dial', ['Ann Reyes', 'Skagen Dial']],
    ['Ann Reyes for Skagen Dial', ['Ann Reyes', 'Skagen Dial']],
    ['Skagen Dial staff', ['Skagen Dial']],
    ['Skagen Dial Reporter', ['Skagen Dial']],
    ['Story by Skagen Dial', ['Skagen Dial']],
    ['Leah Moreno, Tagesmerkur Plus', ['Leah Moreno', 'Tagesmerkur Plus']],
    ['By the Delta and Varn Dial', ['Delta', 'Varn Dial', 'Delta and Varn Dial']],
  ])('above it may be a source’s: %s', (line, names) => {
    expect(named(line, '')).toEqual(expect.arrayContaining(names))
  })

  it.each([
    'Skagen Dial',
    '(Skagen Dial)',
    '— Skagen Dial',
    'via: Skagen Dial',
    'Courtesy of Skagen Dial',
    'Credit: Skagen Dial',
    'Read more at Skagen Dial',
    'With additional input from the Skagen Dial',
    'Skagen Dial contributed to this report.',
    'Published in Skagen Dial, July 22nd, 2026',
    'Vía: Skagen Dial',
    'Tratto da Skagen Dial',
  ])('and below it: %s', (line) => {
    expect(named('', line)).toContain('Skagen Dial')
  })

  it.each(['(Hat tip: Skagen Skies)', 'h/t the University of Skagen Skies', 'Via Skagen Skies'])(
    'and between its paragraphs: %s',
    (line) => {
      const text = `${TITLE}\n\n${BODY}\n\n${line}\n\n${BODY.replace('board', 'union')}`
      const found = readPage({ id: 'a', title: TITLE, text }).named?.map((name) => name.text)
      expect(found?.join()).toMatch(/^[^,]*Skagen Skies/)
    },
  )

  it.each([
    ['ndk', ['ndk']],
    ['(ndk)', ['ndk']],
    ['ndk/jb', ['ndk']],
    ['(ndk, opk)', ['ndk', 'opk']],
    ['Quelle: ndk', ['ndk']],
    ['© ndk', ['ndk']],
  ])('may be written small: %s', (line, names) => {
    expect(named('', line)).toEqual(names)
  })

  it.each([
    ['what the page says of itself', 'Follow Skagen Dial'],
    ['of subscriptions', 'Subscribe to Skagen Dial'],
    ['of what else it has', 'More from Skagen Dial'],
    ['of a picture', 'Photo: Skagen Dial'],
    ['another headline', 'Skagen Dial wins a prize for its report on cranes'],
    ['another headline with its label', 'Skagen Dial: Port Shuts Cranes'],
    ['a list', 'Varn Globe\n\nSkagen Dial\n\nFen Dial'],
    ['a list in one line', 'Varn Globe | Skagen Dial | Fen Dial | Quay Dial'],
    ['a call', 'Read the Skagen Dial newsletter today'],
    ['a question', 'Seen in Skagen Dial?'],
    ['a credit already', 'Source: Skagen Dial'],
  ])('is none in %s: %s', (_, line) => {
    expect(named('', line)).toEqual([])
  })

  it('is none above the headline, nor where the prose has the word', () => {
    expect(readPage({ id: 'a', title: TITLE, text: `Skagen Dial\n\n${TITLE}\n\n${BODY}` }).named).toEqual([])
    expect(readPage({ id: 'a', title: TITLE, text: `${TITLE}\n\n${BODY} Varn slept.\n\nVarn` }).named).toEqual([])
  })

  it('is one of few', () => {
    const line = 'By Ann Reyes, Bo Lund, Cy Moss, Di Nash'
    const many = readPage({
      id: 'a',
      text: `${TITLE}\n\n${`${line}\n\n`.repeat(9)}${BODY}\n\n${`${line}\n\n`.repeat(9)}`,
      title: TITLE,
    })
    expect(many.named?.length).toBeLessThanOrEqual(16)
  })
})
