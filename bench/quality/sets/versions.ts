// Successive filings of one story by one agency, shown without dates: is the earlier named as the source of the later?

import { solve } from '../../../src/derive/solve'
import { WEIGHTS } from '../../../src/weights'
import { type ChainCase, chainCases, chainScene, isFitted, loadLinks } from '../../fit/chains'
import { refitEdition } from '../../fit/parents'
import type { Measured } from './measured'

export const name = 'VERSIONS'

export function measure(folder: string): Measured | undefined {
  const links = loadLinks(folder)
  if (!links) return undefined
  const cases = chainCases(links)
  const reworded = new Set(cases.filter((_, k) => words(links[k].earlier.text) !== words(links[k].later.text)))
  const unseen = cases.filter((c) => !isFitted(c))
  const shipped = judge(unseen)
  const inWords = judge(unseen.filter((c) => reworded.has(c)))
  const halves = [0, 1].map((half) => cases.filter((c) => c.chain % 2 === half))
  const { parent } = WEIGHTS
  const both = halves.map((half, k) => {
    refitEdition(half)
    return judge(halves[1 - k])
  })
  Object.assign(WEIGHTS, { parent })
  const mean = (of: keyof Judged) => both.reduce((sum, x) => sum + x[of] * x.of, 0) / cases.length
  const longer = cases.filter((_, k) => links[k].later.text.length > links[k].earlier.text.length).length / cases.length
  return {
    rows: [
      { measure: 'direction', goal: '.90', value: shipped.direction, of: shipped.of },
      { measure: 'edge drawn from the earlier', goal: '', value: shipped.right, of: shipped.of },
      { measure: 'edge drawn from the later', goal: '0', value: shipped.wrong, of: shipped.of },
      { measure: 'direction, words differ', goal: '', value: inWords.direction, of: inWords.of },
      { measure: 'direction, both ways', goal: '.90', value: mean('direction'), of: cases.length },
      { measure: 'edge from the earlier, both ways', goal: '', value: mean('right'), of: cases.length },
      { measure: 'the longer is the later', goal: '', value: longer, of: cases.length },
    ],
    note:
      'Direction: of the two directions the true one is the more probable; level counts half. First the shipped weights on the ' +
      `chains that the fit has not seen, then the edition's weights fitted on either half alone and judged on the other (which features it has was chosen on all chains). In ${cases.length - reworded.size} of ` +
      `${cases.length} links nothing but stock symbols, names and figures changes, and those go as often as they come.`,
  }
}

interface Judged {
  readonly of: number
  readonly direction: number
  readonly right: number
  readonly wrong: number
}

function judge(cases: readonly ChainCase[]): Judged {
  let [direction, right, wrong] = [0, 0, 0]
  for (const c of cases) {
    const scene = chainScene(c)
    if (!scene) {
      direction += 0.5
      continue
    }
    const { marginals, parents } = solve(scene)
    const [forth, back] = [marginals[c.later][0], marginals[1 - c.later][0]]
    direction += forth > back ? 1 : forth === back ? 0.5 : 0
    if (parents[c.later].length > 0) right++
    if (parents[1 - c.later].length > 0) wrong++
  }
  const n = cases.length
  return { of: n, direction: direction / n, right: right / n, wrong: wrong / n }
}

/** The words in small letters, in their order. */
function words(text: string): string {
  return (text.match(/(?<![\p{L}\p{N}.])\p{Ll}+(?![\p{L}\p{N}])/gu) ?? []).join(' ')
}
