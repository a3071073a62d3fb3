import { expect } from 'vitest'

/** What a schema lets stand in an element. */
export interface Rule {
  /** Values by name; a name that ends with ! must be there. */
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
  expect([...document.querySelectorAll('*')].flatMap((element) => violations(element, namespaces, rules))).toEqual([])
  return document
}

function violations(
  element: Element,
  namespaces: Readonly<Record<string, string>>,
  rules: Readonly<Record<string, Rule>>,
): string[] {
  const name = element.nodeName
  if (!Object.hasOwn(rules, name)) return [`<${name}> is not known`]
  const { attributes = {}, children = /^$/, text = false } = rules[name]
  const wrong: string[] = []
  if (element.namespaceURI !== namespaces[element.prefix ?? '']) wrong.push(`<${name}> is of ${element.namespaceURI}`)
  for (const { name: attribute, value } of element.attributes) {
    const allowed = attributes[attribute] ?? attributes[`${attribute}!`]
    if (!/^xmlns|^xsi:/.test(attribute) && !allowed?.test(value)) wrong.push(`<${name} ${attribute}="${value}">`)
  }
  for (const attribute of Object.keys(attributes)) {
    if (attribute.endsWith('!') && !element.hasAttribute(attribute.slice(0, -1))) wrong.push(`<${name}> without ${attribute}`)
  }
  const row = [...element.children].map((child) => `${child.nodeName} `).join('')
  if (!children.test(row)) wrong.push(`<${name}> with ${row}`)
  const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent)
  if (!text && own.join('').trim() !== '') wrong.push(`<${name}> with text ${own.join('')}`)
  return wrong
}

export const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/
