import type { Day } from '../../kernel/calendar/day.ts'

/**
 * Names items that the ledger changed, actions to look at with all their items, and customers to look at again (F-2, A-7,
 * E-6): ids, never facts.
 */
export type SyncCommand = {
  readonly items?: readonly string[]
  readonly actions?: readonly string[]
  /** Their holds end when they are over (E-6). */
  readonly customers?: readonly string[]
}

/** Erases texts of people, by id: at most 500 of each. */
export type EraseCommand = {
  /** Comments and reasons. */
  readonly notes?: readonly string[]
  /** What messages said, and to which address. */
  readonly messages?: readonly string[]
}

/** What to erase: texts by id, or all that belong to the history of something, or all about a customer. */
export type EraseRequest =
  | EraseCommand
  | { readonly item: string }
  | { readonly dispute: string }
  | { readonly action: string }
  | { readonly customer: string }

/** Which texts to purge: those written before a day; left out, those that policy keeps no longer (`keepTextsDays`). */
export type PurgeRequest = {
  /** Today or earlier. */
  readonly before?: Day
}
