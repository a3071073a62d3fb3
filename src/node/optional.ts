/**
 * What `load` imports; it needs packages that may not be installed. Where they are not, as the error says after `import` or
 * after `require`, `missing` says what is thrown instead.
 */
export async function optional<T>(load: () => Promise<T>, missing: (error: NodeJS.ErrnoException) => Error): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? missing(error as NodeJS.ErrnoException) : error
  }
}
