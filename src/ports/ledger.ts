import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { TenantId } from '../kernel/ids.ts'

/** Narrows a scan of the ledger; every filter given must hold. */
export interface LedgerFilter {
  readonly customers?: readonly string[]
  /** Only items that were open at the end of this day: documented by then, and not settled by then. */
  readonly openOn?: Day
}

/**
 * The host's books, read and never written. Its promises, each a case of `ledgerSuite`:
 *
 * - `ledger.apart`: ledgers that the factory makes hold what they were asked to hold, and nothing else.
 * - `ledger.ids.exact`: ids are compared byte by byte: neither case, nor spaces, nor Unicode forms are
 *   forgiven.
 * - `ledger.tenants.apart`: a tenant sees only its own books, whatever ids they share with others.
 */
export interface Ledger {
  /**
   * The items with these ids, in no promised order.
   *
   * - `ledger.items.known`: items come back as the books have them, amounts and days as texts.
   * - `ledger.items.unknown`: ids that the books do not have are left out.
   * - `ledger.items.once`: an item asked for several times comes once.
   * - `ledger.items.settled`: settled items are still known.
   * - `ledger.items.many`: one call answers for a thousand items.
   * - `ledger.items.copies`: what the reader changes in an item does not reach the books.
   */
  readonly items: (tenant: TenantId, ids: readonly string[]) => Promise<readonly Item[]>
  /**
   * The items that pass the filter, in chunks of the ledger's choice, so that books of any size stream.
   *
   * - `ledger.scan.all`: a scan gives every item of the books once, settled ones too.
   * - `ledger.scan.many`: a scan of thousands of items leaves none out and gives none twice.
   * - `ledger.scan.customers-together`: all items of a customer come in one chunk.
   * - `ledger.scan.customers`: a scan of some customers gives the items of these, named byte by byte.
   * - `ledger.scan.no-customers`: a scan of no customers gives nothing.
   * - `ledger.scan.open-on`: a scan as of a day gives the items documented by its end and not settled by
   *   then.
   * - `ledger.scan.settled-that-day`: an item that is settled on a day is not open at the end of it.
   * - `ledger.scan.both-filters`: when customers and a day are given, both must hold.
   * - `ledger.scan.nothing`: a scan of empty books ends at once.
   * - `ledger.scan.given-up`: a reader may stop early, and scan again from the start.
   * - `ledger.scan.interleaved`: scans that run side by side do not disturb each other.
   */
  readonly scan: (tenant: TenantId, filter: LedgerFilter) => AsyncIterable<readonly Item[]>
}
