import { describe, expect, it } from 'vitest'

import { evolveDisputeCounts } from '../../../src/disputes/evolve-dispute.ts'
import { evolveLines, type LineChange } from '../../../src/disputes/evolve-lines.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { Stay } from '../../../src/disputes/line.ts'
import type { Outcome } from '../../../src/standings/changes.ts'
import { itemsDisputed, itemsLeft, itemsSettled } from '../standings/a-standing.ts'
import { aDispute, recorded } from './a-dispute.ts'
import { aLine } from './a-line.ts'

/** A stay in an episode that ended with an outcome; `null` when the dispute of the item went on elsewhere. */
const left = (episode: number, outcome: Outcome | null): Stay => ({
  episode,
  from: '2026-06-01',
  until: '2026-06-05',
  untilRecordedOn: '2026-06-05',
  why: outcome === null ? 'moved' : 'resolved',
  outcome,
  code: null,
})
const goneAfter = (...stays: readonly Stay[]) => aLine({ current: '0.00', released: '300.00', stays })
const step = (stays: readonly Stay[], change: LineChange) =>
  evolveLines({ dispute: 'D-1', chunk: 0, lines: [goneAfter(...stays)] }, change, '2026-06-10')

/** The outcomes of the running episode after F-1, which had these stays, came back in the second episode. */
const outcomesAfterReturn = (outcomes: Dispute['outcomes'], ...stays: readonly Stay[]) => {
  const back = itemsDisputed({ why: 'attached', episode: 2 })
  const dispute = aDispute({ outcomes })
  return evolveDisputeCounts(dispute, back, step(stays, back), recorded('2026-06-10')).outcomes
}

describe('the outcomes of a running episode, when an item that had left comes back (D-5, D-7)', () => {
  it('no longer count the outcome with which it had left', () => {
    const outcomes = { rejected: 2, accepted: 1 }
    expect(outcomesAfterReturn(outcomes, left(2, 'rejected'))).toEqual({ rejected: 1, accepted: 1 })
  })

  it('no longer have an outcome that it alone had, so that the dispute is not mixed by it', () => {
    expect(outcomesAfterReturn({ rejected: 1, accepted: 3 }, left(2, 'rejected'))).toEqual({ accepted: 3 })
    expect(outcomesAfterReturn({ rejected: 1 }, left(2, 'rejected'))).toEqual({})
  })

  it('lose only the outcome of its last stay', () => {
    const outcomes = { rejected: 4, accepted: 4 }
    const stays = [left(2, 'rejected'), left(2, 'rejected'), left(2, 'accepted')]
    expect(outcomesAfterReturn(outcomes, ...stays)).toEqual({ rejected: 4, accepted: 3 })
  })

  it('stay as they are when it had left in an earlier episode', () => {
    expect(outcomesAfterReturn({ rejected: 1 }, left(1, 'rejected'))).toEqual({ rejected: 1 })
  })

  it('stay as they are when its dispute had gone on in another record, without an outcome', () => {
    expect(outcomesAfterReturn({ rejected: 1 }, left(2, null))).toEqual({ rejected: 1 })
    expect(step([left(2, null)], itemsDisputed({ episode: 2 })).returned).toEqual([])
  })

  it('lose one for each of several items that come back', () => {
    const entries = itemsDisputed().items
    const items = ['F-1', 'F-2', 'F-3'].flatMap((item) => entries.map((entry) => ({ ...entry, item })))
    const back = itemsDisputed({ why: 'attached', episode: 2, items })
    const lines = items.map(({ item }) => ({ ...goneAfter(left(2, 'rejected')), item }))
    const dispute = aDispute({ outcomes: { rejected: 4 } })
    const after = evolveLines({ dispute: 'D-1', chunk: 0, lines }, back, '2026-06-10')
    expect(evolveDisputeCounts(dispute, back, after, recorded('2026-06-10')).outcomes).toEqual({
      rejected: 1,
    })
  })
})

describe('an outcome comes back only with its item', () => {
  it.each<[string, LineChange]>([
    [
      'joins for the first time',
      itemsDisputed({ items: itemsDisputed().items.map((one) => ({ ...one, item: 'F-9' })) }),
    ],
    ['leaves', itemsLeft()],
    ['is settled', itemsSettled()],
    [
      'is credited after it left',
      {
        type: 'credits-shown',
        dispute: 'D-1',
        chunk: 0,
        items: [
          {
            item: 'F-1',
            currency: 'EUR',
            credited: '10.00',
            awaited: null,
            balance: { open: '0.00', cleared: { paid: '0.00', credited: '10.00', other: '0.00' } },
          },
        ],
      },
    ],
  ])('and not when one %s', (_, change) => {
    expect(step([left(1, 'rejected')], change).returned).toEqual([])
  })
})
