import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'

describe('an item that has gone into another dispute, and is settled there', () => {
  it('does not keep anybody from ending the dispute it came from; the next look closes the other one (A-7, F-2)', async () => {
    const { books, desk, ...world } = deskWorld({ items: [anInvoice('F-1'), anInvoice('F-2')] })
    const first = await openDispute({ books, desk, ...world }, ['F-1', 'F-2'])
    const second = await desk.split(
      first.dispute.id,
      { items: ['F-1'], status: 'dispute-quality', comment: 'Broken.' },
      lea,
    )
    books.pay('F-1', '1000.00', '2026-06-01')
    const { action } = await desk.complete(first.action.id, {}, lea)
    expect(action.state).toBe('done')
    const { closed } = await desk.sync({ items: ['F-1'] })
    expect(closed).toEqual([second.dispute.id])
  })
})
