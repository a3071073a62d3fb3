// What must be true of a tag before it is published: node test/package/release.mjs v1.2.3
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

const [tag] = process.argv.slice(2)
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const { version } = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))
const changes = read('CHANGELOG.md')

assert.equal(tag, `v${version}`, `the tag is ${tag}, package.json says ${version}`)
assert.equal(lock.version, version, 'package-lock.json has another version: run npm install --package-lock-only')
assert.match(version, /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, `${version} is no version of Semantic Versioning`)
const heading = changes.split('\n').find((line) => line.startsWith(`## [${version}]`))
assert.match(heading ?? '', / - \d{4}-\d\d-\d\d$/, `CHANGELOG.md has no heading "## [${version}] - YYYY-MM-DD"`)
const [, body] = changes.split(`${heading}\n`)
assert.ok(/^- /m.test(body.split('\n## ')[0]), `CHANGELOG.md says nothing of ${version}`)
console.log(`${tag} may be published`)
