import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { optional } from '../node/optional'
import { oneLine } from '../util/one-line'
import { InputError, LONGEST, UsageError } from './io'

/** The report, which needs a package of its own. Throws an `InputError` that says how to get it. */
export function loadReport(): Promise<typeof import('../report')> {
  return optional(
    () => import('../report'),
    ({ message }) => new InputError(`the report needs one more package: npm install @dagrejs/dagre (${message})`),
  )
}

/** Throws a `UsageError` for a name under which no file can be written, so that nobody waits for a report that cannot be. */
export async function checkReportFile(file: string): Promise<void> {
  const shown = oneLine(file, LONGEST)
  if (file.trim() === '') throw new UsageError('trace: --report takes the name of a file, e.g. --report stemma.html; got none')
  if (await isFolder(file)) {
    throw new UsageError(
      `trace: --report takes the name of a file, e.g. ${oneLine(join(file, 'stemma.html'), LONGEST)}; ${shown} is a folder`,
    )
  }
  const folder = dirname(file)
  if (!(await isFolder(folder))) {
    throw new UsageError(`trace: --report cannot write ${shown}: there is no folder ${oneLine(folder, LONGEST)}; make it first`)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
