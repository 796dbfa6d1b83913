import { describe, expect, it } from 'vitest'

import { allocateCredits } from '../../../src/disputes/allocate-credits.ts'
import type { AmountToCover, OpenCredit } from '../../../src/disputes/credit-allocation.ts'
import type { Item } from '../../../src/items/item.ts'
import { codeOf, refusalOf } from '../../support/refusal.ts'
import { anItem } from '../items/an-item.ts'

const disputed = (id: string, amount: string, more: Partial<Item> = {}): AmountToCover => ({
  item: anItem({ id, number: `N-${id}`, ...more }),
  amount,
})

const credit = (
  id: string,
  openAmount: string,
  more: Partial<Item> = {},
  reference?: string,
): OpenCredit => ({
  item: anItem({ id, kind: 'credit-note', amount: openAmount, openAmount, dueDate: null, ...more }),
  ...(reference === undefined ? {} : { reference }),
})

const naming = (id: string, openAmount: string, reference: string) => credit(id, openAmount, {}, reference)

/** The covers as `credit > item: amount why`. */
const told = (amounts: readonly AmountToCover[], credits: readonly OpenCredit[]) =>
  allocateCredits(amounts, credits).covers.map(
    ({ credit: from, item, amount, why }) => `${from} > ${item}: ${amount} ${why}`,
  )

describe('which credits would cover a dispute (D-11)', () => {
  it('is told with what stays uncovered, and what stays of each credit', () => {
    const allocation = allocateCredits(
      [disputed('F1', '300.00'), disputed('F2', '100.00')],
      [naming('A1', '-500.00', 'F1'), credit('A2', '-40.00')],
    )
    expect(allocation).toEqual({
      covers: [
        { credit: 'A1', item: 'F1', currency: 'EUR', amount: '300.00', why: 'reference' },
        { credit: 'A2', item: 'F2', currency: 'EUR', amount: '40.00', why: 'age' },
      ],
      uncovered: [
        { item: 'F1', currency: 'EUR', amount: '0.00' },
        { item: 'F2', currency: 'EUR', amount: '60.00' },
      ],
      left: [
        { credit: 'A1', currency: 'EUR', amount: '-200.00' },
        { credit: 'A2', currency: 'EUR', amount: '0.00' },
      ],
    })
  })

  it('is nothing without credits, or without anything disputed', () => {
    expect(allocateCredits([], [])).toEqual({ covers: [], uncovered: [], left: [] })
    expect(allocateCredits([disputed('F1', '1.00')], []).uncovered).toEqual([
      { item: 'F1', currency: 'EUR', amount: '1.00' },
    ])
    expect(allocateCredits([], [credit('A1', '-1.00')]).left).toEqual([
      { credit: 'A1', currency: 'EUR', amount: '-1.00' },
    ])
  })

  it('leaves out what cannot be covered, and what is no credit', () => {
    const allocation = allocateCredits(
      [disputed('F1', '0.00'), disputed('A9', '-10.00')],
      [credit('F2', '10.00'), credit('A1', '0.00')],
    )
    expect(allocation).toEqual({ covers: [], uncovered: [], left: [] })
  })

  it('reads an amount with fewer decimals than its currency has', () => {
    expect(told([disputed('F1', '5')], [credit('A1', '-5.0')])).toEqual(['A1 > F1: 5.00 amount'])
  })
})

