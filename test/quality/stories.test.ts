import { describe, expect, it } from 'vitest'
import { load } from '../../bench/fit/data'
import { predict } from '../../bench/quality/predict'
import { scoreVariant } from '../../bench/quality/table'
import { filesOf } from '../story-files'

const files = filesOf('test')

// Floors some points under what `npm run quality` prints of the test stories, so that a change which costs accuracy is noticed.
describe('the stories whose derivation is known', () => {
  const floors = { full: { edge: 0.5, root: 0.65, sentence: 0.7 }, bare: { edge: 0.42, root: 0.48, sentence: 0.7 } }

  it.each(Object.entries(floors))('are derived as well as measured, %s', (variant, floor) => {
    expect(files.length).toBeGreaterThan(5)
    const cases = load(files, [variant])
    const predictions = Object.fromEntries(cases.map((c) => [c.story, predict(c).prediction]))
    const { total } = scoreVariant(files, variant, predictions)
    for (const [measure, least] of Object.entries(floor)) expect(total[measure as keyof typeof total].f1).toBeGreaterThan(least)
  })
})
