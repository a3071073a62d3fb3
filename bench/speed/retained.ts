let kept: unknown

/** Bytes that stay after the collector has run, of what `make` gives. Needs --expose-gc. */
export function retained(make: () => unknown): number {
  kept = undefined
  const before = used()
  kept = make()
  return used() - before
}

function used(): number {
  const { gc } = globalThis
  if (gc === undefined) throw new Error('memory is measured with --expose-gc')
  // Array buffers that the first run finds dead are given back by the second.
  gc()
  gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** What is kept is not left out as unused. */
export const isKept = (): boolean => kept !== undefined
