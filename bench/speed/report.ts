import type { Measured, Row } from './measure'

export interface Machine {
  readonly node: string
  readonly processor: string
  readonly cores: number
  /** Mean number of processes that wanted to run in the minute before. */
  readonly load: number
  readonly commit: string
}

/** The page that is printed and stored: one table a measure, met goals marked. */
export function head({ node, processor, cores, load, commit }: Machine): string {
  return [
    `# Speed, at commit ${commit}`,
    '',
    `Node ${node}, ${cores} cores of ${processor}, load before the start ${load.toFixed(1)}. \`npm run bench\` measures this from`,
    'scratch: seeded synthetic text, and real text where it is at hand. Rivals take turns, each in a process of its own; values',
    'are medians, with the least and the most in brackets. F is the floor: one pass that lower-cases, finds words and hashes',
    'them, without a branch per character. Absolute times vary with what else the machine does; ratios to F hold.',
  ].join('\n')
}

export function section(title: string, { rows, checks = [] }: Measured): string {
  const wrong = checks.filter(({ holds }) => !holds)
  return [
    `## ${title}`,
    '',
    '| what | measured | goal | met |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.what} | ${row.value.split('\n')[0]} | ${row.goal ?? ''} | ${verdict(row)} |`),
    ...(checks.length === 0 ? [] : ['', `Answers checked: ${checks.length - wrong.length} of ${checks.length} as they must be.`]),
    ...wrong.map(({ what }) => `\n**Wrong:** ${what}`),
  ].join('\n')
}

const verdict = ({ met, goal }: Row): string => (goal === undefined ? '' : met === undefined ? '–' : met ? 'yes' : 'no')
