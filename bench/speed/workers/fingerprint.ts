import { articlesOf } from '../data'
import { fingerprint } from '../library'
import { serve } from '../process'
import { overTexts, type TextJob } from '../texts'

serve(({ source }: TextJob) =>
  overTexts(
    articlesOf(source).map(({ text }) => text),
    (text) => fingerprint({ id: 'a', text }).signature[0],
  ),
)
