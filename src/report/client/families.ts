import { el } from './dom'

/** Makes the list of families one that can be sorted, largest or newest first. */
export function sortable(table: HTMLTableElement): void {
  const [body] = table.tBodies
  const heads = [...table.querySelectorAll('th')]
  const value = (row: HTMLTableRowElement, by: string): number => Number(row.dataset[by] || Number.NEGATIVE_INFINITY)
  const sort = (by: string, head: HTMLElement): void => {
    const rows = [...body.rows].sort((x, y) => value(y, by) - value(x, by))
    for (const other of heads) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', 'descending')
    for (const row of rows) body.append(row)
  }
  for (const [label, by] of [
    ['Articles', 'size'],
    ['Since', 'since'],
  ]) {
    const head = heads.find((it) => it.textContent === label)
    if (!head) continue
    const button = el('button', { type: 'button' }, label)
    button.addEventListener('click', () => sort(by, head))
    head.replaceChildren(button)
  }
}
