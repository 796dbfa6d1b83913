import { describe, expect, it } from 'vitest'

import {
  adjustLine,
  creditLine,
  joinLine,
  leaveLine,
  rejoinLine,
  shiftLine,
} from '../../../src/disputes/evolve-line.ts'
import type { ItemsDisputed, LeaveReason, Outcome } from '../../../src/standings/changes.ts'
import { itemsLeft } from '../standings/a-standing.ts'
import type { DisputeLine } from '../../../src/disputes/line.ts'
import type { ItemsLeftDispute } from '../../../src/standings/changes.ts'
import { aLine, bucketsOf } from './a-line.ts'

const balance = { open: '900.00', cleared: { paid: '60.00', credited: '30.00', other: '10.00' } }
const joining = (disputed: string, currency = 'EUR'): ItemsDisputed['items'][number] => ({
  item: 'F-1',
  customer: 'C1',
  currency,
  collector: null,
  disputed,
  balance,
})

/** Of 300.00 disputed, 50.00 were paid, 20.00 credited and 10.00 cleared otherwise. */
const moved = aLine({ current: '220.00', paid: '50.00', credited: '20.00', otherwise: '10.00' })
const closedStay = {
  episode: 1,
  from: '2026-06-01',
  until: '2026-06-10',
  untilRecordedOn: '2026-06-10',
  why: 'resolved',
  outcome: 'rejected',
  code: null,
} as const
const openStay = {
  episode: 1,
  from: '2026-07-01',
  until: null,
  untilRecordedOn: null,
  why: null,
  outcome: null,
  code: null,
} as const

const recordedOn = '2026-07-05'

const leave = (line: DisputeLine, change: ItemsLeftDispute, toCredit: string | null) =>
  leaveLine(line, change, toCredit, recordedOn)

describe('an item that joins a dispute (D-1, D-8)', () => {
  it('has a line whose original amount is what is disputed, all of it current', () => {
    expect(joinLine(joining('300.00'), { episode: 1, on: '2026-07-01' })).toEqual(
      aLine({ open: '900.00', cleared: balance.cleared, stays: [openStay] }),
    )
  })

  it('has zeros in the decimals of its currency', () => {
    const { paid, credited, otherwise, released } = joinLine(joining('300', 'JPY'), {
      episode: 1,
      on: '2026-07-01',
    })
    expect([paid, credited, otherwise, released]).toEqual(['0', '0', '0', '0'])
  })
})

describe('an item that comes back into its dispute (D-7, D-8)', () => {
  it.each([
    {
      rule: 'as much as was released',
      released: '220.00',
      disputed: '220.00',
      original: '300.00',
      left: '0.00',
    },
    {
      rule: 'less than was released',
      released: '220.00',
      disputed: '100.00',
      original: '300.00',
      left: '120.00',
    },
    {
      rule: 'more than was released',
      released: '220.00',
      disputed: '250.00',
      original: '330.00',
      left: '0.00',
    },
    {
      rule: 'though nothing was released',
      released: '0.00',
      disputed: '80.00',
      original: '160.00',
      left: '0.00',
    },
  ])('$rule: what was released is current again, and more raises the original', (row) => {
    const { released, disputed, original, left } = row
    const sum = released === '0.00' ? '80.00' : '300.00'
    const line = aLine({
      ...moved,
      original: sum,
      current: '0.00',
      released,
      toCredit: '40.00',
      stays: [closedStay],
    })
    expect(rejoinLine(line, joining(disputed), { episode: 1, on: '2026-07-01' })).toEqual({
      ...line,
      ...balance,
      original,
      current: disputed,
      released: left,
      toCredit: null,
      stays: [closedStay, openStay],
    })
  })

  it('after a reversed payment has it current already, and keeps the original', () => {
    const line = aLine({ current: '300.00', stays: [closedStay] })
    expect(bucketsOf(rejoinLine(line, joining('300.00'), { episode: 1, on: '2026-07-01' }))).toEqual(
      bucketsOf(line),
    )
  })

  it('as a credit note keeps its sign', () => {
    const line = aLine({ original: '-300.00', current: '0.00', released: '-300.00' })
    expect(bucketsOf(rejoinLine(line, joining('-310.00'), { episode: 1, on: '2026-07-01' }))).toEqual({
      ...bucketsOf(line),
      original: '-310.00',
      current: '-310.00',
      released: '0.00',
    })
  })
})

