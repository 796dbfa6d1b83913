import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { TenantId } from '../kernel/ids.ts'

/** Narrows a scan of the ledger; every filter given must hold. */
export interface LedgerFilter {
  readonly customers?: readonly string[]
  /** Only items that were open at the end of this day: documented by then, and not settled by then. */
  readonly openOn?: Day
}

/** The host's books, read and never written. */
export interface Ledger {
  readonly items: (tenant: TenantId, ids: readonly string[]) => Promise<readonly Item[]>
  readonly scan: (tenant: TenantId, filter: LedgerFilter) => AsyncIterable<readonly Item[]>
}
