import type { Block } from './lines'

const SUBJECT =
  /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp) ?: ?(?:(?:re|fwd?|aw|wg|tr|rv|i|enc) ?: ?){0,3}(?=\S)/iu
const OTHERS =
  /^(?:from|to|b?cc|date|sent|reply-to|von|an|kopie|datum|gesendet|de|da|a|à|para|fecha|data|enviad[oa](?: el| em)?|envoyé(?: le)?|inviato|van|aan|verzonden) ?: ?\S|^-{3,}/iu
/** A mail has no more above its subject. */
const MOST = 8

/** A page's lines, the subject's without its label, and which of them are the head of a mail. */
export interface MailHead {
  readonly blocks: readonly Block[]
  /** Where the subject stands, -1 where none does. */
  readonly subject: number
  /** The first line of the head and the first behind it. */
  readonly from: number
  readonly to: number
}

/** "From: …", "Subject: Three cranes stand idle", "Date: …": above its text a mail says what it is about, as no article does. */
export function readMailHead(blocks: readonly Block[]): MailHead {
  const subject = blocks.slice(0, MOST).findIndex(({ text }) => SUBJECT.test(text))
  const isOther = (i: number): boolean => i >= 0 && i < blocks.length && OTHERS.test(blocks[i].text)
  if (subject < 0 || (subject > 0 && !isOther(subject - 1) && !isOther(subject + 1)))
    return { blocks, subject: -1, from: 0, to: 0 }
  let from = subject
  while (isOther(from - 1)) from--
  let to = subject + 1
  while (isOther(to)) to++
  const line = blocks[subject]
  const label = SUBJECT.exec(line.text)?.[0].length ?? 0
  return {
    blocks: blocks.map((block) =>
      block === line ? { ...line, text: line.text.slice(label), start: line.start + label } : block,
    ),
    subject,
    from,
    to,
  }
}
