import { describe, expect, it } from 'vitest'

import type { PlanCommand } from '../../../src/desk/gestures/plan-commands.ts'
import { anInvoice, deskWorld, lea } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00')]
const content = { subject: 'Reminder', text: 'Please pay.' }
const now = { items: ['F-1', 'F-2'], name: 'Reminder', channel: 'email', content, runNow: true } as const

describe('an action that runs now, inside the gesture that plans it (A-13)', () => {
  it('is sent and ends, today, in one commit; its items rejoin the scenario', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const { action, messages } = await desk.plan(now, lea)
    expect(world.commits).toHaveLength(1)
    expect(action).toMatchObject({
      state: 'done',
      on: '2026-06-01',
      endedOn: '2026-06-01',
      timesSent: 1,
      items: { total: 2, attached: 0 },
    })
    expect(await desk.messages(messages)).toMatchObject([
      { ...content, audience: 'customer', action: action.id, to: { id: 'paul' } },
    ])
    const [{ changes } = { changes: [] }] = world.events()
    expect(changes.at(-1)).toMatchObject({ type: 'items-detached', action: action.id, why: 'ended' })
    expect((await desk.explain(['F-1', 'F-2'])).map(({ chaseable }) => chaseable)).toEqual(['all', 'all'])
    expect((await desk.agenda()).documents).toEqual([])
    await expectSound(world)
  })

  it.each(['phone', 'letter', 'task'] as const)(
    'by %s is done by a person: nothing is sent',
    async (channel) => {
      const world = deskWorld({ items })
      const { action, messages } = await world.desk.plan({ ...now, channel }, lea)
      expect(action).toMatchObject({ state: 'done', timesSent: 0 })
      expect(messages).toEqual([])
      await expectSound(world)
    },
  )

  it('needs nobody to confirm it: whoever runs it has', async () => {
    const world = deskWorld({ items })
    const { action } = await world.desk.plan({ ...now, mode: 'automatic-after-confirmation' }, lea)
    expect(action).toMatchObject({ state: 'done', timesSent: 1 })
  })

  it('is of today, whatever day is given or copied', async () => {
    const world = deskWorld({ items })
    const { action: given } = await world.desk.plan({ ...now, on: '2026-07-01' }, lea)
    expect(given).toMatchObject({ on: '2026-06-01', endedOn: '2026-06-01' })
    const { action: copy } = await world.desk.plan({ items: ['F-1'], copyOf: given.id, runNow: true }, lea)
    expect(copy).toMatchObject({ on: '2026-06-01', state: 'done', timesSent: 1 })
  })

  it('goes to whom it is told', async () => {
    const world = deskWorld({ items })
    const { messages } = await world.desk.plan({ ...now, to: [{ user: 'zoe' }] }, lea)
    expect(await world.desk.messages(messages)).toMatchObject([{ audience: 'internal', to: { id: 'zoe' } }])
  })

  it.each<[string, Partial<PlanCommand>, string]>([
    ['somebody nobody knows', { to: [{ user: 'who' }] }, 'user-unknown'],
    ['customer and colleague at once', { to: [{ user: 'zoe' }, { contact: 'paul' }] }, 'audiences-mixed'],
    ['nobody', { to: [] }, 'recipient-missing'],
    ['somebody without an address', { to: [{ contact: 'nina' }] }, 'recipient-without-address'],
  ])('is refused when it would go to %s, and nothing is planned', async (_, more, code) => {
    const world = deskWorld({ items })
    expect((await refused(world, () => world.desk.plan({ ...now, ...more }, lea))).code).toBe(code)
  })

  it('is refused without content to send', async () => {
    const world = deskWorld({ items })
    const { content: _, ...bare } = now
    expect(await refused(world, () => world.desk.plan(bare, lea))).toEqual({
      code: 'content-missing',
      details: { action: null },
    })
  })
})

describe('recipients of an action that does not run now', () => {
  it('are refused: nothing would keep them', async () => {
    const world = deskWorld({ items })
    const later = { ...now, on: '2026-06-10', runNow: false, to: [{ user: 'zoe' }] }
    expect(await refused(world, () => world.desk.plan(later, lea))).toEqual({
      code: 'input-invalid',
      details: {
        what: 'plan',
        issues: [{ path: 'to', expected: 'nothing, unless the action runs now' }],
      },
    })
  })
})
