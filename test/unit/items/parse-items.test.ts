import { describe, expect, it } from 'vitest'

import { itemFault } from '../../../src/items/item-faults.ts'
import { parseItems } from '../../../src/items/parse-items.ts'
import type { ErrorDetails } from '../../../src/kernel/errors/error-details.ts'
import { aClearing, anItem } from './an-item.ts'
import { refusalOf } from '../../support/refusal.ts'

const credit = (more = {}) =>
  anItem({ kind: 'credit-note', amount: '-200.00', openAmount: '-200.00', dueDate: null, ...more })

const settled = (more = {}) => anItem({ openAmount: '0.00', settledOn: '2026-06-10', ...more })

describe('items of a ledger (F-1)', () => {
  it.each([
    ['an invoice wholly open', anItem()],
    [
      'an invoice paid in part',
      anItem({ openAmount: '400.00', clearings: [aClearing('2026-06-01', '600.00')] }),
    ],
    ['an invoice settled', settled({ clearings: [aClearing('2026-06-10', '1000.00')] })],
    ['an invoice settled before its date, by a prepayment', settled({ settledOn: '2026-04-01' })],
    ['a clearing before the document date', anItem({ clearings: [aClearing('2026-04-01', '1.00')] })],
    ['clearings that do not explain the open amount', anItem({ openAmount: '1.00' })],
    [
      'a reversed payment',
      anItem({ clearings: [aClearing('2026-06-01', '5.00'), aClearing('2026-06-02', '-5.00')] }),
    ],
    [
      'a clearing of unknown nature, with a reference',
      anItem({ clearings: [{ on: '2026-06-01', amount: '1.00', reference: 'R 1' }] }),
    ],
    ['a ledger without clearings', anItem({ clearings: undefined as never })],
    ['a credit note without a due date', credit()],
    ['a payment without a due date', credit({ kind: 'payment' })],
    ['a miscellaneous debit without a due date', anItem({ kind: 'miscellaneous', dueDate: null })],
    ['an item of nothing, open', anItem({ amount: '0.00', openAmount: '0.00' })],
    ['an item of nothing, settled', settled({ amount: '0.00' })],
    ['a payment mode and fields', anItem({ paymentMode: 'transfer', fields: { site: 'north' } })],
    ['an amount of 18 digits', anItem({ amount: '9999999999999999.99' })],
    ['a currency without decimals', anItem({ currency: 'JPY', amount: '1000', openAmount: '1000' })],
  ])('may be %s', (_, item) => {
    const given = item.clearings === undefined ? withoutUndefined(item) : item
    expect(parseItems([given])).toEqual([given])
  })

  it('keep their order, and an empty list is one', () => {
    const items = [anItem({ id: 'b' }), anItem({ id: 'a' })]
    expect(parseItems(items)).toEqual(items)
    expect(parseItems(items)).not.toBe(items)
    expect(parseItems([])).toEqual([])
  })
})

