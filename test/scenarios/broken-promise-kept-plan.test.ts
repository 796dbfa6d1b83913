import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, type DeskWorld } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

/** The promises of the customer by day, in short. */
async function promises({ desk }: DeskWorld): Promise<readonly string[]> {
  const { documents } = await desk.promises({ customer: 'C1' })
  return documents.map(({ item, on, amount, paid, state }) => `${on} ${item}: ${paid} of ${amount}, ${state}`)
}

/** What may be chased of F-1 by the scenario, and why not more. */
async function chased({ desk }: DeskWorld): Promise<readonly string[]> {
  const [eligibility] = await desk.explain(['F-1'])
  return [
    eligibility?.amount ?? '',
    ...(eligibility?.reasons.map(({ code, effect }) => `${code} ${effect}`) ?? []),
  ]
}

describe('a broken promise, and the plan that is kept after it (T-1, T-2, Q-5, Q-7, E-1)', () => {
  it('goes as the credit manager tells it', async () => {
    const world = deskWorld({
      day: '2026-06-01',
      items: [anInvoice('F-1', '900.00'), anInvoice('F-2', '100.00')],
    })
    const { desk, books } = world

    // 1 June: the customer says on the phone that the money for both invoices is on its way. Lea notes it in one call.
    const quick = await desk.promise({ items: ['F-1', 'F-2'], comment: 'The transfer leaves today.' }, lea)
    expect(quick.action).toMatchObject({ on: '2026-06-04', channel: 'phone', items: { attached: 2 } })
    expect(await promises(world)).toEqual([
      '2026-06-04 F-1: 0.00 of 900.00, pending',
      '2026-06-04 F-2: 0.00 of 100.00, pending',
    ])
    expect(await chased(world)).toEqual(['0.00', 'in-specific-action blocks', 'promised blocks'])

    // 4 June: F-2 is paid. Its promise is kept, and it drops out. The other one still has two days.
    world.on('2026-06-04')
    books.pay('F-2', '100.00', '2026-06-04')
    await desk.sync()
    expect(await promises(world)).toEqual([
      '2026-06-04 F-1: 0.00 of 900.00, pending',
      '2026-06-04 F-2: 100.00 of 100.00, kept',
    ])

    // Lea is away and puts the action off; what is broken comes back to her by itself.
    await desk.reschedule(quick.action?.id ?? '', { to: '2026-06-15' }, lea)

    // 7 June: nothing came by the 6th. The promise is broken: the action is due today, and says why.
    world.on('2026-06-07')
    await desk.sync()
    expect((await promises(world))[0]).toBe('2026-06-04 F-1: 0.00 of 900.00, broken')
    const { documents: due } = await desk.agenda({ to: '2026-06-07' })
    expect(due.map(({ id, on, tracks }) => [id, on, tracks])).toEqual([
      [quick.action?.id, '2026-06-07', { kind: 'promise', broken: 1 }],
    ])
    expect(await chased(world)).toEqual(['0.00', 'in-specific-action blocks', 'promise-broken marks'])

    // 8 June: they agree on three instalments. The first call is done with; the plan has its own.
    world.on('2026-06-08')
    const plan = [
      { on: '2026-06-15', amount: '300.00' },
      { on: '2026-06-30', amount: '300.00' },
      { on: '2026-07-15' },
    ]
    const planned = await desk.promise({ items: ['F-1'], plan, move: true }, lea)
    expect(planned.action).toMatchObject({ on: '2026-06-15', tracks: { kind: 'promise', broken: 0 } })
    expect(await desk.action(quick.action?.id ?? '')).toMatchObject({
      state: 'cancelled',
      cancelReason: 'emptied',
    })

    // 16 June: the first instalment came a day late, within the tolerance; 29 June: the second one early.
    for (const [paidOn, seenOn] of [
      ['2026-06-16', '2026-06-16'],
      ['2026-06-29', '2026-07-03'],
    ] as const) {
      books.pay('F-1', '300.00', paidOn)
      world.on(seenOn)
      await desk.sync({ items: ['F-1'] })
    }
    expect(await promises(world)).toEqual([
      '2026-06-04 F-1: 0.00 of 900.00, broken',
      '2026-06-04 F-2: 100.00 of 100.00, kept',
      '2026-06-15 F-1: 300.00 of 300.00, kept',
      '2026-06-30 F-1: 300.00 of 300.00, kept',
      '2026-07-15 F-1: 0.00 of 300.00, pending',
    ])

    // Lea ends the tracking: the status stays, and what is still promised is not chased.
    await desk.complete(planned.action?.id ?? '', { comment: 'They keep to it.' }, lea)
    expect((await desk.items(['F-1']))[0]?.standing?.status?.id).toBe('promise')
    expect(await chased(world)).toEqual(['0.00', 'promised blocks'])

    // 15 July: the last instalment settles the invoice.
    world.on('2026-07-15')
    books.pay('F-1', '300.00', '2026-07-15')
    await desk.sync()
    expect((await promises(world)).at(-1)).toBe('2026-07-15 F-1: 300.00 of 300.00, kept')
    expect((await desk.items(['F-1']))[0]?.standing).toMatchObject({ ledger: 'settled', status: null })
    expect((await desk.agenda()).documents).toEqual([])
    await expectSound(world)
  })
})
