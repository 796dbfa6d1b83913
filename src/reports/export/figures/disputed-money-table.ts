import type { DisputeFigure } from '../../figures.ts'
import type { DisputedMoneyRow } from '../../money-rows.ts'
import type { Column, Table } from '../table.ts'
import { currencyColumn } from './column-groups.ts'
import type { FigureRow } from './figure-row.ts'
import { disputeTable } from './figure-table.ts'

/** A figure that tells where the money of its disputes went: `openDisputes` and `outcomes`. */
export type DisputedMoneyFigure = DisputeFigure<{ readonly money: readonly DisputedMoneyRow[] }>

/**
 * Where the money of disputes went, of `openDisputes` or of `outcomes` (D-8, R-5, R-10): a row for each band and currency,
 * in which original = disputed + paid + credited + otherwise + released.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const by = { by: 'lea' }
 * const { dispute } = await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
 *   by,
 * )
 * await desk.resolve(dispute.id, { outcome: 'rejected' }, by)
 * const { outcomes } = await desk.report({ asOf: '2026-12-01', figures: ['outcomes'] })
 * const [text = ''] = csvOf(disputedMoneyTable, [outcomes])
 * text.split('\r\n')[1] // ',,EUR,1200.00,0.00,0.00,0.00,0.00,1200.00,0.0000'
 * ```
 */
export const disputedMoneyTable: Table<
  DisputedMoneyFigure,
  FigureRow<DisputedMoneyRow>
> = /* @__PURE__ */ makeDisputedMoneyTable()

function makeDisputedMoneyTable(): Table<DisputedMoneyFigure, FigureRow<DisputedMoneyRow>> {
  return disputeTable(({ money }) => money, disputedMoneyColumns())
}

function disputedMoneyColumns(): readonly Column<DisputedMoneyRow>[] {
  return [
    currencyColumn(),
    {
      id: 'original',
      type: 'amount',
      headers: { fr: 'À l’origine', en: 'Original' },
      value: ({ original }) => original,
    },
    {
      id: 'current',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: ({ current }) => current,
    },
    { id: 'paid', type: 'amount', headers: { fr: 'Payé', en: 'Paid' }, value: ({ paid }) => paid },
    {
      id: 'credited',
      type: 'amount',
      headers: { fr: 'Avoir émis', en: 'Credited' },
      value: ({ credited }) => credited,
    },
    {
      id: 'otherwise',
      type: 'amount',
      headers: { fr: 'Soldé autrement', en: 'Otherwise cleared' },
      value: ({ otherwise }) => otherwise,
    },
    {
      id: 'released',
      type: 'amount',
      headers: { fr: 'Libéré', en: 'Released' },
      value: ({ released }) => released,
    },
    {
      id: 'creditedShare',
      type: 'ratio',
      headers: { fr: 'Part en avoir', en: 'Credited share' },
      value: ({ creditedShare }) => creditedShare.value,
    },
  ]
}
