import { articlesOf, type Source, story, storyFiles } from '../data'
import { Corpus, trace } from '../library'
import { serve } from '../process'

// One batch, against one by one in another order with some that come and go.
serve(({ source }: { source: Source }) => () => {
  const articles = [
    ...articlesOf(source),
    ...storyFiles(true)
      .slice(0, 1)
      .flatMap((file) => story(file).articles),
  ]
  const corpus = new Corpus()
  for (const article of [...articles].reverse()) {
    corpus.add({ ...article, id: `${article.id} for now` }).add(article)
    corpus.remove(`${article.id} for now`)
  }
  return JSON.stringify(corpus.trace()) === JSON.stringify(trace(articles))
})
