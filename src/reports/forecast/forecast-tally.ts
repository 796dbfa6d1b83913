import { compareIds } from '../../kernel/ids.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import { addToSum, amountOfSum, startSum, type RunningSum } from '../../kernel/money/sum.ts'
import { byKey } from '../tally.ts'
import { bandsWithoutDay, type CurrencyForecast, type ForecastBand } from './forecast.ts'

type Cell = { readonly amount: RunningSum; readonly disputed: RunningSum; items: number }
type CurrencyCells = { readonly total: Cell; readonly bands: Map<ForecastBand, Cell> }

/** What is expected so far, by currency and band. */
export type ForecastTally = Map<Currency, CurrencyCells>

/** A part of an item in its band. */
export type BandedAmount = {
  readonly band: ForecastBand
  readonly amount: Amount
  readonly disputed: Amount
}

/** Adds the parts of one item; it counts once in each band, however many of its parts fall there. */
export function addParts(tally: ForecastTally, currency: Currency, parts: readonly BandedAmount[]): void {
  let cells = tally.get(currency)
  if (cells === undefined) {
    tally.set(currency, (cells = { total: startCell(currency), bands: new Map<ForecastBand, Cell>() }))
  }
  const { total, bands } = cells
  const counted = new Set<Cell>()
  for (const { band, amount, disputed } of parts) {
    let cell = bands.get(band)
    if (cell === undefined) bands.set(band, (cell = startCell(currency)))
    for (const each of [total, cell]) {
      addToSum(each.amount, amount)
      addToSum(each.disputed, disputed)
      if (!counted.has(each)) each.items += 1
      counted.add(each)
    }
  }
}

/** The forecast of each currency, bands in their order. */
export function forecastOf(tally: ForecastTally): readonly CurrencyForecast[] {
  return byKey(tally).map(([currency, { total, bands }]) => ({
    currency,
    ...written(total),
    bands: [...bands]
      .sort(([a], [b]) => placeOf(a) - placeOf(b) || compareIds(a, b))
      .map(([band, cell]) => ({ band, ...written(cell) })),
  }))
}

function startCell(currency: Currency): Cell {
  return { amount: startSum(currency), disputed: startSum(currency), items: 0 }
}

function written({ amount, disputed, items }: Cell): Omit<CurrencyForecast, 'currency' | 'bands'> {
  return { amount: amountOfSum(amount), disputed: amountOfSum(disputed), items }
}

/** Months share the place before all others. */
function placeOf(band: ForecastBand): number {
  return bandsWithoutDay.findIndex((other) => other === band)
}
