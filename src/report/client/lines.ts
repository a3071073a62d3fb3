import { svg } from './dom'

/** Draws lines between the marks of two columns that are of one pair, and draws them anew when the columns move. */
export function joinColumns(columns: HTMLElement, left: HTMLElement, right: HTMLElement, kinds: readonly string[]): void {
  const canvas = svg('svg', { class: 'lines', 'aria-hidden': 'true' })
  columns.prepend(canvas)
  const draw = (): void => {
    const origin = columns.getBoundingClientRect()
    const [l, r] = [left.getBoundingClientRect(), right.getBoundingClientRect()]
    canvas.setAttribute('width', String(origin.width))
    canvas.setAttribute('height', String(columns.scrollHeight))
    // One below the other: numbers alone tell what belongs together.
    if (r.left < l.right) {
      canvas.replaceChildren()
      return
    }
    const lines = kinds.flatMap((kind, i) => {
      const [from, to] = [left, right].map((column) => column.querySelector(`[data-pairs~="${i + 1}"]`)?.getBoundingClientRect())
      if (!from || !to) return []
      const [x1, y1, x2, y2] = [l.right - origin.left, from.top - origin.top + 12, r.left - origin.left, to.top - origin.top + 12]
      const bend = (x2 - x1) / 2
      const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
      return [svg('path', { class: `join ${kind}`, 'data-pairs': String(i + 1), d: path })]
    })
    canvas.replaceChildren(...lines)
  }
  new ResizeObserver(draw).observe(columns)
  const light = (event: Event): void => {
    const mark = (event.target as Element).closest?.('mark[data-pairs]')
    const on = new Set((mark?.getAttribute('data-pairs') ?? '').split(' ').filter(Boolean))
    for (const part of columns.querySelectorAll('[data-pairs]')) {
      const own = (part.getAttribute('data-pairs') ?? '').split(' ')
      part.classList.toggle(
        'lit',
        own.some((pair) => on.has(pair)),
      )
    }
  }
  for (const type of ['mouseover', 'focusin']) columns.addEventListener(type, light)
  columns.addEventListener('mouseleave', light)
  const jump = (mark: Element): void => {
    const [first] = (mark.getAttribute('data-pairs') ?? '').split(' ')
    const there = mark.getAttribute('data-side') === 'a' ? right : left
    const other = there.querySelector<HTMLElement>(`[data-pairs~="${first}"]`)
    other?.focus({ preventScroll: true })
    other?.scrollIntoView({ block: 'center' })
  }
  columns.addEventListener('keydown', (event) => {
    const mark = (event.target as Element).closest('mark[data-pairs]')
    if (mark && event.key === 'Enter') jump(mark)
  })
}
