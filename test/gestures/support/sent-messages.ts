import { createWorker } from 'redress'
import { createMemoryMailer, type MailerFault } from 'redress/memory'

import type { OpenWorld } from './world.ts'

const by = { by: 'lea' }
const content = { subject: 'Please look', text: 'The customer asked twice.' }

/**
 * What a worker makes of the story, with ids of its own: it sends what waits, and runs three automatic actions. The message
 * of the first is refused for good, that of the second may have arrived, and the third has nobody to go to. A message that
 * waits is left over, and one that was cancelled; sending was stopped in between, and goes on.
 */
export async function sendSome(world: OpenWorld): Promise<void> {
  const desk = world.desk('ms')
  const mailer = createMemoryMailer()
  // One at a time, so that each meets its own fault.
  const worker = createWorker({ desk, mailers: { email: mailer }, concurrency: 1 })
  await worker.tick()

  const plan = async (item: string, resolver: string | null, fault: MailerFault | null) => {
    const common = { name: 'Ask sales', channel: 'internal-email', on: world.today(), content } as const
    const { action } = await desk.plan({ items: [item], resolver, mode: 'automatic', ...common }, by)
    if (fault !== null) mailer.meet(fault)
    await worker.tick()
    return action.id
  }
  const refused = await plan('AU', 'martin', 'refused-for-good')
  const doubted = await plan('AV', 'martin', 'reply-lost')
  const unaddressed = await plan('AW', null, null)
  const left = { name: 'Ask again', channel: 'internal-email', on: '2026-06-30', resolver: 'martin' } as const
  for (const item of ['AX', 'AY']) {
    const { action } = await desk.plan({ items: [item], ...left, content }, by)
    const { messages } = await desk.send(action.id, {}, by)
    if (item === 'AY') await desk.decideMessage(messages[0] ?? '', { decision: 'cancel' }, by)
  }
  await desk.stopSending({ comment: 'Are the addresses right?' }, by)
  await desk.resumeSending({}, by)

  const states = [refused, doubted, unaddressed].map((id) => desk.action(id).then(({ state }) => state))
  const { documents } = await desk.problems()
  const isAsTold =
    (await Promise.all(states)).join() === 'failed,planned,failed' &&
    documents
      .map(({ message }) => message.state)
      .toSorted()
      .join() === 'failed,uncertain'
  if (!isAsTold) throw new Error('The worker went wrong.')
}
