import { describe, expect, it } from 'vitest'

import { eligibilityOf } from '../../../src/dunning/eligibility.ts'
import type { DunningFacts } from '../../../src/dunning/facts.ts'
import { anAction } from '../actions/an-action.ts'
import { anAccount } from '../standings/an-account.ts'
import { aStanding } from '../standings/a-standing.ts'
import { disputed, stopped, untouched } from './some-facts.ts'

const note = { reason: 'N-1', since: '2026-06-02', by: 'lea' }
const hold = { ...note, until: '2026-06-15' }
const dispute = { since: '2026-06-03', reason: 'contract', reasonSince: '2026-06-04' }

const sentences = (facts: DunningFacts) =>
  eligibilityOf(facts, '2026-06-15', { kind: 'scenario' }).reasons.map(({ sentence }) => sentence)

describe('a reason that lies in the customer is told as one, without the text of a person (E-1)', () => {
  it('held until a day (E-6)', () => {
    const facts = untouched({ account: anAccount({ hold }) })
    expect(sentences(facts)).toEqual(['All items of the customer are held until 2026-06-15.'])
  })

  it('ignored since a day (E-6)', () => {
    const facts = untouched({ account: anAccount({ ignored: note }) })
    expect(sentences(facts)).toEqual(['All items of the customer have been ignored since 2026-06-02.'])
  })

  it('in dispute as a whole since a day (E-3)', () => {
    const account = anAccount({ dispute: { ...dispute, dunning: 'flag', comment: 'N-2', by: 'lea' } })
    expect(sentences(untouched({ account }))).toEqual([
      'The customer has been in dispute as a whole since 2026-06-03.',
    ])
  })
})

describe('an action that follows no dispute (E-2)', () => {
  const action = anAction({ tracks: null })
  const decided = (facts: DunningFacts, own = 'A-1') => {
    const { chaseable, reasons } = eligibilityOf(facts, '2026-06-15', { kind: 'action', action: own })
    return [chaseable, ...reasons.map(({ code, effect, amount }) => `${code} ${effect} ${amount}`)]
  }

  it('is stopped by a dispute of other items that stops the customer', () => {
    const free = { status: null, dispute: null, chunk: 0, disputed: null, before: null } as const
    const facts = untouched({ standing: aStanding(free), action, account: stopped(1) })
    expect(decided(facts)).toEqual([
      'none',
      'customer-stopped blocks 1000.00',
      'in-specific-action marks 1000.00',
    ])
  })

  it('holds the whole item against everything else, though a part of it is disputed', () => {
    const reasons = ['disputed marks 300.00', 'in-specific-action blocks 1000.00']
    expect(decided(disputed('flag', { action }), 'A-2')).toEqual(['none', ...reasons])
  })
})
