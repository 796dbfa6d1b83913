import type { CustomerDispute } from '../../../standings/customer-dispute.ts'
import type { Debt } from '../../debts.ts'
import { oneRow, type Table } from '../table.ts'

/** A customer who owes in one currency, as a question answers it (E-5). */
export type DebtorRow = Debt & {
  readonly name: string | null
  readonly collector: string | null
  readonly dispute: Pick<CustomerDispute, 'since' | 'reason'> | null
  readonly held: boolean
}

/**
 * Who owes what (E-5, R-10), a row for each customer and currency.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.putInDispute('C-1', { reason: 'contract' }, { by: 'lea' })
 * const { documents } = await desk.debtors()
 * const [text = ''] = csvOf(debtorsTable, documents, { separator: ';' })
 * text.split('\r\n')[1]?.startsWith('C-1;Brasserie du Port;lea;EUR;2300.00;') // true
 * text.split('\r\n')[1]?.endsWith(';2026-12-01;contract;false') // true
 * ```
 */
export const debtorsTable: Table<DebtorRow> = {
  rowsOf: oneRow,
  columns: [
    {
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ customer }) => customer,
    },
    { id: 'name', type: 'text', headers: { fr: 'Nom', en: 'Name' }, value: ({ name }) => name },
    {
      id: 'collector',
      type: 'id',
      headers: { fr: 'Chargé de recouvrement', en: 'Collector' },
      value: ({ collector }) => collector,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ currency }) => currency,
    },
    {
      id: 'balance',
      type: 'amount',
      headers: { fr: 'Solde', en: 'Balance' },
      value: ({ balance }) => balance,
    },
    {
      id: 'overdue',
      type: 'amount',
      headers: { fr: 'Échu', en: 'Overdue' },
      value: ({ overdue }) => overdue,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: ({ disputed }) => disputed,
    },
    {
      id: 'oldestDueOn',
      type: 'day',
      headers: { fr: 'Plus ancienne échéance', en: 'Oldest due day' },
      value: ({ oldestDueOn }) => oldestDueOn,
    },
    {
      id: 'daysLate',
      type: 'integer',
      headers: { fr: 'Jours de retard', en: 'Days late' },
      value: ({ daysLate }) => daysLate,
    },
    {
      id: 'inDisputeSince',
      type: 'day',
      headers: { fr: 'En litige depuis le', en: 'In dispute since' },
      value: ({ dispute }) => dispute?.since,
    },
    {
      id: 'reason',
      type: 'id',
      headers: { fr: 'Raison', en: 'Reason' },
      value: ({ dispute }) => dispute?.reason,
    },
    {
      id: 'held',
      type: 'boolean',
      headers: { fr: 'Relance suspendue', en: 'On hold' },
      value: ({ held }) => held,
    },
  ],
}
