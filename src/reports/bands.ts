import type { Catalog } from '../catalogs/catalog.ts'
import { indexOf } from '../catalogs/catalog-index.ts'
import { ageBandOf, dueOn, type AgeBand } from '../items/ageing.ts'
import type { Item } from '../items/item.ts'
import { daysBetween, type Day } from '../kernel/calendar/day.ts'
import { isNegativeAmount } from '../kernel/money/arithmetic.ts'
import type { DisputeSide } from './dispute-side.ts'
import type { CountedItem } from './open-item.ts'
import type { Dimension } from './request.ts'

/** The band of what has no value. */
export const noBand = 'none'

/** A dimension that only the dispute side has: a rate divides its bands by the whole outstanding. */
export type DisputeDimension = 'cause' | 'family' | 'department' | 'resolver' | 'month-opened'

/** A dimension that every item has. */
export type ItemDimension = Exclude<Dimension, DisputeDimension>

const disputeDimensions: ReadonlySet<Dimension> = new Set<DisputeDimension>([
  'cause',
  'family',
  'department',
  'resolver',
  'month-opened',
])

/** Tells whether only the dispute side has a dimension. */
export function isDisputeDimension(dimension: Dimension): dimension is DisputeDimension {
  return disputeDimensions.has(dimension)
}

/** Tells whether every item has a dimension. */
export function isItemDimension(dimension: Dimension): dimension is ItemDimension {
  return !disputeDimensions.has(dimension)
}

/** Tells whether a dispute as such has a dimension: age and fields are of items. */
export function isOfDisputes(dimension: Dimension): boolean {
  return isDisputeDimension(dimension) || dimension === 'customer' || dimension === 'collector'
}

/** Tells whether an item has a dimension whether it is open or not: ageing is of what is open. */
export function isOfAnyItem(dimension: Dimension): boolean {
  return isItemDimension(dimension) && dimension !== 'age'
}

/** Tells whether disputes and actions both have a dimension: what somebody has to do is both. */
export function isOfWork(dimension: Dimension): boolean {
  return isOfDisputes(dimension) && dimension !== 'month-opened'
}

/** The ages of items by their due day: there are few days and many items. */
export type AgeOf = (item: Item) => AgeBand

/** Ages as of a day; credits have a band of their own. */
export function agesOn(asOf: Day): AgeOf {
  const bands = new Map<Day, AgeBand>()
  return (item) => {
    if (isNegativeAmount(item.amount)) return 'credits'
    const due = dueOn(item)
    let band = bands.get(due)
    if (band === undefined) bands.set(due, (band = ageBandOf(daysBetween(due, asOf))))
    return band
  }
}

/** Finds the band of an item in a dimension. */
export function itemBander(dimension: ItemDimension): (counted: CountedItem) => string {
  switch (dimension) {
    case 'customer':
      return ({ item }) => item.customer
    case 'collector':
      return ({ collector }) => collector ?? noBand
    case 'age':
      return ({ age }) => age
    default: {
      const field = dimension.slice('field:'.length)
      return ({ item }) => fieldOf(item, field)
    }
  }
}

/** The band of the value of a host's own field. */
export function fieldOf({ fields }: Item, name: string): string {
  return fields !== undefined && Object.hasOwn(fields, name) ? (fields[name] ?? noBand) : noBand
}

/** Finds the band of a dispute side in a dimension; the month it was opened in is asked only when it is needed. */
export function disputeBander(
  dimension: DisputeDimension,
  catalog: Catalog,
): (side: DisputeSide, monthOpened: () => string) => string {
  switch (dimension) {
    case 'cause':
      return ({ cause }) => cause ?? noBand
    case 'family':
    case 'department':
      return ({ cause }) => statusBand(catalog, cause, dimension)
    case 'resolver':
      return ({ resolver }) => resolver ?? noBand
    case 'month-opened':
      return (_, monthOpened) => monthOpened()
  }
}

/** The family or department of a cause; a cause that the catalog no longer has is no reason to refuse the figures. */
export function statusBand(catalog: Catalog, cause: string | null, key: 'family' | 'department'): string {
  const status = cause === null ? undefined : indexOf(catalog).statuses.get(cause)
  return status?.[key] ?? noBand
}
