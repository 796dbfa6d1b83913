import { describe, expect, it } from 'vitest'

import { anInvoice, lea } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'
import { refused } from '../unit/desk/refused.ts'
import { owed, sendingWorld } from '../unit/desk/worker/sending-world.ts'

describe('a reminder to a customer nobody can write to, mended and retried (A-10, A-3)', () => {
  it('goes as the credit manager tells it', async () => {
    const world = sendingWorld({ items: [...owed, anInvoice('H-1', '70.00', { customer: 'C3' })] })
    const { desk } = world

    // 1 June: C3 has no contact in the directory. Nothing is sent, and the action says why; it stays open.
    const action = await world.remind({ items: ['H-1'] })
    await world.tick()
    expect(await desk.action(action)).toMatchObject({
      state: 'failed',
      failure: 'no-recipient',
      endedOn: null,
    })
    expect((await desk.agenda({ states: ['failed'] })).documents.map(({ id }) => id)).toEqual([action])
    expect(await refused(world, () => desk.retry(action, {}, lea))).toEqual({
      code: 'recipient-missing',
      details: { message: 0 },
    })

    // 2 June: Omar enters the address. His own is missing, and nobody is above him: the mailer signs.
    world.on('2026-06-02')
    const person = { name: 'Kim', language: 'en', phone: null }
    world.directory.put({
      contacts: [{ id: 'kim', customer: 'C3', email: 'kim@smith.example', ...person }],
      users: [{ id: 'omar', email: null, internal: true, manager: null, ...person }],
    })
    const { messages, action: retried } = await desk.retry(action, { comment: 'Address entered.' }, lea)
    expect(messages).toEqual([`${action}-o1-1`])
    expect(retried).toMatchObject({
      state: 'planned',
      failure: null,
      timesSent: 1,
      underWay: { automatic: true, waiting: messages },
    })

    // The server refuses it for good: the address is wrong. It has failed again, for another reason.
    await world.tick('refused-for-good')
    expect(await desk.action(action)).toMatchObject({ state: 'failed', failure: 'not-delivered' })
    expect((await desk.problems()).documents).toMatchObject([
      { message: { id: messages[0], state: 'failed', from: null }, allowed: ['send-again', 'give-up'] },
    ])

    // 3 June: another contact, another occurrence; with it the action is done as its run would have ended it.
    world.on('2026-06-03')
    world.directory.put({
      contacts: [{ id: 'kim', customer: 'C3', email: 'kim.smith@smith.example', ...person }],
    })
    await desk.decideMessage(messages[0] ?? '', { decision: 'give-up' }, lea)
    await desk.retry(action, {}, lea)
    await world.tick()
    expect(world.mailer.arrived().map(({ message }) => [message.id, message.to.address])).toEqual([
      [`${action}-o2-1`, 'kim.smith@smith.example'],
    ])
    expect(await desk.action(action)).toMatchObject({ state: 'done', endedOn: '2026-06-03', timesSent: 2 })
    expect((await desk.problems()).documents).toEqual([])
    await expectSound(world)
  })
})
