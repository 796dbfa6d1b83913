import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute, type WorldOptions } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const letter = { subject: 'No news', text: 'Please decide.' }
const why = { reason: 'No answer in two weeks.' }

const opened = async (options: WorldOptions = {}, more = {}) => {
  const world = deskWorld({ items: [anInvoice('F-1'), anInvoice('F-2')], ...options })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], { resolver: 'martin', ...more })
  world.on('2026-06-15')
  return { world, desk: world.desk, dispute, action }
}

describe('escalating a dispute by hand (D-10)', () => {
  it('keeps the day, counts, and leaves the dispute open with whom it is', async () => {
    const { world, desk, dispute, action } = await opened()
    const first = await desk.escalate(dispute.id, why, lea)
    const held = { ...dispute, escalatedOn: '2026-06-15', escalations: 1, lastContactOn: '2026-06-15' }
    expect(first.dispute).toEqual(held)
    expect([first.action, first.marks]).toEqual([action, ['resolver-not-informed']])
    world.on('2026-06-20')
    const second = await desk.escalate(dispute.id, why, lea)
    expect(second.dispute).toMatchObject({ state: 'open', escalatedOn: '2026-06-20', escalations: 2 })
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual([why.reason])
    await expectSound(world)
  })

  it('gives it to another resolver: record, items and action follow (D-6)', async () => {
    const { world, desk, dispute } = await opened()
    const command = { ...why, resolver: 'zoe', messages: [letter] }
    const result = await desk.escalate(dispute.id, command, lea)
    expect(result).toMatchObject({
      dispute: { resolver: 'zoe', resolverInformed: true, escalations: 1 },
      action: { resolver: 'zoe' },
      marks: [],
    })
    const views = await desk.items(['F-1', 'F-2'])
    expect(views.map(({ standing }) => standing?.resolver)).toEqual(['zoe', 'zoe'])
    const [message] = await desk.messages(result.messages)
    expect(message).toMatchObject({ to: { id: 'zoe' }, subject: letter.subject })
    await expectSound(world)
  })

  it('tells the resolver it has, who is informed from then on (Q-2)', async () => {
    const { desk, dispute } = await opened()
    const result = await desk.escalate(dispute.id, { ...why, messages: [letter] }, lea)
    expect([result.dispute.resolver, result.dispute.resolverInformed, result.marks]).toEqual([
      'martin',
      true,
      [],
    ])
  })

  it('does not forget that the resolver was sent the brief', async () => {
    const { desk, dispute } = await opened(
      { settings: { resolverNotInformed: 'refuse' } },
      { messages: [letter] },
    )
    const result = await desk.escalate(dispute.id, why, lea)
    expect([result.dispute.resolverInformed, result.marks]).toEqual([true, []])
  })

  it('starts anew with the next episode, but for the count (D-7)', async () => {
    const { desk, dispute, action } = await opened()
    await desk.escalate(dispute.id, why, lea)
    await desk.complete(action.id, {}, lea)
    const again = await desk.reopen(dispute.id, { comment: 'Again.' }, lea)
    expect(again.dispute).toMatchObject({ escalatedOn: null, escalations: 1 })
  })

  it('is refused without a reason, and for a resolver who cannot be one', async () => {
    const { world, desk, dispute } = await opened()
    const escalate = (given: object) =>
      refused(world, () => desk.escalate(dispute.id, { ...why, ...given }, lea))
    expect(await escalate({ reason: ' ' })).toEqual({
      code: 'comment-missing',
      details: { gesture: 'escalate' },
    })
    expect(await escalate({ resolver: 'rex' })).toEqual({
      code: 'recipient-not-internal',
      details: { user: 'rex' },
    })
  })
})
