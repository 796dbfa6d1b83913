import { describe, expect, it } from 'vitest'

import { createWorker, type Mailer } from 'redress'
import { createMemoryLedger, createMemoryMailer, createMemoryStore } from 'redress/memory'
import type { Store } from '../../../src/ports/store.ts'
import { anInvoice, deskWorld, lea, openDispute, type WorldOptions } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'

const reminder = {
  name: 'Reminder',
  items: ['F-1'],
  channel: 'email',
  on: '2026-06-01',
  mode: 'automatic',
  content: { subject: 'Invoice F-1', text: 'It is still open.' },
} as const

/** Two desks on one store; what the second reads of standings waits until the first has done something. */
function worldsApart(meanwhile: (first: ReturnType<typeof deskWorld>) => Promise<unknown>) {
  const store = createMemoryStore()
  const ledger = createMemoryLedger()
  const options: WorldOptions = { ledger, settings: { sendWindow: null } }
  const first = deskWorld({ ...options, store, items: [anInvoice('F-1')], prefix: 'first' })
  let isArmed = false
  const torn: Store = {
    ...store,
    get: async (tenant, refs) => {
      if (isArmed && refs.some(({ kind }) => kind === 'standing')) {
        isArmed = false
        await meanwhile(first)
      }
      return store.get(tenant, refs)
    },
  }
  const second = deskWorld({ ...options, store: torn, prefix: 'second' })
  const arm = () => {
    isArmed = true
  }
  return { first, second, arm }
}

describe('what a gesture reads in several trips while another gesture is stored between them (I-4)', () => {
  it('is read again: nobody is told of a damaged history', async () => {
    const { first, second, arm } = worldsApart((world) => openDispute(world, ['F-1'], { move: true }))
    const { action } = await first.desk.plan(reminder, lea)
    const before = second.commits.length
    arm()
    const refusal = await rejectionOf(second.desk.complete(action.id, {}, lea))
    expect(refusal.code).toBe('action-ended')
    expect(second.commits).toHaveLength(before)
  })

  it('does not keep a worker from writing down that a message was accepted (A-9)', async () => {
    const { first, second, arm } = worldsApart((world) => openDispute(world, ['F-1'], { move: true }))
    await first.desk.plan(reminder, lea)
    const mailer = createMemoryMailer()
    const email: Mailer = {
      ...mailer,
      send: async (...given) => {
        const result = await mailer.send(...given)
        arm()
        return result
      },
    }
    const { messages, failures } = await createWorker({ desk: second.desk, mailers: { email } }).tick()
    expect(failures).toEqual([])
    expect(messages.map(({ outcome }) => outcome)).toEqual(['sent'])
  })
})
