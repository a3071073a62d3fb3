import { coverage } from './coverage'
import { credit } from './credit'
import { date } from './date'
import { declared } from './declared'
import { edition } from './edition'
import { facts } from './facts'
import type { EvidenceKind } from './kind'
import { origin } from './origin'
import { siblings } from './siblings'
import { trust } from './trust'
import { wording } from './wording'

/** All kinds of evidence for a parent, in the order in which they are printed. */
export const KINDS: readonly EvidenceKind[] = [coverage, wording, siblings, facts, credit, trust, declared, origin, edition, date]
