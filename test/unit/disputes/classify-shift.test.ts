import { describe, expect, it } from 'vitest'

import { balanceOf, classifyShift, isSameBalance } from '../../../src/disputes/classify-shift.ts'
import { leaveLine, shiftLine } from '../../../src/disputes/evolve-line.ts'
import type { DisputeLine } from '../../../src/disputes/line.ts'
import type { Clearing, Item } from '../../../src/items/item.ts'
import { aClearing, anItem, withoutClearings } from '../items/an-item.ts'
import { aLine, bucketsOf } from './a-line.ts'

const paid = (on: string, amount: string) => aClearing(on, amount)
const credited = (on: string, amount: string) => aClearing(on, amount, { nature: 'credited' })
const writtenOff = (on: string, amount: string) => aClearing(on, amount, { nature: 'other' })

const afterLook = (line: DisputeLine, item: Item) =>
  shiftLine(line, { shift: classifyShift(line, item), balance: balanceOf(item) })

/** 100.00 of an invoice of 200.00 are disputed, so that the rest is 100.00 as well. */
const half = aLine({ original: '100.00', current: '100.00', open: '200.00' })
const halfItem = (openAmount: string, clearings: readonly Clearing[], amount = '200.00') =>
  anItem({ amount, openAmount, clearings })

/** Of 150.00, of which 100.00 were disputed, 100.00 had been paid on 1 June: 50.00 of them from the disputed part. */
const halfPaid = aLine({
  original: '100.00',
  current: '50.00',
  paid: '50.00',
  open: '50.00',
  cleared: { paid: '100.00', credited: '0.00', other: '0.00' },
})

describe('the buckets of a disputed amount (D-8, R-5)', () => {
  const payment = paid('2026-06-02', '700.00')
  const more = paid('2026-06-03', '50.00')
  const credit = credited('2026-06-04', '200.00')
  const writeOff = writtenOff('2026-06-05', '10.00')

  it('hold the numbers of the worked example: 300 = 0 + 50 + 200 + 10 + 40', () => {
    const start = aLine()
    const afterPayment = afterLook(start, anItem({ openAmount: '300.00', clearings: [payment] }))
    expect(bucketsOf(afterPayment)).toEqual(bucketsOf(start))
    const afterMore = afterLook(afterPayment, anItem({ openAmount: '250.00', clearings: [payment, more] }))
    expect(bucketsOf(afterMore)).toEqual({ ...bucketsOf(start), current: '250.00', paid: '50.00' })
    const afterCredit = afterLook(
      afterMore,
      anItem({ openAmount: '50.00', clearings: [payment, more, credit] }),
    )
    expect(bucketsOf(afterCredit)).toEqual({ ...bucketsOf(afterMore), current: '50.00', credited: '200.00' })
    const afterWriteOff = afterLook(
      afterCredit,
      anItem({ openAmount: '40.00', clearings: [payment, more, credit, writeOff] }),
    )
    expect(bucketsOf(afterWriteOff)).toEqual({
      ...bucketsOf(afterCredit),
      current: '40.00',
      otherwise: '10.00',
    })
    const completed = leaveLine(
      afterWriteOff,
      {
        type: 'items-left-dispute',
        dispute: 'D-1',
        chunk: 0,
        why: 'resolved',
        to: null,
        outcome: 'rejected',
        code: null,
        on: '2026-06-10',
        status: { id: 'resolved', type: 'resolved' },
        items: [{ item: 'F-1', currency: 'EUR', toCredit: null }],
      },
      null,
      '2026-06-10',
    )
    expect(bucketsOf(completed)).toEqual({
      original: '300.00',
      current: '0.00',
      paid: '50.00',
      credited: '200.00',
      otherwise: '10.00',
      released: '40.00',
    })
  })

  it('are the same when the desk looks once at the end (F-2)', () => {
    const item = anItem({ openAmount: '40.00', clearings: [payment, more, credit, writeOff] })
    expect(classifyShift(aLine(), item)).toEqual({ paid: '50.00', credited: '200.00', otherwise: '10.00' })
  })
})

