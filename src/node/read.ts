import type { Article } from '../types'

/** A file, or a line of one, that could not be read. */
export interface ReadProblem {
  /** As reached from the path that was given. */
  readonly path: string
  /** What is wrong, without the path. */
  readonly message: string
  /** ERR_ARTICLE for what is no article, ERR_DUPLICATE_ID for an id that was taken, else the system's code such as ENOENT. */
  readonly code: string
}

/** Fields of the lines of a file that no article has. */
export interface UnreadFields {
  /** As reached from the path that was given. */
  readonly path: string
  readonly fields: readonly string[]
}

export interface Source {
  readonly path: string
  /** Below the folder that was given, or the bare file name; forward slashes, no extension. */
  readonly relative: string
  readonly absolute: string
}

/** A file of one article as read; its id is found when all names are known. */
export interface Unnamed {
  readonly source: Source
  readonly content: Omit<Article, 'id'>
}

/** What one line of a file holds. */
export interface Line<T> {
  readonly path: string
  readonly line: number
  readonly item: T
}

/** Why a file or folder could not be read, in words for the codes that are common. */
export function failure(path: string, error: unknown): ReadProblem {
  const { code = 'ERR_ARTICLE', message } = error as NodeJS.ErrnoException
  const said: Record<string, string> = { ENOENT: 'no such file or folder', EACCES: 'may not be read', EPERM: 'may not be read' }
  return { path, message: said[code] ?? message, code }
}
