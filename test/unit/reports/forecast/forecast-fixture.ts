import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import type { Item } from '../../../../src/items/item.ts'
import type { PaymentPromise } from '../../../../src/promises/promise.ts'
import type { Forecast } from '../../../../src/reports/forecast/forecast.ts'
import { createForecastFold, type ForecastBasis } from '../../../../src/reports/forecast/forecast-fold.ts'
import type { ForecastRequest } from '../../../../src/reports/forecast/request.ts'
import { anItem } from '../facts-of.ts'
import { asOf, disputes, items, standings } from '../fixture.ts'
import type { Given } from '../report-of.ts'

export const workingCalendar = { weekend: [6, 7], holidays: [] } as const

/** A promise of an invoice in euros, made on 10 June for the 25th; anything else as given. */
export const aPromise = (item: string, more: Partial<PaymentPromise> = {}): PaymentPromise => {
  const amount = more.amount ?? '100.00'
  return {
    id: `promise-${item}`,
    item,
    customer: 'C1',
    currency: 'EUR',
    on: '2026-06-25',
    until: '2026-06-27',
    amount,
    paid: '0.00',
    state: 'pending',
    madeOn: '2026-06-10',
    seen: { open: amount, paid: '0.00' },
    action: null,
    judgedOn: null,
    ...more,
  }
}

/** An invoice that was paid in one go, so much and on that day; anything else as given. */
export const paidInvoice = (
  id: string,
  amount: string,
  dueDate: string,
  settledOn: string,
  more: Partial<Item> = {},
): Item =>
  anItem(id, {
    amount,
    openAmount: '0.00',
    dueDate,
    clearings: [{ on: settledOn, nature: 'paid', amount }],
    settledOn,
    ...more,
  })

/** Delays of 12 days for C1 (1,000 at 10 and 500 at 16), 5 for C2 and 20 for C3, which pays in dollars. */
export const settledItems: readonly Item[] = [
  paidInvoice('H1', '1000.00', '2026-03-01', '2026-03-11'),
  paidInvoice('H2', '500.00', '2026-03-01', '2026-03-17'),
  paidInvoice('H3', '400.00', '2026-04-01', '2026-04-06', { customer: 'C2' }),
  paidInvoice('H4', '300.00', '2026-04-01', '2026-04-21', { customer: 'C3', currency: 'USD' }),
]

export const promiseOfF4 = aPromise('F4', {
  customer: 'C2',
  amount: '2000.00',
  seen: { open: '2000.00', paid: '0.00' },
})

export type ForecastGiven = Given & { readonly promises?: readonly PaymentPromise[] }

/** The forecast of facts in one go, with the standard catalog. */
export const forecastOf = (
  request: ForecastRequest,
  given: ForecastGiven,
  basis: Partial<ForecastBasis> = {},
): Forecast => {
  const { readOn = request.asOf } = given
  const fold = createForecastFold(request, { catalog: standardCatalog, workingCalendar, readOn, ...basis })
  fold.addCustomers(given.customers ?? [])
  fold.addStandings(given.standings ?? [])
  fold.addSpells(given.spells ?? [])
  fold.addDisputes(given.disputes ?? [])
  fold.addPromises(given.promises ?? [])
  fold.addHistory(given.items ?? [])
  fold.addItems(given.items ?? [])
  return fold.result()
}

/** The facts of the fixture of all figures, with what tells the delays and the promise. */
export const given: ForecastGiven = {
  standings,
  disputes,
  items: [...items, ...settledItems],
  promises: [promiseOfF4],
}

/** The forecast of the fixture. */
export const forecast = (more: Partial<ForecastRequest> = {}): Forecast =>
  forecastOf({ asOf, ...more }, given)

/** The bands of a currency as pairs of band and amount. */
export const bandsOf = ({ currencies }: Forecast, currency = 'EUR') =>
  currencies
    .find((one) => one.currency === currency)
    ?.bands.map(({ band, amount }) => [band, amount] as const)
