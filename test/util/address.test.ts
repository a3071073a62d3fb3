import { describe, expect, it } from 'vitest'
import { addressKey, isOneSite, siteOf } from '../../src/util/address'

describe('the key of an address', () => {
  it.each([
    'https://example.org/2025/dam',
    'http://www.example.org/2025/dam/',
    'HTTPS://Example.ORG:443/2025/dam/index.html',
    '//m.example.org/2025/dam#top',
    'https://amp.example.org/2025/dam/amp/?utm_source=x&utm_medium=y&fbclid=1',
    ' https://reader@example.org/2025/dam?ref=home ',
  ])('is that of the page: %s', (address) => {
    expect(addressKey(address)).toBe('example.org/2025/dam')
  })
  it.each([
    'https://archive.example/web/20250304100000/https://www.example.org/2025/dam',
    'https://archive.example/web/2025id_/http://example.org/2025/dam?utm_source=x',
    'https://archive.example/2025.03.04-100000/https://example.org/2025/dam#top',
    '//archive.example/web/20250304/https://archive.example/web/20250304im_/https://example.org/2025/dam/',
  ])('is that of the page which an archive captured: %s', (address) => {
    expect(addressKey(address)).toBe('example.org/2025/dam')
    expect(siteOf(address)).toBe('example.org')
  })
  it.each(['https://example.org/2025/dam?from=/2025/https://other.example', 'https://example.org/go/https://other.example'])(
    'is the page’s own where another address is only spoken of: %s',
    (address) => expect(siteOf(address)).toBe('example.org'),
  )
  it('keeps what tells two pages apart', () => {
    expect(addressKey('https://example.org/story?id=7&page=2')).toBe('example.org/story?id=7&page=2')
    expect(addressKey('https://example.org/story?page=2&id=7')).toBe('example.org/story?id=7&page=2')
    expect(addressKey('https://example.org/Dam')).not.toBe(addressKey('https://example.org/dam'))
    expect(addressKey('https://example.org/amplifier')).toBe('example.org/amplifier')
  })
  it.each(['', 'Meridian', 'javascript:alert(1)', 'data:text/plain,x', '/2025/dam', 'example.org', 'mailto:a@example.org', '//'])(
    'is not there for what is no address: %j',
    (text) => {
      expect(addressKey(text)).toBeUndefined()
      expect(siteOf(text)).toBeUndefined()
    },
  )
  it('is found in linear time', () => {
    // A quadratic step would take minutes.
    for (const part of ['//', '/', 'a.', '@', ':', '&', '?', '#', '/amp', '/index.html', ' ', '/2025', '/20250304/https:/']) {
      const long = part.repeat(4e5)
      for (const address of [`https://x/${long}`, `https://x/${long}y`, `//${long}`, long]) addressKey(address)
    }
  })
})

describe('two sites', () => {
  it('are one where one is part of the other', () => {
    expect(isOneSite('example.org', 'news.example.org')).toBe(true)
    expect(isOneSite('news.example.org', 'sport.example.org')).toBe(false)
    expect(isOneSite('example.org', 'notexample.org')).toBe(false)
    expect(isOneSite('', 'example.org')).toBe(false)
  })
})
