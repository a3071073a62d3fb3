/**
 * Goes through all below `root` in the order of the document, without recursion, since pages nest as they like. `enter` says of
 * each node whether to look inside, or to go no further; `leave` is called for each element that was looked into.
 */
export function walk(root: Node, enter: (node: Node) => boolean | 'stop', leave: (element: Element) => void = () => {}): void {
  let node: Node | null = root.firstChild
  while (node !== null) {
    let next: Node | null = null
    const inside = enter(node)
    if (inside === 'stop') return
    if (inside && isElement(node)) {
      next = node.firstChild
      if (next === null) leave(node)
    }
    while (next === null && node !== root) {
      next = node.nextSibling
      if (next !== null) break
      const parent: Node | null = node.parentNode
      if (parent === null || parent === root) return
      node = parent
      leave(node as Element)
    }
    node = next
  }
}

const [ELEMENT, TEXT] = [1, 3]

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT
}