describe('a clearing of an item of which 100 of 200 are disputed (D-2)', () => {
  it.each([
    {
      rule: 'reduces the rest alone while there is one',
      open: '100.00',
      by: [paid('2026-06-02', '100.00')],
      shift: [0, 0, 0],
    },
    {
      rule: 'reduces the disputed part by what the rest lacks',
      open: '99.99',
      by: [paid('2026-06-02', '100.01')],
      shift: [0.01, 0, 0],
    },
    {
      rule: 'reduces the disputed part to nothing when all is paid',
      open: '0.00',
      by: [paid('2026-06-02', '200.00')],
      shift: [100, 0, 0],
    },
    {
      rule: 'is credited as much as it takes off the disputed part',
      open: '70.00',
      by: [credited('2026-06-02', '130.00')],
      shift: [0, 30, 0],
    },
    {
      rule: 'is otherwise when it is neither',
      open: '70.00',
      by: [writtenOff('2026-06-02', '130.00')],
      shift: [0, 0, 30],
    },
    {
      rule: 'is otherwise when the ledger does not know its nature',
      open: '70.00',
      by: [{ on: '2026-06-02', amount: '130.00' }],
      shift: [0, 0, 30],
    },
    { rule: 'is otherwise when the ledger does not list it', open: '70.00', by: [], shift: [0, 0, 30] },
    {
      rule: 'comes before what the ledger does not list',
      open: '40.00',
      by: [paid('2026-06-02', '130.00')],
      shift: [30, 0, 30],
    },
    {
      rule: 'that takes the rest leaves the later one the disputed part',
      open: '80.00',
      by: [paid('2026-06-02', '100.00'), credited('2026-06-03', '20.00')],
      shift: [0, 20, 0],
    },
    {
      rule: 'is taken by its day, not by its place in the list',
      open: '80.00',
      by: [credited('2026-06-03', '20.00'), paid('2026-06-02', '100.00')],
      shift: [0, 20, 0],
    },
    {
      rule: 'is taken in the order of the ledger within a day',
      open: '80.00',
      by: [credited('2026-06-03', '20.00'), paid('2026-06-03', '100.00')],
      shift: [20, 0, 0],
    },
    {
      rule: 'is taken in the order of the ledger within a day, the other way round',
      open: '80.00',
      by: [paid('2026-06-03', '100.00'), credited('2026-06-03', '20.00')],
      shift: [0, 20, 0],
    },
  ])('$rule', ({ open, by, shift: [toPaid = 0, toCredited = 0, otherwise = 0] }) => {
    expect(classifyShift(half, halfItem(open, by))).toEqual({
      paid: toPaid.toFixed(2),
      credited: toCredited.toFixed(2),
      otherwise: otherwise.toFixed(2),
    })
  })

  it('is all of it otherwise when the ledger gives no list at all', () => {
    expect(classifyShift(half, withoutClearings(halfItem('70.00', [])))).toEqual({
      paid: '0.00',
      credited: '0.00',
      otherwise: '30.00',
    })
  })

  it('is nothing when nothing changed', () => {
    expect(classifyShift(halfPaid, halfItem('50.00', [paid('2026-06-01', '100.00')], '150.00'))).toEqual({
      paid: '0.00',
      credited: '0.00',
      otherwise: '0.00',
    })
  })
})

describe('what is new since the desk last looked (D-8)', () => {
  it('are the latest clearings of a nature, as many as make up the difference', () => {
    // Of 200.00, 40.00 were seen paid; the rest is 60.00. New: 60.00 paid on the 5th, before 30.00 credited on the 6th.
    const line = aLine({
      ...half,
      open: '160.00',
      cleared: { paid: '40.00', credited: '0.00', other: '0.00' },
    })
    const item = halfItem('70.00', [
      paid('2026-06-04', '40.00'),
      paid('2026-06-05', '60.00'),
      credited('2026-06-06', '30.00'),
    ])
    expect(classifyShift(line, item)).toEqual({ paid: '0.00', credited: '30.00', otherwise: '0.00' })
  })

  it('is the part of a clearing that grew', () => {
    // 40.00 of 110.00 were seen: the other 70.00 are new, after 30.00 credited the day before.
    const line = aLine({
      ...half,
      open: '160.00',
      cleared: { paid: '40.00', credited: '0.00', other: '0.00' },
    })
    const item = halfItem('60.00', [credited('2026-06-04', '30.00'), paid('2026-06-05', '110.00')])
    expect(classifyShift(line, item)).toEqual({ paid: '40.00', credited: '0.00', otherwise: '0.00' })
  })

  it('includes a reversal among payments that add up to more', () => {
    // Rest 50: 40 paid take 40 of it; 40 credited take 10 of it and 30 disputed; 30 paid back were never disputed.
    const line = aLine({ ...half, open: '150.00' })
    const item = halfItem(
      '100.00',
      [paid('2026-06-02', '40.00'), credited('2026-06-03', '40.00'), paid('2026-06-04', '-30.00')],
      '150.00',
    )
    expect(classifyShift(line, item)).toEqual({ paid: '0.00', credited: '30.00', otherwise: '0.00' })
  })

  it('stays apart by nature: what was seen paid and is now credited moves there', () => {
    const item = halfItem('50.00', [credited('2026-06-01', '100.00')], '150.00')
    expect(classifyShift(halfPaid, item)).toEqual({ paid: '-50.00', credited: '50.00', otherwise: '0.00' })
  })

  it('moves what was unlisted and is now listed as paid from otherwise to paid', () => {
    const line = aLine({
      original: '100.00',
      current: '70.00',
      otherwise: '30.00',
      open: '70.00',
      cleared: { paid: '0.00', credited: '0.00', other: '30.00' },
    })
    const item = halfItem('70.00', [paid('2026-06-02', '30.00')], '100.00')
    expect(classifyShift(line, item)).toEqual({ paid: '30.00', credited: '0.00', otherwise: '-30.00' })
  })
})

