import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea } from '../support/desk-world.ts'
import { rejectionOf } from '../support/refusal.ts'
import { expectSound } from '../unit/desk/laws.ts'

const omar = { by: 'omar' }

describe('two collectors on one account (E-6)', () => {
  it('see from each other what is held, ignored and planned, and why', async () => {
    const items = ['F-1', 'F-2', 'F-3'].map((id) => anInvoice(id, '100.00'))
    const world = deskWorld({ items })
    const { desk } = world
    const chased = async () => {
      const answers = await desk.explain(['F-1', 'F-2', 'F-3'])
      return answers.filter(({ chaseable }) => chaseable !== 'none').map(({ item }) => item)
    }
    const agenda = async () => (await desk.agenda({ customer: 'C1' })).documents.map(({ name }) => name)
    const history = async (subject: { item: string } | { customer: string }) =>
      (await desk.history(subject)).documents.map(({ event, notes }) => [
        event.on,
        event.by,
        event.gesture,
        ...notes.map(({ text }) => text),
      ])

    // 1 June: Lea holds F-1 until the 5th, and ignores F-3, which belongs to a merger. She plans a call about F-2.
    await desk.hold({ items: ['F-1'], reason: 'Payment promised by phone.', until: '2026-06-05' }, lea)
    await desk.ignore({ items: ['F-3'], reason: 'Goes with the merger.' }, lea)
    await desk.plan({ items: ['F-2'], name: 'Call', channel: 'phone', on: '2026-06-04' }, lea)
    expect(await chased()).toEqual([])
    expect(await agenda()).toEqual(['Call'])

    // 3 June: Lea is ill. Omar takes over: the customer is flooded, and he holds all of it until the 10th.
    world.on('2026-06-03')
    const { account } = await desk.hold({ customer: 'C1', reason: 'Flooded.', until: '2026-06-10' }, omar)
    expect(account?.hold).toMatchObject({ by: 'omar', since: '2026-06-03' })
    const view = await desk.account('C1')
    expect(view.held).toEqual(['F-1'])
    expect(view.account?.hold).toMatchObject({ until: '2026-06-10' })
    expect(view.items.map(({ standing }) => standing?.ignored?.by ?? null)).toEqual([null, null, 'lea'])
    const { id = '' } = view.actions[0] ?? {}
    await desk.reschedule(id, { to: '2026-06-11', comment: 'After the flood.' }, omar)

    // 8 June: the hold of F-1 is over, that of the customer is not. The night job records the one.
    world.on('2026-06-08')
    expect((await desk.sync()).released).toEqual({ items: ['F-1'], customers: [] })
    expect(await chased()).toEqual([])
    expect((await desk.account('C1')).held).toEqual([])

    // 9 June: Lea is back, and releases the customer a day early. What she ignored stays ignored.
    world.on('2026-06-09')
    await desk.release({ customer: 'C1', comment: 'They are open again.' }, lea)
    expect(await chased()).toEqual(['F-1'])
    await desk.complete(id, {}, lea)
    expect(await chased()).toEqual(['F-1', 'F-2'])
    expect(await agenda()).toEqual([])
    expect((await rejectionOf(desk.release({ items: ['F-1'] }, omar))).code).toBe('not-held')

    // 10 June: the merger is off.
    world.on('2026-06-10')
    await desk.heed({ items: ['F-3'], comment: 'No merger.' }, omar)
    expect(await chased()).toEqual(['F-1', 'F-2', 'F-3'])

    expect(await history({ item: 'F-1' })).toEqual([
      ['2026-06-01', 'lea', 'hold', 'Payment promised by phone.'],
      ['2026-06-08', 'system', 'sync'],
    ])
    expect(await history({ item: 'F-3' })).toEqual([
      ['2026-06-01', 'lea', 'ignore', 'Goes with the merger.'],
      ['2026-06-10', 'omar', 'heed', 'No merger.'],
    ])
    expect(await history({ customer: 'C1' })).toEqual([
      ['2026-06-03', 'omar', 'hold', 'Flooded.'],
      ['2026-06-09', 'lea', 'release', 'They are open again.'],
    ])
    await expectSound(world)
  })
})
