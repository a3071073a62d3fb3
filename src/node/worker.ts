import { parentPort, workerData } from 'node:worker_threads'
import { type Asked, type Job, WORK } from './work'

// What is thrown here ends the thread, and with it the call.
parentPort?.on('message', <W extends keyof Asked>({ what, asked }: Job<W>) => {
  const { answer, transfer } = WORK[what](asked, workerData)
  parentPort?.postMessage(answer, transfer)
})