describe('a reversal (D-7, D-8)', () => {
  it('gives back to the disputed part what its nature took from it', () => {
    const item = halfItem('80.00', [paid('2026-06-01', '100.00'), paid('2026-06-05', '-30.00')], '150.00')
    expect(classifyShift(halfPaid, item)).toEqual({ paid: '-30.00', credited: '0.00', otherwise: '0.00' })
  })

  it('gives the remainder to the rest', () => {
    const item = halfItem('150.00', [], '150.00')
    const line = afterLook(halfPaid, item)
    expect(bucketsOf(line)).toEqual(bucketsOf(half))
    expect(line.open).toBe('150.00')
  })

  it('of another nature gives all to the rest', () => {
    const line = aLine({ ...halfPaid, cleared: { paid: '70.00', credited: '30.00', other: '0.00' } })
    const item = halfItem('80.00', [paid('2026-06-01', '70.00')], '150.00')
    expect(classifyShift(line, item)).toEqual({ paid: '0.00', credited: '0.00', otherwise: '0.00' })
  })

  it.each([
    ['credited', { credited: '-50.00' }],
    ['otherwise', { otherwise: '-50.00' }],
  ] as const)('of what was %s gives back from there', (bucket, shift) => {
    const cleared = {
      paid: '0.00',
      credited: bucket === 'credited' ? '100.00' : '0.00',
      other: bucket === 'credited' ? '0.00' : '100.00',
    }
    const line = aLine({ ...halfPaid, paid: '0.00', [bucket]: '50.00', cleared })
    expect(classifyShift(line, halfItem('150.00', [], '150.00'))).toEqual({
      paid: '0.00',
      credited: '0.00',
      otherwise: '0.00',
      ...shift,
    })
  })

  it('that the ledger lists is taken on its day, after an earlier credit', () => {
    const item = halfItem(
      '90.00',
      [paid('2026-06-01', '100.00'), credited('2026-06-05', '20.00'), paid('2026-06-07', '-60.00')],
      '150.00',
    )
    expect(classifyShift(halfPaid, item)).toEqual({ paid: '-50.00', credited: '20.00', otherwise: '0.00' })
  })

  it('that the ledger does not list comes before what is listed', () => {
    const item = halfItem('90.00', [paid('2026-06-01', '40.00'), credited('2026-06-05', '20.00')], '150.00')
    expect(classifyShift(halfPaid, item)).toEqual({ paid: '-50.00', credited: '10.00', otherwise: '0.00' })
  })

  it('takes its day from what the ledger lists, as far as it lists any', () => {
    // 60.00 went back: 10.00 without a day, first, to the disputed part; the credit of 20.00 then takes 20.00 of it;
    // 50.00 on the 7th give 40.00 to the disputed part, all that payments still held of it.
    const item = halfItem(
      '90.00',
      [paid('2026-06-01', '90.00'), credited('2026-06-05', '20.00'), paid('2026-06-07', '-50.00')],
      '150.00',
    )
    expect(classifyShift(halfPaid, item)).toEqual({ paid: '-50.00', credited: '20.00', otherwise: '0.00' })
  })

  it('is taken as its net part when a payment made up for some of it', () => {
    // 40.00 net went back on the 5th, so that the credit of the 6th takes 20.00 of the disputed part.
    const item = halfItem(
      '70.00',
      [
        paid('2026-06-01', '100.00'),
        paid('2026-06-05', '-60.00'),
        credited('2026-06-06', '20.00'),
        paid('2026-06-07', '20.00'),
      ],
      '150.00',
    )
    expect(classifyShift(halfPaid, item)).toEqual({ paid: '-40.00', credited: '20.00', otherwise: '0.00' })
  })

  it('opens nothing again before what was cleared twice is made good', () => {
    // 250.00 are paid on an item of 200.00; of the 80.00 that go back, 50.00 had been too much.
    const item = halfItem('30.00', [paid('2026-06-02', '250.00'), paid('2026-06-03', '-80.00')])
    expect(classifyShift(half, item)).toEqual({ paid: '70.00', credited: '0.00', otherwise: '0.00' })
  })

  it('of another nature also makes good first what was cleared twice', () => {
    // 200.00 are paid and 50.00 credited too much; taking the credit back changes nothing, and 20.00 go back at last.
    const item = halfItem('20.00', [
      paid('2026-06-02', '200.00'),
      credited('2026-06-03', '50.00'),
      paid('2026-06-04', '-50.00'),
      paid('2026-06-05', '-20.00'),
    ])
    expect(classifyShift(half, item)).toEqual({ paid: '80.00', credited: '0.00', otherwise: '0.00' })
  })
})

