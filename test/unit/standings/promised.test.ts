import { describe, expect, it } from 'vitest'

import { evolveStanding } from '../../../src/standings/evolve-standing.ts'
import { isBroken } from '../../../src/standings/promised.ts'
import type { PromiseChange, PromiseState } from '../../../src/standings/promise-changes.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aPromise, aStanding } from './a-standing.ts'

const free = aStanding({
  status: null,
  dispute: null,
  action: null,
  chunk: null,
  disputed: null,
  before: null,
})

/** The standing after a change of its first item, recorded on 13 June. */
const after = (standing: Standing | undefined, change: PromiseChange, index = 0) =>
  evolveStanding(standing, change, index, { event: 'E-9', on: '2026-06-13', by: 'lea' })

const seen = { open: '1000.00', paid: '0.00' }
const made: PromiseChange = {
  type: 'promises-made',
  customer: 'C1',
  action: 'A-1',
  on: '2026-06-20',
  until: '2026-06-22',
  items: [{ item: 'F-1', currency: 'EUR', promise: 'P-2', amount: '300.00', seen }],
}

describe('the standing of an item that is promised (T-1)', () => {
  it('keeps the promises of a plan by day', () => {
    const { standing, spell } = after(aStanding({ ...free, promises: [aPromise()] }), made)
    expect(standing.promises).toEqual([
      aPromise(),
      aPromise({ id: 'P-2', on: '2026-06-20', until: '2026-06-22', amount: '300.00' }),
    ])
    expect(spell).toBeNull()
  })

  it('takes over how each of them stands (T-2)', () => {
    const promises = [aPromise(), aPromise({ id: 'P-2' })]
    const judged: PromiseChange = {
      type: 'promises-judged',
      items: [
        { item: 'F-1', promise: 'P-1', state: 'kept', paid: '400.00' },
        { item: 'F-1', promise: 'P-2', state: 'kept-in-part', paid: '100.00' },
      ],
    }
    expect(after(aStanding({ promises }), judged, 1).standing.promises).toEqual([
      aPromise(),
      aPromise({ id: 'P-2', state: 'kept-in-part', paid: '100.00' }),
    ])
  })

  it('keeps none of what is over (T-2)', () => {
    const promises = [aPromise({ state: 'broken' }), aPromise({ id: 'P-2' })]
    const ended: PromiseChange = {
      type: 'promises-ended',
      why: 'replaced',
      items: [{ item: 'F-1', promises: ['P-2'] }],
    }
    expect(after(aStanding({ promises }), ended).standing.promises).toEqual([])
  })

  it('keeps its promises through a dispute and its settlement', () => {
    const promises = [aPromise()]
    const { standing } = evolveStanding(
      aStanding({ promises }),
      {
        type: 'items-settled',
        dispute: null,
        chunk: null,
        on: '2026-06-10',
        watchedUntil: null,
        items: [
          {
            item: 'F-1',
            currency: 'EUR',
            shift: null,
            balance: { open: '0.00', cleared: { paid: '1000.00', credited: '0.00', other: '0.00' } },
          },
        ],
      },
      0,
      { event: 'E-9', on: '2026-06-13', by: 'lea' },
    )
    expect(standing.promises).toBe(promises)
  })
})

describe('a promise is broken (T-2)', () => {
  it.each<[PromiseState, boolean]>([
    ['broken', true],
    ['kept-in-part', true],
    ['pending', false],
    ['kept', false],
    ['lapsed', false],
    ['replaced', false],
    ['withdrawn', false],
  ])('when some of it was not paid in time, and by nothing else: %s', (state, isOne) => {
    expect(isBroken(state)).toBe(isOne)
  })
})

describe('a history in which an item lacks its promise', () => {
  it.each([
    ['the item was never qualified', undefined, made, 'promises-made'],
    [
      'the promise is another item’s',
      aStanding({ promises: [aPromise()] }),
      { type: 'promises-judged', items: [{ item: 'F-1', promise: 'P-9', state: 'kept', paid: '1.00' }] },
      'P-9',
    ],
  ] as const)('is inconsistent: %s', (_, standing, change, subject) => {
    const refusal = refusalOf(() => after(standing, change))
    expect(refusal).toMatchObject({ code: 'history-inconsistent', details: { subject } })
    expect(refusal.message).toMatch(/promise/)
  })
})
