import type { PaymentPromise } from '../../../promises/promise.ts'
import { oneRow, type Table } from '../table.ts'

/**
 * Promises to pay (T-1, T-2, R-10), a row for each.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.promise({ items: ['F-1042'], on: '2026-12-10', amount: '700.00' }, { by: 'lea' })
 * const { documents } = await desk.promises()
 * const [text = ''] = csvOf(promisesTable, documents)
 * text.split('\r\n')[1] // 'F-1042,C-1,2026-12-10,2026-12-12,EUR,700.00,0.00,pending,2026-12-01,'
 * ```
 */
export const promisesTable: Table<PaymentPromise> = {
  rowsOf: oneRow,
  columns: [
    { id: 'item', type: 'id', headers: { fr: 'Pièce', en: 'Item' }, value: ({ item }) => item },
    {
      id: 'customer',
      type: 'id',
      headers: { fr: 'Client', en: 'Customer' },
      value: ({ customer }) => customer,
    },
    { id: 'on', type: 'day', headers: { fr: 'Promis pour le', en: 'Promised for' }, value: ({ on }) => on },
    {
      id: 'until',
      type: 'day',
      headers: { fr: 'Toléré jusqu’au', en: 'Tolerated until' },
      value: ({ until }) => until,
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
      headers: { fr: 'Promis', en: 'Promised' },
      value: ({ amount }) => amount,
    },
    { id: 'paid', type: 'amount', headers: { fr: 'Payé', en: 'Paid' }, value: ({ paid }) => paid },
    { id: 'state', type: 'text', headers: { fr: 'État', en: 'State' }, value: ({ state }) => state },
    { id: 'madeOn', type: 'day', headers: { fr: 'Faite le', en: 'Made on' }, value: ({ madeOn }) => madeOn },
    {
      id: 'judgedOn',
      type: 'day',
      headers: { fr: 'Constatée le', en: 'Judged on' },
      value: ({ judgedOn }) => judgedOn,
    },
  ],
}
