import { describe, expect, it } from 'vitest'

import { openOn } from '../../../src/items/balance.ts'
import { clearedByNature } from '../../../src/items/cleared.ts'
import { importSchema } from '../../../src/items/import-schema.ts'
import type { ItemImport } from '../../../src/items/item-import.ts'
import { parseItems } from '../../../src/items/parse-items.ts'
import { planImport } from '../../../src/items/plan-import.ts'
import { refusalOf } from '../../support/refusal.ts'
import { unboundedParts } from '../../support/unbounded-parts.ts'
import { aClearing, anItem, withoutClearings } from './an-item.ts'

const on = '2026-06-30'
const paid = { openAmount: '0.00', settledOn: '2026-06-10' }

const whole = (items: readonly unknown[], customers: 'all' | readonly string[] = 'all') =>
  ({ kind: 'whole', on, customers, items }) as ItemImport

const changes = (...items: readonly unknown[]) => ({ kind: 'changes', items }) as ItemImport

const itemOf = (plan: ReturnType<typeof planImport>, id = 'F-1') => plan.put.find((item) => item.id === id)

describe('an import of changes (F-4)', () => {
  it('tells items that are new, different, settled, open again and as they were', () => {
    const known = [
      anItem({ id: 'different' }),
      anItem({ id: 'settled' }),
      anItem({ id: 'again', ...paid }),
      anItem({ id: 'same' }),
      anItem({ id: 'not named' }),
    ]
    const given = [
      anItem({ id: 'new' }),
      anItem({ id: 'different', openAmount: '400.00' }),
      anItem({ id: 'settled', ...paid }),
      anItem({ id: 'again' }),
      anItem({ id: 'same' }),
    ]
    const plan = planImport(known, changes(...given))
    expect(plan).toMatchObject({
      added: ['new'],
      changed: ['different'],
      settled: ['settled'],
      reopened: ['again'],
      unchanged: ['same'],
    })
    expect(plan.put).toEqual(given.slice(0, 4))
  })

  it('takes what is settled on both sides, on another day, for different', () => {
    const known = [anItem(paid)]
    expect(planImport(known, changes(anItem({ ...paid, settledOn: '2026-06-12' }))).changed).toEqual(['F-1'])
  })

  it('may add an item that is settled already', () => {
    expect(planImport([], changes(anItem(paid))).added).toEqual(['F-1'])
  })

  it('says all about an item: clearings that it leaves out are no longer known (F-1)', () => {
    const given = withoutClearings(anItem())
    const plan = planImport([anItem()], changes(given))
    expect(plan.changed).toEqual(['F-1'])
    expect(plan.put).toEqual([given])
  })

  it('may be of nothing', () => {
    expect(planImport([anItem()], changes())).toMatchObject({ put: [], unchanged: [] })
  })
})

describe('a whole import (F-4)', () => {
  it('settles the open items that it lacks, on its day, and leaves settled ones alone', () => {
    const known = [anItem({ id: 'missing' }), anItem({ id: 'past', ...paid }), anItem({ id: 'there' })]
    const plan = planImport(known, whole([anItem({ id: 'there' })]))
    expect(plan).toMatchObject({ added: [], changed: [], settled: ['missing'], unchanged: ['there'] })
    expect(plan.put).toMatchObject([{ id: 'missing', openAmount: '0.00', settledOn: on }])
  })

  it('of some customers says nothing about the others', () => {
    const known = [anItem({ id: 'a', customer: 'C1' }), anItem({ id: 'b', customer: 'C2' })]
    expect(planImport(known, whole([], ['C1', 'C3'])).settled).toEqual(['a'])
  })

  it('of no customers says nothing at all', () => {
    expect(planImport([anItem()], whole([], [])).put).toEqual([])
  })

  it('may lack everything when nothing is open', () => {
    expect(planImport([], whole([])).put).toEqual([])
    expect(planImport([anItem(paid)], whole([])).put).toEqual([])
  })

  it('may show an item open again that an earlier one lacked', () => {
    const known = planImport([anItem()], whole([anItem({ id: 'other' })])).put
    expect(planImport(known, whole([anItem(), anItem({ id: 'other' })]))).toMatchObject({
      put: [anItem()],
      reopened: ['F-1'],
    })
  })

  it('settles an item of nothing, and adds no clearing of nothing', () => {
    const nothing = anItem({ amount: '0.00', openAmount: '0.00' })
    const plan = planImport([nothing], whole([anItem({ id: 'other' })]))
    expect(itemOf(plan)).toEqual({ ...nothing, settledOn: on })
  })
})

