import { describe, expect, it } from 'vitest'

import { promisedIn } from '../../../../src/desk/decisions/promised-payments.ts'
import type { StandingPromise } from '../../../../src/standings/standing.ts'
import { anInvoice } from '../../../support/desk-world.ts'
import { aPromise, aStanding } from '../../standings/a-standing.ts'
import { draftOver } from './some-facts.ts'

describe('what is promised of the items of a message (T-1)', () => {
  const promised = (...promises: readonly (readonly [item: string, ...made: StandingPromise[]])[]) => {
    const standings = promises.map(([item, ...made]) => [item, aStanding({ item, promises: made })] as const)
    const items = [anInvoice('F-1'), anInvoice('F-2'), anInvoice('U-1', '90.00', { currency: 'USD' })]
    return promisedIn(draftOver({ standing: Object.fromEntries(standings) }), items)
  }
  const later = { on: '2026-06-20', until: '2026-06-22' }

  it('is nothing where nothing is, or where it was kept, broken, replaced or taken back', () => {
    expect(promised()).toBeNull()
    const states = ['kept', 'kept-in-part', 'broken', 'lapsed', 'replaced', 'withdrawn'] as const
    expect(promised(['F-1', ...states.map((state) => aPromise({ state }))])).toBeNull()
  })

  it('is one day without a plan, its amounts added up in each currency', () => {
    expect(
      promised(
        ['F-1', aPromise()],
        ['F-2', aPromise({ amount: '50.00' })],
        ['U-1', aPromise({ amount: '9.00' })],
      ),
    ).toStrictEqual({ on: '2026-06-10', amounts: { EUR: '450.00', USD: '9.00' } })
  })

  it('is the next day first, and every day of a plan in order', () => {
    const payments = [
      { on: '2026-06-10', amounts: { EUR: '400.00' } },
      { on: '2026-06-15', amounts: { EUR: '30.00' } },
      { on: '2026-06-20', amounts: { EUR: '100.00' } },
    ]
    const middle = aPromise({ on: '2026-06-15', amount: '30.00' })
    const plan = promised(['F-1', aPromise({ ...later, amount: '100.00' }), aPromise()], ['F-2', middle])
    expect(plan).toStrictEqual({ ...payments[0], payments })
  })
})
