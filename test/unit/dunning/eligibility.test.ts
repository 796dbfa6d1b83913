import { describe, expect, it } from 'vitest'

import type { DunningPolicy } from '../../../src/catalogs/proposals.ts'
import { eligibilityOf } from '../../../src/dunning/eligibility.ts'
import type { DunningFacts } from '../../../src/dunning/facts.ts'
import type { Purpose } from '../../../src/dunning/purpose.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import { refusalOf } from '../../support/refusal.ts'
import { anAction } from '../actions/an-action.ts'
import { anItem } from '../items/an-item.ts'
import { aStanding } from '../standings/a-standing.ts'
import { anAccount } from '../standings/an-account.ts'
import { disputed, stopped, untouched } from './some-facts.ts'

const scenario: Purpose = { kind: 'scenario' }
const preventive: Purpose = { kind: 'scenario', preventive: true }
const criterion: Purpose = { kind: 'criterion' }
const ownAction: Purpose = { kind: 'action', action: 'A-1' }
const otherAction: Purpose = { kind: 'action', action: 'A-2' }
const acknowledgement: Purpose = { kind: 'acknowledgement' }
const internal: Purpose = { kind: 'internal' }
const chasing = [scenario, preventive, criterion, ownAction, otherAction]

/** What is decided on 15 June, in short: how much, and each reason as code, effect and amount. */
const decided = (facts: DunningFacts, purpose: Purpose = scenario, on = '2026-06-15') => {
  const { chaseable, amount, reasons } = eligibilityOf(facts, on, purpose)
  return [chaseable, amount, ...reasons.map(({ code, effect, amount: of }) => `${code} ${effect} ${of}`)]
}

const undisputed = (more: Partial<Standing> = {}) =>
  aStanding({ status: null, dispute: null, action: null, chunk: null, disputed: null, ...more })
const awaited = (amount: string) => ({ dispute: 'D-0', chunk: 0, amount, since: '2026-06-02' })
const draft = anItem({ kind: 'draft', dueDate: '2026-06-30' })
const directDebit = anItem({ paymentMode: 'direct-debit', dueDate: '2026-06-30' })

describe('an overdue item that nothing holds (E-1)', () => {
  it.each(chasing)('is chased for all that is open: %j', (purpose) => {
    expect(eligibilityOf(untouched(), '2026-06-15', purpose)).toEqual({
      item: 'F-1',
      currency: 'EUR',
      chaseable: 'all',
      amount: '1000.00',
      reasons: [],
    })
  })

  it('is chased for what is open, not for what it once amounted to', () => {
    expect(decided(untouched({ item: anItem({ openAmount: '1.00' }) }))).toEqual(['all', '1.00'])
  })

  it('is chased when it is a down-payment request, like an invoice (F-3)', () => {
    expect(decided(untouched({ item: anItem({ kind: 'down-payment-request' }) }))).toEqual(['all', '1000.00'])
  })

  it('is chased when the desk knows it and it is in nothing', () => {
    expect(decided(untouched({ standing: undisputed(), account: stopped(0) }))).toEqual(['all', '1000.00'])
  })
})

describe('a settled item', () => {
  const item = anItem({ openAmount: '0.00', settledOn: '2026-06-10' })

  it.each(chasing)('is not chased, and has no other reason: %j', (purpose) => {
    const facts = disputed('exclude', { item, account: stopped(1) })
    expect(decided(facts, purpose, '2026-05-01')).toEqual(['none', '0.00', 'settled blocks 0.00'])
  })
})

describe('a credit', () => {
  it.each(chasing)('is never chased: %j', (purpose) => {
    const item = anItem({ kind: 'credit-note', amount: '-200.00', openAmount: '-150.00' })
    expect(decided(untouched({ item }), purpose)).toEqual(['none', '0.00', 'credit blocks -150.00'])
  })

  it('in a dispute keeps its sign in every reason', () => {
    const item = anItem({ kind: 'credit-note', amount: '-200.00', openAmount: '-150.00' })
    const facts = disputed('exclude', { item, standing: aStanding({ disputed: '-100.00' }) })
    expect(decided(facts)).toEqual([
      'none',
      '0.00',
      'credit blocks -150.00',
      'disputed blocks -100.00',
      'in-specific-action marks -100.00',
    ])
  })
})

