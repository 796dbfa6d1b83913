import { describe, expect, it } from 'vitest'

import type { DisputeChange, DisputeOpened } from '../../../src/disputes/changes.ts'
import { evolveDispute, evolveDisputeCounts } from '../../../src/disputes/evolve-dispute.ts'
import { evolveLines, type LineChange } from '../../../src/disputes/evolve-lines.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { DisputeLine } from '../../../src/disputes/line.ts'
import { refusalOf } from '../../support/refusal.ts'
import { itemsDisputed, itemsLeft, itemsSettled } from '../standings/a-standing.ts'
import { aDispute, anEpisode, recorded } from './a-dispute.ts'
import { aLine } from './a-line.ts'

const opened: DisputeOpened = {
  type: 'dispute-opened',
  dispute: 'D-1',
  number: 'L-2026-17',
  customer: 'C1',
  cause: 'dispute-price',
  on: '2026-06-01',
  split: null,
  saidOn: '2026-05-30',
  origin: 'phone',
  rootCause: 'price-list-error',
  priority: 'high',
  resolver: 'martin',
  resolverInformed: true,
  dunning: 'exclude',
  trackingAction: 'A-1',
  brief: 'N-1',
  attachments: ['file-1'],
}
const adjusted: LineChange = {
  type: 'amounts-adjusted',
  dispute: 'D-1',
  chunk: 0,
  items: [{ item: 'F-1', currency: 'EUR', disputed: '120.00' }],
}
const reopened: DisputeChange = {
  type: 'dispute-reopened',
  dispute: 'D-1',
  on: '2026-07-01',
  trackingAction: 'A-2',
  brief: 'N-2',
  resolverInformed: false,
}