describe('a credit that names an item (D-11)', () => {
  it('comes first, before one of exactly the amount, and one that is older', () => {
    const credits = [
      credit('exact', '-300.00'),
      credit('older', '-300.00', { documentDate: '2026-01-01' }),
      naming('named', '-250.00', 'F1'),
    ]
    expect(told([disputed('F1', '300.00')], credits)).toEqual([
      'named > F1: 250.00 reference',
      'older > F1: 50.00 age',
    ])
  })

  it('names it by its id, else by its number', () => {
    const amounts = [disputed('F1', '10.00', { number: 'F2' }), disputed('F2', '10.00')]
    expect(told(amounts, [naming('A1', '-30.00', 'F2')])).toEqual(['A1 > F2: 10.00 reference'])
    expect(told(amounts, [naming('A1', '-30.00', 'N-F2')])).toEqual(['A1 > F2: 10.00 reference'])
  })

  it('covers all items of the number it names, the first due first', () => {
    const part = { number: 'N-7' }
    const amounts = [
      disputed('second', '10.00', { ...part, dueDate: '2026-08-31' }),
      disputed('first', '10.00', { ...part, dueDate: '2026-07-31' }),
    ]
    expect(told(amounts, [naming('A1', '-15.00', 'N-7')])).toEqual([
      'A1 > first: 10.00 reference',
      'A1 > second: 5.00 reference',
    ])
  })

  it('is for that item only, even when the item is not in the dispute', () => {
    const amounts = [disputed('F1', '100.00')]
    expect(told(amounts, [naming('A1', '-100.00', 'F9')])).toEqual([])
    expect(told([...amounts, disputed('F2', '100.00')], [naming('A1', '-200.00', 'F1')])).toEqual([
      'A1 > F1: 100.00 reference',
    ])
  })

  it('is not for an item in another currency', () => {
    const dollars = credit('A1', '-100.00', { currency: 'USD' }, 'F1')
    expect(told([disputed('F1', '100.00')], [dollars])).toEqual([])
  })

  it('goes before a later one that names the same item', () => {
    const credits = [
      credit('late', '-80.00', { documentDate: '2026-06-02' }, 'F1'),
      credit('early', '-80.00', { documentDate: '2026-06-01' }, 'F1'),
    ]
    expect(told([disputed('F1', '100.00')], credits)).toEqual([
      'early > F1: 80.00 reference',
      'late > F1: 20.00 reference',
    ])
  })

  it('stays whole when an earlier one has covered all of the item that both name', () => {
    const credits = [
      credit('late', '-80.00', { documentDate: '2026-06-02' }, 'F1'),
      credit('early', '-100.00', { documentDate: '2026-06-01' }, 'F1'),
    ]
    const { covers, left } = allocateCredits([disputed('F1', '100.00')], credits)
    expect(covers.map((one) => [one.credit, one.amount])).toEqual([['early', '100.00']])
    expect(left.map((one) => [one.credit, one.amount])).toEqual([
      ['late', '-80.00'],
      ['early', '0.00'],
    ])
  })
})

describe('a credit of exactly the amount (D-11)', () => {
  it('comes before one that is older', () => {
    const credits = [credit('older', '-50.00', { documentDate: '2026-01-01' }), credit('exact', '-100.00')]
    expect(told([disputed('F1', '100.00')], credits)).toEqual(['exact > F1: 100.00 amount'])
  })

  it('covers all that is disputed when it is of all', () => {
    const credits = [credit('of one', '-300.00'), credit('of all', '-500.00')]
    expect(told([disputed('F1', '300.00'), disputed('F2', '200.00')], credits)).toEqual([
      'of all > F1: 300.00 amount',
      'of all > F2: 200.00 amount',
    ])
  })

  it('is of what references left uncovered', () => {
    const credits = [naming('A1', '-60.00', 'F1'), credit('A2', '-40.00'), credit('A3', '-100.00')]
    expect(told([disputed('F1', '100.00'), disputed('F2', '70.00')], credits)).toEqual([
      'A1 > F1: 60.00 reference',
      'A2 > F1: 40.00 amount',
      'A3 > F2: 70.00 age',
    ])
  })

  it('goes to the item due first of several with the amount, and the oldest credit goes first', () => {
    const amounts = [
      disputed('later', '50.00', { dueDate: '2026-08-31' }),
      disputed('sooner', '50.00', { dueDate: '2026-07-31' }),
      disputed('other', '7.00'),
    ]
    const credits = [
      credit('young', '-50.00', { documentDate: '2026-06-02' }),
      credit('old', '-50.00', { documentDate: '2026-06-01' }),
      credit('third', '-50.00', { documentDate: '2026-06-03' }),
    ]
    expect(told(amounts, credits)).toEqual([
      'old > sooner: 50.00 amount',
      'young > later: 50.00 amount',
      'third > other: 7.00 age',
    ])
  })
})

