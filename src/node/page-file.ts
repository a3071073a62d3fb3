import { decodeHtml } from '../html/decode'
import type { Article } from '../types'
import { optional } from './optional'

/** The article of a saved page, as its bytes have it. */
export async function articleOfPage(bytes: Uint8Array): Promise<Article> {
  const articleFromHtml = await reader()
  return articleFromHtml(decodeHtml(bytes))
}

/** Loaded when the first page comes, and asked for by name where it is not installed. */
async function reader(): Promise<(html: string) => Article> {
  const { articleFromHtml } = await optional(
    () => import('../html'),
    ({ code }) => {
      const message = 'web pages are read by two packages that are not installed: npm install @mozilla/readability linkedom'
      return Object.assign(new Error(message), { code })
    },
  )
  return articleFromHtml
}
