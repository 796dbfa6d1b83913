import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const opened = async () => {
  const world = deskWorld({ items: [anInvoice('F-1')] })
  const { dispute, action } = await openDispute(world, ['F-1'], { attachments: ['offer'], origin: 'phone' })
  world.on('2026-06-04')
  return { world, desk: world.desk, dispute, action }
}

describe('annotating a dispute (D-1)', () => {
  it('changes what is said of it and adds files, in one entry of the history', async () => {
    const { world, desk, dispute } = await opened()
    const given = {
      comment: 'The old list was in force.',
      attachments: ['offer', 'list', 'list'],
      rootCause: 'price-list-error',
      priority: 'high',
      saidOn: '2026-05-29',
      origin: 'email',
    } as const
    const result = await desk.annotate(dispute.id, given, { by: 'omar' })
    expect(result.dispute).toEqual({
      ...dispute,
      attachments: ['offer', 'list'],
      rootCause: 'price-list-error',
      priority: 'high',
      saidOn: '2026-05-29',
      origin: 'email',
      lastContactOn: '2026-06-04',
    })
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents).toHaveLength(2)
    expect(documents[1]?.notes.map(({ text, by }) => [text, by])).toEqual([[given.comment, 'omar']])
    await expectSound(world)
  })

  it('adds a comment and leaves the brief of the resolver alone (Q-1)', async () => {
    const { desk, dispute } = await opened()
    const result = await desk.annotate(dispute.id, { comment: 'They called again.' }, lea)
    expect(result.dispute).toEqual({ ...dispute, lastContactOn: '2026-06-04' })
  })

  it('takes back what is no longer known', async () => {
    const { desk, dispute } = await opened()
    await desk.annotate(dispute.id, { rootCause: 'price-list-error', saidOn: '2026-05-29' }, lea)
    const result = await desk.annotate(dispute.id, { rootCause: null, saidOn: null, origin: null }, lea)
    expect(result.dispute).toMatchObject({ rootCause: null, saidOn: null, origin: null })
  })

  it('is possible once it is closed: what was at fault is often found out later', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.complete(action.id, {}, lea)
    const result = await desk.annotate(dispute.id, { rootCause: 'price-list-error' }, lea)
    expect(result.dispute).toMatchObject({ state: 'closed', rootCause: 'price-list-error' })
    await expectSound(world)
  })

  it('is refused when it says nothing new, or what cannot be', async () => {
    const { world, desk, dispute } = await opened()
    const annotate = (given: object) => refused(world, () => desk.annotate(dispute.id, given, lea))
    const nothing = { code: 'nothing-to-change', details: { dispute: dispute.id } }
    expect(await annotate({})).toEqual(nothing)
    expect(await annotate({ attachments: ['offer'], origin: 'phone', priority: 'normal' })).toEqual(nothing)
    expect(await annotate({ saidOn: '2026-06-05' })).toEqual({
      code: 'said-in-future',
      details: { given: '2026-06-05', today: '2026-06-04' },
    })
    expect(await annotate({ rootCause: 'magic' })).toMatchObject({ code: 'catalog-entry-unknown' })
  })
})

describe('remarks on an action (A-1, A-4)', () => {
  it('are an edit that revokes no confirmation (A-3)', async () => {
    const { world, desk } = await opened()
    const followUp = { channel: 'email', mode: 'automatic-after-confirmation' } as const
    world.books.add(anInvoice('F-2'))
    const { action } = await openDispute(world, ['F-2'], { followUp })
    await desk.confirm(action.id, {}, lea)
    const edited = await desk.edit(action.id, { comment: 'Wait for the plan.', attachments: ['plan'] }, lea)
    expect(edited.action).toMatchObject({ state: 'confirmed', attachments: ['plan'] })
    const { documents } = await desk.history({ action: action.id })
    const last = documents.at(-1)
    expect(last?.notes).toMatchObject([{ id: edited.action.comment, text: 'Wait for the plan.' }])
  })

  it('revoke it together with items that join or leave (A-3)', async () => {
    const { world, desk } = await opened()
    world.books.add(anInvoice('F-2'), anInvoice('F-3'))
    const { action } = await desk.plan(
      {
        items: ['F-2'],
        name: 'Mail',
        channel: 'email',
        on: '2026-06-09',
        mode: 'automatic-after-confirmation',
      },
      lea,
    )
    await desk.confirm(action.id, {}, lea)
    const edited = await desk.edit(action.id, { comment: 'And this one.', attach: ['F-3'] }, lea)
    expect(edited.action.state).toBe('awaiting-confirmation')
  })
})
