import { describe, expect, it } from 'vitest'

import type { AccountChange, CustomerFreed, CustomerStopped } from '../../../src/standings/account-changes.ts'
import type { CustomerDispute } from '../../../src/standings/customer-dispute.ts'
import { evolveAccount } from '../../../src/standings/evolve-account.ts'
import { refusalOf } from '../../support/refusal.ts'
import { anAccount } from './an-account.ts'

const change = (
  type: 'customer-stopped' | 'customer-freed',
  dispute = 'D-1',
): CustomerStopped | CustomerFreed => ({ type, customer: 'C1', dispute })

const ignored = { reason: 'N-1', since: '2026-06-01', by: 'lea' }
const hold = { ...ignored, until: '2026-06-10' }

describe('the disputes that stop a customer (E-2)', () => {
  it('are one after the first', () => {
    expect(evolveAccount(undefined, change('customer-stopped'))).toEqual(anAccount({ stoppingDisputes: 1 }))
  })

  it('are counted, so that the customer is free only after the last', () => {
    const one = evolveAccount(undefined, change('customer-stopped'))
    const two = evolveAccount(one, change('customer-stopped', 'D-2'))
    expect(two.stoppingDisputes).toBe(2)
    const oneLeft = evolveAccount(two, change('customer-freed'))
    expect(oneLeft.stoppingDisputes).toBe(1)
    expect(evolveAccount(oneLeft, change('customer-freed', 'D-2'))).toEqual(anAccount())
  })

  it('cannot end more often than they began', () => {
    const { code, details, message } = refusalOf(() => evolveAccount(anAccount(), change('customer-freed')))
    expect({ code, details }).toEqual({ code: 'history-inconsistent', details: { subject: 'C1' } })
    expect(message).toContain('freed')
  })
})

describe('a customer that is left alone (E-6)', () => {
  it('is held, held otherwise, and released', () => {
    const held = evolveAccount(undefined, { type: 'customer-held', customer: 'C1', hold })
    expect(held).toEqual(anAccount({ hold }))
    const longer = { ...hold, until: '2026-07-01' }
    const again = evolveAccount(held, { type: 'customer-held', customer: 'C1', hold: longer })
    expect(again).toEqual(anAccount({ hold: longer }))
    const released = { type: 'customer-released', customer: 'C1', why: 'over' } as const
    expect(evolveAccount(again, released)).toEqual(anAccount())
  })

  it('is ignored and heeded apart from its hold', () => {
    const both = evolveAccount(anAccount({ hold }), { type: 'customer-ignored', customer: 'C1', ignored })
    expect(both).toEqual(anAccount({ hold, ignored }))
    expect(evolveAccount(both, { type: 'customer-heeded', customer: 'C1' })).toEqual(anAccount({ hold }))
  })
})

describe('a customer in dispute as a whole (E-3)', () => {
  const dispute: CustomerDispute = {
    since: '2026-06-01',
    reason: null,
    reasonSince: null,
    dunning: 'flag',
    comment: 'N-1',
    by: 'lea',
  }
  const disputed = anAccount({ dispute })
  const changed = (reason: string, on: string, comment: string | null): AccountChange => ({
    type: 'customer-dispute-changed',
    customer: 'C1',
    reason,
    comment,
    on,
  })

  it('is so from the day it is set, for a reason from the day that is added', () => {
    expect(evolveAccount(undefined, { type: 'customer-disputed', customer: 'C1', dispute })).toEqual(disputed)
    const added = evolveAccount(disputed, changed('contract', '2026-06-04', null))
    expect(added.dispute).toEqual({ ...dispute, reason: 'contract', reasonSince: '2026-06-04' })
    const replaced = evolveAccount(added, changed('service', '2026-06-05', 'N-2'))
    expect(replaced.dispute).toEqual({
      ...dispute,
      reason: 'service',
      reasonSince: '2026-06-05',
      comment: 'N-2',
    })
  })

  it('is so until it is lifted', () => {
    const lifted = { type: 'customer-dispute-lifted', customer: 'C1', on: '2026-06-09' } as const
    expect(evolveAccount(disputed, lifted)).toEqual(anAccount())
  })

  it('has no reason without being in dispute', () => {
    const refusal = refusalOf(() => evolveAccount(anAccount(), changed('contract', '2026-06-04', null)))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: 'C1' }])
    expect(refusal.message).toContain('reason')
  })
})
