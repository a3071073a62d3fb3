import { expect } from 'vitest'

/** What a schema lets stand in an element: its attributes (all that end with ! must be there), the row of its children. */
export interface Rule {
  readonly attributes?: Readonly<Record<string, RegExp>>
  /** Over the names of the children, each followed by a space. */
  readonly children?: RegExp
  readonly text?: boolean
}

/**
 * Holds a document against the rules of its elements; a stand-in for the XSD, of which it has no more than is used. Needs the
 * DOMParser of jsdom, which is a strict one.
 */
export function expectValid(xml: string, namespaces: Readonly<Record<string, string>>, rules: Readonly<Record<string, Rule>>) {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  // Of what XML 1.0 § 2.2 allows, controls and separators of lines are left out too, but for the line ends between elements.
  expect(xml).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u)
  for (const element of document.querySelectorAll('*')) {
    const { attributes = {}, children = /^$/, text = false } = rules[element.nodeName] ?? {}
    expect(rules, `<${element.nodeName}>`).toHaveProperty([element.nodeName])
    expect(element.namespaceURI).toBe(namespaces[element.prefix ?? ''])
    for (const { name, value } of element.attributes) {
      if (/^xmlns|^xsi:/.test(name)) continue
      const allowed = attributes[name] ?? attributes[`${name}!`]
      expect(allowed, `${element.nodeName} ${name}`).toBeDefined()
      expect(value, `${element.nodeName} ${name}`).toMatch(allowed)
    }
    for (const name of Object.keys(attributes)) {
      if (name.endsWith('!')) expect(element.hasAttribute(name.slice(0, -1)), `${element.nodeName} ${name}`).toBe(true)
    }
    expect([...element.children].map((child) => `${child.nodeName} `).join(''), element.nodeName).toMatch(children)
    const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent)
    if (!text) expect(own.join('').trim(), element.nodeName).toBe('')
  }
  return document
}

export const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/
