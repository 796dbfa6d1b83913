import type { Action, Tracked } from './action.ts'

/** The dispute that an action follows to its end; `null` for any other action. */
export function trackedDispute({ tracks }: Action): Extract<Tracked, { readonly kind: 'dispute' }> | null {
  return tracks?.kind === 'dispute' ? tracks : null
}
