import { describe, expect, it } from 'vitest'

import { createMemoryStore } from '../../src/memory/store.ts'
import type { Store } from '../../src/ports/store.ts'
import { deskWorld, lea } from '../support/desk-world.ts'
import { rejectionOf } from '../support/refusal.ts'
import { owed, sendingWorld } from '../unit/desk/worker/sending-world.ts'

const omar = { by: 'omar' }

/** The same store, in which somebody is faster at the next commit that a worker makes of a message. */
function overtaken(store: Store, act: () => Promise<unknown>): Store {
  let isOver = false
  return {
    ...store,
    commit: async (tenant, commit) => {
      const begins = commit.writes.some(({ kind, from }) => kind === 'message' && from > 0)
      if (begins && !isOver) {
        isOver = true
        await act()
      }
      return store.commit(tenant, commit)
    },
  }
}

describe('two people who confirm at once (OB11)', () => {
  it('confirm it once: one wins, the other is told, and one message is sent', async () => {
    const store = createMemoryStore()
    const world = sendingWorld({ store })
    const other = deskWorld({ store, prefix: 'other', items: owed })
    const action = await world.remind({ mode: 'automatic-after-confirmation' })
    const endings = await Promise.allSettled([
      world.desk.confirm(action, {}, lea),
      other.desk.confirm(action, {}, omar),
    ])
    const refused = endings.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as { code: string }] : [],
    )
    expect(refused.map(({ code }) => code)).toEqual(['conflict'])
    const twice = await rejectionOf(world.desk.confirm(action, {}, lea))
    expect([twice.code, twice.details]).toEqual(['nothing-to-confirm', { action, state: 'confirmed' }])
    await world.tick()
    await world.tick()
    expect(world.mailer.arrived()).toHaveLength(1)
  })
})

describe('a person who cancels as the worker begins (OB10)', () => {
  const race = async (
    decide: (other: ReturnType<typeof deskWorld>, message: string, action: string) => Promise<unknown>,
  ) => {
    const inner = createMemoryStore()
    const other = deskWorld({ store: inner, prefix: 'other', items: owed })
    let message = ''
    let action = ''
    const world = sendingWorld({ store: overtaken(inner, () => decide(other, message, action)) })
    action = await world.remind()
    message = `${action}-o1-1`
    const report = await world.tick()
    return { world, other, report, message, action }
  }

  it('and is faster has it never sent: the worker finds it cancelled', async () => {
    const { world, other, report, message } = await race((person, id) =>
      person.desk.decideMessage(id, { decision: 'cancel' }, omar),
    )
    expect((await other.desk.messages([message]))[0]).toMatchObject({ state: 'cancelled', attempts: 0 })
    expect(report.messages).toEqual([{ tenant: 'main', message, outcome: 'not-ready' }])
    expect(world.mailer.arrived()).toEqual([])
  })

  it('its action and is faster has it never sent: the worker cancels the message', async () => {
    const { world, other, report, message } = await race((person, _, action) =>
      person.desk.cancel(action, { comment: 'They called.' }, omar),
    )
    expect(report.messages).toEqual([{ tenant: 'main', message, outcome: 'cancelled' }])
    expect((await other.desk.messages([message]))[0]).toMatchObject({
      state: 'cancelled',
      cancelReason: 'action-ended',
    })
    expect(world.mailer.arrived()).toEqual([])
  })

  it('and is too late is told so, and it is sent once', async () => {
    const store = createMemoryStore()
    const person = deskWorld({ store, prefix: 'person', items: owed })
    const world = sendingWorld({ store })
    const action = await world.remind()
    const message = `${action}-o1-1`
    let refusal: { readonly code: string; readonly details: unknown } | null = null
    const send = world.mailer.send
    const late = sendingWorld(
      { store, prefix: 'late', items: owed },
      {
        mailers: {
          email: {
            idempotency: null,
            send: async (...given) => {
              // While it is on the wire, Omar presses cancel.
              refusal = await rejectionOf(person.desk.decideMessage(message, { decision: 'cancel' }, omar))
              return send(...given)
            },
          },
        },
      },
    )
    expect((await late.tick()).messages).toEqual([{ tenant: 'main', message, outcome: 'sent' }])
    expect(refusal).toMatchObject({ code: 'message-too-late', details: { message, state: 'sending' } })
    expect(world.mailer.arrived()).toHaveLength(1)
  })
})