describe('an item that leaves its dispute while open (A-5, D-8)', () => {
  it.each<[Exclude<LeaveReason, 'settled'>, string, string]>([
    ['resolved', '300.00', '220.00'],
    ['other', '300.00', '220.00'],
    ['mistake', '80.00', '0.00'],
    ['split', '80.00', '0.00'],
    ['moved', '80.00', '0.00'],
  ])('as %s has an original of %s and %s released', (why, original, released) => {
    expect(bucketsOf(leave(moved, itemsLeft({ why }), null))).toEqual({
      ...bucketsOf(moved),
      original,
      current: '0.00',
      released,
    })
  })

  it('adds to what was released before', () => {
    const line = aLine({ original: '320.00', released: '20.00' })
    expect(leave(line, itemsLeft(), null).released).toBe('320.00')
  })

  it('keeps its balance and says what we agreed to credit (D-5)', () => {
    const { toCredit, open, cleared } = leave(moved, itemsLeft(), '120.00')
    expect({ toCredit, open, cleared }).toEqual({
      toCredit: '120.00',
      open: moved.open,
      cleared: moved.cleared,
    })
  })

  it('closes the stay that runs, and no other', () => {
    const line = aLine({ stays: [closedStay, openStay] })
    const left = itemsLeft({ on: '2026-07-05', why: 'other', outcome: 'withdrawn', code: 'replaced' })
    expect(leave(line, left, null).stays).toEqual([
      closedStay,
      {
        episode: 1,
        from: '2026-07-01',
        until: '2026-07-05',
        untilRecordedOn: '2026-07-05',
        why: 'other',
        outcome: 'withdrawn' as Outcome,
        code: 'replaced',
      },
    ])
  })

  it('never leaves before it came, whatever the day as dated', () => {
    const line = aLine({ stays: [openStay] })
    const [stay] = leave(line, itemsLeft({ on: '2026-06-30' }), null).stays
    expect(stay?.until).toBe('2026-07-01')
  })
})

describe('a shift of a disputed amount (D-8)', () => {
  it('takes each part off the current amount and adds it where it went', () => {
    const shift = { paid: '100.00', credited: '40.00', otherwise: '5.00' }
    expect(shiftLine(moved, { shift, balance })).toEqual({
      ...moved,
      ...balance,
      current: '75.00',
      paid: '150.00',
      credited: '60.00',
      otherwise: '15.00',
    })
  })

  it('takes reversed parts back', () => {
    const shift = { paid: '-50.00', credited: '-20.00', otherwise: '-10.00' }
    expect(bucketsOf(shiftLine(moved, { shift, balance }))).toEqual(bucketsOf(aLine()))
  })
})

describe('a credit that had been agreed and is shown (D-5)', () => {
  const agreed = aLine({ current: '0.00', released: '300.00', toCredit: '120.00' })

  it('was released, and turns out to be credited', () => {
    expect(creditLine(agreed, { credited: '120.00', balance })).toEqual({
      ...agreed,
      ...balance,
      released: '180.00',
      credited: '120.00',
    })
  })

  it('adds to what was credited before, and never takes more than was released', () => {
    const line = aLine({ original: '110.00', current: '0.00', released: '100.00', credited: '10.00' })
    expect(bucketsOf(creditLine(line, { credited: '120.00', balance }))).toEqual({
      ...bucketsOf(line),
      released: '0.00',
      credited: '110.00',
    })
  })
})

describe('another amount in dispute (D-2, D-8)', () => {
  const line = aLine({ original: '310.00', current: '200.00', paid: '10.00', released: '100.00' })

  it.each([
    ['less: the difference is released', '150.00', { original: '310.00', released: '150.00' }],
    ['as much as before', '200.00', { original: '310.00', released: '100.00' }],
    ['more: what was released is taken back', '260.00', { original: '310.00', released: '40.00' }],
    ['all that was released', '300.00', { original: '310.00', released: '0.00' }],
    ['more than ever: the original is raised', '350.00', { original: '360.00', released: '0.00' }],
  ])('%s', (_, disputed, moved) => {
    expect(adjustLine(line, disputed)).toEqual({ ...line, ...moved, current: disputed })
  })

  it('has the sign of the item: a credit is disputed less or more', () => {
    const credit = aLine({ original: '-80.00', current: '-80.00', open: '-80.00' })
    const less = adjustLine(credit, '-30.00')
    expect(bucketsOf(less)).toEqual({ ...bucketsOf(credit), current: '-30.00', released: '-50.00' })
    expect(adjustLine(less, '-80.00')).toEqual(credit)
  })
})
