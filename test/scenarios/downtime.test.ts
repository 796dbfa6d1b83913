import { describe, expect, it } from 'vitest'

import { lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'
import { letter, sendingWorld } from '../unit/desk/worker/sending-world.ts'

describe('a worker that stood still for thirty days (OB17, A-8)', () => {
  it('asks a person about each overdue action once, and not once per missed day', async () => {
    const world = sendingWorld()
    const { desk } = world

    // 1 June: a reminder of the customer for today, one of the resolver for the 8th. Nobody ticks.
    const reminder = await world.remind({ items: ['F-1'] })
    const followUp = { mode: 'automatic', content: letter } as const
    const { action } = await openDispute(world, ['F-2'], { resolver: 'martin', followUp })

    // 1 July: the server is back. No mail goes out: both are so late that somebody is asked.
    world.on('2026-07-01')
    const { runs, messages } = await world.tick()
    expect(runs.map((run) => [run.action, run.outcome.kind]).sort()).toEqual(
      [
        [reminder, 'confirmation-asked'],
        [action.id, 'confirmation-asked'],
      ].sort(),
    )
    expect(messages).toEqual([])
    const asked = (await desk.agenda({ states: ['awaiting-confirmation'] })).documents
    expect(asked.map(({ id }) => id).sort()).toEqual([reminder, action.id].sort())
    for (const hour of ['09', '10', '11']) {
      world.at(`2026-07-01T${hour}:00:00.000Z`)
      expect(await world.tick()).toMatchObject({ runs: [], messages: [] })
    }

    // 2 July: Lea lets the one go and cancels the other, whose customer called meanwhile.
    world.on('2026-07-02')
    await desk.confirm(action.id, {}, lea)
    await desk.cancel(reminder, { comment: 'They called.' }, lea)
    await world.tick()
    await world.tick()
    expect(world.mailer.arrived().map(({ message }) => message.id)).toEqual([`${action.id}-o1-1`])
    expect(await desk.action(action.id)).toMatchObject({ state: 'planned', on: '2026-07-09', timesSent: 1 })
    await expectSound(world)
  })

  it('asks a person about what had been queued before, instead of sending it weeks later (A-8)', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    world.on('2026-07-01')
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'cancelled' }])
    expect(world.mailer.arrived()).toEqual([])
    expect(await world.desk.action(action)).toMatchObject({ state: 'awaiting-confirmation', underWay: null })
    expect(await world.desk.messages([`${action}-o1-1`])).toMatchObject([{ cancelReason: 'too-late' }])
    await world.desk.confirm(action, {}, lea)
    await world.tick()
    expect(world.mailer.arrived().map(({ message }) => message.id)).toEqual([`${action}-o2-1`])
    await expectSound(world)
  })

  it('that was shorter than the lateness allowed sends what had been queued, and once', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-now')
    world.on('2026-06-05')
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'sent' }])
    expect((await world.tick()).messages).toEqual([])
    expect(world.mailer.arrived()).toHaveLength(1)
    expect(await world.desk.action(action)).toMatchObject({ state: 'done', timesSent: 1 })
  })

  it('whose clock goes back two hours sends nothing twice, and loses nothing', async () => {
    const world = sendingWorld()
    world.at('2026-06-01T12:00:00.000Z')
    const first = await world.remind({ items: ['F-1'] })
    await world.tick()
    world.at('2026-06-01T10:00:00.000Z')
    const second = await world.remind({ items: ['F-2'] })
    await world.tick('refused-for-now')
    await world.tick()
    world.at('2026-06-01T13:00:00.000Z')
    await world.tick()
    expect(world.mailer.arrived().map(({ message }) => message.id)).toEqual([
      `${first}-o1-1`,
      `${second}-o1-1`,
    ])
    await expectSound(world)
  })
})
