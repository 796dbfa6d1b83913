import { ageingRow, outstandingRow, qualifiedRow } from './balances.ts'
import { isItemDimension, isOfAnyItem } from './bands.ts'
import { causesRows } from './causes.ts'
import { convertTallies } from './convert.ts'
import { exposureRow } from './exposure.ts'
import type { Figures, MoneyRows, MoneyRowsByName } from './figures.ts'
import { invoicedRow } from './invoiced.ts'
import { promisesRow } from './promises-kept.ts'
import { rateRows } from './rate.ts'
import type { Dimension, ReportRequest } from './request.ts'
import { moneyRows } from './tally.ts'
import type { MoneyTallies } from './tallies.ts'

type MoneyName = keyof MoneyRowsByName

/** How the rows of each figure are made of tallies, by the dimensions asked for that make sense for it. */
const makers: {
  readonly [Name in MoneyName]: (
    tallies: MoneyTallies,
    by: readonly Dimension[],
  ) => MoneyRows<MoneyRowsByName[Name]>
} = {
  outstanding: ({ balances }, by) => moneyRows(balances, by.filter(isItemDimension), outstandingRow),
  ageing: ({ balances }, by) => moneyRows(balances, by.filter(isOfAnyItem), ageingRow),
  qualified: ({ balances }, by) => moneyRows(balances, by.filter(isItemDimension), qualifiedRow),
  exposure: ({ exposure }, by) => moneyRows(exposure, by, exposureRow),
  rate: ({ balances, exposure }, by) => rateRows(balances, exposure, by),
  causes: ({ exposure }) => causesRows(exposure),
  invoiced: ({ invoiced }, by) => moneyRows(invoiced, by.filter(isOfAnyItem), invoicedRow),
  promises: ({ promises }, by) => moneyRows(promises, by.filter(isOfAnyItem), promisesRow),
}

/** Tells whether a figure is one in money. */
export function isMoneyFigure(name: keyof Figures): name is MoneyName {
  return Object.hasOwn(makers, name)
}

/** Figures in money, each with its rows in one currency when rates were given. Throws `rate-missing`. */
export function moneyFigures(
  names: readonly MoneyName[],
  tallies: MoneyTallies,
  { by = [], rates }: ReportRequest,
): Partial<Pick<Figures, MoneyName>> {
  const converted = rates === undefined || names.length === 0 ? null : convertTallies(tallies, rates)
  return Object.fromEntries(
    names.map((name) => {
      const rows = makers[name](tallies, by)
      if (converted === null) return [name, rows]
      const { totals, by: inOne } = makers[name](converted, by)
      return [name, { ...rows, converted: { total: totals[0] ?? null, by: inOne } }]
    }),
  )
}
