import { american } from './stem-english'

/** What the usual transliterations write in two ways: Nadiya and Nadiia, Khalid and Halid. */
const SPELLINGS: Readonly<Record<string, string>> = { ph: 'f', ck: 'k', kh: 'h', c: 's', x: 'ks', y: 'i', j: 'i' }

/**
 * Spelling skeleton of a folded name, the same for its usual transliterations: Zelensky, Zelenskiy and Zelenskyy; Nadiya
 * and Nadiia; Mohammed and Muhammad.
 */
export function skeleton(form: string): string {
  const name = form.replace(/^m[ou]ham+[ae]d$/, 'mohamad').replace(/tre$/, 'ter')
  return american(name.replace(/ph|ck|kh|c(?=[eiy])|[xyj]/g, (letters) => SPELLINGS[letters]).replace(/(.)\1+/g, '$1'))
}
