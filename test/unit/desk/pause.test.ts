import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const why = { reason: 'They look for the delivery note.' }

const opened = async () => {
  const world = deskWorld({ items: [anInvoice('F-1'), anInvoice('F-2')] })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
  const pauses = async () =>
    (await world.desk.dispute(dispute.id)).pauses.map(({ from, until }) => [from, until])
  return { world, desk: world.desk, dispute, action, pauses }
}

describe('pausing the clock of a dispute (D-10)', () => {
  it('stands still from today until it is resumed, and says why', async () => {
    const { world, desk, dispute, pauses } = await opened()
    world.on('2026-06-05')
    await desk.pause(dispute.id, why, lea)
    expect(await pauses()).toEqual([['2026-06-05', null]])
    world.on('2026-06-12')
    await desk.resume(dispute.id, { comment: 'It came.' }, lea)
    expect(await pauses()).toEqual([['2026-06-05', '2026-06-12']])
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents.slice(1).map(({ event, notes }) => [event.gesture, notes[0]?.text])).toEqual([
      ['pause', why.reason],
      ['resume', 'It came.'],
    ])
    await expectSound(world)
  })

  it('runs again by itself on the day that was given; resuming before ends it earlier', async () => {
    const { world, desk, dispute, pauses } = await opened()
    await desk.pause(dispute.id, { ...why, until: '2026-06-09' }, lea)
    world.on('2026-06-08')
    await desk.resume(dispute.id, {}, lea)
    expect(await pauses()).toEqual([['2026-06-01', '2026-06-08']])
    await desk.pause(dispute.id, { ...why, until: '2026-06-10' }, lea)
    world.on('2026-06-10')
    expect(await refused(world, () => desk.resume(dispute.id, {}, lea))).toEqual({
      code: 'dispute-not-paused',
      details: { dispute: dispute.id },
    })
    await desk.pause(dispute.id, why, lea)
    expect(await pauses()).toEqual([
      ['2026-06-01', '2026-06-08'],
      ['2026-06-08', '2026-06-10'],
      ['2026-06-10', null],
    ])
  })

  it('ends with the dispute, also when the ledger closes it', async () => {
    for (const close of ['complete', 'settle'] as const) {
      const { world, desk, dispute, action, pauses } = await opened()
      await desk.pause(dispute.id, { ...why, until: '2026-07-01' }, lea)
      world.on('2026-06-10')
      if (close === 'complete') await desk.complete(action.id, {}, lea)
      else {
        for (const item of ['F-1', 'F-2']) world.books.pay(item, '1000.00', '2026-06-08')
        await desk.sync()
      }
      expect(await pauses()).toEqual([['2026-06-01', close === 'complete' ? '2026-06-10' : '2026-06-08']])
      await expectSound(world)
    }
  })

  it('stops neither agenda nor dunning', async () => {
    const { desk, dispute, action } = await opened()
    await desk.pause(dispute.id, why, lea)
    expect((await desk.agenda()).documents.map(({ id }) => id)).toEqual([action.id])
    expect((await desk.explain(['F-1']))[0]?.chaseable).toBe('none')
  })

  it('is refused while it stands still, when it would end by today, without a reason, and once it is closed', async () => {
    const { world, desk, dispute, action } = await opened()
    const pause = (given: object) => refused(world, () => desk.pause(dispute.id, { ...why, ...given }, lea))
    expect(await pause({ until: '2026-06-01' })).toEqual({
      code: 'pause-end-past',
      details: { given: '2026-06-01', today: '2026-06-01' },
    })
    expect(await pause({ reason: '\n' })).toEqual({ code: 'comment-missing', details: { gesture: 'pause' } })
    await desk.pause(dispute.id, why, lea)
    expect(await pause({})).toEqual({
      code: 'dispute-paused',
      details: { dispute: dispute.id, since: '2026-06-01', until: null },
    })
    await desk.complete(action.id, {}, lea)
    expect(await pause({})).toEqual({ code: 'dispute-closed', details: { dispute: dispute.id } })
    expect(await refused(world, () => desk.resume(dispute.id, {}, lea))).toMatchObject({
      code: 'dispute-closed',
    })
  })
})
