import { haystackStories, story } from '../data'
import { trace } from '../library'
import { serve } from '../process'

// Every story by itself: what the haystack must not change.
serve(
  ({ small }: { small: boolean }) =>
    () =>
      haystackStories(small).flatMap((file) => trace(story(file).articles).edges.map(({ parent, child }) => [parent, child])),
)
