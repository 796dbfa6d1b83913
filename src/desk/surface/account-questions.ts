import type { Account } from '../../standings/account.ts'
import type { CreditDue } from '../questions/account-lists.ts'
import type { AccountView } from '../questions/account.ts'
import type {
  CreditFilter,
  CreditSort,
  CustomerDisputeFilter,
  CustomerDisputeSort,
} from '../questions/asked.ts'
import type { Listed } from '../questions/pages.ts'
import type { SortedPage } from '../sorting/sort.ts'

/** Questions about customers and what they are owed. */
export interface AccountQuestions {
  /**
   * All that is going on with one customer: its open items with their standings, its open disputes and actions, who
   * holds what and why, and whether it is in dispute as a whole (E-3, E-6).
   *
   * @throws {RedressError} `input-invalid`, `customer-unknown`, `item-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.openDispute({ items: ['F-1042'], status: 'dispute-price', comment: 'List price.' }, by)
   * await desk.hold({ items: ['F-1043'], reason: 'New bank details.', until: '2026-12-10' }, by)
   * const { customer, items, disputes, actions, held } = await desk.account('C-1')
   * customer.name // 'Brasserie du Port'
   * items.length // 4
   * disputes[0]?.number // 'D-1'
   * actions.length // 1
   * held // ['F-1043']
   * ```
   */
  readonly account: (customer: string) => Promise<AccountView>

  /**
   * The customers that are in dispute as a whole, by id unless sorted, a page at a time; narrowed by reason and
   * collector (E-3).
   *
   * @throws {RedressError} `input-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.putInDispute('C-1', { reason: 'contract' }, { by: 'lea' })
   * const { documents } = await desk.customersInDispute({ reason: 'contract', collector: 'lea' })
   * documents.map(({ customer }) => customer) // ['C-1']
   * ```
   */
  readonly customersInDispute: (
    filter?: CustomerDisputeFilter,
    page?: SortedPage<CustomerDisputeSort>,
  ) => Promise<Listed<Account>>

  /**
   * The items of which we agreed to credit an amount that the ledger does not show yet, by item unless sorted, a page at
   * a time (D-5). Those that wait for longer than policy allows (`creditStaleDays`) are `stale`.
   *
   * @throws {RedressError} `input-invalid`, `amount-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk, clock } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * await desk.resolve(dispute.id, { outcome: 'accepted', credit: '96.00' }, by)
   * clock.set('2027-01-02T08:00:00.000Z')
   * const { documents } = await desk.creditAwaited({ customer: 'C-1' })
   * documents[0]?.credit.amount // '96.00'
   * documents[0]?.waitingDays // 32
   * documents[0]?.stale // true
   * ```
   */
  readonly creditAwaited: (filter?: CreditFilter, page?: SortedPage<CreditSort>) => Promise<Listed<CreditDue>>
}
