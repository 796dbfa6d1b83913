import { describe, expect, it } from 'vitest'

import { createWorker, type Mailer } from 'redress'
import { createMemoryMailer } from 'redress/memory'
import { anInvoice, deskWorld, lea, type DeskWorld } from '../../support/desk-world.ts'
import { refused } from './refused.ts'

const reminder = {
  name: 'Reminder',
  items: ['F-1'],
  channel: 'email',
  on: '2026-06-01',
  mode: 'automatic',
  content: { subject: 'Invoice F-1', text: 'It is still open.' },
} as const

const world = () => deskWorld({ items: [anInvoice('F-1')], settings: { sendWindow: null } })

/** A reminder that the mailer took without saying so: it waits to be sent again under the same key. */
async function sentInDoubt(): Promise<{ world: DeskWorld; message: string; mailer: Mailer }> {
  const doubted = world()
  const mailer = createMemoryMailer({ idempotency: { windowMs: 86_400_000 } })
  await doubted.desk.plan(reminder, lea)
  mailer.meet('reply-lost')
  const { messages } = await createWorker({ desk: doubted.desk, mailers: { email: mailer } }).tick()
  expect(messages.map(({ outcome }) => outcome)).toEqual(['pending'])
  expect(mailer.arrived()).toHaveLength(1)
  return { world: doubted, message: messages[0]?.message ?? '', mailer }
}

const stateOf = async ({ desk }: DeskWorld, id: string) => (await desk.messages([id]))[0]

describe('a message that may have arrived and waits to be sent again', () => {
  it('can no longer be cancelled: it would be cancelled and have arrived (OB10)', async () => {
    const { world: doubted, message } = await sentInDoubt()
    const refusal = await refused(doubted, () =>
      doubted.desk.decideMessage(message, { decision: 'cancel' }, lea),
    )
    expect(refusal).toEqual({ code: 'message-too-late', details: { message, state: 'pending' } })
  })

  it('is left to a person when its text is erased, since nothing is left to send (OB10)', async () => {
    const { world: doubted, message } = await sentInDoubt()
    await doubted.desk.erase({ messages: [message] }, { by: 'dpo' })
    expect(await stateOf(doubted, message)).toMatchObject({ state: 'uncertain', text: '' })
    const decided = await doubted.desk.decideMessage(message, { decision: 'arrived' }, lea)
    expect(decided.message.state).toBe('sent')
  })
})

describe('a message whose text is erased before it was sent', () => {
  it('is cancelled at once, and its action asks before it sends anew (A-9)', async () => {
    const { desk, ...rest } = world()
    const { action } = await desk.plan(reminder, lea)
    const mailer = createMemoryMailer()
    mailer.meet('refused-for-now')
    const worker = createWorker({ desk, mailers: { email: mailer } })
    const [first] = (await worker.tick()).messages
    const message = first?.message ?? ''
    await desk.erase({ messages: [message] }, { by: 'dpo' })
    expect(await desk.action(action.id)).toMatchObject({ underWay: null, state: 'awaiting-confirmation' })
    rest.at('2026-06-01T09:00:00.000Z')
    await worker.tick()
    expect((await desk.messages([message]))[0]).toMatchObject({ state: 'cancelled', cancelReason: 'erased' })
    expect((await desk.action(action.id)).underWay).toBeNull()
    expect(mailer.arrived()).toEqual([])
  })
})
