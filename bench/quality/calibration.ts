// How far confidences can be believed: Brier score against always giving the base rate, and a plot of stated against
// observed frequency.
import { interval } from './bootstrap'
import type { Prediction } from './predict'

interface Forecast {
  readonly confidence: number
  readonly right: boolean
}

export interface Calibration {
  readonly edges: number
  readonly base: number
  readonly skill: number
  readonly interval: readonly [number, number]
  readonly bins: readonly { readonly stated: number; readonly observed: number; readonly count: number }[]
}

/** `byStory`: all predictions of one story, every variant; resampled as one. */
export function calibration(byStory: readonly (readonly Prediction[])[]): Calibration {
  const units = byStory.map((list) => list.flatMap((p) => p.edges as readonly Forecast[]))
  const all = units.flat()
  const bins = Array.from({ length: 10 }, (_, k) => {
    const inside = all.filter((e) => Math.min(9, Math.floor(e.confidence * 10)) === k)
    return { stated: mean(inside.map((e) => e.confidence)), observed: mean(inside.map(hit)), count: inside.length }
  })
  return {
    edges: all.length,
    base: mean(all.map(hit)),
    skill: skill(all),
    interval: interval(units, (sample) => skill(sample.flat())),
    bins: bins.filter((b) => b.count > 0),
  }
}

const hit = (e: Forecast) => (e.right ? 1 : 0)
const mean = (x: readonly number[]) => x.reduce((a, b) => a + b, 0) / Math.max(x.length, 1)

/** 1 − Brier score / Brier score of the base rate (Brier 1950): 0 for knowing no more than it, 1 for never being wrong. */
function skill(forecasts: readonly Forecast[]): number {
  const base = mean(forecasts.map(hit))
  const reference = base * (1 - base)
  return reference > 0 ? 1 - mean(forecasts.map((e) => (e.confidence - hit(e)) ** 2)) / reference : 0
}

/** Stated confidence across, observed frequency up; a dot's area grows with the number of edges. */
export function reliabilityPlot({ bins, edges }: Calibration): string {
  const [size, margin] = [360, 48]
  const x = (p: number) => margin + p * size
  const y = (p: number) => margin + (1 - p) * size
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + 2 * margin} ${size + 2 * margin}" font-family="Helvetica, Arial, sans-serif" font-size="12">`,
    `<title>Stated confidence of ${edges} edges against the share that is right</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${margin}" y="24" font-size="14">Confidence of ${edges} held-out edges against how often they were right</text>`,
    ...ticks.flatMap((t) => [
      `<path d="M${x(t)} ${y(0)}V${y(1)}M${x(0)} ${y(t)}H${x(1)}" stroke="#ddd"/>`,
      `<text x="${x(t)}" y="${y(0) + 18}" text-anchor="middle">${t}</text>`,
      `<text x="${x(0) - 8}" y="${y(t) + 4}" text-anchor="end">${t}</text>`,
    ]),
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...bins.map(
      (b) =>
        `<circle cx="${x(b.stated).toFixed(1)}" cy="${y(b.observed).toFixed(1)}" r="${Math.sqrt(4 + b.count / 2).toFixed(1)}" fill="#1f6feb" fill-opacity=".75"><title>${b.count} edges: stated ${b.stated.toFixed(2)}, right ${b.observed.toFixed(2)}</title></circle>`,
    ),
    `<text x="${x(0.5)}" y="${y(0) + 38}" text-anchor="middle">stated confidence</text>`,
    `<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">share right</text>`,
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}
