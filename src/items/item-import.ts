import type { Day } from '../kernel/calendar/day.ts'
import type { Totals } from '../kernel/money/totals.ts'
import type { Item } from './item.ts'

/**
 * What a host without a ledger of its own was handed (F-4): all open items of the customers it names, or only what
 * changed. An item is imported as it now is; what it leaves out, such as clearings, is no longer known.
 */
export type ItemImport =
  | {
      readonly kind: 'whole'
      /** The day for which the import was drawn up; open items that it lacks count as settled then. */
      readonly on: Day
      /** Whose open items these all are: of `all` customers, or of those named. */
      readonly customers: 'all' | readonly string[]
      readonly items: readonly Item[]
    }
  | { readonly kind: 'changes'; readonly items: readonly Item[] }

/** So many open items, and what is open on them. */
export type OpenItems = {
  readonly items: number
  readonly open: Totals
}

/** What an import does to the items that a host keeps (F-4). Lists of ids share no id. */
export type ImportPlan = {
  /** The items to store, each in the place of the one with its id: all that are named in the next four lists. */
  readonly put: readonly Item[]
  /** Ids that were not known. */
  readonly added: readonly string[]
  /** Ids of which something else is known now, other than being settled or open again. */
  readonly changed: readonly string[]
  /** Ids that were open, and are settled: by the import's own word, or missing from a whole import. */
  readonly settled: readonly string[]
  /** Ids that were settled, and are open again. */
  readonly reopened: readonly string[]
  /** Ids that are imported just as they were known. */
  readonly unchanged: readonly string[]
  readonly summary: {
    /** What was open of all that was known. */
    readonly before: OpenItems
    /** What is open once the plan is carried out: the control total of the import. */
    readonly after: OpenItems
    /** What was open on the items that the plan settles: unlikely much when a file was cut short. */
    readonly settled: OpenItems
  }
}
