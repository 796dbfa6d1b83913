import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('a resolver replaced and a dispute escalated (D-6, D-10)', () => {
  it('is found stale, waits for the customer, passes its service level, and is taken to the manager', async () => {
    const world = deskWorld({ items: [anInvoice('F-1', '700.00'), anInvoice('F-2', '300.00')] })
    const { desk } = world
    const letter = { subject: 'Missing goods', text: 'Please find the delivery note.' }
    const staleNow = async () =>
      (await desk.stale()).documents.map(({ reasons }) => reasons.map(({ code }) => code))

    // 1 June: Martin is asked for the delivery note by 8 June; 30 days is the service level.
    const status = 'dispute-missing-goods'
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], {
      status,
      resolver: 'martin',
      messages: [letter],
    })
    expect(await staleNow()).toEqual([])

    // 9 June: the day of the follow-up has passed, and Martin is on leave. Zoe takes over, but is told nothing.
    world.on('2026-06-09')
    expect(await staleNow()).toEqual([['tracking-late']])
    await desk.assign(dispute.id, { resolver: 'zoe', comment: 'Martin is on leave.' }, lea)
    await desk.reschedule(action.id, { to: '2026-06-16' }, lea)
    expect(await staleNow()).toEqual([['resolver-not-informed']])
    await desk.send(action.id, { content: letter }, lea)
    expect(await staleNow()).toEqual([])

    // 12 June: she needs the stamp of the customer. The clock stands still for ten days.
    world.on('2026-06-12')
    await desk.pause(dispute.id, { reason: 'The customer looks for the stamped note.' }, lea)
    await desk.reschedule(action.id, { to: '2026-06-22' }, lea)
    world.on('2026-06-22')
    await desk.resume(dispute.id, { comment: 'It is lost.' }, lea)
    await desk.reschedule(action.id, { to: '2026-07-31' }, lea)

    // 1 July would have been the last day; with the ten days it is 11 July.
    world.on('2026-07-05')
    expect(await staleNow()).toEqual([])
    world.on('2026-07-11')
    expect(await staleNow()).toEqual([['no-contact']])
    world.on('2026-07-12')
    const [late] = (await desk.stale()).documents
    expect(late?.reasons).toEqual([
      { code: 'no-contact', lastContactOn: '2026-06-22', days: 20 },
      { code: 'service-level-passed', dueBy: '2026-07-11', escalationDue: true },
    ])

    // 13 July: Lea takes it to Omar, who decides.
    world.on('2026-07-13')
    const reason = 'No delivery note after six weeks.'
    const escalated = await desk.escalate(dispute.id, { reason, resolver: 'omar', messages: [letter] }, lea)
    expect(escalated.dispute).toMatchObject({ resolver: 'omar', escalatedOn: '2026-07-13', escalations: 1 })
    expect((await desk.stale()).documents[0]?.reasons).toEqual([
      { code: 'service-level-passed', dueBy: '2026-07-11', escalationDue: false },
    ])
    expect((await desk.agenda({ resolver: 'omar' })).documents).toEqual([escalated.action])

    // 15 July: we cannot prove delivery of F-2; F-1 is owed.
    world.on('2026-07-15')
    await desk.resolve(dispute.id, { items: ['F-2'], outcome: 'accepted', credit: '300.00' }, lea)
    await desk.complete(action.id, { outcome: 'rejected' }, lea)
    expect(await staleNow()).toEqual([])
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents.map(({ event }) => event.gesture)).toEqual([
      'openDispute',
      'assign',
      'reschedule',
      'send',
      'pause',
      'reschedule',
      'resume',
      'reschedule',
      'escalate',
      'resolve',
      'complete',
    ])
    await expectSound(world)
  })
})
