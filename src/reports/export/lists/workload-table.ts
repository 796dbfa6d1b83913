import type { Amount } from '../../../kernel/money/amount.ts'
import type { Currency } from '../../../kernel/money/currency.ts'
import type { Totals } from '../../../kernel/money/totals.ts'
import { eachOrNone } from '../each-or-none.ts'
import type { Table } from '../table.ts'

/** What lies with one resolver, or with nobody, as a question answers it. */
export type ResolverWorkload = {
  readonly resolver: string | null
  readonly disputes: number
  readonly disputed: Totals
  readonly actions: number
  readonly lateActions: number
}

/** A workload as far as one currency goes; `null` where nothing is disputed in any. */
export type ResolverWorkloadRow = Omit<ResolverWorkload, 'disputed'> & {
  readonly currency: Currency | null
  readonly disputed: Amount | null
}

/**
 * Who has how much to do, a row for each resolver and currency; counts are repeated on each. What has no
 * resolver is a row without one.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * await desk.openDispute(
 *   { items: ['F-1042'], status: 'dispute-price', comment: 'List price.', resolver: 'martin' },
 *   { by: 'lea' },
 * )
 * const { documents } = await desk.workload()
 * const [text] = csvOf(workloadTable, documents)
 * text // 'Resolver,Open disputes,Open actions,Late actions,Currency,Disputed\r\nmartin,1,1,0,EUR,1200.00\r\n'
 * ```
 */
export const workloadTable: Table<ResolverWorkload, ResolverWorkloadRow> = {
  rowsOf: ({ disputed, ...counts }) =>
    eachOrNone(Object.entries(disputed)).map((inOne) => {
      const [currency, amount] = inOne ?? [null, null]
      return { ...counts, currency, disputed: amount }
    }),
  columns: [
    {
      id: 'resolver',
      type: 'id',
      headers: { fr: 'Chargé de résolution', en: 'Resolver' },
      value: ({ resolver }) => resolver,
    },
    {
      id: 'disputes',
      type: 'integer',
      headers: { fr: 'Litiges ouverts', en: 'Open disputes' },
      value: ({ disputes }) => disputes,
    },
    {
      id: 'openActions',
      type: 'integer',
      headers: { fr: 'Actions ouvertes', en: 'Open actions' },
      value: ({ actions }) => actions,
    },
    {
      id: 'lateActions',
      type: 'integer',
      headers: { fr: 'Actions en retard', en: 'Late actions' },
      value: ({ lateActions }) => lateActions,
    },
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ currency }) => currency,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'En litige', en: 'Disputed' },
      value: ({ disputed }) => disputed,
    },
  ],
}
