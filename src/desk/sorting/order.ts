import { RedressError } from '../../kernel/errors/redress-error.ts'
import { compareIds } from '../../kernel/ids.ts'
import type { Amount } from '../../kernel/money/amount.ts'
import { compareAmounts } from '../../kernel/money/arithmetic.ts'
import type { Currency } from '../../kernel/money/currency.ts'
import type { Sort } from './sort.ts'

/** A value that rows are sorted by, as a cursor can hold it. */
export type SortValue = string | number

/**
 * What a list can be sorted by: ids and days, numbers, amounts in the currency of the filter, or the age since a day.
 * An age is kept as its day, which stays when the day of the question goes on between two pages.
 */
export type SortKey<Row> =
  | { readonly kind: 'text' | 'age'; readonly of: (row: Row) => string }
  | { readonly kind: 'number'; readonly of: (row: Row) => number }
  | { readonly kind: 'amount'; readonly of: (row: Row, currency: Currency) => Amount }

/** Where a row stands in a list: its sort value, and its id behind it, so that no two rows stand in one place. */
export type Place = {
  readonly value: SortValue
  readonly id: string
}

/** The order of a list, and what a cursor calls it. */
export type Order<Row> = {
  readonly list: string
  readonly name: string
  readonly isOfNumbers: boolean
  readonly placeOf: (row: Row) => Place
  readonly compare: (a: Place, b: Place) => number
}

/** A list that can be sorted: its name, what tells its rows apart, and its keys by name. */
export type Sortable<Row, By extends string> = {
  readonly list: string
  readonly idOf: (row: Row) => string
  readonly keys: Readonly<Record<By, SortKey<Row>>>
}

/**
 * The order of a list by one of its keys; ties come by id.
 *
 * @throws {RedressError} `input-invalid` when the key is an amount and the filter of the list names no currency.
 */
export function orderOf<Row, By extends string>(
  { list, idOf, keys }: Sortable<Row, By>,
  { by, direction }: Required<Sort<By>>,
  currency?: Currency,
): Order<Row> {
  const key = keys[by]
  const sign = direction === 'ascending' ? 1 : -1
  const compareValues = comparisons[key.kind]
  return {
    list,
    name: [list, by, direction, ...(key.kind === 'amount' ? [currency] : [])].join(' '),
    isOfNumbers: key.kind === 'number',
    placeOf: readerOf(list, key, idOf, currency),
    compare: (a, b) => sign * compareValues(a.value, b.value) || compareIds(a.id, b.id),
  }
}

/** The kind of a key says of which type its values are, and a cursor is read by it. */
const comparisons: Readonly<Record<SortKey<never>['kind'], (a: SortValue, b: SortValue) => number>> = {
  text: (a, b) => compareIds(a as string, b as string),
  age: (a, b) => compareIds(b as string, a as string),
  number: (a, b) => (a as number) - (b as number),
  amount: (a, b) => compareAmounts(a as Amount, b as Amount),
}

function readerOf<Row>(
  list: string,
  key: SortKey<Row>,
  idOf: (row: Row) => string,
  currency: Currency | undefined,
): Order<Row>['placeOf'] {
  if (key.kind !== 'amount') return (row) => ({ value: key.of(row), id: idOf(row) })
  if (currency === undefined) throw currencyMissing(list)
  return (row) => ({ value: key.of(row, currency), id: idOf(row) })
}

function currencyMissing(list: string): RedressError<'input-invalid'> {
  const expected =
    'given where a list is sorted by an amount, because amounts of different ones have no order'
  return new RedressError(
    'input-invalid',
    `The filter of ${list} needs a currency to be sorted by an amount.`,
    {
      what: `filter of ${list}`,
      issues: [{ path: 'currency', expected }],
    },
  )
}
