import { isRedressError, RedressError } from '../kernel/errors/redress-error.ts'

/** Answers with what the database said, or says that it did not (`store-unavailable`). */
export async function asking<T>(operation: 'get' | 'query' | 'count', work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isRedressError(error) ? error : unavailable(operation, error)
  }
}

/** The database refused or did not answer, and nothing was written. */
export function unavailable(
  operation: 'get' | 'query' | 'count' | 'commit' | 'migrate',
  cause: unknown,
): RedressError<'store-unavailable'> {
  return new RedressError(
    'store-unavailable',
    `The database did not do what was asked (${operation}); nothing was written.`,
    { operation },
    cause,
  )
}

/** The connection broke while the commit was being confirmed. */
export function outcomeUnknown(id: string, cause: unknown): RedressError<'commit-outcome-unknown'> {
  return new RedressError(
    'commit-outcome-unknown',
    `The connection broke before the database confirmed the commit ${id}; send it again.`,
    { id },
    cause,
  )
}
