#!/usr/bin/env node
import process from 'node:process'
import { run } from './cli/run'

// `newstemma trace … | head` closes the pipe early, which is the reader's right and no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
