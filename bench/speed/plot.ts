import type { Series } from './measure'

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [640, 420, 64, 56, 24, 56]
const COLOURS = ['#2f81f7', '#d4700a', '#2ea043', '#a371f7']

/** Seconds against articles, both axes logarithmic, as SVG; the grey lines rise as n does. */
export function growthPlot(series: readonly Series[]): string {
  const points = series.flatMap((s) => s.points)
  const title = 'Seconds from text to all families, against the number of articles; both axes logarithmic'
  const [x, xTicks] = axis(
    points.map(([n]) => n),
    LEFT,
    WIDTH - RIGHT,
  )
  const [y, yTicks] = axis(
    points.map(([, t]) => t),
    HEIGHT - BOTTOM,
    TOP,
  )
  const place = ([n, t]: readonly [number, number]): string => `${x(n).toFixed(1)} ${y(t).toFixed(1)}`
  const [low, high] = [xTicks[0], xTicks[xTicks.length - 1]]
  const rising = yTicks.map((t) => `M${place([low, t])}L${place([high, (t * high) / low])}`).join('')
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Helvetica, Arial, sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    '<style>',
    'rect.paper { fill: #fff } text { fill: #1f2328 } .grid { stroke: #d1d9e0 } .slope { stroke: #8c959f }',
    '@media (prefers-color-scheme: dark) {',
    '  rect.paper { fill: #0d1117 } text { fill: #e6edf3 } .grid { stroke: #30363d } .slope { stroke: #6e7681 }',
    '}',
    '</style>',
    `<clipPath id="inside"><rect x="${LEFT}" y="${TOP}" width="${WIDTH - LEFT - RIGHT}" height="${HEIGHT - TOP - BOTTOM}"/></clipPath>`,
    '<rect class="paper" width="100%" height="100%"/>',
    `<text x="${LEFT}" y="22" font-size="14">Corpus: seconds from text to all families</text>`,
    ...xTicks.map(
      (n) =>
        `<path class="grid" d="M${x(n).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}"/>` +
        `<text x="${x(n).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${count(n)}</text>`,
    ),
    ...yTicks.map(
      (t) =>
        `<path class="grid" d="M${LEFT} ${y(t).toFixed(1)}H${WIDTH - RIGHT}"/>` +
        `<text x="${LEFT - 8}" y="${(y(t) + 4).toFixed(1)}" text-anchor="end">${t} s</text>`,
    ),
    `<path class="slope" clip-path="url(#inside)" stroke-dasharray="3 5" fill="none" d="${rising}"/>`,
    ...series.flatMap((s, k) => drawn(s, COLOURS[k % COLOURS.length], place, LEFT + 220 * k)),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">articles (dashed: linear growth)</text>`,
    '</svg>',
  ].join('\n')}\n`
}

type Point = readonly [number, number]

function drawn({ name, points }: Series, colour: string, place: (p: Point) => string, left: number): string[] {
  const dot = (p: Point): string => {
    const [cx, cy] = place(p).split(' ')
    return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"><title>${name}: ${p[0]} articles, ${p[1].toFixed(1)} s</title></circle>`
  }
  return [
    ...(points.length > 1 ? [`<path d="M${points.map(place).join('L')}" stroke="${colour}" stroke-width="2" fill="none"/>`] : []),
    ...points.map(dot),
    `<circle cx="${left + 6}" cy="40" r="4" fill="${colour}"/><text x="${left + 16}" y="44">${name}</text>`,
  ]
}

const count = (n: number): string => (n >= 1000 ? `${n / 1000}k` : String(n))

/** From a value to its place, and the powers of ten, of two and of five times them, between which all values lie. */
function axis(values: readonly number[], from: number, to: number): [(value: number) => number, number[]] {
  const known = values.length > 0 ? values : [1, 10]
  const ladder = Array.from({ length: 36 }, (_, k) => Number(`${[1, 2, 5][k % 3]}e${Math.floor(k / 3) - 4}`))
  const first = Math.max(0, ladder.findIndex((t) => t > Math.min(...known)) - 1)
  const last = Math.max(
    first + 1,
    ladder.findIndex((t) => t >= Math.max(...known)),
  )
  const ticks = ladder.slice(first, last + 1)
  const [low, high] = [Math.log(ladder[first]), Math.log(ladder[last])]
  return [(value) => from + ((Math.log(value) - low) / (high - low)) * (to - from), ticks]
}