describe('a customer in dispute as a whole (E-3)', () => {
  const flagged = (dunning: DunningPolicy, more: Partial<DunningFacts> = {}) => {
    const dispute = { since: '2026-06-02', reason: 'contract', reasonSince: '2026-06-03', dunning }
    return untouched({ account: anAccount({ dispute: { ...dispute, comment: null, by: 'lea' } }), ...more })
  }
  const inAction = { standing: undisputed({ action: 'A-1', chunk: 0 }), action: anAction({ tracks: null }) }

  it.each(chasing)('is only marked under the policy flag: %j', (purpose) => {
    expect(decided(flagged('flag'), purpose)).toEqual(['all', '1000.00', 'customer-flagged marks 1000.00'])
  })

  it.each(['exclude', 'stop-customer'] as const)('is not chased under the policy %s', (policy) => {
    for (const purpose of [scenario, criterion, otherAction]) {
      expect(decided(flagged(policy), purpose)).toEqual(['none', '0.00', 'customer-flagged blocks 1000.00'])
    }
    expect(decided(flagged(policy), internal)[0]).toBe('all')
  })

  it('is left to the own action of an item under exclude, and to none under stop-customer', () => {
    const own = (policy: DunningPolicy) => decided(flagged(policy, inAction), ownAction).slice(0, 3)
    expect(own('exclude')).toEqual(['all', '1000.00', 'customer-flagged marks 1000.00'])
    expect(own('stop-customer')).toEqual(['none', '0.00', 'customer-flagged blocks 1000.00'])
  })
})

describe('what a person leaves alone (E-6)', () => {
  const note = { reason: 'N-1', since: '2026-06-02', by: 'lea' }
  const hold = { ...note, until: '2026-06-15' }
  const held = untouched({ standing: undisputed({ hold }) })
  const ignored = untouched({ standing: undisputed({ ignored: note }) })

  it.each(chasing)('is held for every purpose that chases: %j', (purpose) => {
    expect(decided(held, purpose).slice(0, 3)).toEqual(['none', '0.00', 'held blocks 1000.00'])
  })

  it.each([acknowledgement, internal])('is only marked where nobody is chased: %j', (purpose) => {
    expect(decided(held, purpose)).toEqual(['all', '1000.00', 'held marks 1000.00'])
    expect(decided(ignored, purpose)).toEqual(['all', '1000.00', 'ignored marks 1000.00'])
  })

  it('is held on the last day, and not on the day after', () => {
    expect(decided(held, scenario, '2026-06-15')[0]).toBe('none')
    expect(decided(held, scenario, '2026-06-16')).toEqual(['all', '1000.00'])
  })

  it('is held with its customer', () => {
    const facts = untouched({ account: anAccount({ hold }) })
    expect(decided(facts)).toEqual(['none', '0.00', 'held blocks 1000.00'])
    expect(decided(facts, scenario, '2026-06-16')).toEqual(['all', '1000.00'])
  })

  it('is ignored by itself or with its customer, on any day, and says so once', () => {
    const both = { ...ignored, account: anAccount({ ignored: note }) }
    for (const facts of [ignored, both, untouched({ account: anAccount({ ignored: note }) })]) {
      expect(decided(facts, scenario, '2199-12-31')).toEqual(['none', '0.00', 'ignored blocks 1000.00'])
    }
  })

  it('is told in a sentence without the text of a person', () => {
    const sentences = [held, ignored].map((facts) => eligibilityOf(facts, '2026-06-15', scenario).reasons[0])
    expect(sentences.map((one) => one?.sentence)).toEqual([
      'F-1042 is held until 2026-06-15.',
      'F-1042 has been ignored since 2026-06-02.',
    ])
  })
})

