import { Draft } from './draft'
import { Vocabulary } from './vocabulary'

/** Bounds of what is kept from page to page, some megabytes a language. */
const MOST_UNITS = 1 << 18
const MOST_TOKENS = 1 << 16
const MOST_MEMORIES = 16

/** What is kept for the pages of one language. */
interface Kept {
  page: number
  readonly vocabulary: Vocabulary
  readonly draft: Draft
}

/**
 * The one state that the core keeps between two calls, but for room to write in (`util/scratch.ts`): what the words of pages read
 * before are, by language and spelling (those of names by themselves), and the arrays in which a page is drafted. No answer depends on what is found here; the vocabulary of news is small, and to read its
 * words anew would take longer than all else that is done to a page. What is too much is forgotten whole. Nothing made with a
 * key is here.
 */
const kept = /* @__PURE__ */ new Map<string, Kept>()

/** Lends what is kept under a name, of one language, for one page, of which this is the number. */
export function withVocabulary<T>(
  name: string,
  language: string,
  use: (vocabulary: Vocabulary, page: number, draft: Draft) => T,
): T {
  const memory = kept.get(name) ?? { page: 0, vocabulary: new Vocabulary(language), draft: new Draft() }
  const { vocabulary, draft } = memory
  // Whoever fails in the middle leaves nothing half done behind.
  kept.delete(name)
  draft.clear()
  const result = use(vocabulary, ++memory.page, draft)
  if (kept.size >= MOST_MEMORIES) kept.clear()
  if (vocabulary.units <= MOST_UNITS && draft.room <= MOST_TOKENS) kept.set(name, memory)
  return result
}
