import { describe, expect, it } from 'vitest'

import { blockingCodes } from '../../../src/desk/decisions/chase.ts'
import { claimOf } from '../../../src/desk/decisions/eligibilities.ts'
import type { Eligibility } from '../../../src/dunning/eligibility.ts'
import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'

/** What may be chased of three invoices, of which the second is held. */
const asked = async (): Promise<readonly Eligibility[]> => {
  const items = ['F-1', 'F-2', 'F-3'].map((id) => anInvoice(id, '100.00'))
  const { desk } = deskWorld({ items })
  await desk.hold({ items: ['F-2'], reason: 'They merge.', until: '2026-06-30' }, lea)
  return desk.explain(['F-1', 'F-2', 'F-3'])
}

describe('what stands for what a message asks for (E-1)', () => {
  it('is the same as long as the same amounts of the same items may be chased', async () => {
    const all = await asked()
    const [first, held, third] = all as [Eligibility, Eligibility, Eligibility]
    expect(claimOf(all)).toMatch(/^[0-9a-f]{64}$/)
    // What may not be chased is no part of it, nor are the reasons that only mark.
    expect(claimOf([first, third])).toBe(claimOf(all))
    expect(claimOf([{ ...first, reasons: [] }, held, third])).toBe(claimOf(all))
  })

  it('is another when an item, an amount or their order is another', async () => {
    const [first, , third] = (await asked()) as [Eligibility, Eligibility, Eligibility]
    const claims = [
      claimOf([first]),
      claimOf([third]),
      claimOf([first, third]),
      claimOf([{ ...first, chaseable: 'part', amount: '60.00' }]),
    ]
    expect(new Set(claims).size).toBe(claims.length)
  })

  it('is nothing when nothing may be chased', async () => {
    const [, held] = (await asked()) as [Eligibility, Eligibility, Eligibility]
    expect(claimOf([held])).toBeNull()
    expect(claimOf([])).toBeNull()
  })

  it('names each code that blocks once, and none that only marks', async () => {
    const [, held] = (await asked()) as [Eligibility, Eligibility, Eligibility]
    const [reason] = held.reasons.filter(({ effect }) => effect === 'blocks')
    if (reason === undefined) throw new Error('Nothing blocks.')
    const marks = { ...reason, effect: 'marks' } as typeof reason
    expect(blockingCodes([held, held, { ...held, reasons: [marks] }])).toEqual(['held'])
    expect(blockingCodes([{ ...held, reasons: [marks] }])).toEqual([])
  })
})
