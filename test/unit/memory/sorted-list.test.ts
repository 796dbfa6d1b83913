import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  countRange,
  emptyList,
  fillList,
  insert,
  range,
  remove,
  type Ordered,
} from '../../../src/memory/sorted-list.ts'

const element = (order: string): Ordered => ({ order })
const orders = (elements: Iterable<Ordered>): readonly string[] => [...elements].map(({ order }) => order)

/** Inserts and removals as numbers: a number that is there is removed, another is inserted. */
const toggles = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 3_000, size: 'max' })
const pad = (number: number): string => String(number).padStart(4, '0')

describe('a sorted list', () => {
  it('holds what was put in and not taken out, in order, like an array that is sorted anew each time', () => {
    fc.assert(
      fc.property(toggles, fc.nat(3_000), fc.nat(3_000), (numbers, from, below) => {
        const list = emptyList()
        const model = new Map<string, Ordered>()
        for (const order of numbers.map(pad)) {
          const present = model.get(order)
          if (present === undefined) {
            const fresh = element(order)
            model.set(order, fresh)
            insert(list, fresh)
          } else {
            model.delete(order)
            expect(remove(list, present)).toBe(true)
          }
        }
        const all = [...model.keys()].sort()
        const between = all.filter((order) => order >= pad(from) && order < pad(below))
        expect(orders(range(list, '', null))).toEqual(all)
        expect(orders(range(list, pad(from), pad(below)))).toEqual(between)
        expect(countRange(list, pad(from), pad(below))).toBe(between.length)
        expect(list.size).toBe(all.length)
        expect(list.buckets.every(({ length }) => length > 0 && length <= 512)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('takes out the very element it is asked for, not one of the same order', () => {
    const list = emptyList()
    insert(list, element('a'))
    expect(remove(list, element('a'))).toBe(false)
    expect(list.size).toBe(1)
  })

  it('can be filled with what is sorted already, and changed afterwards', () => {
    const list = emptyList()
    const filled = Array.from({ length: 1_000 }, (_, at) => element(pad(at * 2)))
    fillList(list, filled)
    insert(list, element(pad(501)))
    expect(orders(range(list, pad(500), pad(504)))).toEqual([pad(500), pad(501), pad(502)])
    expect(list.size).toBe(1_001)
  })
})
