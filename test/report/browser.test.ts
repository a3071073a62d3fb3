import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trace } from '../../src/index'
import { toHtml } from '../../src/report'
import { article, edge, graph } from '../graph/harbour'
import { story } from '../story'

// Nothing is downloaded: Debian's package chromium, or none.
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ?? ''
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(executablePath === '')('the report in a browser (needs chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newstemma-'))
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: QUIET })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  /** The page from disk, with what it complained of and what it asked for. */
  async function opened(html: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const file = join(folder, 'report.html')
    writeFileSync(file, html)
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    const asked: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => asked.push(request.url()))
    const url = pathToFileURL(file).href
    await page.goto(url)
    return { page, complaints, asked, url }
  }

  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(AXE)
    const { violations: found } = await page.evaluate(() => (globalThis as never as { axe: typeof import('axe-core') }).axe.run())
    return found.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)
  }

  const articles = story('kotare-star-ferry')
  const html = toHtml(trace(articles), articles)
  const bare = toHtml(trace(articles))

  it.each([
    { width: 320, height: 700, colorScheme: 'light' as const },
    { width: 1280, height: 900, colorScheme: 'dark' as const },
    { width: 2560, height: 1440, colorScheme: 'light' as const },
  ])('can be read by all, asks for nothing and complains of nothing at $width in $colorScheme', async (options) => {
    const { colorScheme, ...viewport } = options
    for (const each of [html, bare]) {
      const { page, complaints, asked, url } = await opened(each, { viewport, colorScheme })
      expect(await violations(page)).toEqual([])
      for (const anchor of ['e0', 'a1', 'u0']) {
        await page.goto(`${url}#${anchor}`)
        if (await page.locator('dialog').isVisible()) expect(await violations(page)).toEqual([])
      }
      expect(complaints).toEqual([])
      expect(asked.filter((request) => !request.startsWith('file:'))).toEqual([])
      // Only the picture and the tables may be wider than the window, and they scroll by themselves.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await page.context().close()
    }
  })

  it('is walked by keyboard: to a line, into the texts, from a sentence to its like, and out again', async () => {
    const { page } = await opened(html)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('class') ?? '')
    const until = async (key: string, look: RegExp) => {
      for (let i = 0; i < 80 && !look.test(await focused()); i++) await page.keyboard.press(key)
      await expect.poll(focused).toMatch(look)
    }
    await until('Tab', /^line/)
    const line = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(true)
    await expect.poll(focused).toBe('close')
    await until('Tab', /^shared/)
    const side = () => page.evaluate(() => document.activeElement?.getAttribute('data-side'))
    expect(await side()).toBe('a')
    await page.keyboard.press('Enter')
    await expect.poll(side).toBe('b')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(false)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(line)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(true)
  })

  it('joins what two texts share by lines, and colours a text by where it goes back to', async () => {
    const { page, url } = await opened(html)
    await page.goto(`${url}#e0`)
    const marks = await page.locator('article.column:last-of-type mark').count()
    expect(marks).toBeGreaterThan(1)
    await expect.poll(() => page.locator('svg.lines path').count()).toBeGreaterThanOrEqual(marks)
    const child = await page.evaluate(() => JSON.parse(document.getElementById('data')?.textContent ?? '').edges[0].child)
    await page.goto(`${url}#a${child}`)
    expect(await page.locator('mark.source').count()).toBeGreaterThan(1)
    expect(await page.locator('.bar span:not(.own)').count()).toBeGreaterThan(1)
  })

  it('shows an article full of markup and marks of direction as text', async () => {
    const bad = `</script><script>window.hit=1</script><img src=x onerror=window.hit=1> ]]> "' &amp; \u202eright\u200f`
    const { page, complaints, asked, url } = await opened(
      toHtml(graph({ nodes: [article(bad, bad, { title: bad })], bodies: { [bad]: [{ start: 0, end: bad.length }] } }), [
        { id: bad, text: bad },
      ]),
    )
    await page.goto(`${url}#a0`)
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBe(undefined)
    expect(await page.locator('.prose').textContent()).toBe(bad)
    expect(await page.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(asked.filter((request) => !request.startsWith('file:'))).toEqual([])
  })

  it('lets every paragraph run the way of its letters, marked or not', async () => {
    const text = 'أحد عشر بحارا كانوا على متن السفينة.\n\nThe wreck was found on Tuesday.\n\nאמר מפקד החיפוש ביום שלישי.'
    const starts = [0, text.indexOf('The'), text.indexOf('אמר')]
    const body = starts.map((start, i) => ({ start, end: (starts[i + 1] ?? text.length + 2) - 2 }))
    const sentences = body.map((span) => ({ a: span, b: span, kind: 'verbatim' as const, similarity: 1 }))
    const two = graph({
      nodes: [article('a'), article('b')],
      edges: [edge('a', 'b')],
      alignments: [{ a: 'a', b: 'b', sentences }],
      bodies: { a: body, b: body },
    })
    const both = ['a', 'b'].map((id) => ({ id, text }))
    for (const [anchor, expected] of [
      ['e0', ['rtl', 'ltr', 'rtl', 'rtl', 'ltr', 'rtl']],
      ['a0', ['rtl', 'ltr', 'rtl']],
    ] as const) {
      const { page, url } = await opened(toHtml(two, both))
      await page.goto(`${url}#${anchor}`)
      expect(
        await page.evaluate(() => [...document.querySelectorAll('.prose p')].map((p) => getComputedStyle(p).direction)),
      ).toEqual(expected)
    }
  })

  it('keeps every line of a box within it, whatever its letters', async () => {
    const ids = [
      '/srv/data/cases/2025/story-of-the-ferry.html',
      'WWW.MAMMOMANIA-WEEKLY.EXAMPLE',
      '朝日新聞デジタル編集部東京本社',
      'plain',
    ]
    const nodes = ids.map((id) => article(id, undefined, { title: `${id} ${id.toUpperCase()}` }))
    const { page } = await opened(toHtml(graph({ nodes, edges: ids.slice(1).map((id) => edge(ids[0], id)) })))
    const over = await page.evaluate(
      () =>
        [...document.querySelectorAll<SVGTextElement>('.box text')].filter((text) => {
          const [line, box] = [text.getBBox(), ((text.parentNode as Element).querySelector('rect') as SVGRectElement).getBBox()]
          return line.x + line.width > box.x + box.width - 4
        }).length,
    )
    expect(over).toBe(0)
  })

  it('is complete on paper: the picture fits, the table says it all', async () => {
    const { page } = await opened(html)
    await page.emulateMedia({ media: 'print' })
    const { pages, size } = await page.pdf({ format: 'A4' }).then((pdf) => ({
      pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      size: pdf.length,
    }))
    expect(pages).toBeGreaterThan(0)
    expect(size).toBeGreaterThan(5000)
    const [picture, sheet] = await page.evaluate(() => [
      document.querySelector('svg')?.getBoundingClientRect().width ?? 0,
      document.body.getBoundingClientRect().width,
    ])
    expect(picture).toBeLessThanOrEqual(sheet)
  })
})