describe('a dispute with the policy exclude (E-2)', () => {
  it.each([scenario, preventive, criterion, otherAction])(
    'holds its disputed amount, and the rest is chased: %j',
    (purpose) => {
      expect(decided(disputed('exclude'), purpose)).toEqual([
        'part',
        '700.00',
        'disputed blocks 300.00',
        'in-specific-action marks 300.00',
      ])
    },
  )

  it('holds all when all is disputed', () => {
    const facts = disputed('exclude', { standing: aStanding({ disputed: '1000.00' }) })
    expect(decided(facts).slice(0, 2)).toEqual(['none', '0.00'])
  })

  it('holds all when nothing less was said (D-2)', () => {
    const facts = disputed('exclude', { standing: aStanding({ disputed: null }) })
    expect(decided(facts)).toEqual([
      'none',
      '0.00',
      'disputed blocks 1000.00',
      'in-specific-action marks 1000.00',
    ])
  })

  it('holds no more than is open, though the desk has not seen the last payment (D-2)', () => {
    const facts = disputed('exclude', { item: anItem({ openAmount: '120.00' }) })
    expect(decided(facts)).toEqual([
      'none',
      '0.00',
      'disputed blocks 120.00',
      'in-specific-action marks 120.00',
    ])
  })

  it('with nothing left to dispute holds nothing', () => {
    const facts = disputed('exclude', { standing: aStanding({ disputed: '0.00' }) })
    expect(decided(facts)).toEqual([
      'all',
      '1000.00',
      'disputed blocks 0.00',
      'in-specific-action marks 0.00',
    ])
  })
})

describe('a dispute with the policy flag (E-2)', () => {
  it.each(chasing)('only marks, and so does its action: %j', (purpose) => {
    expect(decided(disputed('flag'), purpose)).toEqual([
      'all',
      '1000.00',
      'disputed marks 300.00',
      'in-specific-action marks 300.00',
    ])
  })
})

describe('a dispute with the policy stop-customer (E-2)', () => {
  it.each(chasing)('blocks every item of the customer: %j', (purpose) => {
    expect(decided(untouched({ account: stopped(1) }), purpose)).toEqual([
      'none',
      '0.00',
      'customer-stopped blocks 1000.00',
    ])
  })

  it('blocks its own items as a whole, and counts nothing twice', () => {
    expect(decided(disputed('stop-customer', { account: stopped(1) }))).toEqual([
      'none',
      '0.00',
      'customer-stopped blocks 1000.00',
      'disputed blocks 300.00',
      'in-specific-action marks 300.00',
    ])
  })

  it('does not block the action that follows it: an item never blocks its own action (E-1)', () => {
    expect(decided(disputed('stop-customer', { account: stopped(1) }), ownAction)).toEqual([
      'all',
      '1000.00',
      'customer-stopped marks 1000.00',
      'disputed marks 300.00',
      'in-specific-action marks 300.00',
    ])
  })

  it.each([
    ['a second one', disputed('stop-customer', { account: stopped(2) })],
    ['one of other items', disputed('exclude', { account: stopped(1) })],
  ])('blocks the action when it is %s', (_, facts) => {
    expect(decided(facts, ownAction).slice(0, 3)).toEqual(['none', '0.00', 'customer-stopped blocks 1000.00'])
  })
})

describe('an item and its own action (E-1)', () => {
  it('are no reason against each other, nor is the dispute that the action follows', () => {
    expect(decided(disputed('exclude'), ownAction)).toEqual([
      'all',
      '1000.00',
      'disputed marks 300.00',
      'in-specific-action marks 300.00',
    ])
  })

  it('outside a dispute: any other action holds the whole item, its own does not (E-2)', () => {
    const facts = untouched({ standing: undisputed({ action: 'A-1' }), action: anAction() })
    expect(decided(facts)).toEqual(['none', '0.00', 'in-specific-action blocks 1000.00'])
    expect(decided(facts, otherAction)).toEqual(['none', '0.00', 'in-specific-action blocks 1000.00'])
    expect(decided(facts, ownAction)).toEqual(['all', '1000.00', 'in-specific-action marks 1000.00'])
  })

  it('that follows another dispute than the one of the item hold the whole item', () => {
    const action = anAction({ tracks: { kind: 'dispute', id: 'D-2', chunks: 1 } })
    expect(decided(disputed('flag', { action }))).toEqual([
      'none',
      '0.00',
      'disputed marks 300.00',
      'in-specific-action blocks 1000.00',
    ])
  })

  it('of which the item is not part are not its own', () => {
    expect(decided(untouched({ action: anAction() }), ownAction)).toEqual(['all', '1000.00'])
  })
})

