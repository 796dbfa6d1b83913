import type { DebtorFilter, DebtorSort, WorkloadFilter, WorkloadSort } from '../questions/asked.ts'
import type { Debtor } from '../questions/debtors.ts'
import type { Listed } from '../questions/pages.ts'
import type { Workload } from '../questions/workload.ts'
import type { SortedPage } from '../sorting/sort.ts'

/** Lists of what is to be collected, and of who works on it. */
export interface ListQuestions {
  /**
   * Who owes what today: customers with a balance above zero, a row for each currency, by customer unless sorted, a page
   * at a time (E-5). Down-payment requests are left out (F-3), and credits taken off the balance. The flag of E-3 and
   * its reason narrow the list and stand in the row. The ledger is read once for each page.
   *
   * @throws {RedressError} `input-invalid`, `amount-invalid`, `item-invalid`, `facts-missing`, `cursor-invalid`,
   * `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.openDispute({ items: ['F-1042'], status: 'dispute-price', comment: 'List price.' }, by)
   * await desk.putInDispute('C-1', { reason: 'contract' }, by)
   *
   * const sort = { by: 'balance', direction: 'descending' } as const
   * const { documents } = await desk.debtors({ currency: 'EUR', inDispute: true }, { sort, limit: 20 })
   * const [debtor] = documents
   * debtor?.name // 'Brasserie du Port'
   * debtor?.balance // '2300.00'
   * debtor?.overdue // '2500.00'
   * debtor?.disputed // '1200.00'
   * debtor?.daysLate // 17
   * debtor?.dispute?.reason // 'contract'
   * ```
   */
  readonly debtors: (filter?: DebtorFilter, page?: SortedPage<DebtorSort>) => Promise<Listed<Debtor>>

  /**
   * Who has how much to do today, by resolver unless sorted, a page at a time: open disputes and what is disputed in
   * them, actions that have not ended, and those of them that are late. What has no resolver is a row of its
   * own.
   *
   * @throws {RedressError} `input-invalid`, `item-invalid`, `facts-missing`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk, clock } = createSampleDesk()
   * await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'List price.', resolver: 'martin' },
   *   { by: 'lea' },
   * )
   * clock.set('2027-01-04T08:00:00.000Z')
   * const { documents } = await desk.workload({ collector: 'lea' })
   * documents // [{ resolver: 'martin', disputes: 1, disputed: { EUR: '1200.00' }, actions: 1, lateActions: 1 }]
   * ```
   */
  readonly workload: (filter?: WorkloadFilter, page?: SortedPage<WorkloadSort>) => Promise<Listed<Workload>>
}
