// Every rival runs in a process of its own (importing one package can slow every charCodeAt loop of another tenfold), and they
// take turns, so that what the machine does beside them strikes all alike.
import { type ChildProcess, fork } from 'node:child_process'

/** What a worker file gives to `serve`: sets a job up, outside the clock, and gives what one round of it does. */
export type Prepare<Job> = (job: Job) => Round | Promise<Round>
export type Round = () => unknown

/** The worker's side. */
export function serve<Job>(prepare: Prepare<Job>): void {
  let round: Round | undefined
  process.on('disconnect', () => process.exit())
  process.on('message', async (job: Job | null) => {
    if (job === null) process.send?.({ value: await round?.() })
    else {
      round = await prepare(job)
      process.send?.({})
    }
  })
}

/** Why there is no value. */
export class Unmeasured extends Error {}

export interface Work<Job> {
  /** A file of `workers/`, without its ending. */
  readonly worker: string
  readonly job: Job
  /** For setting up, and for each round: then the process is killed. */
  readonly seconds: number
}

/** Where `run.ts` puts the bundled workers: in the project, where they find its packages, and for this run alone. */
export const BUILT = `node_modules/.cache/newstemma-bench/${process.pid}`

class Process {
  readonly #child: ChildProcess
  readonly #seconds: number

  constructor(worker: string, seconds: number) {
    this.#seconds = seconds
    this.#child = fork(`${BUILT}/${worker}.js`, {
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    })
  }

  /** Sends a job, or null for one round of it. */
  ask(message: unknown): Promise<unknown> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      let complaint = ''
      const timer = setTimeout(() => {
        child.kill('SIGKILL')
        end(() => reject(new Unmeasured(`over ${this.#seconds} s`)))
      }, this.#seconds * 1000)
      const onMessage = (answer: { value?: unknown }): void => end(() => resolve(answer.value))
      const onError = (chunk: Buffer): void => {
        complaint += chunk
      }
      const onExit = (code: number | null, signal: string | null): void => {
        const why = /heap out of memory/.test(complaint) ? 'out of memory' : `ended with ${signal ?? code}\n${complaint}`
        end(() => reject(new Unmeasured(why)))
      }
      const end = (settle: () => void): void => {
        clearTimeout(timer)
        child.off('message', onMessage).off('close', onExit)
        child.stderr?.off('data', onError)
        settle()
      }
      child.on('message', onMessage).on('close', onExit)
      child.stderr?.on('data', onError)
      child.send(message as never, (error) => error && onExit(null, error.message))
    })
  }

  stop(): void {
    this.#child.kill('SIGKILL')
  }
}

/** One round in a process of its own. Throws `Unmeasured`. */
export async function once<Value, Job = unknown>({ worker, job, seconds }: Work<Job>): Promise<Value> {
  const process = new Process(worker, seconds)
  try {
    await process.ask(job)
    return (await process.ask(null)) as Value
  } finally {
    process.stop()
  }
}

/** Rivals by turns: each is set up and warmed by rounds that do not count, two unless told otherwise, then come those that do. */
export async function alternate<Value>(rivals: readonly Work<unknown>[], rounds: number, warming = 2): Promise<Value[][]> {
  const processes = rivals.map(({ worker, seconds }) => new Process(worker, seconds))
  const values: Value[][] = rivals.map(() => [])
  try {
    for (const [k, process] of processes.entries()) await process.ask(rivals[k].job)
    for (let round = -warming; round < rounds; round++) {
      for (const [k, process] of processes.entries()) {
        const value = (await process.ask(null)) as Value
        if (round >= 0) values[k].push(value)
      }
    }
    return values
  } finally {
    for (const process of processes) process.stop()
  }
}
