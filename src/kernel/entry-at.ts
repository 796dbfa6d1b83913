import { RedressError } from './errors/redress-error.ts'

/** The entry of a change at a position; a change that lacks it was not written by this library. */
export function entryAt<Entry>(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index]
  if (entry === undefined)
    throw inconsistentHistory(`A change has no item at position ${index}.`, String(index))
  return entry
}

/** The error of a history that cannot have come from gestures: a damaged store, or events in a wrong order. */
export function inconsistentHistory(message: string, subject: string): RedressError<'history-inconsistent'> {
  return new RedressError('history-inconsistent', message, { subject })
}
