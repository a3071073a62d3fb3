import type { Source } from '../data'
import { type Check, digits, isRow, type Measure, orRow, type Row, type Scale, skipped, spread } from '../measure'
import { alternate } from '../process'
import { median } from '../stats'
import type { TextRound } from '../texts'

/** The signature and the whole fingerprint against the floor and the package, on the same texts. */
export const signature: Measure = {
  name: 'signature',
  title: 'Text to numbers, against the floor F',
  async measure(scale) {
    const rows: Row[] = []
    const checks: Check[] = []
    for (const from of ['synthetic', 'reuters'] as const) {
      if (from === 'reuters' && scale.small) continue
      if (from === 'reuters' && !scale.reuters) rows.push(skipped('signature and fingerprint, reuters-20k'))
      else await against(from, scale, rows, checks)
    }
    return { rows, checks }
  },
}

async function against(from: Source['from'], { small }: Scale, rows: Row[], checks: Check[]): Promise<void> {
  const source = (articles: number): { source: Source } => ({ source: { from, articles } })
  const many = source(small ? 100 : 2000)
  const work = (worker: string, job: unknown) => ({ worker, job, seconds: 120 })
  const rounds = small ? 1 : 7
  const rivals = [
    work('floor', many),
    work('signature', many),
    work('fingerprint', source(small ? 30 : 500)),
    work('minhash', source(small ? 5 : 50)),
  ]
  const result = await orRow(`signature and fingerprint, ${from}`, undefined, alternate<TextRound>(rivals, rounds, small ? 0 : 2))
  if (isRow(result)) {
    rows.push(result)
    return
  }
  const [floor, sketch, print, package_] = result
  const ratio = (a: TextRound[], b: TextRound[]): number[] =>
    a.map((round, k) => round.nanosecondsPerUnit / b[k].nanosecondsPerUnit)
  const speed = (all: TextRound[]): string => digits(1000 / median(all.map((r) => r.nanosecondsPerUnit)))
  const row = (what: string, values: number[], goal?: string, met?: (x: number) => boolean, note = ''): void => {
    rows.push({ what: `${what}, ${from}`, value: `${spread(values)}${note}`, goal, met: met?.(median(values)) })
  }
  row(
    'F, million characters a second',
    floor.map((r) => 1000 / r.nanosecondsPerUnit),
  )
  row('signature, × F', ratio(sketch, floor), '≤ 2', (x) => x <= 2, ` at ${speed(sketch)} M/s`)
  row('`minhash`, 128 permutations, × F', ratio(package_, floor), undefined, undefined, ` at ${speed(package_)} M/s`)
  row('signature: times as fast as `minhash`', ratio(package_, sketch), '≥ 150', (x) => x >= 150)
  row('whole `fingerprint()`, × F', ratio(print, floor), '≤ 8', (x) => x <= 8, ` at ${speed(print)} M/s`)
  const steady = result.every((of) => of.every(({ sum }) => sum === of[0].sum))
  checks.push({ what: `every round gives the same values, ${from}`, holds: steady })
}
