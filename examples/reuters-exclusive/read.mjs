import { readFileSync } from 'node:fs'
import { readArticles } from '../../dist/node.js'

const publishers = JSON.parse(readFileSync(new URL('publishers.json', import.meta.url), 'utf8'))

/** The articles of a folder, with their publishers where the number before the first `_` of the id is one we know. */
export async function readCase(folder) {
  const articles = await readArticles(folder)
  return articles.map((article) => {
    const publisher = publishers[article.id.split('_')[0]]
    return publisher === undefined ? article : { ...article, publisher }
  })
}
