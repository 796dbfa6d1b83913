import type { LeaveReason } from '../standings/changes.ts'

/**
 * Tells whether an item that left for this reason never belonged to the dispute (D-8): it came in by mistake, or its
 * dispute goes on in another record.
 */
export function neverBelonged(why: LeaveReason | null): boolean {
  return why === 'mistake' || why === 'split' || why === 'moved'
}