describe('items of the wrong shape', () => {
  const { number: _, ...withoutNumber } = anItem()
  it.each([
    ['null', null],
    ['a text', 'F-1'],
    ['a list', []],
    ['a key missing', withoutNumber],
    ['a key too many', { ...anItem(), colour: 'red' }],
    ['an optional key without value', { ...anItem(), paymentMode: undefined }],
    ['clearings without value', { ...anItem(), clearings: undefined }],
    ['fields without value', { ...anItem(), fields: undefined }],
    ['an empty id', anItem({ id: '' })],
    ['an empty customer', anItem({ customer: '' })],
    ['an unknown kind', { ...anItem(), kind: 'gift' }],
    ['a blank number', anItem({ number: ' ' })],
    ['a number that is no text', { ...anItem(), number: 1 }],
    ['an unreal document date (DT5)', anItem({ documentDate: '2026-02-30' })],
    ['an unreal due date', anItem({ dueDate: '2026-2-1' })],
    ['no due date at all', { ...anItem(), dueDate: undefined }],
    ['an unreal settlement day', anItem({ settledOn: '20260610' })],
    ['no settlement day at all', { ...anItem(), settledOn: undefined }],
    ['an unknown currency', anItem({ currency: 'EURO' })],
    ['an amount that is a number (MN3)', { ...anItem(), amount: 1000 }],
    ['an amount with an exponent', anItem({ amount: '1e3' })],
    ['an open amount of 19 digits', anItem({ openAmount: '10000000000000000.00' })],
    ['clearings that are no list', { ...anItem(), clearings: {} }],
    ['a clearing that is no object', { ...anItem(), clearings: [1] }],
    ['a clearing that is null', { ...anItem(), clearings: [null] }],
    ['a clearing on an unreal day', anItem({ clearings: [aClearing('2026-06-31', '1.00')] })],
    ['a clearing with no amount', anItem({ clearings: [aClearing('2026-06-30', '')] })],
    [
      'a clearing of a wrong nature',
      anItem({ clearings: [{ ...aClearing('2026-06-01', '1.00'), nature: 'lost' as never }] }),
    ],
    [
      'a clearing with a nature without value',
      anItem({ clearings: [{ ...aClearing('2026-06-01', '1.00'), nature: undefined as never }] }),
    ],
    [
      'a clearing with a blank reference',
      anItem({ clearings: [aClearing('2026-06-01', '1.00', { reference: '' })] }),
    ],
    [
      'a clearing with a key too many',
      anItem({ clearings: [{ ...aClearing('2026-06-01', '1.00'), why: 'x' } as never] }),
    ],
    [
      'more than 10,000 clearings',
      anItem({ clearings: Array.from({ length: 10_001 }, () => aClearing('2026-06-01', '0.01')) }),
    ],
    ['a blank payment mode', anItem({ paymentMode: '' })],
    ['fields that are a list', { ...anItem(), fields: [] }],
    ['fields that are null', { ...anItem(), fields: null }],
    ['a field that is no text', { ...anItem(), fields: { site: 1 } }],
    ['a field with a bidi control (UN3)', anItem({ fields: { site: 'a\u202Eb' } })],
    ['a field without a name', anItem({ fields: { '': 'x' } })],
    [
      'more than 100 fields',
      anItem({ fields: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}`, 'x'])) }),
    ],
  ])('are refused: %s', (_, item) => {
    expect(refusalOf(() => parseItems([item])).code).toBe('input-invalid')
  })

  it('are refused with their place and what is allowed', () => {
    const error = refusalOf(() => parseItems([anItem(), anItem({ amount: '1e3' })]))
    expect(error.details).toEqual({
      what: 'item at [1]',
      issues: [
        {
          path: 'amount',
          expected: 'a plain decimal text of at most 18 digits and 4 decimals, such as 1250.50',
        },
      ],
    })
  })

  it('are refused for the part of a clearing that is wrong, and for no sound one', () => {
    const sound = aClearing('2026-06-01', '1.00', { reference: 'R 1' })
    const item = anItem({ clearings: [sound, { ...sound, on: '2026-06-31' }] })
    const { issues } = refusalOf(() => parseItems([item])).details as ErrorDetails['input-invalid']
    expect(issues.map(({ path }) => path)).toEqual(['clearings[1].on'])
  })

  it('are refused when they are no list, or a list of more than a million (SZ7)', () => {
    expect(refusalOf(() => parseItems({})).details).toMatchObject({ what: 'list of items' })
    expect(refusalOf(() => parseItems(Array.from({ length: 1_000_001 }, () => null))).details).toMatchObject({
      what: 'list of items',
    })
  })

  it('may have as many clearings and fields as the limits say, and may lack a prototype', () => {
    const clearings = Array.from({ length: 10_000 }, () => aClearing('2026-06-01', '0.01'))
    const fields = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`f${n}`, 'x']))
    const item = Object.assign(Object.create(null) as object, anItem({ clearings, fields }))
    expect(parseItems([item])[0]).toBe(item)
  })
})

describe('an item that contradicts itself (F-1)', () => {
  it.each([
    ['amount-not-canonical', anItem({ amount: '1000' })],
    ['amount-not-canonical', anItem({ openAmount: '1000.0' })],
    ['amount-not-canonical', anItem({ amount: '1000.000' })],
    [
      'amount-not-canonical',
      anItem({ clearings: [aClearing('2026-06-01', '1.00'), aClearing('2026-06-01', '1')] }),
    ],
    ['open-amount-of-other-sign', anItem({ openAmount: '-1000.00' })],
    ['open-amount-of-other-sign', credit({ openAmount: '200.00' })],
    ['open-amount-above-amount', anItem({ openAmount: '1000.01' })],
    ['open-amount-above-amount', credit({ openAmount: '-200.01' })],
    ['open-amount-above-amount', anItem({ amount: '0.00', openAmount: '0.01' })],
    ['open-amount-above-amount', anItem({ amount: '0.00', openAmount: '-0.01' })],
    ['settled-with-open-amount', anItem({ settledOn: '2026-06-01' })],
    ['settled-with-open-amount', credit({ settledOn: '2026-06-01' })],
    ['settlement-day-missing', anItem({ openAmount: '0.00' })],
    ['settlement-day-missing', credit({ openAmount: '0.00' })],
    ['due-date-missing', anItem({ dueDate: null })],
    ['due-date-missing', anItem({ kind: 'draft', dueDate: null })],
    ['due-date-missing', anItem({ kind: 'down-payment-request', dueDate: null })],
  ])('is refused as %s', (fault, item) => {
    const error = refusalOf(() => parseItems([anItem({ id: 'F-0' }), item]))
    expect(error.code).toBe('item-invalid')
    expect(error.details).toEqual({ item: 'F-1', fault })
    expect(error.message).toBe(`The item F-1 contradicts itself: ${fault}.`)
  })

  it.each([
    ['200 bytes', 'x'.repeat(200), null],
    ['201 bytes', 'x'.repeat(201), 'id-too-long'],
    ['66 signs of three bytes', '€'.repeat(66), null],
    ['67 signs of three bytes', '€'.repeat(67), 'id-too-long'],
  ])('has an id of at most 200 bytes, so that its spells have ids too: %s', (_size, id, fault) => {
    expect(itemFault(anItem({ id }))).toBe(fault)
  })

  it('is told apart from a sound one without throwing, even in a currency that is none', () => {
    expect(itemFault(anItem())).toBeNull()
    expect(itemFault(anItem({ currency: 'ABC' }))).toBe('currency-unknown')
  })
})

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T