describe('an item whose own amount the ledger corrected (D-2)', () => {
  it('upwards gains a rest, which payments then take first', () => {
    const item = halfItem('100.00', [paid('2026-06-02', '150.00')], '250.00')
    expect(classifyShift(half, item)).toEqual({ paid: '0.00', credited: '0.00', otherwise: '0.00' })
  })

  it('downwards is otherwise cleared, after the payments', () => {
    const item = halfItem('40.00', [paid('2026-06-02', '120.00')], '160.00')
    expect(classifyShift(half, item)).toEqual({ paid: '20.00', credited: '0.00', otherwise: '40.00' })
  })

  it('downwards within the rest leaves the disputed part alone', () => {
    expect(classifyShift(half, halfItem('100.00', [], '100.00'))).toEqual({
      paid: '0.00',
      credited: '0.00',
      otherwise: '0.00',
    })
  })
})

describe('the sign and the currency of a shift', () => {
  it('stay those of the item when the ledger corrects its amount to nothing', () => {
    const line = aLine({ original: '-100.00', current: '-100.00', open: '-150.00' })
    expect(classifyShift(line, halfItem('0.00', [], '0.00'))).toEqual({
      paid: '0.00',
      credited: '0.00',
      otherwise: '-100.00',
    })
  })

  it('are those of the item as it is now when the desk saw it amount to nothing', () => {
    // 50.00 were paid, then the amount was corrected to nothing; now it is back, and the payment is gone.
    const line = aLine({
      original: '-50.00',
      current: '0.00',
      paid: '-50.00',
      open: '0.00',
      cleared: { paid: '-50.00', credited: '0.00', other: '50.00' },
    })
    expect(classifyShift(line, halfItem('-50.00', [], '-50.00'))).toEqual({
      paid: '50.00',
      credited: '0.00',
      otherwise: '0.00',
    })
  })

  it('are those of the item: a credit note goes the other way', () => {
    const line = aLine({ original: '-100.00', current: '-100.00', open: '-150.00' })
    const item = halfItem('-70.00', [credited('2026-06-02', '-80.00')], '-150.00')
    const after = afterLook(line, item)
    expect(classifyShift(line, item)).toEqual({ paid: '0.00', credited: '-30.00', otherwise: '0.00' })
    expect(bucketsOf(after)).toMatchObject({ original: '-100.00', current: '-70.00', credited: '-30.00' })
    expect(classifyShift(after, halfItem('-150.00', [], '-150.00'))).toEqual({
      paid: '0.00',
      credited: '30.00',
      otherwise: '0.00',
    })
  })

  it('keep every digit of 18', () => {
    const line = aLine({
      original: '9999999999999999.99',
      current: '9999999999999999.99',
      open: '9999999999999999.99',
    })
    const item = halfItem('0.01', [paid('2026-06-02', '9999999999999999.98')], '9999999999999999.99')
    expect(classifyShift(line, item).paid).toBe('9999999999999999.98')
  })

  it('have the decimals of the currency', () => {
    const zeros = { paid: '0', credited: '0', otherwise: '0' }
    const line = aLine({
      ...zeros,
      currency: 'JPY',
      original: '100',
      current: '100',
      open: '100',
      cleared: { paid: '0', credited: '0', other: '0' },
    })
    const item = anItem({
      currency: 'JPY',
      amount: '100',
      openAmount: '99',
      clearings: [paid('2026-06-02', '1')],
    })
    expect(classifyShift(line, item)).toEqual({ ...zeros, paid: '1' })
  })
})

describe('the balance of an item', () => {
  const item = anItem({
    openAmount: '450.00',
    clearings: [paid('2026-06-01', '400.00'), credited('2026-06-02', '100.00')],
  })
  const balance = { open: '450.00', cleared: { paid: '400.00', credited: '100.00', other: '50.00' } }

  it('is what is open and what was cleared by nature', () => {
    expect(balanceOf(item)).toEqual(balance)
  })

  it.each([
    ['nothing', {}, true],
    ['what is open', { open: '450.01' }, false],
    ['what was paid', { cleared: { ...balance.cleared, paid: '400.01' } }, false],
    ['what was credited', { cleared: { ...balance.cleared, credited: '100.01' } }, false],
    ['what was cleared otherwise', { cleared: { ...balance.cleared, other: '50.01' } }, false],
  ])('differs from what was seen by %s', (_, more, isSame) => {
    expect(isSameBalance(aLine({ ...balance, ...more }), balance)).toBe(isSame)
  })
})
