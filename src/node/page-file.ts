import { decodeHtml } from '../html/decode'
import type { Article } from '../types'

/** The article of a saved page, as its bytes have it. */
export async function articleOfPage(bytes: Uint8Array): Promise<Article> {
  const articleFromHtml = await reader()
  return articleFromHtml(decodeHtml(bytes))
}

/** What reads pages is optional, so it is loaded when the first one comes, and is asked for by name where it is not installed. */
async function reader(): Promise<(html: string) => Article> {
  try {
    return (await import('../html')).articleFromHtml
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    const message = 'web pages are read by two packages that are not installed: npm install @mozilla/readability linkedom'
    throw Object.assign(new Error(message), { code })
  }
}
