import { sideBySide } from '../graph/shared-sentence'
import { sharedSentences } from '../shared-sentences'
import type { Article } from '../types'
import { oneLine } from '../util/one-line'
import { fraction, parseCommand } from './arguments'
import { readInputs } from './input'
import { InputError, type Io, LONGEST, reportProblems, UsageError } from './io'

const options = { 'min-similarity': { type: 'string' } } as const

export async function sharedCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('shared', argv, options)
  const minSimilarity = fraction('shared', 'min-similarity', values['min-similarity'])
  if (paths.length !== 2) {
    throw new UsageError(`shared: give exactly two files; got ${paths.length}. Try: newstemma shared --help`)
  }
  if (paths[0] === '-' && paths[1] === '-')
    throw new UsageError('shared: stdin (-) can be read only once; give a file for one of the two')
  const [{ article: a, code }, { article: b, code: other }] = [await oneArticle(paths[0], io), await oneArticle(paths[1], io)]
  const found = sharedSentences(a, b, minSimilarity === undefined ? {} : { minSimilarity })

  io.stdout.write(`A: ${oneLine(a.id, LONGEST)}\nB: ${oneLine(b.id, LONGEST)}\n`)
  if (found.length === 0) io.stdout.write('\nNo shared sentences.\n')
  for (const sentence of found) io.stdout.write(`\n${sideBySide(sentence, a.text, b.text)}\n`)
  return code || other
}

async function oneArticle(path: string, io: Io): Promise<{ article: Article; code: 0 | 1 }> {
  const { inputs, problems } = await readInputs([path], io)
  const code = reportProblems(problems, io)
  const [first] = inputs
  const shown = oneLine(path, LONGEST)
  if (!first) throw new InputError(`shared: no article could be read from ${shown}`)
  if (inputs.length > 1) throw new InputError(`shared: ${shown} holds ${inputs.length} articles; give files of one article each`)
  if (!('text' in first)) throw new InputError(`shared: ${shown} is a fingerprint, which holds no text to show; give the article`)
  return { article: first, code }
}
