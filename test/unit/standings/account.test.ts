import { describe, expect, it } from 'vitest'

import { evolveAccount, type AccountChange } from '../../../src/standings/account.ts'

const change = (type: AccountChange['type'], dispute = 'D-1'): AccountChange => ({
  type,
  customer: 'C1',
  dispute,
})

describe('the disputes that stop a customer (E-2)', () => {
  it('are one after the first', () => {
    expect(evolveAccount(undefined, change('customer-stopped'))).toEqual({
      customer: 'C1',
      stoppingDisputes: 1,
    })
  })

  it('are counted, so that the customer is free only after the last', () => {
    const one = evolveAccount(undefined, change('customer-stopped'))
    const two = evolveAccount(one, change('customer-stopped', 'D-2'))
    expect(two.stoppingDisputes).toBe(2)
    const oneLeft = evolveAccount(two, change('customer-freed'))
    expect(oneLeft.stoppingDisputes).toBe(1)
    expect(evolveAccount(oneLeft, change('customer-freed', 'D-2'))).toEqual({
      customer: 'C1',
      stoppingDisputes: 0,
    })
  })
})
