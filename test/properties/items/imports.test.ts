import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openOn } from '../../../src/items/balance.ts'
import { clearedByNature } from '../../../src/items/cleared.ts'
import type { ImportPlan } from '../../../src/items/item-import.ts'
import type { Item } from '../../../src/items/item.ts'
import { parseItems } from '../../../src/items/parse-items.ts'
import { planImport } from '../../../src/items/plan-import.ts'
import { totalsOf } from '../../../src/kernel/money/totals.ts'
import { holds } from '../../support/law.ts'
import { centsOf, dayAt, drawnItem, euros } from './an-item.ts'

const importDay = 120
const on = dayAt(importDay)

/** Ids of three customers, so that known and imported items meet often; an id stays with its customer. */
const ids = ['C1-a', 'C1-b', 'C2-c', 'C2-d', 'C3-e', 'C3-f'] as const

const someItems = fc
  .tuple(fc.subarray([...ids]), fc.array(drawnItem, { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([chosen, drawn, isTold]) =>
    chosen.flatMap((id, at): readonly Item[] => {
      const item = drawn[at]?.item
      if (item === undefined) return []
      const { clearings, ...untold } = { ...item, id, customer: id.slice(0, 2) }
      return isTold && clearings !== undefined ? [{ ...untold, clearings }] : [untold]
    }),
  )

/** What a host's storage holds after the plan: an item goes into the place of the one with its id. */
const carryOut = (known: readonly Item[], plan: ImportPlan): readonly Item[] => [
  ...new Map([...known, ...plan.put].map((item) => [item.id, item])).values(),
]

const openById = (items: readonly Item[]) =>
  new Map(items.filter(({ settledOn }) => settledOn === null).map((item) => [item.id, item]))

const whole = (items: readonly Item[], customers: 'all' | readonly string[] = 'all') =>
  ({ kind: 'whole', on, customers, items }) as const

describe('laws of imports (F-4)', () => {
  const imported = someItems.filter((items) => items.length > 0)

  it('after a whole import exactly its open items are open', () => {
    holds(
      fc.property(someItems, imported, (known, items) => {
        const after = carryOut(known, planImport(known, whole(items)))
        expect(openById(after)).toEqual(openById(items))
        for (const item of items) expect(after).toContainEqual(item)
      }),
    )
  })

  it('after a whole import of some customers exactly its items are open of them, and all else is as it was', () => {
    holds(
      fc.property(someItems, someItems, fc.subarray(['C1', 'C2', 'C3']), (known, items, customers) => {
        const isCovered = ({ customer }: Item) => customers.includes(customer)
        const covered = items.filter(isCovered)
        const after = carryOut(known, planImport(known, whole(covered, customers)))
        expect(openById(after.filter(isCovered))).toEqual(openById(covered))
        const rest = (all: readonly Item[]) => all.filter((item) => !isCovered(item))
        expect(rest(after)).toEqual(rest(known))
      }),
    )
  })

  it('importing the same again changes nothing', () => {
    holds(
      fc.property(someItems, imported, fc.boolean(), (known, items, isWhole) => {
        const input = isWhole ? whole(items) : ({ kind: 'changes', items } as const)
        const after = carryOut(known, planImport(known, input))
        const again = planImport(after, input)
        expect(again.put).toEqual([])
        expect(again.unchanged).toEqual(items.map(({ id }) => id))
        expect(again.summary.after).toEqual(again.summary.before)
      }),
    )
  })

  it('a whole import is its changes and the settlement of what it lacks', () => {
    holds(
      fc.property(someItems, imported, (known, items) => {
        const plan = planImport(known, whole(items))
        const named = new Set(items.map(({ id }) => id))
        const lacking = plan.put.filter(({ id }) => !named.has(id))
        expect(lacking.map(({ id }) => id)).toEqual(
          known.filter(({ id, settledOn }) => settledOn === null && !named.has(id)).map(({ id }) => id),
        )
        expect(lacking.every(({ openAmount, settledOn }) => openAmount === '0.00' && settledOn === on)).toBe(
          true,
        )
        expect(planImport(known, { kind: 'changes', items: [...items, ...lacking] })).toEqual(plan)
      }),
    )
  })

  it('every item that is known or imported is in one list at most, and what is put is sound', () => {
    holds(
      fc.property(someItems, imported, (known, items) => {
        const plan = planImport(known, whole(items))
        const { added, changed, settled, reopened, unchanged, put } = plan
        const moved = [...added, ...changed, ...settled, ...reopened]
        expect(put.map(({ id }) => id).toSorted()).toEqual(moved.toSorted())
        const named = [...moved, ...unchanged]
        expect(new Set(named).size).toBe(named.length)
        expect(parseItems(put)).toEqual(put)
      }),
    )
  })

  it('the summary is what is open before and after', () => {
    const tally = (items: readonly Item[]) => {
      const open = [...openById(items).values()]
      return {
        items: open.length,
        open: totalsOf(open.map(({ openAmount, currency }) => ({ amount: openAmount, currency }))),
      }
    }
    holds(
      fc.property(someItems, imported, (known, items) => {
        const plan = planImport(known, whole(items))
        expect(plan.summary.before).toEqual(tally(known))
        expect(plan.summary.after).toEqual(tally(items))
        expect(plan.summary.settled).toEqual(tally(known.filter(({ id }) => plan.settled.includes(id))))
      }),
    )
  })

  it('an item settled by its absence keeps what was paid and credited, and the rest is otherwise cleared (F-1)', () => {
    holds(
      fc.property(drawnItem, ({ item }) => {
        fc.pre(item.settledOn === null)
        const other = { ...item, id: 'other' }
        const [settled] = planImport([item], {
          kind: 'whole',
          on,
          customers: 'all',
          items: [other],
        }).put.slice(1)
        if (settled === undefined) throw new Error('nothing was settled')
        const was = clearedByNature(item)
        const is = clearedByNature(settled)
        expect([is.paid, is.credited]).toEqual([was.paid, was.credited])
        expect(centsOf(is.other)).toBe(centsOf(was.other) + centsOf(item.openAmount))
        expect(openOn(settled, on)).toBe('0.00')
      }),
    )
  })

  it('balances of past days that the clearings explain stay as they were', () => {
    const explained = fc
      .tuple(drawnItem, fc.integer({ min: 30, max: importDay }))
      .filter(([{ settledAt }]) => settledAt === null)
      .map(([{ item, cents, openCents }, clearedAt]): Item => {
        const cleared = { on: dayAt(clearedAt), amount: euros(cents - openCents) }
        return { ...item, clearings: cents === openCents ? [] : [cleared] }
      })
    holds(
      fc.property(explained, fc.integer({ min: 20, max: importDay - 1 }), (item, day) => {
        const other = { ...item, id: 'other' }
        const settled = planImport([item], whole([other])).put.find(({ id }) => id === item.id) ?? other
        expect(openOn(settled, dayAt(day))).toBe(openOn(item, dayAt(day)))
      }),
    )
  })
})
