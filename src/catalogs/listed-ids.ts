import { echo } from '../kernel/echo.ts'

/** At most this many ids are listed in an error. */
export const idsInError = 50

/** The first ids of a list, to show in an error what would have been right. */
export function listedIds(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.slice(0, idsInError).map(({ id }) => id)
}

/** An id as an error may show it: what was given as an id may be a label typed by a person. */
export function shownId(id: string): string {
  return echo(id, /^[\w.:/-]+$/)
}
