import { describe, expect, it } from 'vitest'

import type { MessageDecision } from '../../../src/desk/gestures/message-commands.ts'
import { lea } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'
import { sendingWorld, type SendingWorld } from './worker/sending-world.ts'

type Stage = 'pending' | 'sent' | 'failed' | 'uncertain' | 'cancelled'

/** A reminder of F-1 that the worker ran, whose message came so far. */
const reminded = async (stage: Stage, more = {}) => {
  const world = sendingWorld()
  const action = await world.remind(more)
  if (stage === 'pending') await world.tick('refused-for-now')
  if (stage === 'sent') await world.tick()
  if (stage === 'failed') await world.tick('refused-for-good')
  if (stage === 'uncertain') await world.tick('reply-lost')
  const message = `${action}-o1-1`
  if (stage === 'cancelled') {
    await world.tick('refused-for-now')
    await decide(world, message, 'cancel')
  }
  return { world, action, message }
}

const decide = ({ desk }: SendingWorld, message: string, decision: MessageDecision) =>
  desk.decideMessage(message, { decision }, lea)

const laterToday = '2026-06-01T12:00:00.000Z'

describe('what a person decides about a message', () => {
  it.each<[Stage, readonly MessageDecision[]]>([
    ['pending', ['cancel']],
    ['sent', []],
    ['failed', ['send-again', 'give-up']],
    ['uncertain', ['arrived', 'send-again', 'give-up']],
    ['cancelled', []],
  ])('about one that is %s is one of %j', async (stage, allowed) => {
    for (const decision of ['cancel', 'arrived', 'send-again', 'give-up'] as const) {
      const { world, message } = await reminded(stage)
      const [before] = await world.desk.messages([message])
      expect(before?.state).toBe(stage)
      if (allowed.includes(decision)) {
        expect((await decide(world, message, decision)).message.id).toBe(message)
        continue
      }
      const tooLate = { code: 'message-too-late', details: { message, state: stage } }
      const notPossible = {
        code: 'decision-not-possible',
        details: { message, state: stage, decision, allowed },
      }
      expect(await refused(world, () => decide(world, message, decision))).toEqual(
        decision === 'cancel' ? tooLate : notPossible,
      )
    }
  })

  it('that an uncertain one arrived ends it and the run of its action (A-8)', async () => {
    const { world, action, message } = await reminded('uncertain')
    world.at(laterToday)
    const decided = await world.desk.decideMessage(
      message,
      { decision: 'arrived', comment: 'Paul has it.' },
      lea,
    )
    expect(decided.message).toMatchObject({ state: 'sent', endedAt: laterToday, resends: 0 })
    expect(await world.desk.action(action)).toMatchObject({
      state: 'done',
      endedOn: '2026-06-01',
      underWay: null,
      items: { total: 1, attached: 0 },
    })
    const { documents } = await world.desk.history({ action })
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['Paul has it.'])
    expect((await world.desk.problems()).documents).toEqual([])
    await world.tick()
    expect(world.mailer.arrived()).toHaveLength(1)
    await expectSound(world)
  })

  it('that an uncertain one is given up lets its action fail, and it is no problem any more (A-3)', async () => {
    const { world, action, message } = await reminded('uncertain')
    const { message: decided } = await decide(world, message, 'give-up')
    expect(decided).toMatchObject({ state: 'failed', isGivenUp: true })
    expect(await world.desk.action(action)).toMatchObject({ state: 'failed', failure: 'not-delivered' })
    expect((await world.desk.problems()).documents).toEqual([])
    expect(await refused(world, () => decide(world, message, 'send-again'))).toEqual({
      code: 'decision-not-possible',
      details: { message, state: 'failed', decision: 'send-again', allowed: [] },
    })
    await expectSound(world)
  })

  it('that an uncertain one is sent again is another sending, with another key (A-9, OB15)', async () => {
    const { world, action, message } = await reminded('uncertain')
    world.at(laterToday)
    const { message: decided } = await decide(world, message, 'send-again')
    expect(decided).toMatchObject({
      state: 'pending',
      readyAt: laterToday,
      tries: 0,
      attempts: 1,
      resends: 1,
    })
    expect((await world.desk.action(action)).underWay).toEqual({
      automatic: true,
      waiting: [message],
      delivered: 0,
      failed: 0,
      heldBack: 0,
    })
    await world.tick()
    const arrived = world.mailer.arrived()
    expect(arrived.map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(new Set(arrived.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2)
    expect(await world.desk.action(action)).toMatchObject({ state: 'done', timesSent: 1 })
    await expectSound(world)
  })

  it('that a failed one is sent again brings its action under way again (A-3)', async () => {
    const { world, action, message } = await reminded('failed')
    expect(await world.desk.action(action)).toMatchObject({ state: 'failed', failure: 'not-delivered' })
    await decide(world, message, 'send-again')
    expect(await world.desk.action(action)).toMatchObject({
      state: 'planned',
      failure: null,
      underWay: { automatic: true, waiting: [message], delivered: 0, failed: 0, heldBack: 0 },
    })
    await world.tick()
    expect(await world.desk.action(action)).toMatchObject({ state: 'done', timesSent: 1, underWay: null })
    expect(world.mailer.arrived()).toHaveLength(1)
    await expectSound(world)
  })

  it('that a failed one is given up leaves its action failed, to be retried (A-3)', async () => {
    const { world, action, message } = await reminded('failed')
    await decide(world, message, 'give-up')
    expect(await world.desk.action(action)).toMatchObject({ state: 'failed', failure: 'not-delivered' })
    expect((await world.desk.problems()).documents).toEqual([])
    await world.desk.retry(action, {}, lea)
    await world.tick()
    expect(await world.desk.action(action)).toMatchObject({ state: 'done', timesSent: 2 })
    await expectSound(world)
  })

  it('that one is cancelled is never overruled by the worker: its action waits for a person (OB10, A-9)', async () => {
    const { world, action, message } = await reminded('pending')
    const { message: cancelled } = await decide(world, message, 'cancel')
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: 'by-hand' })
    expect(await world.desk.action(action)).toMatchObject({
      state: 'awaiting-confirmation',
      underWay: null,
      timesSent: 1,
    })
    world.at(laterToday)
    expect(await world.tick()).toMatchObject({ runs: [], messages: [] })
    expect(world.mailer.arrived()).toEqual([])
    await world.desk.confirm(action, {}, lea)
    await world.tick()
    expect(world.mailer.arrived().map(({ message: { id } }) => id)).toEqual([`${action}-o2-1`])
    await expectSound(world)
  })

  it('that one is cancelled which may have arrived comes too late: cancelled means never sent (OB10, OB2)', async () => {
    const world = sendingWorld({}, { windowMs: 86_400_000 })
    const action = await world.remind()
    await world.tick('reply-lost')
    const message = `${action}-o1-1`
    const [waiting] = await world.desk.messages([message])
    expect(waiting).toMatchObject({ state: 'pending', doubt: { attempt: 1 } })
    expect(await refused(world, () => decide(world, message, 'cancel'))).toEqual({
      code: 'message-too-late',
      details: { message, state: 'pending' },
    })
    world.at(laterToday)
    expect((await world.tick()).messages).toMatchObject([{ outcome: 'sent' }])
    expect(world.mailer.arrived()).toHaveLength(1)
    await expectSound(world)
  })

  it('is nothing to an action that has ended meanwhile', async () => {
    const { world, action, message } = await reminded('uncertain')
    await world.desk.cancel(action, { comment: 'They called.' }, lea)
    await decide(world, message, 'arrived')
    expect(await world.desk.action(action)).toMatchObject({ state: 'cancelled', underWay: null })
    await expectSound(world)
  })

  it('that one is sent again brings no action to life that has ended meanwhile', async () => {
    const { world, action, message } = await reminded('uncertain')
    await world.desk.cancel(action, { comment: 'They called.' }, lea)
    expect((await decide(world, message, 'send-again')).message.state).toBe('pending')
    expect(await world.desk.action(action)).toMatchObject({ state: 'cancelled', underWay: null })
    await expectSound(world)
  })

  it('that one is sent again is nothing to any action where a gesture on a promise gave it', async () => {
    const world = sendingWorld()
    const messages = [{ to: [{ contact: 'paul' }], subject: 'S', text: 'T' }]
    const promised = await world.desk.promise({ items: ['F-1'], followUp: 'scenario', messages }, lea)
    const [message = ''] = promised.messages
    await world.tick('reply-lost')
    expect((await decide(world, message, 'send-again')).message).toMatchObject({
      state: 'pending',
      action: null,
    })
    await expectSound(world)
  })

  it('of an erased one that has ended is none at all', async () => {
    const { world, message } = await reminded('sent')
    await world.desk.erase({ messages: [message] }, { by: 'dpo' })
    expect(await refused(world, () => decide(world, message, 'give-up'))).toEqual({
      code: 'decision-not-possible',
      details: { message, state: 'sent', decision: 'give-up', allowed: [] },
    })
  })

  it('of an erased one is not to send it again: there is nothing left to send', async () => {
    const { world, message } = await reminded('uncertain')
    await world.desk.erase({ messages: [message] }, { by: 'dpo' })
    expect(await refused(world, () => decide(world, message, 'send-again'))).toEqual({
      code: 'message-erased',
      details: { message },
    })
    expect((await world.desk.problems()).documents[0]?.allowed).toEqual(['arrived', 'give-up'])
  })
})

describe('erasing a message that waits', () => {
  it('tells its action, which then waits for a person and not for the message', async () => {
    const { world, action, message } = await reminded('pending')
    await world.desk.erase({ messages: [message] }, { by: 'dpo' })
    expect((await world.desk.messages([message]))[0]).toMatchObject({
      state: 'cancelled',
      cancelReason: 'erased',
    })
    expect(await world.desk.action(action)).toMatchObject({ state: 'awaiting-confirmation', underWay: null })
    world.at(laterToday)
    expect((await world.tick()).runs).toEqual([])
    await expectSound(world)
  })

  it('that may have arrived leaves it uncertain, without its text (OB2)', async () => {
    const world = sendingWorld({}, { windowMs: 86_400_000 })
    const action = await world.remind()
    await world.tick('reply-lost')
    const message = `${action}-o1-1`
    await world.desk.erase({ messages: [message] }, { by: 'dpo' })
    expect((await world.desk.messages([message]))[0]).toMatchObject({ state: 'uncertain', text: '' })
    await expectSound(world)
  })
})