describe('the header of a dispute (D-1)', () => {
  it('holds all that its opening says, no item yet, and one running episode', () => {
    expect(evolveDispute(undefined, opened, recorded('2026-06-02'))).toEqual(aDispute())
  })

  it('keeps what the tool calls it from which it was imported', () => {
    expect(evolveDispute(undefined, { ...opened, reference: 'case-7311' }, recorded('2026-06-02'))).toEqual(
      aDispute({ reference: 'case-7311' }),
    )
  })

  it('is closed with its episode on the day its last item left', () => {
    const dispute = aDispute({ outcomes: { settled: 1 } })
    const closed = evolveDispute(
      dispute,
      { type: 'dispute-closed', dispute: 'D-1', on: '2026-06-10' },
      recorded('2026-06-11'),
    )
    expect(closed).toEqual({
      ...dispute,
      state: 'closed',
      episodes: [anEpisode({ closedOn: '2026-06-10', closedRecordedOn: '2026-06-11', outcome: 'settled' })],
    })
  })

  it('runs again as a new episode of the same record, with another action and brief (D-7)', () => {
    const over = anEpisode({ closedOn: '2026-06-10', closedRecordedOn: '2026-06-11', outcome: 'settled' })
    const dispute = aDispute({
      state: 'closed',
      episodes: [over],
      outcomes: { settled: 1 },
      lastLeftOn: '2026-06-10',
      items: { total: 1, disputed: 0 },
    })
    expect(evolveDispute(dispute, reopened, recorded('2026-07-02'))).toEqual({
      ...dispute,
      state: 'open',
      trackingAction: 'A-2',
      brief: 'N-2',
      resolverInformed: false,
      lastContactOn: '2026-07-02',
      outcomes: {},
      lastLeftOn: null,
      episodes: [
        over,
        anEpisode({ opening: 'reopened', openedOn: '2026-07-01', openedRecordedOn: '2026-07-02' }),
      ],
    })
  })

  it('has another resolver, who may not have been informed yet (D-6, Q-2)', () => {
    const change = {
      type: 'dispute-assigned',
      dispute: 'D-1',
      resolver: 'zoe',
      resolverInformed: false,
    } as const
    expect(evolveDispute(aDispute(), change, recorded('2026-06-02'))).toEqual(
      aDispute({
        resolver: 'zoe',
        handovers: [{ until: '2026-06-02', value: 'martin' }],
        resolverInformed: false,
      }),
    )
  })

  it('was split off another one: the day and the clock of that one, an episode of its own (D-11)', () => {
    const pauses = [{ from: '2026-06-03', until: null, reason: 'N-5' }]
    const split = { from: 'D-0', escalatedOn: '2026-06-04', escalations: 2, pauses }
    const { from: splitFrom, ...clock } = split
    expect(evolveDispute(undefined, { ...opened, split }, recorded('2026-06-20'))).toEqual(
      aDispute({
        splitFrom,
        ...clock,
        lastContactOn: '2026-06-20',
        episodes: [anEpisode({ opening: 'split', openedRecordedOn: '2026-06-20' })],
      }),
    )
  })

  it('has another cause, which its running episode counts for, and earlier ones do not (D-9)', () => {
    const over = anEpisode({ closedOn: '2026-06-10', closedRecordedOn: '2026-06-10', outcome: 'rejected' })
    const dispute = aDispute({ episodes: [over, anEpisode()] })
    const change = {
      type: 'dispute-relabelled',
      dispute: 'D-1',
      from: 'dispute-price',
      to: 'dispute-quality',
      brief: 'N-3',
      resolver: 'zoe',
      resolverInformed: false,
    } as const
    expect(evolveDispute(dispute, change, recorded('2026-06-20'))).toEqual({
      ...dispute,
      cause: 'dispute-quality',
      brief: 'N-3',
      resolver: 'zoe',
      handovers: [{ until: '2026-06-20', value: 'martin' }],
      resolverInformed: false,
      lastContactOn: '2026-06-20',
      episodes: [over, anEpisode({ cause: 'dispute-quality' })],
    })
  })

  it('takes over what an annotation says, and keeps what it leaves out (D-1)', () => {
    const annotated = {
      type: 'dispute-annotated',
      dispute: 'D-1',
      comment: 'N-4',
      attachments: ['file-2'],
    } as const
    expect(evolveDispute(aDispute(), annotated, recorded('2026-06-02'))).toEqual(
      aDispute({ attachments: ['file-1', 'file-2'] }),
    )
    const said = { rootCause: null, priority: 'low', saidOn: null, origin: 'email' } as const
    expect(
      evolveDispute(aDispute(), { ...annotated, attachments: [], ...said }, recorded('2026-06-02')),
    ).toEqual(aDispute(said))
  })

  it('counts each escalation and keeps the last day (D-10)', () => {
    const change = {
      type: 'dispute-escalated',
      dispute: 'D-1',
      on: '2026-06-02',
      reason: 'N-4',
      resolverInformed: false,
    } as const
    expect(evolveDispute(aDispute({ escalations: 2 }), change, recorded('2026-06-02'))).toEqual(
      aDispute({ escalatedOn: '2026-06-02', escalations: 3, resolverInformed: false }),
    )
  })

  it('stands still and runs again; closing ends what stands still (D-10)', () => {
    const pause = {
      type: 'dispute-paused',
      dispute: 'D-1',
      from: '2026-06-03',
      until: null,
      reason: 'N-4',
    } as const
    const paused = evolveDispute(aDispute(), pause, recorded('2026-06-03'))
    expect(paused.pauses).toEqual([{ from: '2026-06-03', until: null, reason: 'N-4' }])
    const ends = [
      { type: 'dispute-resumed', dispute: 'D-1', on: '2026-06-05' },
      { type: 'dispute-closed', dispute: 'D-1', on: '2026-06-05' },
    ] as const
    for (const end of ends) {
      expect(evolveDispute(paused, end, recorded('2026-06-06')).pauses).toEqual([
        { from: '2026-06-03', until: '2026-06-05', reason: 'N-4' },
      ])
    }
  })

  it('was touched by people on the later of two days, though a clock went back (I-3)', () => {
    const change = { type: 'dispute-resumed', dispute: 'D-1', on: '2026-05-20' } as const
    expect(evolveDispute(aDispute(), change, recorded('2026-05-20')).lastContactOn).toBe('2026-06-02')
  })

  it.each<[DisputeChange]>([
    [reopened],
    [{ type: 'dispute-resumed', dispute: 'D-1', on: '2026-06-10' }],
    [{ type: 'dispute-closed', dispute: 'D-1', on: '2026-06-10' }],
    [{ type: 'dispute-assigned', dispute: 'D-1', resolver: null, resolverInformed: false }],
  ])('that was never opened cannot be changed: $type', (change) => {
    const refusal = refusalOf(() => evolveDispute(undefined, change, recorded('2026-06-02')))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: 'D-1' }])
    expect(refusal.message).toContain(change.type)
  })
})

