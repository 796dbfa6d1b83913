import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { DunningPolicy } from '../../../src/catalogs/proposals.ts'
import { eligibilityOf } from '../../../src/dunning/eligibility.ts'
import type { DunningFacts } from '../../../src/dunning/facts.ts'
import type { Purpose } from '../../../src/dunning/purpose.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import type { PromiseState } from '../../../src/standings/promise-changes.ts'
import type { CustomerDispute } from '../../../src/standings/customer-dispute.ts'
import { holds } from '../../support/law.ts'
import { anAction } from '../../unit/actions/an-action.ts'
import { aDispute } from '../../unit/disputes/a-dispute.ts'
import { anItem } from '../../unit/items/an-item.ts'
import { aStanding } from '../../unit/standings/a-standing.ts'
import { anAccount } from '../../unit/standings/an-account.ts'

const eur = (cents: number) => amountFromMinorUnits(cents, 'EUR')
const cents = (amount: string) => Number(amount.replace('.', ''))

const policies = fc.constantFrom<DunningPolicy>('exclude', 'flag', 'stop-customer')
const chasing = fc.constantFrom<Purpose>(
  { kind: 'scenario' },
  { kind: 'scenario', preventive: true },
  { kind: 'criterion' },
  { kind: 'action', action: 'A-1' },
  { kind: 'action', action: 'A-2' },
)
const informing = fc.constantFrom<Purpose>({ kind: 'acknowledgement' }, { kind: 'internal' })
const days = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2026-05-01', after))

