import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a dispute that is relabelled and split, in two months (D-9, D-11)', () => {
  it('counts once for its last cause, and its parts from the day all of it was opened', async () => {
    const items = [
      anInvoice('F-1', '1000.00'),
      anInvoice('F-2', '600.00'),
      anInvoice('F-3', '300.00'),
      anInvoice('A-1', '-50.00', { kind: 'credit-note' }),
    ]
    const world = deskWorld({ items })
    const { desk } = world
    const exposureOn = async (asOf: string) => {
      const { exposure } = await desk.report({ asOf, figures: ['exposure'], by: ['cause'] })
      return exposure.by.cause?.map(({ band, net, disputes }) => [band, net, disputes])
    }

    // 1 June: three invoices and a credit note, all about the price.
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2', 'F-3', 'A-1'], { resolver: 'martin' })

    // 5 June: it was not the price at all. The goods were damp.
    world.on('2026-06-05')
    const comment = 'The price is right: the goods were damp.'
    const relabelled = await desk.relabel(
      dispute.id,
      { status: 'dispute-quality', comment, resolver: 'zoe' },
      lea,
    )
    expect(relabelled.action).toMatchObject({
      id: action.id,
      on: action.on,
      name: 'Litige qualité',
      resolver: 'zoe',
    })
    expect(await exposureOn('2026-06-04')).toEqual([['dispute-price', '1850.00', 1]])
    expect(await exposureOn('2026-06-05')).toEqual([['dispute-quality', '1850.00', 1]])

    // 9 June: F-3 came late, which is for the carrier to answer.
    world.on('2026-06-09')
    const part = await desk.split(
      dispute.id,
      { items: ['F-3'], status: 'dispute-delivery', comment: 'Three weeks late.', resolver: 'omar' },
      lea,
    )
    expect(part.dispute).toMatchObject({ number: 'D-2', openedOn: '2026-06-01', splitFrom: dispute.id })
    expect(await exposureOn('2026-06-09')).toEqual([
      ['dispute-delivery', '300.00', 1],
      ['dispute-quality', '1550.00', 1],
    ])

    // 15 June: so did F-2, it turns out. It goes to the other one.
    world.on('2026-06-15')
    await desk.detach(action.id, { items: ['F-2'], why: 'moved', to: part.dispute.id }, lea)
    expect(await exposureOn('2026-06-15')).toEqual([
      ['dispute-delivery', '900.00', 1],
      ['dispute-quality', '950.00', 1],
    ])

    // 21 June: the carrier pays for the delay; 1 July: the goods are taken back.
    world.on('2026-06-21')
    await desk.complete(part.action.id, { outcome: 'accepted', credit: '90.00' }, lea)
    world.on('2026-07-01')
    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    const { resolution, outcomes } = await desk.report({
      asOf: '2026-07-31',
      figures: ['resolution', 'outcomes'],
      by: ['cause'],
    })
    // 1 June to 21 June, and 1 June to 1 July; nothing of the price is left.
    expect(resolution.by.cause?.map(({ band, headline }) => [band, headline.n, headline.mean])).toEqual([
      ['dispute-delivery', 1, '20.00'],
      ['dispute-quality', 1, '30.00'],
    ])
    expect(
      outcomes.by.cause?.map(({ band, outcomes: all }) => [band, all.map(({ outcome }) => outcome)]),
    ).toEqual([
      ['dispute-delivery', ['accepted']],
      ['dispute-quality', ['rejected']],
    ])

    // What happened to F-2 is all in its own history.
    const { documents } = await desk.history({ item: 'F-2' })
    expect(documents.map(({ event }) => event.gesture)).toEqual([
      'openDispute',
      'relabel',
      'detach',
      'complete',
    ])
    await expectSound(world)
  })
})