describe('a credit that is awaited (D-5)', () => {
  it.each(chasing)(
    'blocks its amount, so that nobody is chased for what we agreed to credit: %j',
    (purpose) => {
      const facts = untouched({ standing: undisputed({ creditAwaited: awaited('120.00') }) })
      expect(decided(facts, purpose)).toEqual(['part', '880.00', 'credit-awaited blocks 120.00'])
    },
  )

  it('is held beside what is disputed', () => {
    const facts = disputed('exclude', { standing: aStanding({ creditAwaited: awaited('120.00') }) })
    expect(decided(facts)).toEqual([
      'part',
      '580.00',
      'disputed blocks 300.00',
      'credit-awaited blocks 120.00',
      'in-specific-action marks 300.00',
    ])
  })

  it('never holds more than is open, alone or with what is disputed', () => {
    const item = anItem({ openAmount: '350.00' })
    const facts = disputed('exclude', { item, standing: aStanding({ creditAwaited: awaited('400.00') }) })
    expect(decided(facts)).toEqual([
      'none',
      '0.00',
      'disputed blocks 300.00',
      'credit-awaited blocks 350.00',
      'in-specific-action marks 300.00',
    ])
  })
})

describe('a draft or a direct debit (F-3)', () => {
  it.each([
    ['draft', draft],
    ['direct debit', directDebit],
  ])('is not chased before its due day: a payment by %s is under way', (_, item) => {
    for (const purpose of [preventive, criterion, ownAction, otherAction]) {
      expect(decided(untouched({ item }), purpose, '2026-06-29')).toEqual([
        'none',
        '0.00',
        'payment-under-way blocks 1000.00',
        'not-yet-due marks 1000.00',
      ])
    }
    expect(decided(untouched({ item }), scenario, '2026-06-29')).toEqual([
      'none',
      '0.00',
      'payment-under-way blocks 1000.00',
      'not-yet-due blocks 1000.00',
    ])
  })

  it.each([
    ['draft', draft],
    ['direct debit', directDebit],
  ])('is under way no longer on the due day of the %s', (_, item) => {
    expect(decided(untouched({ item }), criterion, '2026-06-30')).toEqual([
      'all',
      '1000.00',
      'not-yet-due marks 1000.00',
    ])
  })

  it('is something else than an invoice paid by transfer', () => {
    const item = anItem({ paymentMode: 'transfer', dueDate: '2026-06-30' })
    expect(decided(untouched({ item }), preventive, '2026-06-29')).toEqual([
      'all',
      '1000.00',
      'not-yet-due marks 1000.00',
    ])
  })
})

describe('an item that is not yet due (E-1, S-2)', () => {
  it.each([
    ['before its due day', '2026-05-30', ['none', '0.00', 'not-yet-due blocks 1000.00']],
    ['on its due day, when it is not overdue', '2026-05-31', ['none', '0.00', 'not-yet-due blocks 1000.00']],
  ])('is not chased by the scenario %s', (_, on, expected) => {
    expect(decided(untouched(), scenario, on)).toEqual(expected)
    expect(decided(untouched(), { kind: 'scenario', preventive: false }, on)).toEqual(expected)
  })

  it('is chased by the scenario on the day after', () => {
    expect(decided(untouched(), scenario, '2026-06-01')).toEqual(['all', '1000.00'])
  })

  it.each([preventive, criterion, ownAction])(
    'is only marked for steps and people that ask for it: %j',
    (purpose) => {
      expect(decided(untouched(), purpose, '2026-05-31')).toEqual([
        'all',
        '1000.00',
        'not-yet-due marks 1000.00',
      ])
    },
  )

  it('falls due on its document day when it has no due date', () => {
    const item = anItem({ kind: 'miscellaneous', dueDate: null })
    expect(decided(untouched({ item }), scenario, '2026-05-01')[0]).toBe('none')
    expect(decided(untouched({ item }), scenario, '2026-05-02')).toEqual(['all', '1000.00'])
  })
})

describe('acknowledgements and internal messages (E-1)', () => {
  const everything = disputed('stop-customer', {
    item: { ...draft, kind: 'draft' },
    standing: aStanding({ creditAwaited: awaited('120.00') }),
    account: stopped(2),
  })

  it.each([acknowledgement, internal])('are held back by nothing, and told every reason: %j', (purpose) => {
    expect(decided(everything, purpose)).toEqual([
      'all',
      '1000.00',
      'customer-stopped marks 1000.00',
      'disputed marks 300.00',
      'credit-awaited marks 120.00',
      'in-specific-action marks 300.00',
      'payment-under-way marks 1000.00',
      'not-yet-due marks 1000.00',
    ])
  })

  it.each([acknowledgement, internal])('may name settled items and credits: %j', (purpose) => {
    const settled = anItem({ openAmount: '0.00', settledOn: '2026-06-10' })
    expect(decided(untouched({ item: settled }), purpose)).toEqual(['all', '0.00', 'settled marks 0.00'])
    const credit = anItem({ kind: 'payment', amount: '-50.00', openAmount: '-50.00', dueDate: null })
    expect(decided(untouched({ item: credit }), purpose)).toEqual(['all', '-50.00', 'credit marks -50.00'])
  })
})

