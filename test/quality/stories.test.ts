import { describe, expect, it } from 'vitest'
import { load, storyFiles } from '../../bench/fit/data'
import { predict } from '../../bench/quality/predict'
import { scoreVariant } from '../../bench/quality/table'

const folder = new URL('../../bench/stories', import.meta.url).pathname
const files = storyFiles(decodeURIComponent(folder))

// Floors a few points under what `npm run fit` prints, so that a change which costs accuracy is noticed.
describe('the stories whose derivation is known', () => {
  const floors = { full: { edge: 0.7, root: 0.75, sentence: 0.68 }, bare: { edge: 0.62, root: 0.68, sentence: 0.66 } }

  it.each(Object.entries(floors))('are derived as well as measured, %s', (variant, floor) => {
    const cases = load(files, [variant])
    const predictions = Object.fromEntries(cases.map((c) => [c.story, predict(c).prediction]))
    const { total } = scoreVariant(files, variant, predictions)
    for (const [measure, least] of Object.entries(floor)) expect(total[measure as keyof typeof total].f1).toBeGreaterThan(least)
  })
})
