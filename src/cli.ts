#!/usr/bin/env node
import process from 'node:process'
import { outputFault } from './cli/io'
import { run } from './cli/run'

process.stdout.on('error', (error) => {
  const { code, message } = outputFault(error)
  process.stderr.write(message)
  process.exit(code)
})

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
