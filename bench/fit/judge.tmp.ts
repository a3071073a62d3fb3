import { predict } from '../quality/predict'
import { scoreVariant } from '../quality/table'
import { creditCounts } from '../quality/credits'
import { VARIANTS } from '../quality/variants.mjs'
import { load, storyFiles } from './data'
for (const [name, files] of [['fit', [...storyFiles('../shared/stories'), ...storyFiles('bench/stories/fit')]], ['test', storyFiles('bench/stories/test')]] as const) {
  const cases = load(files as string[])
  const p = new Map(cases.map((c) => [c, predict(c).prediction]))
  const rows = Object.keys(VARIANTS).map((v) => scoreVariant(files as string[], v, Object.fromEntries([...p].filter(([c]) => c.variant === v).map(([c, x]) => [c.story, x]))))
  const cc = [...p].filter(([c]) => c.variant === 'bare' || c.variant === 'full').map(([c, x]) => creditCounts(c, x)).reduce((a, b) => ({ named: a.named + b.named, found: a.found + b.found, cited: a.cited + b.cited, falsely: a.falsely + b.falsely }))
  const m = rows.map((r) => r.total.edge.f1); console.log(name, m.map((x) => x.toFixed(3)).join(' '), 'mean', (m.reduce((a, b) => a + b) / m.length).toFixed(4), 'lost', rows.map((r) => r.total.lost.f1.toFixed(3)).join(' '), JSON.stringify(cc))
}
