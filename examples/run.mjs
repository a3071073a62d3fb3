// The main job on two cases: `npm run example`, or `npm run example -- FOLDER` to trace a folder of texts as well.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Fingerprint, trace } from '../dist/index.js'
import { readArticles } from '../dist/node.js'
import { readCase } from './reuters-exclusive/read.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const say = (...lines) => console.log(lines.join('\n'))
const title = (text) => say('', text, '='.repeat(text.length), '')

// (a) A story of our own: ten pages as a scraper left them, and what the scraper knew of each.
title('1. A rate rise and a letter: ten invented articles, as text files')
say('The pages are in examples/rate-letter; publishers, titles and dates in its meta.json.', '')
const meta = JSON.parse(readFileSync(here('rate-letter/meta.json'), 'utf8'))
const articles = (await readArticles(here('rate-letter'))).map((article) => ({ ...article, ...meta[article.id] }))
const graph = trace(articles)
console.log(graph)

const strongest = [...graph.edges].sort((a, b) => b.share - a.share || (a.child < b.child ? -1 : 1))
for (const { parent, child } of strongest.filter(({ parent, child }) => meta[parent] && meta[child]).slice(0, 2)) {
  const shared = graph.shared(parent, child)
  say(
    '',
    `Sentences that ${meta[parent].publisher} (left) and ${meta[child].publisher} (right) share, the first ${Math.min(3, shared.length)} of ${shared.length}:`,
    '',
  )
  for (const sentence of shared.slice(0, 3)) console.log(sentence)
}

// (b) A real case. Its articles are not ours to ship, so here are fingerprints under a key that was thrown away.
const prints = here('reuters-exclusive/fingerprints.json')
title('2. A Reuters exclusive and four articles after it: five real articles, from fingerprints alone')
if (existsSync(prints)) {
  say('Keyed hashes, publishers and credited names; no readable word of the articles.', '')
  console.log(trace(JSON.parse(readFileSync(prints, 'utf8')).map((print) => Fingerprint.fromJSON(print))))
} else {
  say('examples/reuters-exclusive/fingerprints.json is not there, so this case is left out.')
}

const [folder] = process.argv.slice(2)
if (folder !== undefined) {
  title(`3. The texts in ${folder}`)
  if (existsSync(folder)) console.log(trace(await readCase(folder)))
  else {
    console.error(`There is no ${folder}; give a folder of .txt files.`)
    process.exitCode = 1
  }
}
