import { Worker } from 'node:worker_threads'
import { abortError, stopIfAborted } from '../util/options'
import type { Answered, Asked, Job, Setup } from './work'
import { WORKER } from './worker-file'

/** Jobs a thread has before it, so that it never waits for the next, and what is made ahead stays little. */
const AHEAD = 2

interface Task {
  readonly job: Job<keyof Asked>
  readonly done: (answer: unknown) => void
  readonly failed: (error: unknown) => void
}

/** Threads that work at jobs side by side, until they are closed. One begins when a job comes that no other has time for. */
export class Pool {
  readonly #threads: number
  readonly #setup: Setup
  readonly #workers = new Map<Worker, Task | undefined>()
  readonly #queue: Task[] = []
  /** Why nothing can be done any more. */
  #failure: { readonly error: unknown } | undefined

  constructor(threads: number, setup: Setup) {
    this.#threads = threads
    this.#setup = setup
  }

  /** The answers, in the order of the jobs. These are asked for no faster than the answers are taken. */
  async *answers<W extends keyof Asked>(
    jobs: AsyncIterable<Job<W>> | Iterable<Job<W>>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Answered[W]> {
    stopIfAborted(signal)
    const waiting: Promise<Answered[W]>[] = []
    const onAbort = (): void => this.#fail(abortError(signal))
    signal?.addEventListener?.('abort', onAbort)
    try {
      for await (const job of jobs) {
        const answer = this.#do(job)
        // It is looked at in its turn; until then its failure is not unhandled.
        answer.catch(() => {})
        waiting.push(answer)
        if (waiting.length >= AHEAD * this.#threads) yield await (waiting.shift() as Promise<Answered[W]>)
      }
      for (const answer of waiting) yield await answer
    } finally {
      signal?.removeEventListener?.('abort', onAbort)
    }
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()))
  }

  #do<W extends keyof Asked>(job: Job<W>): Promise<Answered[W]> {
    return new Promise((done, failed) => {
      if (this.#failure) throw this.#failure.error
      this.#queue.push({ job, done: done as Task['done'], failed })
      this.#next()
    })
  }

  #next(): void {
    if (this.#queue.length === 0) return
    const worker = this.#idle()
    if (worker === undefined) return
    const task = this.#queue.shift() as Task
    this.#workers.set(worker, task)
    const { what, asked, transfer } = task.job
    worker.ref()
    try {
      worker.postMessage({ what, asked }, transfer)
    } catch (error) {
      this.#fail(error)
    }
  }

  #idle(): Worker | undefined {
    for (const [worker, task] of this.#workers) if (task === undefined) return worker
    return this.#workers.size < this.#threads ? this.#begin() : undefined
  }

  #begin(): Worker {
    // What the program was started with is not for the thread: with --input-type it would not begin.
    const worker = new Worker(WORKER, { workerData: this.#setup, execArgv: [] })
    worker.on('message', (answer) => {
      const task = this.#workers.get(worker)
      this.#workers.set(worker, undefined)
      // Who reads no further ends with the program.
      worker.unref()
      task?.done(answer)
      this.#next()
    })
    // Out of memory, say: whatever waits for it would wait for ever.
    worker.on('error', (error) => this.#fail(error))
    worker.on('messageerror', (error) => this.#fail(error))
    worker.on('exit', (code) => this.#fail(new Error(`A thread has ended, with ${code}`)))
    this.#workers.set(worker, undefined)
    return worker
  }

  #fail(error: unknown): void {
    this.#failure ??= { error }
    for (const task of [...this.#workers.values(), ...this.#queue.splice(0)]) task?.failed(error)
  }
}
