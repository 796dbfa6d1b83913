import * as fc from 'fast-check'
import {
  anyAmount,
  anyCatalog,
  anyCurrency,
  anyDay,
  anyHistory,
  anyHostileId,
  anyHostileText,
  anyInstant,
  anyInvalidId,
  anyItem,
  anyItems,
  anyOpenItem,
  hostileTexts,
  itemAfter,
} from 'redress/testing/arbitraries'
import { describe, expect, it } from 'vitest'

import { defineCatalog } from '../../../src/catalogs/define-catalog.ts'
import { openOn } from '../../../src/items/balance.ts'
import { itemFault } from '../../../src/items/item-faults.ts'
import { hasItemShape } from '../../../src/items/item-shape.ts'
import { itemSchema } from '../../../src/items/schema.ts'
import { isDay } from '../../../src/kernel/calendar/day.ts'
import { isInstant } from '../../../src/kernel/calendar/instant.ts'
import { isId } from '../../../src/kernel/ids.ts'
import { isCanonicalAmount } from '../../../src/kernel/money/amount.ts'
import { exponentOf } from '../../../src/kernel/money/currency.ts'
import { longTextFault, shortTextFault } from '../../../src/kernel/text/safe-text.ts'

const sample = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { numRuns: 500, seed: 1 })

describe('drawn values', () => {
  it('are days, instants and amounts of their currency', () => {
    fc.assert(fc.property(anyDay(), isDay))
    fc.assert(fc.property(anyInstant, isInstant))
    const money = anyCurrency.chain((currency) => fc.tuple(fc.constant(currency), anyAmount(currency)))
    fc.assert(fc.property(money, ([currency, amount]) => isCanonicalAmount(amount, currency)))
  })
})

describe('drawn items', () => {
  it('have the shape of items and do not contradict themselves (F-1)', () => {
    const isSound = (item: unknown) =>
      hasItemShape(item) && itemSchema.safeParse(item).success && itemFault(item) === null
    fc.assert(fc.property(anyItem, isSound))
    fc.assert(fc.property(anyItems(), (items) => items.every(isSound)))
    fc.assert(fc.property(anyOpenItem, (item) => item.settledOn === null))
  })

  it('have ids of their own', () => {
    fc.assert(fc.property(anyItems(), (items) => new Set(items.map(({ id }) => id)).size === items.length))
  })

  it('are of every kind, open, partly cleared and settled, with 0, 2, 3 and 4 decimals, with and without clearings', () => {
    const items = sample(anyItem)
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(6)
    expect(new Set(items.map(({ currency }) => exponentOf(currency)))).toEqual(new Set([0, 2, 3, 4]))
    expect(items.some(({ settledOn }) => settledOn !== null)).toBe(true)
    expect(items.some(({ amount, openAmount }) => /[1-9]/.test(openAmount) && openAmount !== amount)).toBe(
      true,
    )
    expect(items.some(({ clearings }) => clearings === undefined)).toBe(true)
    expect(items.some(({ clearings }) => clearings?.some(({ nature }) => nature === undefined))).toBe(true)
  })
})

describe('drawn histories', () => {
  it('go through sound items from the first to the last change', () => {
    const isSoundThroughout = anyHistory().map((history) =>
      [history.issued, ...history.changes.map((_, at) => itemAfter(history, at + 1))].every(
        (item) => itemFault(item) === null,
      ),
    )
    fc.assert(fc.property(isSoundThroughout, (isSound) => isSound))
  })

  it('are dated in order, and the item after them has the balance that its clearings give', () => {
    fc.assert(
      fc.property(anyHistory(), (history) => {
        const days = history.changes.map(({ on }) => on)
        const item = itemAfter(history)
        expect(days).toEqual(days.toSorted())
        expect(openOn(item, days.at(-1) ?? item.documentDate)).toBe(item.openAmount)
      }),
    )
  })

  it('have every kind of change, reversals after a settlement among them', () => {
    const histories = sample(anyHistory())
    const whats = new Set(histories.flatMap(({ changes }) => changes.map(({ what }) => what)))
    expect(whats).toEqual(new Set(['pay', 'credit', 'write-off', 'reverse']))
    const isReopened = histories.some((history) =>
      history.changes.some(({ what }, at) => what === 'reverse' && itemAfter(history, at).settledOn !== null),
    )
    expect(isReopened).toBe(true)
  })
})

describe('drawn catalogs', () => {
  it('keep the rules K-1 to K-5', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        expect(defineCatalog(catalog)).toEqual(catalog)
      }),
    )
  })

  it('have statuses of every type, archived ones, and restricted next ones', () => {
    const statuses = sample(anyCatalog).flatMap((catalog) => catalog.statuses)
    expect(new Set(statuses.map(({ type }) => type)).size).toBe(5)
    expect(statuses.some(({ active }) => !active)).toBe(true)
    expect(statuses.some(({ next }) => next !== undefined)).toBe(true)
  })
})

describe('drawn hostile texts', () => {
  it('give valid ids that look dangerous, and texts that are no ids', () => {
    fc.assert(fc.property(anyHostileId, isId))
    fc.assert(fc.property(anyInvalidId, (text) => !isId(text)))
  })

  it('are of every way a text can be hostile, most of them refused as names, some as comments', () => {
    const texts = sample(anyHostileText())
    expect(texts.filter((text) => shortTextFault(text) !== null).length).toBeGreaterThan(100)
    expect(texts.filter((text) => longTextFault(text) !== null).length).toBeGreaterThan(20)
    expect(texts.some((text) => !text.isWellFormed())).toBe(true)
    for (const way of Object.keys(hostileTexts) as (keyof typeof hostileTexts)[]) {
      const isOfThisWay = (text: string) => hostileTexts[way].some((hostile) => text.includes(hostile))
      expect(sample(anyHostileText(way)).every(isOfThisWay), way).toBe(true)
    }
  })
})
