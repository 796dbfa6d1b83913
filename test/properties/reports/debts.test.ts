import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Item } from '../../../src/items/item.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { debtsOf, type Debt } from '../../../src/reports/debts.ts'
import { holds } from '../../support/law.ts'
import { anItem } from '../../unit/reports/facts-of.ts'
import { asOf } from '../../unit/reports/fixture.ts'

type Owed = { readonly item: Item; readonly open: number; readonly disputed: number | null }

const amountOf = { EUR: (units: number) => `${units}.00`, JPY: (units: number) => `${units}` } as const

const someOwed: fc.Arbitrary<readonly Owed[]> = fc
  .array(
    fc.record({
      customer: fc.constantFrom('C1', 'C2', 'C3'),
      currency: fc.constantFrom('EUR' as const, 'JPY' as const),
      open: fc.integer({ min: -60, max: 99 }),
      due: fc.option(fc.integer({ min: -9, max: 9 })),
      disputed: fc.option(fc.integer({ min: 0, max: 120 })),
      kind: fc.constantFrom('invoice' as const, 'payment' as const, 'down-payment-request' as const),
      settled: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(({ customer, currency, open, due, disputed, kind, settled }, at): Owed => {
      const amount = amountOf[currency](settled ? 0 : open)
      const item = anItem(`F${String(at)}`, {
        customer,
        currency,
        kind,
        amount: amountOf[currency](open),
        openAmount: amount,
        dueDate: due === null ? null : addDays(asOf, due),
        settledOn: settled ? asOf : null,
      })
      return {
        item,
        open: settled ? 0 : open,
        disputed: disputed === null ? null : Math.sign(open) * disputed,
      }
    }),
  )

const disputedOf = (owed: readonly Owed[]) =>
  new Map(
    owed.flatMap(({ item, disputed }) =>
      disputed === null ? [] : [[item.id, amountOf[item.currency as 'EUR'](disputed)] as const],
    ),
  )

/** The definitions, written out in whole units. */
function naiveDebts(owed: readonly Owed[]): readonly Debt[] {
  const rows: Debt[] = []
  for (const customer of ['C1', 'C2', 'C3']) {
    for (const currency of ['EUR', 'JPY'] as const) {
      const mine = owed.filter(
        ({ item }) =>
          item.customer === customer && item.currency === currency && item.kind !== 'down-payment-request',
      )
      const sum = (of: (one: Owed) => number) => mine.reduce((total, one) => total + of(one), 0)
      const dueOf = ({ item }: Owed) => item.dueDate ?? item.documentDate
      const debits = mine.filter(({ open }) => open > 0)
      const balance = sum(({ open }) => open)
      const oldestDueOn = debits.map(dueOf).sort()[0]
      if (balance <= 0 || oldestDueOn === undefined) continue
      const part = ({ open, disputed }: Owed) =>
        disputed === null ? 0 : Math.sign(open) * Math.min(Math.abs(open), Math.abs(disputed))
      const late = (Date.parse(asOf) - Date.parse(oldestDueOn)) / 86_400_000
      rows.push({
        customer,
        currency,
        balance: amountOf[currency](balance),
        overdue: amountOf[currency](sum((one) => (one.open > 0 && dueOf(one) < asOf ? one.open : 0))),
        disputed: amountOf[currency](sum(part)),
        oldestDueOn,
        daysLate: Math.max(0, late),
      })
    }
  }
  return rows
}

const sorted = (debts: readonly Debt[]) =>
  debts.toSorted((a, b) => (a.customer + a.currency < b.customer + b.currency ? -1 : 1))

describe('who owes what (E-5)', () => {
  it('is what the definitions say, whatever is open', () => {
    holds(
      fc.property(someOwed, (owed) => {
        const debts = debtsOf(
          owed.map(({ item }) => item),
          disputedOf(owed),
          asOf,
        )
        expect(sorted(debts)).toEqual(naiveDebts(owed))
      }),
    )
  })

  it('does not depend on which customers come in one chunk, nor on the order of items', () => {
    holds(
      fc.property(someOwed, (owed) => {
        const items = owed.map(({ item }) => item)
        const apart = ['C3', 'C1', 'C2'].flatMap((customer) =>
          debtsOf(items.filter((item) => item.customer === customer).toReversed(), disputedOf(owed), asOf),
        )
        expect(sorted(apart)).toEqual(sorted(debtsOf(items, disputedOf(owed), asOf)))
      }),
    )
  })
})
