import type { Account } from '../../../standings/account.ts'
import type { CustomerDispute } from '../../../standings/customer-dispute.ts'
import type { Table } from '../table.ts'

/** A customer that is in dispute as a whole. */
export type CustomerDisputeRow = CustomerDispute & { readonly customer: string }

/**
 * Customers that are in dispute as a whole (E-3, R-10), a row for each; one that is not in dispute makes none.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.putInDispute('C-1', { reason: 'contract' }, { by: 'lea' })
 * const { documents } = await desk.customersInDispute()
 * const [text = ''] = csvOf(customersInDisputeTable, documents)
 * text.split('\r\n')[1] // 'C-1,2026-12-01,contract,2026-12-01,flag,lea'
 * ```
 */
export const customersInDisputeTable: Table<Account, CustomerDisputeRow> = {
  rowsOf: ({ customer, dispute }) => (dispute === null ? [] : [{ ...dispute, customer }]),
  columns: [
    {
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ customer }) => customer,
    },
    {
      id: 'since',
      type: 'day',
      headers: { fr: 'En litige depuis le', en: 'In dispute since' },
      value: ({ since }) => since,
    },
    { id: 'reason', type: 'id', headers: { fr: 'Raison', en: 'Reason' }, value: ({ reason }) => reason },
    {
      id: 'reasonSince',
      type: 'day',
      headers: { fr: 'Raison depuis le', en: 'Reason since' },
      value: ({ reasonSince }) => reasonSince,
    },
    {
      id: 'dunning',
      type: 'text',
      headers: { fr: 'Relance', en: 'Dunning' },
      value: ({ dunning }) => dunning,
    },
    {
      id: 'by',
      type: 'id',
      headers: { fr: 'Mis en litige par', en: 'Put in dispute by' },
      value: ({ by }) => by,
    },
  ],
}
