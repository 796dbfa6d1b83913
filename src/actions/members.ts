import type { Day } from '../kernel/calendar/day.ts'
import type { DetachReason } from '../standings/item-changes.ts'

/** One time an item spent in an action; it can leave and come back. */
export type MemberStay = {
  readonly from: Day
  readonly until: Day | null
  readonly why: DetachReason | null
}

/** An item's part in a specific action that tracks no dispute. */
export type Member = {
  readonly item: string
  readonly stays: readonly MemberStay[]
}

/** Tells whether the item is in the action now. */
export function isAttached({ stays }: Member): boolean {
  return stays.at(-1)?.until === null
}

/** At most this many members share one document, so that joining a large action rewrites one small part of it. */
export const membersPerChunk = 1_000

/** A chunk of the items of one specific action; a leaver stays in it. */
export type ActionMembers = {
  readonly action: string
  readonly chunk: number
  readonly members: readonly Member[]
}
