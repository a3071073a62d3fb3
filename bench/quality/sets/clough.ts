// Clough and Stevenson (2011): short answers by students, copied, lightly or heavily revised, or written without the source.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../../../src/fingerprint'
import { crossed, judged, shareRight } from './classify'
import type { Measured } from './measured'

export const name = 'Clough–Stevenson'

const CLASSES = ['non', 'heavy', 'light', 'cut']

export function measure(folder: string): Measured | undefined {
  const table = join(folder, 'clough-stevenson', 'file_information.csv')
  if (!existsSync(table)) return undefined
  const print = (id: string) =>
    fingerprint({ id, text: readFileSync(join(folder, 'clough-stevenson', 'texts', id), 'utf8'), language: 'en' })
  const answers = readFileSync(table, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter(([, , category]) => CLASSES.includes(category))
  const tasks = answers.map(([, task]) => task)
  const sources = new Map([...new Set(tasks)].map((task) => [task, print(`orig_task${task}.txt`)]))
  const items = answers.map(([file, task, category]) =>
    judged({ a: sources.get(task)!, b: print(file), group: task }, CLASSES.indexOf(category)),
  )
  const four = items.map(({ label }) => label)
  const two = four.map((label) => Math.min(label, 1))
  const task = (k: number): string => tasks[k]
  const saidFour = crossed(items, task, 4)
  const saidTwo = crossed(
    items.map((item, k) => ({ ...item, label: two[k] })),
    task,
    2,
  )
  const of = items.length
  return {
    rows: [
      { measure: 'four classes, right', goal: '.85', value: shareRight(four, saidFour), of },
      { measure: 'derived or not, right', goal: '.97', value: shareRight(two, saidTwo), of },
    ],
    note:
      'Each of the five tasks judged by what was learnt on the other four. What goes wrong is light against heavy revision;' +
      ' and two answers were copied from pages other than the source.',
  }
}
