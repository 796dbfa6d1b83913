import type { CurrencyForecast, Forecast, ForecastRow } from '../../forecast/forecast.ts'
import type { Table } from '../table.ts'

/** What is expected in one currency: in one band, or in all of them together (`null`). */
export type ForecastLine = Omit<ForecastRow, 'band'> &
  Pick<CurrencyForecast, 'currency'> & { readonly band: string | null }

/**
 * When what is outstanding is expected: for each currency the whole, whose band is empty, then a row for each
 * band, which add up to it. An item whose parts fall into two bands counts in each.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const forecast = await desk.forecast({ asOf: '2026-12-01' })
 * const [text = ''] = csvOf(forecastTable, [forecast])
 * text.split('\r\n')[0] // 'Currency,Expected,Amount,Of which disputed,Items'
 * text.split('\r\n')[1] // 'EUR,,2300.00,0.00,4'
 * ```
 */
export const forecastTable: Table<Forecast, ForecastLine> = {
  rowsOf: ({ currencies }) =>
    currencies.flatMap(({ currency, bands, ...whole }) => [
      { ...whole, currency, band: null },
      ...bands.map((row) => ({ ...row, currency })),
    ]),
  columns: [
    {
      id: 'currency',
      type: 'currency',
      headers: { fr: 'Devise', en: 'Currency' },
      value: ({ currency }) => currency,
    },
    { id: 'band', type: 'id', headers: { fr: 'Attendu', en: 'Expected' }, value: ({ band }) => band },
    {
      id: 'amount',
      type: 'amount',
      headers: { fr: 'Montant', en: 'Amount' },
      value: ({ amount }) => amount,
    },
    {
      id: 'disputed',
      type: 'amount',
      headers: { fr: 'Dont en litige', en: 'Of which disputed' },
      value: ({ disputed }) => disputed,
    },
    { id: 'items', type: 'integer', headers: { fr: 'Pièces', en: 'Items' }, value: ({ items }) => items },
  ],
}