describe('the counts and amounts of a dispute', () => {
  const evolved = (dispute: Dispute, lines: readonly DisputeLine[], change: LineChange, on = '2026-06-02') =>
    evolveDisputeCounts(
      dispute,
      change,
      evolveLines({ dispute: 'D-1', chunk: 0, lines }, change, on),
      recorded(on),
    )
  /** The header after a change of the lines it had, without what it remembers of its amounts. */
  const counted = (dispute: Dispute, lines: readonly DisputeLine[], change: LineChange): Dispute => ({
    ...evolved(dispute, lines, change),
    moves: dispute.moves,
  })

  const two = aDispute({
    items: { total: 3, disputed: 2 },
    amounts: { ...aDispute().amounts, original: { EUR: '600.00' }, current: { EUR: '600.00' } },
  })
  const lines = [aLine(), aLine({ item: 'F-2' })]
  const leaver = (item: string, toCredit: string | null) => ({ item, currency: 'EUR', toCredit })
  const balance = { open: '1.00', cleared: { paid: '0.00', credited: '0.00', other: '0.00' } }

  it('count an item that is new in total and as disputed, one that comes back only as disputed', () => {
    const [template] = itemsDisputed().items
    const join = itemsDisputed({
      items: ['F-1', 'F-9'].flatMap((item) => (template === undefined ? [] : [{ ...template, item }])),
    })
    const dispute = aDispute({ items: { total: 5, disputed: 1 } })
    const gone = aLine({ original: '0.00', current: '0.00' })
    expect(counted(dispute, [gone], join)).toEqual({
      ...dispute,
      items: { total: 6, disputed: 3 },
      amounts: { ...dispute.amounts, original: { EUR: '2000.00' }, current: { EUR: '2000.00' } },
    })
  })

  it('lose the items that leave, and tell their outcome and what we agreed to credit (D-5)', () => {
    const left = itemsLeft({
      on: '2026-06-10',
      outcome: 'accepted',
      items: [leaver('F-1', '70.00'), leaver('F-2', '30.00')],
    })
    expect(counted(two, lines, left)).toEqual({
      ...two,
      items: { total: 3, disputed: 0 },
      outcomes: { accepted: 2 },
      lastLeftOn: '2026-06-10',
      amounts: {
        ...two.amounts,
        current: { EUR: '0.00' },
        released: { EUR: '600.00' },
        toCredit: { EUR: '100.00' },
      },
    })
  })

  it.each([
    ['later', '2026-06-05', '2026-06-10'],
    ['earlier', '2026-06-20', '2026-06-20'],
  ])(
    'add to the outcomes so far, and remember the latest day, when an item leaves %s',
    (_, before, latest) => {
      const dispute = { ...two, outcomes: { rejected: 1, accepted: 4 }, lastLeftOn: before }
      const left = itemsLeft({ on: '2026-06-10', outcome: 'rejected', items: [leaver('F-2', null)] })
      const after = counted(dispute, lines, left)
      expect(after).toMatchObject({ items: { total: 3, disputed: 1 }, lastLeftOn: latest })
      expect(after.outcomes).toEqual({ rejected: 2, accepted: 4 })
    },
  )

  it('lose items whose dispute goes on in another record without an outcome (A-5)', () => {
    const items = [{ item: 'F-1', currency: 'EUR', toCredit: null }]
    const left = itemsLeft({ why: 'moved', to: 'D-2', outcome: null, status: 'before', items })
    expect(counted({ ...two, outcomes: { rejected: 1 } }, lines, left)).toEqual({
      ...two,
      items: { total: 3, disputed: 1 },
      outcomes: { rejected: 1 },
      lastLeftOn: '2026-06-10',
      amounts: { ...two.amounts, original: { EUR: '300.00' }, current: { EUR: '300.00' }, released: {} },
    })
  })

  it.each<[string, LineChange, string]>([
    ['people resolve items', itemsLeft(), '2026-06-30'],
    ['people attach items', itemsDisputed({ why: 'attached' }), '2026-06-30'],
    ['people adjust amounts', adjusted, '2026-06-30'],
    ['a payment bounces', itemsDisputed({ why: 'reversed' }), '2026-06-02'],
    ['the ledger settles items', itemsSettled(), '2026-06-02'],
  ])('tell whether people were at it: %s (D-10)', (_, change, lastContactOn) => {
    const step = evolveLines({ dispute: 'D-1', chunk: 0, lines: [aLine()] }, change, '2026-06-30')
    expect(evolveDisputeCounts(two, change, step, recorded('2026-06-30')).lastContactOn).toBe(lastContactOn)
  })

  it('lose items that the ledger settled, with the outcome settled (A-7)', () => {
    const after = counted(two, lines, itemsSettled())
    expect(after).toEqual({
      ...two,
      items: { total: 3, disputed: 1 },
      outcomes: { settled: 1 },
      lastLeftOn: '2026-06-10',
      amounts: { ...two.amounts, current: { EUR: '300.00' }, paid: { EUR: '300.00' } },
    })
  })

  it.each<[LineChange, Partial<Dispute['amounts']>]>([
    [
      {
        type: 'balances-changed',
        dispute: 'D-1',
        chunk: 0,
        items: [
          {
            item: 'F-1',
            currency: 'EUR',
            shift: { paid: '10.00', credited: '0.00', otherwise: '0.00' },
            balance,
          },
        ],
      },
      { current: { EUR: '590.00' }, paid: { EUR: '10.00' } },
    ],
    [
      {
        type: 'credits-shown',
        dispute: 'D-1',
        chunk: 0,
        items: [{ item: 'F-3', currency: 'EUR', credited: '10.00', awaited: null, balance }],
      },
      { released: { EUR: '90.00' }, credited: { EUR: '10.00' } },
    ],
    [adjusted, { current: { EUR: '420.00' }, released: { EUR: '280.00' } }],
  ])('change only in amounts by $type', (change, amounts) => {
    const dispute = { ...two, amounts: { ...two.amounts, released: { EUR: '100.00' } } }
    const released = aLine({ item: 'F-3', original: '100.00', current: '0.00', released: '100.00' })
    expect(counted(dispute, [...lines, released], change)).toEqual({
      ...dispute,
      amounts: { ...dispute.amounts, ...amounts },
    })
  })
})
