import { describe, expect, it } from 'vitest'

import { hasItemShape } from '../../../src/items/item-shape.ts'
import { aClearing, anItem, withoutClearings } from './an-item.ts'

const bare = { on: '2026-06-01', amount: '1.00' }

describe('the fast look at an item (SZ1)', () => {
  it.each([
    ['a bare one', anItem()],
    ['one without a prototype', Object.assign(Object.create(null) as object, anItem())],
    ['one without a due date', anItem({ kind: 'payment', dueDate: null })],
    ['one of a ledger that lists no clearings', withoutClearings(anItem())],
    ['one with a payment mode', anItem({ paymentMode: 'transfer' })],
    ['one with fields', anItem({ fields: { site: 'north', region: 'x' } })],
    ['one with all of it', anItem({ paymentMode: 'transfer', fields: {}, clearings: [bare] })],
    ['a clearing of unknown nature', anItem({ clearings: [bare] })],
    ['a clearing with a reference', anItem({ clearings: [{ ...bare, reference: 'R1' }] })],
    [
      'a clearing with all of it',
      anItem({ clearings: [aClearing('2026-06-01', '1.00', { reference: 'R1' })] }),
    ],
  ])('recognises %s, so that the schema is spared', (_, item) => {
    expect(hasItemShape(item)).toBe(true)
  })

  it.each([
    ['one field of two is no text', { ...anItem(), fields: { site: 'north', region: 1 } }],
    ['one clearing of two is wrong', { ...anItem(), clearings: [bare, { ...bare, on: '2026' }] }],
    ['a nature is wrong', { ...anItem(), clearings: [{ ...bare, nature: 'lost' }] }],
    ['it is an instance of a class', new (class Invoice {})()],
    ['it is nothing at all', undefined],
    ['it is a text', 'F-1'],
    ['it is a list', [anItem()]],
    ['it inherits what it should own', Object.create(anItem())],
  ])('recognises nothing when %s', (_, item) => {
    expect(hasItemShape(item)).toBe(false)
  })
})
