import { articlesOf } from '../data'
import { floor } from '../floor'
import { serve } from '../process'
import { overTexts, type TextJob } from '../texts'

serve(({ source }: TextJob) =>
  overTexts(
    articlesOf(source).map(({ text }) => text),
    floor,
  ),
)
