import { describe, expect, it } from 'vitest'

import { evolveLines, type LineChange } from '../../../src/disputes/evolve-lines.ts'
import type { DisputeLine, DisputeLines } from '../../../src/disputes/line.ts'
import type { ItemsDisputed } from '../../../src/standings/changes.ts'
import { refusalOf } from '../../support/refusal.ts'
import { itemsDisputed, itemsLeft, itemsSettled } from '../standings/a-standing.ts'
import { aLine } from './a-line.ts'

const chunkOf = (...lines: readonly DisputeLine[]): DisputeLines => ({ dispute: 'D-1', chunk: 4, lines })
const balance = { open: '40.00', cleared: { paid: '0.00', credited: '960.00', other: '0.00' } }
const joining = (item: string, disputed: string, currency = 'EUR'): ItemsDisputed['items'][number] => ({
  item,
  customer: 'C1',
  currency,
  collector: null,
  disputed,
  balance,
})
const shiftOf = (sums: Readonly<Record<string, bigint>>) => ({
  original: 0n,
  current: 0n,
  paid: 0n,
  credited: 0n,
  otherwise: 0n,
  released: 0n,
  toCredit: 0n,
  ...sums,
})

const recordedOn = '2026-07-05'

const evolve = (chunk: DisputeLines, change: LineChange) => evolveLines(chunk, change, recordedOn)

describe('items that join a dispute (D-1)', () => {
  const join = itemsDisputed({
    on: '2026-07-01',
    items: [joining('F-2', '40.00'), joining('F-3', '5', 'JPY')],
  })

  it('get lines after those that are there, in the order of the change', () => {
    const { lines, added } = evolve(chunkOf(aLine()), join)
    expect(lines).toMatchObject({ dispute: 'D-1', chunk: 4 })
    expect(lines.lines.map(({ item }) => item)).toEqual(['F-1', 'F-2', 'F-3'])
    expect(lines.lines[0]).toEqual(aLine())
    expect(lines.lines[1]?.stays).toEqual([
      {
        episode: 1,
        from: '2026-07-01',
        until: null,
        untilRecordedOn: null,
        why: null,
        outcome: null,
        code: null,
      },
    ])
    expect(added).toBe(2)
  })

  it('raise the original and the current amount, each in its currency', () => {
    expect(evolve(chunkOf(), join).shift).toEqual(
      new Map([
        ['EUR', shiftOf({ original: 4000n, current: 4000n })],
        ['JPY', shiftOf({ original: 5n, current: 5n })],
      ]),
    )
  })

  it('take their line up again when they had one, and are not counted as new', () => {
    const left = aLine({ current: '0.00', released: '300.00', toCredit: '70.00' })
    const { lines, shift, added } = evolve(
      chunkOf(aLine({ item: 'F-0' }), left),
      itemsDisputed({ items: [joining('F-1', '40.00')] }),
    )
    expect(added).toBe(0)
    expect(lines.lines.map(({ item }) => item)).toEqual(['F-0', 'F-1'])
    expect(lines.lines[1]).toMatchObject({ current: '40.00', released: '260.00', toCredit: null, ...balance })
    expect(shift).toEqual(new Map([['EUR', shiftOf({ current: 4000n, released: -4000n, toCredit: -7000n })]]))
  })
})

