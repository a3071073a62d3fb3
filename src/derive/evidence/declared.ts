import { siteOf } from '../../util/address'
import { type EvidenceKind, UNSAID } from './kind'

/**
 * What the child's page declares in its metadata as its source: put there by an editor or a system and not by who wrote the
 * text, so it counts apart from `credit`. `declared`: the parent, or its outlet. `declared another`: one that is in the
 * family, and not this one. `declared absent`: only sources that the family lacks. What a page declares of its own outlet
 * says nothing. That the parent's page declares the child was tried: beside the same said of the turned edge it weighs .07.
 */
export const declared: EvidenceKind = {
  kind: 'declared',
  ofOutlets: true,
  features: ['declared', 'declared another', 'declared absent'],
  prepare({ outlets }) {
    const sources = outlets.declared.map((all) => all.filter((source) => !source.own))
    return (p, c) => {
      const [first] = sources[c]
      if (first === undefined) return UNSAID
      const toParent = sources[c].find(({ articles }) => articles.includes(p))
      const isElsewhere = sources[c].some(({ articles }) => articles.length > 0)
      const feature = toParent ? 'declared' : isElsewhere ? 'declared another' : 'declared absent'
      const detail = (): string => {
        const { name } = toParent ?? first
        return `its page declares ${siteOf(name) ?? name} as its source${toParent ? '' : ', not the parent'}`
      }
      return { features: { [feature]: 1 }, detail }
    }
  },
}
