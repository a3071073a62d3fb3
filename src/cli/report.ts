import { InputError, messageOf } from './io'

/** The report, which needs a package of its own. Throws an `InputError` that says how to get it. */
export async function loadReport(): Promise<typeof import('../report')> {
  try {
    return await import('../report')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new InputError(`the report needs one more package: npm install @dagrejs/dagre (${messageOf(error)})`)
  }
}
