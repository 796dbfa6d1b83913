import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { refused } from './refused.ts'

describe('rescheduling an action (A-4, D-6)', () => {
  it.each(['2026-06-10', '2026-06-11', '2027-01-01'])(
    'moves it to today or later without ending it: %s',
    async (to) => {
      const world = deskWorld({ items: [anInvoice('F-1')] })
      const { dispute, action } = await openDispute(world, ['F-1'])
      world.on('2026-06-10')
      const moved = await world.desk.reschedule(action.id, { to }, lea)
      expect(moved).toEqual({
        dispute: { ...dispute, lastContactOn: '2026-06-10' },
        action: { ...action, on: to, reschedulings: [{ until: '2026-06-10', value: action.on }] },
        next: null,
        messages: [],
        marks: [],
      })
      const { documents } = await world.desk.history({ action: action.id })
      expect(documents.at(-1)?.event.changes).toEqual([
        { type: 'action-rescheduled', action: action.id, from: '2026-06-08', to, state: 'planned' },
      ])
    },
  )

  it('is refused before today', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { action } = await openDispute(world, ['F-1'])
    world.on('2026-06-10')
    expect(await refused(world, () => world.desk.reschedule(action.id, { to: '2026-06-09' }, lea))).toEqual({
      code: 'action-date-past',
      details: { given: '2026-06-09', today: '2026-06-10' },
    })
  })

  it('is refused for an action that is unknown or has ended', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    expect(await refused(world, () => world.desk.reschedule('A-9', { to: '2026-06-09' }, lea))).toEqual({
      code: 'action-unknown',
      details: { action: 'A-9' },
    })
    const { action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, {}, lea)
    expect(await refused(world, () => world.desk.reschedule(action.id, { to: '2026-06-09' }, lea))).toEqual({
      code: 'action-ended',
      details: { action: action.id, state: 'done' },
    })
  })

  it('keeps an action that waits for confirmation waiting (A-3)', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const followUp = { channel: 'email', mode: 'automatic-after-confirmation' } as const
    const { action } = await openDispute(world, ['F-1'], { followUp })
    const moved = await world.desk.reschedule(action.id, { to: '2026-06-20' }, lea)
    expect(moved.action.state).toBe('awaiting-confirmation')
  })
})
