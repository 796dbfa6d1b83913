import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ageBandOf, ageDaysOn } from '../../../src/items/ageing.ts'
import { isOutstandingOn, openOn } from '../../../src/items/balance.ts'
import { clearedByNature } from '../../../src/items/cleared.ts'
import { hasItemShape } from '../../../src/items/item-shape.ts'
import type { Item } from '../../../src/items/item.ts'
import { parseItems } from '../../../src/items/parse-items.ts'
import { itemSchema } from '../../../src/items/schema.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { holds } from '../../support/law.ts'
import { centsOf, dayAt, drawnItem, euros } from './an-item.ts'

const days = fc.integer({ min: 20, max: 110 })

describe('laws of balances (R-0)', () => {
  it('what is open on a day is what a clerk with the clearings would say', () => {
    holds(
      fc.property(drawnItem, days, ({ item, cents, openCents, clearings, settledAt }, day) => {
        let expected = openCents
        if (day < 50) expected = 0
        else if ((settledAt ?? 0) > day || clearings.some(({ on }) => on > day)) {
          expected = cents
          for (const clearing of clearings) if (clearing.on <= day) expected -= clearing.cents
        }
        expect(openOn(item, dayAt(day))).toBe(euros(expected))
        expect(isOutstandingOn(item, dayAt(day))).toBe(expected !== 0)
      }),
    )
  })

  it('the order of clearings does not matter', () => {
    holds(
      fc.property(drawnItem, days, fc.nat({ max: 3 }), ({ item }, day, turn) => {
        const { clearings = [] } = item
        const turned = { ...item, clearings: [...clearings.slice(turn), ...clearings.slice(0, turn)] }
        expect(openOn(turned, dayAt(day))).toBe(openOn(item, dayAt(day)))
      }),
    )
  })

  it('once the ledger did nothing more, what is open is the open amount', () => {
    holds(
      fc.property(drawnItem, fc.integer({ min: 101, max: 400 }), ({ item }, day) => {
        expect(openOn(item, dayAt(day))).toBe(item.openAmount)
        const { clearings: _, ...unknown } = item
        expect(openOn(unknown, dayAt(day))).toBe(item.openAmount)
      }),
    )
  })

  it('amount = open + paid + credited + other, always (D-8)', () => {
    holds(
      fc.property(drawnItem, ({ item, cents, openCents, clearings }) => {
        const { paid, credited, other } = clearedByNature(item)
        expect(openCents + centsOf(paid) + centsOf(credited) + centsOf(other)).toBe(cents)
        const of = (nature: string) =>
          clearings.reduce((sum, each) => sum + (each.nature === nature ? each.cents : 0), 0)
        expect([centsOf(paid), centsOf(credited)]).toEqual([of('paid'), of('credited')])
      }),
    )
  })
})

describe('laws of ageing (R-8)', () => {
  it('a day later every item is a day older', () => {
    holds(
      fc.property(drawnItem, days, ({ item }, day) => {
        expect(ageDaysOn(item, dayAt(day + 1))).toBe(ageDaysOn(item, dayAt(day)) + 1)
        expect(ageDaysOn(item, item.dueDate ?? item.documentDate)).toBe(0)
      }),
    )
  })

  it('bands are thirty days wide and leave no gap', () => {
    holds(
      fc.property(fc.integer({ min: -500, max: 500 }), (age) => {
        const months = age <= 0 ? 0 : Math.min(4, Math.floor((age - 1) / 30) + 1)
        expect(ageBandOf(age)).toBe(['not-due', '1-30', '31-60', '61-90', '91+'][months])
      }),
    )
  })
})

describe('laws of reading items (F-1)', () => {
  const junk = fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    'x',
    0,
    1.5,
    true,
    [],
    {},
    [null],
    '2026-06-30',
    '1.00',
    { a: 1 },
    'EUR',
  )
  const keys = [
    'id',
    'customer',
    'kind',
    'number',
    'documentDate',
    'dueDate',
    'currency',
    'amount',
    'openAmount',
    'clearings',
    'settledOn',
    'paymentMode',
    'fields',
    'colour',
  ] as const

  it('sound items are read as they are', () => {
    holds(
      fc.property(fc.array(drawnItem, { maxLength: 5 }), (drawn) => {
        const items = drawn.map(({ item }) => item)
        expect(parseItems(items)).toEqual(items)
      }),
    )
  })

  it('the fast look and the schema agree on every shape', () => {
    holds(
      fc.property(
        drawnItem,
        fc.constantFrom(...keys),
        junk,
        fc.boolean(),
        ({ item }, key, value, dropped) => {
          const changed: Record<string, unknown> = { ...item, [key]: value }
          if (dropped) delete changed[key]
          const read = itemSchema.safeParse(changed)
          expect(hasItemShape(changed)).toBe(read.success)
          if (read.success) expect(read.data).toEqual(changed)
        },
      ),
    )
  })

  it('the fast look and the schema agree on every clearing', () => {
    holds(
      fc.property(
        drawnItem,
        fc.constantFrom('on', 'nature', 'amount', 'reference', 'why'),
        junk,
        ({ item }, key, value) => {
          const clearing = { on: '2026-06-01', amount: '1.00', [key]: value }
          const changed = { ...item, clearings: [clearing] }
          expect(hasItemShape(changed)).toBe(itemSchema.safeParse(changed).success)
        },
      ),
    )
  })

  it('whatever comes in is read or refused with a code, and nothing else (I-5)', () => {
    holds(
      fc.property(fc.anything(), drawnItem, (input, { item }) => {
        for (const given of [input, [input], [{ ...item, fields: input }]]) {
          try {
            expect(Array.isArray(parseItems(given))).toBe(true)
          } catch (error) {
            expect(isRedressError(error, 'input-invalid') || isRedressError(error, 'item-invalid')).toBe(true)
          }
        }
      }),
    )
  })

  it('an item reads the same after a journey through JSON (DT9)', () => {
    holds(
      fc.property(drawnItem, ({ item }) => {
        const back = JSON.parse(JSON.stringify(item)) as Item
        expect(parseItems([back])).toEqual(parseItems([item]))
        expect(addDays(back.documentDate, 0)).toBe(item.documentDate)
      }),
    )
  })
})
