import type { DisputedAtEnd, Trend, TrendPeriod } from '../../trend/trend.ts'
import { eachOrNone } from '../each-or-none.ts'
import type { Table } from '../table.ts'

/** A period, with what was disputed at its end in one currency; `null` where nothing was, or nobody can tell. */
export type TrendRow = Omit<TrendPeriod, 'disputed'> & { readonly disputed: DisputedAtEnd | null }

/**
 * How disputes came and went: a row for each period, and where amounts were asked for, one for each currency
 * that was disputed at its end; counts are those of the period and repeated on each.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   { by: 'lea' },
 * )
 * const trend = await desk.trend({ from: '2026-11-01', to: '2026-12-01', amounts: true })
 * const [text = ''] = csvOf(trendTable, [trend])
 * text.split('\r\n')[1] // '2026-11-01,2026-11-30,0,0,0,0,,,'
 * text.split('\r\n')[2] // '2026-12-01,2026-12-01,0,1,0,1,EUR,1200.00,'
 * ```
 */
export const trendTable: Table<Trend, TrendRow> = {
  rowsOf: ({ periods }) =>
    periods.flatMap(({ disputed, ...period }) =>
      eachOrNone(disputed ?? []).map((inOne) => ({ ...period, disputed: inOne })),
    ),
  columns: [
    { id: 'from', type: 'day', headers: { fr: 'Du', en: 'From' }, value: ({ from }) => from },
    { id: 'to', type: 'day', headers: { fr: 'Au', en: 'To' }, value: ({ to }) => to },
    {
      id: 'openAtStart',
      type: 'integer',
      headers: { fr: 'Ouverts au début', en: 'Open at start' },
      value: ({ openAtStart }) => openAtStart,
    },
    {
      id: 'opened',
      type: 'integer',
      headers: { fr: 'Ouvertures', en: 'Opened' },
      value: ({ opened }) => opened,
    },
    {
      id: 'closed',
      type: 'integer',
      headers: { fr: 'Clôtures', en: 'Closed' },
      value: ({ closed }) => closed,
    },
    {
      id: 'openAtEnd',
      type: 'integer',
      headers: { fr: 'Ouverts à la fin', en: 'Open at end' },
      value: ({ openAtEnd }) => openAtEnd,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ disputed }) => disputed?.currency,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'En litige à la fin', en: 'Disputed at end' },
      value: ({ disputed }) => disputed?.net,
    },
    {
      id: 'reason',
      type: 'text',
      headers: { fr: 'Montant inconnu parce que', en: 'Amount unknown because' },
      value: ({ reason }) => reason,
    },
  ],
}