const promises = fc
  .array(
    fc.record({
      amount: fc.integer({ min: 1, max: 600 }),
      percent: fc.integer({ min: 0, max: 100 }),
      state: fc.constantFrom<PromiseState[]>(
        'pending',
        'pending',
        'kept',
        'kept-in-part',
        'broken',
        'lapsed',
      ),
      after: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map(({ amount, percent, state, after }, at) => ({
      id: `P-${String(at)}`,
      on: addDays('2026-05-01', after),
      until: addDays('2026-05-03', after),
      amount: eur(amount),
      paid: eur(Math.floor((amount * percent) / 100)),
      state,
    })),
  )

const note = { reason: 'N-1', since: '2026-05-01', by: 'lea' }
const leftAlone = fc.record({
  hold: fc.option(days.map((until) => ({ ...note, until }))),
  ignored: fc.option(fc.constant(note), { freq: 4 }),
})

const customerDispute = (dunning: DunningPolicy): CustomerDispute => ({
  since: '2026-05-01',
  reason: null,
  reasonSince: null,
  dunning,
  comment: null,
  by: 'lea',
})

/** A debit in any situation: disputed or not, in an action or not, promised or not, with a credit awaited or not, held or ignored. */
const situations = fc
  .record({
    open: fc.integer({ min: 0, max: 500 }),
    kind: fc.constantFrom('invoice', 'draft', 'down-payment-request'),
    paymentMode: fc.constantFrom('transfer', 'direct-debit'),
    disputed: fc.option(fc.integer({ min: 0, max: 600 })),
    policy: policies,
    hasAction: fc.boolean(),
    awaited: fc.option(fc.integer({ min: 1, max: 600 })),
    stopping: fc.integer({ min: 0, max: 2 }),
    promises,
    flagged: fc.option(policies.map(customerDispute)),
    ofItem: leftAlone,
    ofCustomer: leftAlone,
  })
  .map((drawn): DunningFacts => {
    const { open, kind, paymentMode, disputed, policy, hasAction, awaited, stopping } = drawn
    const isDisputed = disputed !== null
    return {
      item: anItem({ openAmount: eur(open), kind, paymentMode } as const),
      standing: aStanding({
        dispute: isDisputed ? 'D-1' : null,
        disputed: isDisputed ? eur(disputed) : null,
        promises: drawn.promises,
        action: hasAction || isDisputed ? 'A-1' : null,
        creditAwaited:
          awaited === null ? null : { dispute: 'D-0', chunk: 0, amount: eur(awaited), since: '2026-05-02' },
        ...drawn.ofItem,
      }),
      dispute: aDispute({ dunning: policy }),
      action: anAction(),
      account: anAccount({ stoppingDisputes: stopping, dispute: drawn.flagged, ...drawn.ofCustomer }),
    }
  })

const chased = (facts: DunningFacts, on: string, purpose: Purpose) =>
  cents(eligibilityOf(facts, on, purpose).amount)

describe('what may be chased (E-1)', () => {
  it('is what is open less the sum of what blocks, and never less than nothing', () => {
    holds(
      fc.property(situations, days, chasing, (facts, on, purpose) => {
        const { amount, reasons } = eligibilityOf(facts, on, purpose)
        const blocked = reasons
          .filter(({ effect }) => effect === 'blocks')
          .map((reason) => cents(reason.amount))
        const left = cents(facts.item.openAmount) - blocked.reduce((sum, one) => sum + one, 0)
        expect(cents(amount)).toBe(Math.max(left, 0))
      }),
    )
  })

  it('is none for nothing, all for all that is open, and part for what is between', () => {
    holds(
      fc.property(situations, days, chasing, (facts, on, purpose) => {
        const { chaseable, amount } = eligibilityOf(facts, on, purpose)
        const open = facts.item.openAmount
        const expected = amount === '0.00' ? 'none' : amount === open ? 'all' : 'part'
        expect(chaseable).toBe(expected)
      }),
    )
  })

  it('is said with at most one reason of a code, none for more than is open', () => {
    holds(
      fc.property(situations, days, chasing, (facts, on, purpose) => {
        const { reasons } = eligibilityOf(facts, on, purpose)
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length)
        for (const { amount } of reasons) {
          expect(cents(amount)).toBeLessThanOrEqual(cents(facts.item.openAmount))
        }
      }),
    )
  })

  it('is never less for what an action is told of its own items than for another action', () => {
    holds(
      fc.property(situations, days, (facts, on) => {
        const own = chased(facts, on, { kind: 'action', action: 'A-1' })
        expect(own).toBeGreaterThanOrEqual(chased(facts, on, { kind: 'action', action: 'A-2' }))
      }),
    )
  })

  it('is never less on a later day for the same facts', () => {
    holds(
      fc.property(situations, days, fc.nat(60), chasing, (facts, on, after, purpose) => {
        const later = chased(facts, addDays(on, after), purpose)
        expect(later).toBeGreaterThanOrEqual(chased(facts, on, purpose))
      }),
    )
  })

  it('is never less when a dispute only flags than when it excludes (E-2)', () => {
    holds(
      fc.property(situations, days, chasing, (facts, on, purpose) => {
        const under = (dunning: DunningPolicy) =>
          chased({ ...facts, dispute: aDispute({ dunning }) }, on, purpose)
        expect(under('flag')).toBeGreaterThanOrEqual(under('exclude'))
      }),
    )
  })

  it('is the same when a customer in dispute is only flagged as when it is in none (E-3)', () => {
    holds(
      fc.property(situations, days, chasing, (facts, on, purpose) => {
        const under = (dispute: CustomerDispute | null) =>
          chased({ ...facts, account: anAccount({ ...facts.account, dispute }) }, on, purpose)
        expect(under(customerDispute('flag'))).toBe(under(null))
        expect(under(customerDispute('exclude'))).toBeGreaterThanOrEqual(
          under(customerDispute('stop-customer')),
        )
        expect(under(customerDispute('stop-customer'))).toBe(0)
      }),
    )
  })

  it('is nothing of any item while another dispute stops the customer (E-2)', () => {
    holds(
      fc.property(situations, days, chasing, (facts, on, purpose) => {
        const stopped = { ...facts, account: anAccount({ stoppingDisputes: 2 }) }
        expect(chased(stopped, on, purpose)).toBe(0)
      }),
    )
  })

  it('is nothing of a held item up to the last day of the hold, and what it was without afterwards (E-6)', () => {
    holds(
      fc.property(
        situations,
        days,
        fc.integer({ min: -60, max: 60 }),
        chasing,
        (facts, until, after, purpose) => {
          const on = addDays(until, after)
          const free = chased(
            { ...facts, standing: aStanding({ ...facts.standing, hold: null }) },
            on,
            purpose,
          )
          const held = { ...facts, standing: aStanding({ ...facts.standing, hold: { ...note, until } }) }
          expect(chased(held, on, purpose)).toBe(on <= until ? 0 : free)
          const account = anAccount({ ...facts.account, hold: { ...note, until } })
          const without = { ...facts, account: anAccount({ ...facts.account, hold: null }) }
          const heldWhole = chased({ ...facts, account }, on, purpose)
          expect(heldWhole).toBe(on <= until ? 0 : chased(without, on, purpose))
        },
      ),
    )
  })

  it('is nothing of an item that is ignored, or whose customer is, on any day (E-6)', () => {
    holds(
      fc.property(situations, days, chasing, fc.boolean(), (facts, on, purpose, isCustomer) => {
        const ignored = isCustomer
          ? { ...facts, account: anAccount({ ...facts.account, ignored: note }) }
          : { ...facts, standing: aStanding({ ...facts.standing, ignored: note }) }
        expect(chased(ignored, on, purpose)).toBe(0)
      }),
    )
  })

  it('is all for acknowledgements and internal messages, which hear the same reasons', () => {
    holds(
      fc.property(situations, days, informing, (facts, on, purpose) => {
        const { chaseable, amount, reasons } = eligibilityOf(facts, on, purpose)
        expect([chaseable, amount]).toEqual(['all', facts.item.openAmount])
        const told = eligibilityOf(facts, on, { kind: 'criterion' }).reasons
        expect(reasons).toEqual(told.map((reason) => ({ ...reason, effect: 'marks' })))
      }),
    )
  })
})
