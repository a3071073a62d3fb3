import { storyFiles } from '../bench/fit/data'

/** The stories of `bench/stories`, of these halves. */
export const filesOf = (...halves: readonly ('fit' | 'test')[]): string[] =>
  storyFiles(...halves.map((half) => decodeURIComponent(new URL(`../bench/stories/${half}`, import.meta.url).pathname)))
