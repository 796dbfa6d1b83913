import type { Catalog } from '../catalogs/catalog.ts'
import type { Item } from '../items/item.ts'
import { fieldOf, noBand, statusBand } from './bands.ts'
import type { DisputeSide } from './dispute-side.ts'
import type { ReportFilter } from './request.ts'

/** A filter of a report, ready for many rows: what narrows both sides, and what only the dispute side. */
export type CompiledFilter = {
  readonly admitsItem: (item: Item, collector: string | null) => boolean
  /** `currencies` are those of a dispute; `null` for what has none, which no currency shuts out. */
  readonly admitsParty: (
    customer: string,
    currencies: readonly string[] | null,
    collector: string | null,
  ) => boolean
  readonly admitsSide: (side: DisputeSide) => boolean
}

/** Makes the sets of a filter once. */
export function compileFilter(filter: ReportFilter, catalog: Catalog): CompiledFilter {
  const customers = setOf(filter.customers)
  const currencies = setOf(filter.currencies)
  const collectors = setOf(filter.collectors)
  const causes = setOf(filter.causes)
  const statuses = setOf(filter.statuses)
  const resolvers = setOf(filter.resolvers)
  const departments = setOf(filter.departments)
  const fields = Object.entries(filter.fields ?? {}).map(([name, values]) => [name, new Set(values)] as const)
  const admitsParty: CompiledFilter['admitsParty'] = (customer, ofCurrencies, collector) =>
    admits(customers, customer) &&
    admits(collectors, collector ?? noBand) &&
    (currencies === null ||
      ofCurrencies === null ||
      ofCurrencies.some((currency) => currencies.has(currency)))
  return {
    admitsParty,
    admitsItem: (item, collector) =>
      admits(customers, item.customer) &&
      admits(currencies, item.currency) &&
      admits(collectors, collector ?? noBand) &&
      fields.every(([name, values]) => values.has(fieldOf(item, name))),
    admitsSide: ({ cause, resolver }) =>
      admits(causes, cause ?? noBand) &&
      admits(statuses, cause ?? noBand) &&
      admits(resolvers, resolver ?? noBand) &&
      (departments === null || departments.has(statusBand(catalog, cause, 'department'))),
  }
}

function setOf(values: readonly string[] | undefined): ReadonlySet<string> | null {
  return values === undefined ? null : new Set(values)
}

function admits(values: ReadonlySet<string> | null, band: string): boolean {
  return values === null || values.has(band)
}
