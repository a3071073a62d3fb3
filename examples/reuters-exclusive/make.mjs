// Makes fingerprints.json from a folder with the texts of the five articles, which are not ours to ship:
//   npm run build && node examples/reuters-exclusive/make.mjs FOLDER
// The key is random and is thrown away, so that nobody, we included, can look words up in the hashes. What stays
// readable: publishers, the names of credited sources, offsets.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fingerprint } from '../../dist/index.js'
import { readCase } from './read.mjs'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give the folder that holds the texts: node examples/reuters-exclusive/make.mjs FOLDER')
  process.exit(2)
}
const key = new Uint8Array(randomBytes(32))
const prints = (await readCase(folder)).map((article) => JSON.stringify(fingerprint(article, { key })))
writeFileSync(new URL('fingerprints.json', import.meta.url), `[\n${prints.join(',\n')}\n]\n`)
console.log(`${prints.length} keyed fingerprints written; the key is gone.`)
