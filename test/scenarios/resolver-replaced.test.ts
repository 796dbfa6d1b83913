import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a resolver who is replaced (D-6)', () => {
  it('hands over record, action and items; the work of each is counted while it was theirs', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')] })
    const { desk } = world
    const text = 'Please look at the delivery note.'
    const messages = [{ subject: 'Missing goods', text }]
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], {
      status: 'dispute-missing-goods',
      resolver: 'martin',
      messages,
    })
    expect((await desk.agenda({ resolver: 'martin' })).documents.map(({ id }) => id)).toEqual([action.id])

    // 10 June: Martin leaves the company; Zoe takes over and is told.
    world.on('2026-06-10')
    const handed = await desk.assign(
      dispute.id,
      { resolver: 'zoe', comment: 'Martin has left.', messages },
      lea,
    )
    expect(handed.marks).toEqual([])
    expect((await desk.agenda({ resolver: 'martin' })).documents).toEqual([])
    expect((await desk.agenda({ resolver: 'zoe' })).documents).toEqual([handed.action])
    expect((await desk.disputes({ resolver: 'zoe' })).documents.map(({ id }) => id)).toEqual([dispute.id])
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents.at(-1)?.notes.map(({ text: note }) => note)).toEqual(['Martin has left.'])

    // Whose were the 300 euros? Martin's until the evening of 9 June, Zoe's from 10 June.
    const exposureBy = async (asOf: string) => {
      const { exposure } = await desk.report({ asOf, figures: ['exposure'], by: ['resolver'] })
      return exposure.by.resolver?.map(({ band, net, items }) => [band, net, items])
    }
    expect(await exposureBy('2026-06-09')).toEqual([['martin', '300.00', 2]])
    expect(await exposureBy('2026-06-10')).toEqual([['zoe', '300.00', 2]])

    // 12 June: Zoe finds the goods. Resolved items are nobody's work.
    world.on('2026-06-12')
    await desk.complete(action.id, { outcome: 'rejected', code: 'delivered' }, lea)
    expect(await exposureBy('2026-06-12')).toEqual([])
    await expectSound(world)
  })
})
