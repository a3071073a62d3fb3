import type { Progress } from '../util/options'
import type { Io } from './io'

const patience = 500 // ms; work that is over sooner needs no bar
const pause = 100 // ms between two drawings

/** Of whatever work. */
type Stage = Omit<Progress, 'stage'> & { readonly stage: string }

export interface Bar {
  readonly onProgress: ((progress: Stage) => void) | undefined
  /** Takes the bar off the screen. */
  end(): void
}

/** A progress bar on stderr: on a terminal only, and only once the work has taken half a second. */
export function progressBar({ stderr }: Io, now: () => number = Date.now): Bar {
  if (!stderr.isTTY) return { onProgress: undefined, end() {} }
  const start = now()
  let drawn = 0
  return {
    onProgress(progress) {
      const time = now()
      if (time - start < patience || time - drawn < pause) return
      drawn = time
      stderr.write(`\r\u001b[K${barLine(progress, Math.min(stderr.columns ?? 80, 100))}`)
    },
    end() {
      if (drawn > 0) stderr.write('\r\u001b[K')
    },
  }
}

/** One line, a column shorter than the terminal so that it does not wrap. */
export function barLine({ done, total, stage }: Stage, columns: number): string {
  if (total === undefined || total <= 0) return `${stage} ${done}`.slice(0, Math.max(0, columns - 1))
  const label = `${stage} ${done}/${total} `
  const room = Math.max(0, columns - 1 - label.length)
  const full = Math.round(room * Math.min(1, done / total))
  return (label + '█'.repeat(full) + '░'.repeat(room - full)).slice(0, Math.max(0, columns - 1))
}
