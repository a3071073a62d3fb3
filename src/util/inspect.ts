/** Node's hook for what the REPL and console.log print; a registered symbol, so that no import of node:util is needed. */
export const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never