describe('a sentence names the item by its number, and no free text (E-1)', () => {
  const sentences = (facts: DunningFacts, on = '2026-06-15') =>
    eligibilityOf(facts, on, scenario).reasons.map(({ sentence }) => sentence)
  const item = anItem({ number: 'F-1042' })

  it.each<[string, DunningFacts, string, readonly string[]]>([
    [
      'settled',
      untouched({ item: { ...item, openAmount: '0.00' } }),
      '2026-06-15',
      ['Nothing is open any more on F-1042.'],
    ],
    [
      'credit',
      untouched({ item: { ...item, amount: '-200.00', openAmount: '-150.00' } }),
      '2026-06-15',
      ['F-1042 is a credit of 150.00 EUR, and credits are not chased.'],
    ],
    [
      'customer stopped',
      untouched({ account: stopped(2) }),
      '2026-06-15',
      ['All dunning of the customer is stopped; open disputes that stop it: 2.'],
    ],
    [
      'disputed',
      disputed('exclude'),
      '2026-06-15',
      [
        '300.00 EUR of F-1042 is disputed in the dispute L-2026-17.',
        'F-1042 is in the action of 2026-06-08 that follows the dispute L-2026-17.',
      ],
    ],
    [
      'disputed for more than is open',
      disputed('exclude', { item: { ...item, openAmount: '120.00' } }),
      '2026-06-15',
      [
        '120.00 EUR of F-1042 is disputed in the dispute L-2026-17.',
        'F-1042 is in the action of 2026-06-08 that follows the dispute L-2026-17.',
      ],
    ],
    [
      'credit awaited',
      untouched({ standing: undisputed({ creditAwaited: awaited('120.00') }) }),
      '2026-06-15',
      ['120.00 EUR of F-1042 is to be credited, as agreed on 2026-06-02.'],
    ],
    [
      'in another action',
      untouched({ standing: undisputed({ action: 'A-1' }), action: anAction() }),
      '2026-06-15',
      ['F-1042 is in a specific action of 2026-06-08.'],
    ],
    [
      'paid by draft',
      untouched({ item: { ...item, kind: 'draft' } }),
      '2026-05-30',
      [
        'F-1042 is paid by draft on 2026-05-31, so its payment is under way.',
        'F-1042 is due on 2026-05-31, so it is not overdue on 2026-05-30.',
      ],
    ],
    [
      'paid by direct debit',
      untouched({ item: { ...item, paymentMode: 'direct-debit' } }),
      '2026-05-30',
      [
        'F-1042 is paid by direct debit on 2026-05-31, so its payment is under way.',
        'F-1042 is due on 2026-05-31, so it is not overdue on 2026-05-30.',
      ],
    ],
  ])('when it is %s', (_, facts, on, expected) => {
    expect(sentences(facts, on)).toEqual(expected)
  })
})

describe('facts that were not given', () => {
  it.each<[string, DunningFacts, string]>([
    ['the dispute', disputed('exclude', { dispute: null }), 'D-1'],
    ['the action', disputed('exclude', { action: null }), 'A-1'],
    ['another action in its place', disputed('exclude', { action: anAction({ id: 'A-9' }) }), 'A-1'],
    ['another dispute in its place', disputed('exclude', { standing: aStanding({ dispute: 'D-9' }) }), 'D-9'],
  ])('are no licence to chase: %s', (_, facts, subject) => {
    const refusal = refusalOf(() => eligibilityOf(facts, '2026-06-15', scenario))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject }])
  })

  it.each([
    ['dispute', disputed('exclude', { dispute: null })],
    ['action', disputed('exclude', { action: null })],
  ])('are told by their kind: %s', (kind, facts) => {
    const { message } = refusalOf(() => eligibilityOf(facts, '2026-06-15', internal))
    expect(message).toBe(`The standing of an item names a ${kind} that was not found.`)
  })

  it('are not needed when the standing does not name them', () => {
    const facts = disputed('exclude', { standing: undisputed() })
    expect(decided(facts)).toEqual(['all', '1000.00'])
  })
})
