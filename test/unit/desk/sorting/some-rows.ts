import { orderOf, type Order, type Sortable } from '../../../../src/desk/sorting/order.ts'
import type { SortDirection } from '../../../../src/desk/sorting/sort.ts'

/** A row to be sorted: everything that a list can be sorted by, in small. */
export type Row = {
  readonly id: string
  readonly days: number
  readonly on: string
  readonly amount: string
}

export const rows: Sortable<Row, 'id' | 'days' | 'on' | 'age' | 'amount'> = {
  list: 'rows',
  idOf: ({ id }) => id,
  keys: {
    id: { kind: 'text', of: ({ id }) => id },
    days: { kind: 'number', of: ({ days }) => days },
    on: { kind: 'text', of: ({ on }) => on },
    age: { kind: 'age', of: ({ on }) => on },
    amount: { kind: 'amount', of: ({ amount }) => amount },
  },
}

export const aRow = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  days: 0,
  on: '2026-06-01',
  amount: '0.00',
  ...more,
})

export const order = (by: keyof typeof rows.keys, direction: SortDirection = 'ascending'): Order<Row> =>
  orderOf(rows, { by, direction }, 'EUR')
