// npm run screenshots    the pictures in docs/report, of the story in examples/rate-letter; needs Debian's chromium
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { trace } from '../dist/index.js'
import { readArticles } from '../dist/node.js'
import { toHtml } from '../dist/report.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const meta = JSON.parse(readFileSync(here('../examples/rate-letter/meta.json'), 'utf8'))
const articles = (await readArticles(here('../examples/rate-letter'))).map((article) => ({ ...article, ...meta[article.id] }))
const graph = trace(articles)
const folder = mkdtempSync(join(tmpdir(), 'newstemma-'))
const file = join(folder, 'report.html')
writeFileSync(file, toHtml(graph, articles))
const page = pathToFileURL(file).href
const edge = graph.edges.findIndex(({ child }) => child === 'skagen-times')

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
mkdirSync(here('report'), { recursive: true })
for (const [name, width, height] of [
  ['phone', 320, 640],
  ['desk', 1280, 900],
  ['wall', 1920, 1080],
]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme })
    const tab = await context.newPage()
    await tab.goto(page)
    const article = await tab.locator('table a', { hasText: 'The Skagen Times' }).first().getAttribute('href')
    for (const [view, anchor] of [
      ['stemma', ''],
      ['texts', `#e${edge}`],
      ['origins', article],
    ]) {
      if (view === 'origins' && name !== 'desk') continue
      await tab.goto('about:blank')
      await tab.goto(page + anchor)
      await tab.waitForTimeout(150)
      await tab.screenshot({ path: here(`report/${view}-${name}-${colorScheme}.png`) })
    }
    await context.close()
  }
}
const tab = await (await browser.newContext({ viewport: { width: 1300, height: 900 } })).newPage()
await tab.goto(page)
await tab.locator('svg.stemma').screenshot({ path: here('report/stemma.png') })
await browser.close()
// A third of the bytes, where Debian's pngquant is at hand.
spawnSync('pngquant', ['--force', '--ext', '.png', ...readdirSync(here('report')).map((name) => here(`report/${name}`))])
rmSync(folder, { recursive: true })
