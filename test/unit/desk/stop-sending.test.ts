import { describe, expect, it } from 'vitest'

import { lea } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'
import { sendingWorld } from './worker/sending-world.ts'

const omar = { by: 'omar' }

describe('stopping all sending of a tenant (TH17)', () => {
  it('says since when, by whom and why, until somebody lets it go on', async () => {
    const world = sendingWorld()
    const { desk } = world
    expect(await desk.sendingStop()).toBeNull()
    const { stop } = await desk.stopSending({ comment: 'Wrong addresses.' }, lea)
    expect(stop).toMatchObject({ since: '2026-06-01', by: 'lea' })
    expect(await desk.sendingStop()).toEqual(stop)
    const [{ changes, notes } = { changes: [], notes: [] }] = world.events()
    expect(changes).toEqual([{ type: 'sending-stopped', on: '2026-06-01', by: 'lea', reason: stop?.reason }])
    expect(notes).toEqual([stop?.reason])
    world.on('2026-06-02')
    expect(await desk.resumeSending({ comment: 'Mended.' }, omar)).toEqual({ stop: null })
    expect(await desk.sendingStop()).toBeNull()
    expect(world.events().at(-1)).toMatchObject({ by: 'omar', changes: [{ type: 'sending-resumed' }] })
    await expectSound(world)
  })

  it('is refused where it is stopped, so that the first reason stands', async () => {
    const world = sendingWorld()
    await world.desk.stopSending({ comment: 'Wrong addresses.' }, lea)
    expect(await refused(world, () => world.desk.stopSending({ comment: 'Too many.' }, omar))).toEqual({
      code: 'sending-unchanged',
      details: { stopped: true },
    })
    expect(await world.desk.sendingStop()).toMatchObject({ by: 'lea' })
  })

  it('needs a reason', async () => {
    const world = sendingWorld()
    expect(await refused(world, () => world.desk.stopSending({ comment: ' ' }, lea))).toEqual({
      code: 'comment-missing',
      details: { gesture: 'stopSending' },
    })
  })
})
