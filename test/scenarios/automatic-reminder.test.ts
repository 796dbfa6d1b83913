import { describe, expect, it } from 'vitest'

import { lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'
import { letter, sendingWorld } from '../unit/desk/worker/sending-world.ts'

describe('an automatic reminder of the resolver over weeks, which becomes a person’s after three (A-8)', () => {
  it('goes as the credit manager tells it', async () => {
    const world = sendingWorld()
    const { desk } = world
    const arrived = () => world.mailer.arrived().map(({ message }) => message.id)

    // 1 June: a price dispute; Martin is reminded by itself, for the first time in a week.
    const followUp = { mode: 'automatic', channel: 'internal-email', content: letter } as const
    const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
    expect(action).toMatchObject({ state: 'planned', mode: 'automatic', on: '2026-06-08' })
    await world.tick()
    expect(arrived()).toEqual([])

    // 8 June: the first reminder. The host ticks every hour, and still sends one.
    for (const hour of ['06', '07', '08', '16']) {
      world.at(`2026-06-08T${hour}:30:00.000Z`)
      await world.tick()
    }
    expect(arrived()).toEqual([`${action.id}-o1-1`])
    expect(await desk.action(action.id)).toMatchObject({ state: 'planned', on: '2026-06-15', timesSent: 1 })
    expect(await desk.dispute(dispute.id)).toMatchObject({ state: 'open', resolverInformed: true })

    // 15 June: the mailer is busy, the second one goes on the 16th; the next is a week from then.
    world.on('2026-06-15')
    await world.tick('refused-for-now')
    expect(await desk.action(action.id)).toMatchObject({ on: '2026-06-15', timesSent: 2 })
    world.on('2026-06-16')
    await world.tick()
    expect(arrived()).toEqual([`${action.id}-o1-1`, `${action.id}-o2-1`])
    expect(await desk.action(action.id)).toMatchObject({ on: '2026-06-23', timesSent: 2, mode: 'automatic' })

    // 23 June: the third and last. From now on it is Lea's.
    world.on('2026-06-23')
    await world.tick()
    expect(await desk.action(action.id)).toMatchObject({
      state: 'planned',
      mode: 'manual',
      on: '2026-06-30',
      timesSent: 3,
    })
    for (const day of ['2026-06-30', '2026-07-07', '2026-07-14']) {
      world.on(day)
      expect(await world.tick()).toMatchObject({ runs: [], messages: [] })
    }
    expect(arrived()).toHaveLength(3)

    // 15 July: Martin answered, and Lea closes the dispute.
    world.on('2026-07-15')
    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect((await desk.dispute(dispute.id)).state).toBe('closed')
    await expectSound(world)
  })
})
