/** What is seen of two sentences alone; symmetric in a and b. The order is that of the weights. */
export const LOCAL = [
  'bias',
  'cover of the fuller',
  'cover of the lesser',
  'shared weight',
  'numbers',
  'odd numbers',
  'names',
  'anchors',
  'quoted',
  'exact',
  'run',
  'wording',
] as const

/** What the other sentences of the two articles add. */
export const CONTEXT = [
  'bias',
  'alone',
  'rivals',
  'nearest rival',
  'neighbours in step',
  'neighbours at one side',
  'article',
  'distance',
] as const