describe('a change of some lines', () => {
  it('leaves the others alone and takes each entry by its item', () => {
    const other = aLine({ item: 'F-0' })
    const chunk = chunkOf(aLine({ item: 'F-2' }), other, aLine())
    const { lines, added } = evolve(
      chunk,
      itemsLeft({
        items: [
          { item: 'F-1', currency: 'EUR', toCredit: '1.00' },
          { item: 'F-2', currency: 'EUR', toCredit: '2.00' },
        ],
      }),
    )
    expect(lines.lines.map(({ item, toCredit }) => [item, toCredit])).toEqual([
      ['F-2', '2.00'],
      ['F-0', null],
      ['F-1', '1.00'],
    ])
    expect(lines.lines[1]).toBe(other)
    expect(added).toBe(0)
  })

  it('sums up what all its lines lost and gained (D-8)', () => {
    const { shift } = evolve(
      chunkOf(aLine(), aLine({ item: 'F-2', current: '200.00', paid: '100.00' })),
      itemsLeft({
        items: [
          { item: 'F-1', currency: 'EUR', toCredit: '30.00' },
          { item: 'F-2', currency: 'EUR', toCredit: null },
        ],
      }),
    )
    expect(shift).toEqual(
      new Map([['EUR', shiftOf({ current: -50000n, released: 50000n, toCredit: 3000n })]]),
    )
  })

  it('of balances moves amounts', () => {
    const change: LineChange = {
      type: 'balances-changed',
      dispute: 'D-1',
      chunk: 4,
      items: [
        {
          item: 'F-1',
          currency: 'EUR',
          shift: { paid: '1.00', credited: '2.00', otherwise: '3.00' },
          balance,
        },
      ],
    }
    const { lines } = evolve(chunkOf(aLine()), change)
    expect(lines.lines[0]).toEqual(
      aLine({ ...balance, current: '294.00', paid: '1.00', credited: '2.00', otherwise: '3.00' }),
    )
  })

  it('of a credit shown moves what was released', () => {
    const change: LineChange = {
      type: 'credits-shown',
      dispute: 'D-1',
      chunk: 4,
      items: [{ item: 'F-1', currency: 'EUR', credited: '60.00', awaited: null, balance }],
    }
    const { lines } = evolve(chunkOf(aLine({ current: '0.00', released: '300.00' })), change)
    expect(lines.lines[0]).toEqual(
      aLine({ ...balance, current: '0.00', released: '240.00', credited: '60.00' }),
    )
  })
})

describe('items that the ledger settled (A-7)', () => {
  const closed = {
    episode: 1,
    from: '2026-05-01',
    until: '2026-05-20',
    untilRecordedOn: '2026-05-20',
    why: 'resolved',
    outcome: 'rejected',
    code: null,
  } as const
  const running = {
    episode: 1,
    from: '2026-06-01',
    until: null,
    untilRecordedOn: null,
    why: null,
    outcome: null,
    code: null,
  }
  const settledBalance = { open: '0.00', cleared: { paid: '1000.00', credited: '0.00', other: '0.00' } }

  it('have their amounts moved and the running stay closed on the settlement day', () => {
    const { lines } = evolve(chunkOf(aLine({ stays: [closed, running] })), itemsSettled())
    expect(lines.lines[0]).toEqual(
      aLine({
        ...settledBalance,
        current: '0.00',
        paid: '300.00',
        stays: [
          closed,
          {
            episode: 1,
            from: '2026-06-01',
            until: '2026-06-10',
            untilRecordedOn: recordedOn,
            why: 'settled',
            outcome: 'settled',
            code: null,
          },
        ],
      }),
    )
  })

  it('without a shift only have their balance taken over', () => {
    const line = aLine({ current: '0.00', released: '300.00', stays: [closed] })
    const settled = itemsSettled({
      items: [{ item: 'F-1', currency: 'EUR', shift: null, balance: settledBalance }],
    })
    expect(evolve(chunkOf(line), settled).lines.lines[0]).toEqual({ ...line, ...settledBalance })
  })

  it('before they came into the dispute never have a stay below zero days', () => {
    const { lines } = evolve(chunkOf(aLine()), itemsSettled({ on: '2026-05-15' }))
    expect(lines.lines[0]?.stays[0]).toMatchObject({ episode: 1, from: '2026-06-01', until: '2026-06-01' })
  })
})

describe('a history that cannot have come from gestures', () => {
  it.each<[LineChange]>([
    [itemsLeft()],
    [itemsSettled()],
    [
      {
        type: 'balances-changed',
        dispute: 'D-1',
        chunk: 4,
        items: [
          {
            item: 'F-1',
            currency: 'EUR',
            shift: { paid: '0.00', credited: '0.00', otherwise: '0.00' },
            balance,
          },
        ],
      },
    ],
    [
      {
        type: 'credits-shown',
        dispute: 'D-1',
        chunk: 4,
        items: [{ item: 'F-1', currency: 'EUR', credited: '0.00', awaited: null, balance }],
      },
    ],
  ])('changes an item that the dispute never held: $type', (change) => {
    const refusal = refusalOf(() => evolve(chunkOf(aLine({ item: 'F-0' })), change))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: 'D-1' }])
    expect(refusal.message).toContain(change.type)
  })
})
