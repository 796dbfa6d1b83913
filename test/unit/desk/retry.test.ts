import { describe, expect, it } from 'vitest'

import { lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'
import { letter, sendingWorld } from './worker/sending-world.ts'

describe('retrying an action that failed (A-3)', () => {
  it('sends another occurrence, under way like its run, and keeps the comment', async () => {
    const world = sendingWorld()
    const action = await world.remind()
    await world.tick('refused-for-good')
    const { messages, action: retried } = await world.desk.retry(action, { comment: 'They mended it.' }, lea)
    expect(messages).toEqual([`${action}-o2-1`])
    expect(retried).toMatchObject({
      state: 'planned',
      failure: null,
      timesSent: 2,
      underWay: { automatic: true, waiting: messages, delivered: 0, failed: 0 },
    })
    expect((await world.desk.messages(messages))[0]?.automatic).toBe(true)
    const { documents } = await world.desk.history({ action })
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['They mended it.'])
    await expectSound(world)
  })

  it('of one that is done by hand does not end it: a person sent it', async () => {
    const world = sendingWorld()
    const action = await world.remind({ mode: 'manual' })
    await world.desk.send(action, {}, lea)
    await world.tick('refused-for-good')
    expect(await world.desk.action(action)).toMatchObject({ state: 'failed', failure: 'not-delivered' })
    await world.desk.retry(action, {}, lea)
    await world.tick()
    expect(await world.desk.action(action)).toMatchObject({ state: 'planned', timesSent: 2, underWay: null })
    await expectSound(world)
  })

  it('of one that reached one of two recipients is not needed: it did not fail', async () => {
    const world = sendingWorld()
    const action = await world.remind({ mode: 'manual', channel: 'internal-email', resolver: 'martin' })
    await world.desk.send(action, { to: [{ user: 'martin' }, { user: 'zoe' }] }, lea)
    await world.tick('refused-for-good')
    expect(await world.desk.action(action)).toMatchObject({ state: 'planned', underWay: null })
    expect((await world.desk.problems()).documents).toHaveLength(1)
    expect(await refused(world, () => world.desk.retry(action, {}, lea))).toEqual({
      code: 'nothing-to-retry',
      details: { action, state: 'planned' },
    })
  })

  it('of a tracking action answers with its dispute, which stays open', async () => {
    const world = sendingWorld()
    const followUp = { mode: 'automatic', on: '2026-06-01', content: letter } as const
    const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin', followUp })
    await world.tick('refused-for-good')
    const retried = await world.desk.retry(action.id, {}, lea)
    expect(retried.dispute).toMatchObject({ id: dispute.id, state: 'open' })
    await world.tick()
    expect(await world.desk.action(action.id)).toMatchObject({
      state: 'planned',
      on: '2026-06-08',
      timesSent: 2,
    })
    await expectSound(world)
  })
})
