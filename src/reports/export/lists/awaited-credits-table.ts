import type { Currency } from '../../../kernel/money/currency.ts'
import type { AwaitedCredit } from '../../../standings/standing.ts'
import { oneRow, type Table } from '../table.ts'

/** A credit that the ledger does not show yet, as a question answers it (D-5). */
export type AwaitedCreditRow = {
  readonly item: string
  readonly customer: string
  readonly currency: Currency
  readonly collector: string | null
  readonly credit: Pick<AwaitedCredit, 'dispute' | 'amount' | 'since'>
  readonly waitingDays: number
  readonly stale: boolean
}

/**
 * Credits we agreed to that the ledger does not show yet (D-5, R-10), a row for each item.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const by = { by: 'lea' }
 * const { dispute } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   by,
 * )
 * await desk.resolve(dispute.id, { outcome: 'accepted', credit: '96.00' }, by)
 * const { documents } = await desk.creditAwaited()
 * const [text = ''] = csvOf(awaitedCreditsTable, documents)
 * text.split('\r\n')[0] // 'Item,Customer,Collector,Dispute,Currency,To credit,Since,Waiting days,Stale'
 * text.includes(',EUR,96.00,2026-12-01,0,false\r\n') // true
 * ```
 */
export const awaitedCreditsTable: Table<AwaitedCreditRow> = {
  rowsOf: oneRow,
  columns: [
    { id: 'item', type: 'id', headers: { fr: 'Pièce', en: 'Item' }, value: ({ item }) => item },
    {
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ customer }) => customer,
    },
    {
      id: 'collector',
      type: 'id',
      headers: { fr: 'Chargé de recouvrement', en: 'Collector' },
      value: ({ collector }) => collector,
    },
    {
      id: 'dispute',
      type: 'id',
      headers: { fr: 'Litige', en: 'Dispute' },
      value: ({ credit }) => credit.dispute,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ currency }) => currency,
    },
    {
      id: 'amount',
      type: 'amount',
      headers: { fr: 'Avoir à émettre', en: 'To credit' },
      value: ({ credit }) => credit.amount,
    },
    {
      id: 'since',
      type: 'day',
      headers: { fr: 'Depuis le', en: 'Since' },
      value: ({ credit }) => credit.since,
    },
    {
      id: 'waitingDays',
      type: 'integer',
      headers: { fr: 'Jours d’attente', en: 'Waiting days' },
      value: ({ waitingDays }) => waitingDays,
    },
    {
      id: 'stale',
      type: 'boolean',
      headers: { fr: 'En souffrance', en: 'Stale' },
      value: ({ stale }) => stale,
    },
  ],
}
