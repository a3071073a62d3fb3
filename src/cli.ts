#!/usr/bin/env node
import process from 'node:process'
import { outputFault } from './cli/io'
import { run } from './cli/run'

process.stdout.on('error', (error) => {
  const { code, message } = outputFault(error)
  process.stderr.write(message)
  process.exit(code)
})
// Nobody is left to be told, which is no reason to keep back the answer.
process.stderr.on('error', () => {})

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
