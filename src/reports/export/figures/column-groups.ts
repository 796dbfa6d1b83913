import type { Labels } from '../../../catalogs/labels.ts'
import type { Amount } from '../../../kernel/money/amount.ts'
import type { Currency } from '../../../kernel/money/currency.ts'
import type { DayStatistics, Ratio } from '../../figure-values.ts'
import type { Column } from '../table.ts'

/** The ids and heads of a ratio, its part and its base. */
export type RatioHeads = {
  readonly value: readonly [id: string, headers: Labels]
  readonly part: readonly [id: string, headers: Labels]
  readonly base: readonly [id: string, headers: Labels]
}

/** The currency of a row in money. */
export function currencyColumn<Row extends { readonly currency: Currency }>(): Column<Row> {
  return {
    id: 'currency',
    type: 'currency',
    headers: { fr: 'Devise', en: 'Currency' },
    value: ({ currency }) => currency,
  }
}

/** A ratio of amounts beside its part and its base: where it has no value, the base tells why. */
export function ratioColumns<Row>(
  { value: [id, headers], part: [partId, partHeaders], base: [baseId, baseHeaders] }: RatioHeads,
  ratioOf: (row: Row) => Ratio<Amount>,
): readonly Column<Row>[] {
  return [
    { id, type: 'ratio', headers, value: (row) => ratioOf(row).value },
    { id: partId, type: 'amount', headers: partHeaders, value: (row) => ratioOf(row).part },
    { id: baseId, type: 'amount', headers: baseHeaders, value: (row) => ratioOf(row).base },
  ]
}

/** Days of so many: how many, and their mean, median and ninth decile. The heads say of what. */
export function dayColumns<Row>(
  prefix: string,
  of: { readonly fr: string; readonly en: string },
  statisticsOf: (row: Row) => DayStatistics,
): readonly Column<Row>[] {
  return [
    ...meanColumns(prefix, of, statisticsOf),
    {
      id: `${prefix}Median`,
      type: 'days',
      headers: { fr: `${of.fr} : médiane (jours)`, en: `${of.en}: median (days)` },
      value: (row) => statisticsOf(row).median,
    },
    {
      id: `${prefix}P90`,
      type: 'days',
      headers: { fr: `${of.fr} : p90 (jours)`, en: `${of.en}: p90 (days)` },
      value: (row) => statisticsOf(row).p90,
    },
  ]
}

/** Days of so many: how many, and their mean. */
export function meanColumns<Row>(
  prefix: string,
  of: { readonly fr: string; readonly en: string },
  statisticsOf: (row: Row) => Pick<DayStatistics, 'n' | 'mean'>,
): readonly Column<Row>[] {
  return [
    {
      id: `${prefix}Count`,
      type: 'integer',
      headers: { fr: `${of.fr} : nombre`, en: `${of.en}: count` },
      value: (row) => statisticsOf(row).n,
    },
    {
      id: `${prefix}Mean`,
      type: 'days',
      headers: { fr: `${of.fr} : moyenne (jours)`, en: `${of.en}: mean (days)` },
      value: (row) => statisticsOf(row).mean,
    },
  ]
}