describe('what took the rest off a missing item (F-1)', () => {
  const partly = anItem({ openAmount: '400.00', clearings: [aClearing('2026-06-05', '600.00')] })
  const other = whole([anItem({ id: 'other' })])

  it('is a clearing of unknown nature, which counts as otherwise, where its clearings are known', () => {
    const settled = itemOf(planImport([partly], other))
    expect(settled?.clearings).toEqual([aClearing('2026-06-05', '600.00'), { on, amount: '400.00' }])
    expect(clearedByNature(settled ?? anItem())).toEqual({
      paid: '600.00',
      credited: '0.00',
      other: '400.00',
    })
  })

  it('leaves the balances of past days as they were', () => {
    const settled = itemOf(planImport([partly], other)) ?? anItem()
    expect(openOn(settled, '2026-06-04')).toBe('1000.00')
    expect(openOn(settled, '2026-06-29')).toBe('400.00')
    expect(openOn(settled, on)).toBe('0.00')
  })

  it('has the sign of a credit', () => {
    const credit = anItem({ kind: 'credit-note', amount: '-200.00', openAmount: '-200.00' })
    expect(itemOf(planImport([credit], other))?.clearings).toEqual([{ on, amount: '-200.00' }])
  })

  it('stays untold where its clearings are not known: one alone would claim that there was no other', () => {
    const untold = withoutClearings(partly)
    expect(itemOf(planImport([untold], other))).toEqual({ ...untold, openAmount: '0.00', settledOn: on })
  })

  it('stays untold when the item has as many clearings as it may have', () => {
    const clearings = Array.from({ length: 10_000 }, () => aClearing('2026-06-05', '0.01'))
    const settled = itemOf(planImport([anItem({ openAmount: '900.00', clearings })], other)) ?? anItem()
    expect(settled).toMatchObject({ openAmount: '0.00', settledOn: on })
    expect(settled.clearings).toHaveLength(10_000)
    expect(clearedByNature(settled).other).toBe('900.00')
    expect(parseItems([settled])).toEqual([settled])
  })
})

describe('the summary of an import (F-4)', () => {
  it('says what was open, what will be, and what was open on what is settled, per currency', () => {
    const known = [
      anItem({ id: 'a', openAmount: '600.00' }),
      anItem({ id: 'b', currency: 'JPY', amount: '500', openAmount: '500' }),
      anItem({ id: 'c', ...paid }),
    ]
    const plan = planImport(known, whole([anItem({ id: 'a', openAmount: '250.00' }), anItem({ id: 'd' })]))
    expect(plan.summary).toEqual({
      before: { items: 2, open: { EUR: '600.00', JPY: '500' } },
      after: { items: 2, open: { EUR: '1250.00' } },
      settled: { items: 1, open: { JPY: '500' } },
    })
  })
})

describe('what an import may hold', () => {
  it('is bounded everywhere (SZ7)', () => {
    expect(unboundedParts(importSchema)).toEqual([])
  })
})

describe('an import that cannot be meant (F-4)', () => {
  const known = [anItem({ id: 'a' }), anItem({ id: 'b' })]

  it('is refused with every fault, each in its place', () => {
    const given = [
      anItem({ id: 'a', currency: 'USD' }),
      anItem({ id: 'b', customer: 'C2' }),
      anItem({ id: 'new' }),
      anItem({ id: 'new' }),
    ]
    const error = refusalOf(() => planImport(known, whole(given, ['C1'])))
    expect(error.code).toBe('import-invalid')
    expect(error.details).toEqual({
      faults: [
        { at: 'items[3]', item: 'new', fault: 'item-repeated' },
        { at: 'items[0]', item: 'a', fault: 'currency-changed' },
        { at: 'items[1]', item: 'b', fault: 'customer-not-covered' },
        { at: 'items[1]', item: 'b', fault: 'customer-changed' },
      ],
      count: 4,
    })
    expect(error.message).toBe(
      'The import cannot be meant: item-repeated at items[3], the item new and 3 more.',
    )
  })

  it('is refused when the host keeps an item twice', () => {
    const error = refusalOf(() => planImport([...known, anItem({ id: 'a' })], changes()))
    expect(error.details).toEqual({
      faults: [{ at: 'known[2]', item: 'a', fault: 'item-repeated' }],
      count: 1,
    })
    expect(error.message).toBe('The import cannot be meant: item-repeated at known[2], the item a.')
  })

  it('lists 50 faults and counts all of them', () => {
    const many = Array.from({ length: 120 }, () => anItem())
    expect(refusalOf(() => planImport([], changes(...many))).details).toMatchObject({
      faults: { length: 50 },
      count: 119,
    })
  })

  it('is refused when it would settle everything by being empty', () => {
    const error = refusalOf(() => planImport([...known, anItem({ id: 'c', ...paid })], whole([])))
    expect(error.code).toBe('import-empty')
    expect(error.details).toEqual({ open: 2 })
    expect(error.message).toContain('would settle all 2')
    expect(planImport(known, whole([], ['C1'])).settled).toEqual(['a', 'b'])
  })

  it.each([
    ['no import', null],
    ['another kind', { kind: 'some', items: [] }],
    ['a whole import without its day', { kind: 'whole', customers: 'all', items: [] }],
    ['a day that is none', { kind: 'whole', on: '2026-02-30', customers: 'all', items: [] }],
    ['a whole import that does not say whose', { kind: 'whole', on, items: [] }],
    ['a key that is not known', { kind: 'changes', items: [], on }],
    ['items that are none', changes({})],
  ])('is refused when it has the wrong shape: %s', (_, input) => {
    expect(refusalOf(() => planImport(known, input as ItemImport)).code).toBe('input-invalid')
  })

  it('says of a wrong shape that it is about an import', () => {
    const error = refusalOf(() => planImport(known, null as never))
    expect(error.details).toMatchObject({ what: 'import' })
  })

  it('is refused when an item contradicts itself, imported or known', () => {
    const wrong = anItem({ openAmount: '0.00' })
    expect(refusalOf(() => planImport([], changes(wrong))).code).toBe('item-invalid')
    expect(refusalOf(() => planImport([wrong], changes())).code).toBe('item-invalid')
  })
})
