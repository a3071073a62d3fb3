import { story, storyFiles } from '../data'
import { trace } from '../library'
import { serve } from '../process'

serve(({ small }: { small: boolean }) => {
  const stories = storyFiles(small).map((file) => story(file).articles)
  return () =>
    stories.map((articles) => {
      const start = performance.now()
      const edges = trace(articles).edges.length
      return { milliseconds: performance.now() - start, edges }
    })
})
