import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../src/html/decode'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const charset = (label: string): number[] => ascii(`<meta charset="${label}">`)

describe('the encoding of a page', () => {
  it('is UTF-8 where it is that, whatever the page declares', () => {
    expect(decodeHtml(utf8('<p>Þór „ok“'))).toBe('<p>Þór „ok“')
    expect(decodeHtml(utf8('<meta charset=iso-8859-1><p>Þór'))).toBe('<meta charset=iso-8859-1><p>Þór')
    expect(decodeHtml(utf8('\ufeff<p>Þór'))).toBe('<p>Þór')
    expect(decodeHtml(utf8('<p>Þór').slice(0, -1))).toBe('<p>Þór'.slice(0, -1))
    expect(decodeHtml(utf8('<p>ór „').slice(0, -1))).toBe('<p>ór ')
  })
  it.each([
    ['windows-1251', [0xcf, 0xee, 0xf0, 0xf2], 'Порт'],
    ['koi8-r', [0xf0, 0xcf, 0xd2, 0xd4], 'Порт'],
    ['iso-8859-2', [0xb3, 0xf3, 0x64, 0xbc], 'łódź'],
    ['ISO-8859-1', [0x93, 0xfc, 0x94], '“ü”'],
    ['windows-1256', [0xe3, 0xed, 0xe4, 0xc7, 0xc1], 'ميناء'],
    ['Shift_JIS', [0x8d, 0x60], '港'],
    ['euc-jp', [0xb9, 0xc1], '港'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x39, 0x41, 0x1b, 0x28, 0x42], '港'],
    ['gb2312', [0xb8, 0xdb], '港'],
    ['gb18030', [0xb8, 0xdb], '港'],
    ['big5', [0xb4, 0xe4], '港'],
    ['euc-kr', [0xc7, 0xd7], '항'],
  ])('is the one declared: %s', (label, values, text) => {
    expect(decodeHtml(bytes(...charset(label), ...values))).toBe(`<meta charset="${label}">${text}`)
    const equiv = `<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=${label}">`
    expect(decodeHtml(bytes(...ascii(equiv), ...values))).toBe(equiv + text)
    const xml = `<?xml version="1.0" encoding='${label}'?>`
    expect(decodeHtml(bytes(...ascii(xml), ...values))).toBe(xml + text)
  })
  it('is windows-1252 where none is declared, or one that nobody knows', () => {
    expect(decodeHtml(bytes(0x93, 0xfc, 0x94))).toBe('“ü”')
    expect(decodeHtml(bytes(...charset('klingon'), 0xfc))).toMatch(/ü$/)
    expect(decodeHtml(bytes(...charset('hz-gb-2312'), 0xfc))).toMatch(/ü$/)
  })
  it('is UTF-8 with some bytes lost where a page says so and is not quite', () => {
    expect(decodeHtml(bytes(...charset('utf-8'), 0xc3, 0xbc, 0xff, 0x61))).toMatch(/ü\ufffda$/)
    expect(decodeHtml(bytes(...charset('utf-16'), 0xc3, 0xbc, 0xff, 0x61))).toMatch(/ü\ufffda$/)
  })
  it('is windows-1252 where a page says that it is UTF-8 and no character of it is', () => {
    const cafe = [...ascii('Caf'), 0xe9, ...ascii(' du port, '), 0x93, ...ascii('d'), 0xe9, 0x6a, 0xe0, 0x94]
    expect(decodeHtml(bytes(...charset('utf-8'), ...cafe))).toMatch(/>Café du port, “déjà”$/)
    expect(decodeHtml(bytes(...charset('utf-8'), 0xef, 0xbf, 0xbd, 0xe9, 0xc3, 0xbc))).toMatch(/>\ufffd\ufffdü$/)
  })
  it('is UTF-16 where a mark or wide letters show it', () => {
    const wide = (text: string) => Uint8Array.from(Array.from(text, (x) => [x.charCodeAt(0) & 255, x.charCodeAt(0) >> 8]).flat())
    const turned = (from: Uint8Array) => from.map((_, i) => from[i ^ 1])
    for (const text of ['\ufeff<p>Порт', '<p>Порт'])
      for (const given of [wide(text), turned(wide(text))]) expect(decodeHtml(given)).toBe('<p>Порт')
  })
  it('is of no matter to a page without letters', () => {
    expect(decodeHtml(bytes())).toBe('')
    expect(decodeHtml(bytes(0))).toBe('\0')
  })
})
