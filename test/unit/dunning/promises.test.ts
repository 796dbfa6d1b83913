import { describe, expect, it } from 'vitest'

import { eligibilityOf } from '../../../src/dunning/eligibility.ts'
import type { DunningFacts } from '../../../src/dunning/facts.ts'
import type { Purpose } from '../../../src/dunning/purpose.ts'
import type { StandingPromise } from '../../../src/standings/standing.ts'
import { anAction } from '../actions/an-action.ts'
import { anItem } from '../items/an-item.ts'
import { aPromise, aStanding } from '../standings/a-standing.ts'
import { untouched } from './some-facts.ts'

const scenario: Purpose = { kind: 'scenario' }
const ownAction: Purpose = { kind: 'action', action: 'A-1' }

const free = { status: null, dispute: null, action: null, chunk: null, disputed: null, before: null } as const

/** An item of EUR 1,000.00 with these promises, in no dispute and no action; anything else as given. */
const promising = (promises: readonly StandingPromise[], openAmount = '1000.00') =>
  untouched({
    item: anItem({ number: 'F-1042', openAmount }),
    standing: aStanding({ ...free, promises }),
  })

/** The same, in the action A-1 that tracks the promises. */
const tracked = (promises: readonly StandingPromise[]) => ({
  ...promising(promises),
  standing: aStanding({ ...free, action: 'A-1', chunk: 0, promises }),
  action: anAction({ tracks: { kind: 'promise', broken: 0 } }),
})

/** What is decided, in short: how much, and each reason as code, effect and amount. */
const decided = (facts: DunningFacts, on = '2026-06-11', purpose: Purpose = scenario) => {
  const { chaseable, amount, reasons } = eligibilityOf(facts, on, purpose)
  return [chaseable, amount, ...reasons.map(({ code, effect, amount: of }) => `${code} ${effect} ${of}`)]
}

describe('what is promised (E-1, T-1)', () => {
  it('is not chased, and the rest is', () => {
    expect(decided(promising([aPromise()]))).toEqual(['part', '600.00', 'promised blocks 400.00'])
  })

  it('is not chased until its date and the tolerance are over; from then on it is broken', () => {
    expect(decided(promising([aPromise()]), '2026-06-12')).toEqual([
      'part',
      '600.00',
      'promised blocks 400.00',
    ])
    expect(decided(promising([aPromise()]), '2026-06-13')).toEqual([
      'all',
      '1000.00',
      'promise-broken marks 400.00',
    ])
  })

  it('is what was not paid of it yet', () => {
    const facts = promising([aPromise({ paid: '150.00' })], '850.00')
    expect(decided(facts)).toEqual(['part', '600.00', 'promised blocks 250.00'])
  })

  it('is at most what is open, though the desk has not seen the last payment', () => {
    expect(decided(promising([aPromise()], '120.00'))).toEqual(['none', '0.00', 'promised blocks 120.00'])
  })

  it('is said once for a plan, with its first day', () => {
    const plan = [
      aPromise(),
      aPromise({ id: 'P-2', on: '2026-06-20', until: '2026-06-22', amount: '300.00' }),
    ]
    expect(decided(promising(plan))).toEqual(['part', '300.00', 'promised blocks 700.00'])
    const sentences = eligibilityOf(promising(plan), '2026-06-11', scenario).reasons.map(
      (one) => one.sentence,
    )
    expect(sentences).toEqual(['700.00 EUR of F-1042 is promised for 2026-06-10 and later.'])
  })

  it('is what its own action may ask about, and nobody else (E-1)', () => {
    expect(decided(tracked([aPromise()]), '2026-06-11', ownAction)).toEqual([
      'all',
      '1000.00',
      'in-specific-action marks 1000.00',
      'promised marks 400.00',
    ])
    for (const purpose of [scenario, { kind: 'criterion' }, { kind: 'action', action: 'A-2' }] as const) {
      expect(decided(tracked([aPromise()]), '2026-06-11', purpose)).toEqual([
        'none',
        '0.00',
        'in-specific-action blocks 1000.00',
        'promised blocks 400.00',
      ])
    }
  })

  it.each([{ kind: 'acknowledgement' }, { kind: 'internal' }] as const)('only marks for $kind', (purpose) => {
    expect(decided(promising([aPromise()]), '2026-06-11', purpose)).toEqual([
      'all',
      '1000.00',
      'promised marks 400.00',
    ])
  })
})

describe('a promise that is no longer pending (T-2)', () => {
  it('is chased again, with a mark, when it was broken', () => {
    const facts = promising([aPromise({ state: 'broken' })])
    expect(decided(facts)).toEqual(['all', '1000.00', 'promise-broken marks 400.00'])
    const [reason] = eligibilityOf(facts, '2026-06-13', scenario).reasons
    expect(reason?.sentence).toBe('400.00 EUR of F-1042 was not paid as promised for 2026-06-10.')
  })

  it('is marked for what is missing when it was kept in part', () => {
    expect(decided(promising([aPromise({ state: 'kept-in-part', paid: '150.00' })], '850.00'))).toEqual([
      'all',
      '850.00',
      'promise-broken marks 250.00',
    ])
  })

  it.each(['kept', 'lapsed', 'replaced', 'withdrawn'] as const)(
    'is no reason at all when it was %s',
    (state) => {
      expect(decided(promising([aPromise({ state, paid: '400.00' })], '600.00'))).toEqual(['all', '600.00'])
    },
  )

  it.each(['kept', 'lapsed', 'replaced', 'withdrawn'] as const)(
    'is broken by no day that passes when it was %s, though less was paid than promised',
    (state) => {
      // The rest was credited, or nobody counts on it any more.
      const facts = promising([aPromise({ state, paid: '150.00' })], '850.00')
      expect(decided(facts, '2026-06-20')).toEqual(['all', '850.00'])
    },
  )

  it('is no reason either when nothing of it is missing, and only the verdict is still to come', () => {
    const paid = promising([aPromise({ paid: '400.00' })], '600.00')
    expect(decided(paid, '2026-06-12')).toEqual(['all', '600.00'])
    expect(decided(paid, '2026-06-13')).toEqual(['all', '600.00'])
  })

  it('of a plan marks beside what is still to come', () => {
    const next = aPromise({ id: 'P-2', on: '2026-06-20', until: '2026-06-22', amount: '300.00' })
    expect(decided(promising([aPromise({ state: 'broken' }), next]), '2026-06-15')).toEqual([
      'part',
      '700.00',
      'promised blocks 300.00',
      'promise-broken marks 400.00',
    ])
  })
})
