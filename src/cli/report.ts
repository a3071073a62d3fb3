import { optional } from '../node/optional'
import { InputError } from './io'

/** The report, which needs a package of its own. Throws an `InputError` that says how to get it. */
export function loadReport(): Promise<typeof import('../report')> {
  return optional(
    () => import('../report'),
    ({ message }) => new InputError(`the report needs one more package: npm install @dagrejs/dagre (${message})`),
  )
}