describe('credits by age (D-11)', () => {
  it('are taken oldest first, for the items due first', () => {
    const amounts = [
      disputed('F1', '100.00', { dueDate: '2026-07-31' }),
      disputed('F2', '100.00', { dueDate: '2026-06-30' }),
    ]
    const credits = [
      credit('A1', '-70.00', { documentDate: '2026-06-02' }),
      credit('A2', '-80.00', { documentDate: '2026-06-01' }),
      credit('A3', '-90.00', { documentDate: '2026-06-03' }),
    ]
    expect(told(amounts, credits)).toEqual([
      'A2 > F2: 80.00 age',
      'A1 > F2: 20.00 age',
      'A1 > F1: 50.00 age',
      'A3 > F1: 50.00 age',
    ])
  })

  it('go by document date where due days are equal, then by id', () => {
    const amounts = [
      disputed('c', '2.00'),
      disputed('b', '2.00'),
      disputed('a', '2.00', { documentDate: '2026-05-02' }),
    ]
    expect(told(amounts, [credit('A2', '-1.00'), credit('A1', '-3.50')])).toEqual([
      'A1 > b: 2.00 age',
      'A1 > c: 1.50 age',
      'A2 > c: 0.50 age',
      'A2 > a: 0.50 age',
    ])
  })

  it('never mix currencies', () => {
    const amounts = [disputed('F1', '100.00'), disputed('F2', '500', { currency: 'JPY' })]
    const credits = [credit('A1', '-900', { currency: 'JPY' }), credit('A2', '-10.00', { currency: 'USD' })]
    const { covers, uncovered, left } = allocateCredits(amounts, credits)
    expect(covers).toEqual([{ credit: 'A1', item: 'F2', currency: 'JPY', amount: '500', why: 'age' }])
    expect(uncovered).toEqual([
      { item: 'F1', currency: 'EUR', amount: '100.00' },
      { item: 'F2', currency: 'JPY', amount: '0' },
    ])
    expect(left).toEqual([
      { credit: 'A1', currency: 'JPY', amount: '-400' },
      { credit: 'A2', currency: 'USD', amount: '-10.00' },
    ])
  })
})

describe('an allocation is refused', () => {
  it('of several customers', () => {
    const error = refusalOf(() =>
      allocateCredits([disputed('F1', '1.00')], [credit('A1', '-1.00', { customer: 'C2' })]),
    )
    expect(error.code).toBe('customers-mixed')
    expect(error.details).toEqual({ customers: ['C1', 'C2'] })
    expect(error.message).toContain('2 customers')
    const many = Array.from({ length: 60 }, (_, n) => credit(`A${n}`, '-1.00', { customer: `C${n}` }))
    expect(refusalOf(() => allocateCredits([], many)).details).toMatchObject({ customers: { length: 50 } })
  })

  it('of an item or a credit named twice', () => {
    const twice = [disputed('F1', '1.00'), disputed('F1', '2.00')]
    expect(refusalOf(() => allocateCredits(twice, [])).details).toEqual({ item: 'F1' })
    const credits = [credit('A1', '-1.00'), credit('A1', '-1.00')]
    expect(refusalOf(() => allocateCredits([], credits)).details).toEqual({ item: 'A1' })
    const { code, message } = refusalOf(() => allocateCredits([], credits))
    expect(code).toBe('item-duplicate')
    expect(message).toContain('A1 is named twice')
  })

  it('of what is no amount of its currency', () => {
    expect(codeOf(() => allocateCredits([disputed('F1', '1.005')], []))).toBe('amount-invalid')
    expect(codeOf(() => allocateCredits([], [credit('A1', '-1.005')]))).toBe('amount-invalid')
    expect(codeOf(() => allocateCredits([disputed('F1', '1.00', { currency: 'ABC' })], []))).toBe(
      'currency-unknown',
    )
  })
})
