import type { PageData } from '../data'
import { derivation, openPair } from './comparison'
import { el } from './dom'
import { sortable } from './families'
import { origins } from './origins'

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '')
const reader = document.getElementById('reader') as HTMLDialogElement

/** What an anchor of the page opens. */
function content(anchor: string): HTMLElement[] | undefined {
  const [, kind, digits] = /^#([aeu])(\d+)$/.exec(anchor) ?? []
  const number = Number(digits)
  if (kind === 'a' && data.articles[number]) return origins(data, number)
  if (kind === 'e' && data.edges[number]) return derivation(data, data.edges[number])
  if (kind === 'u' && data.pairs[number]) return openPair(data, data.pairs[number])
  return undefined
}

function show(): void {
  const shown = content(location.hash)
  if (shown === undefined) {
    if (reader.open) reader.close()
    return
  }
  const close = el('button', { type: 'button', class: 'close' }, 'Close')
  close.addEventListener('click', () => reader.close())
  reader.replaceChildren(close, ...shown)
  if (!reader.open) reader.showModal()
  reader.scrollTop = 0
}

/** The link by which the reader was opened: an anchor that is followed takes the focus from it. */
let opener: HTMLElement | SVGElement | null = null
addEventListener('click', ({ target }) => {
  if (!reader.open) opener = (target as Element).closest?.<HTMLElement>('a[href^="#"]') ?? null
})
reader.addEventListener('close', () => {
  opener?.focus()
  // The page stays where it was; the anchor goes, so that the same link opens again.
  if (content(location.hash)) history.replaceState(null, '', location.pathname + location.search)
})
addEventListener('hashchange', show)
for (const table of document.querySelectorAll<HTMLTableElement>('table.families')) sortable(table)
/** A picture that is wider than the window begins where the first text stands. */
for (const picture of document.querySelectorAll<HTMLElement>('.picture')) {
  const first = picture.querySelector<SVGGraphicsElement>('.first rect:last-of-type')?.getBBox()
  if (first) picture.scrollLeft = first.x + first.width / 2 - picture.clientWidth / 2
}
show()
