import { describe, expect, it } from 'vitest'

import type { Desk } from '../../../src/desk/desk.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'

type Ids = { readonly dispute: string; readonly action: string }

describe('a comment given with a gesture (D-1, D-10)', () => {
  it.each<[string, (desk: Desk, ids: Ids, comment: string) => Promise<unknown>]>([
    ['resolve', (desk, { dispute }, comment) => desk.resolve(dispute, { items: ['F-1'], comment }, lea)],
    [
      'detach',
      (desk, { action }, comment) => desk.detach(action, { items: ['F-1'], why: 'mistake', comment }, lea),
    ],
    ['complete', (desk, { action }, comment) => desk.complete(action, { comment }, lea)],
    [
      'reschedule',
      (desk, { action }, comment) => desk.reschedule(action, { to: '2026-07-01', comment }, lea),
    ],
    ['assign', (desk, { dispute }, comment) => desk.assign(dispute, { resolver: 'zoe', comment }, lea)],
  ])('to %s is kept with its entry of the history, and is not the brief', async (gesture, act) => {
    const world = deskWorld({ items: [anInvoice('F-1'), anInvoice('F-2')] })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
    await act(world.desk, { dispute: dispute.id, action: action.id }, 'The customer called again.')
    const subject = gesture === 'reschedule' ? { action: action.id } : { dispute: dispute.id }
    const { documents } = await world.desk.history(subject)
    expect(
      documents.map(({ event, notes }) => [event.gesture, notes.map(({ text, by }) => [text, by])]),
    ).toEqual([
      ['openDispute', [['The price is wrong.', 'lea']]],
      [gesture, [['The customer called again.', 'lea']]],
    ])
    expect((await world.desk.dispute(dispute.id)).brief).toBe(dispute.brief)
  })
})
