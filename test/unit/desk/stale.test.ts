import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { rejectionOf } from '../../support/refusal.ts'

const letter = { subject: 'Price', text: 'Please check.' }
const well = { resolver: 'martin', messages: [letter], followUp: { on: '2026-12-31' } }

const codesOf = async ({ desk }: DeskWorld, filter = {}) =>
  (await desk.stale(filter)).documents.map(({ dispute, reasons }) => [
    dispute.number,
    reasons.map(({ code }) => code),
  ])

/** A dispute that runs well, opened on 1 June. */
const opened = async () => {
  const world = deskWorld({ items: [anInvoice('F-1'), anInvoice('F-2')] })
  const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], well)
  return { world, desk: world.desk, dispute: dispute.id, action: action.id }
}
type Opened = Awaited<ReturnType<typeof opened>>

/** What people do about a dispute, and what counts as contact (D-10). */
const contacts: Readonly<Record<string, (opened: Opened) => Promise<unknown>>> = {
  reschedule: ({ desk, action }) => desk.reschedule(action, { to: '2026-12-30' }, lea),
  'edit of the action': ({ desk, action }) => desk.edit(action, { comment: 'They called.' }, lea),
  'send of the action': ({ desk, action }) => desk.send(action, { content: letter }, lea),
  assign: ({ desk, dispute }) => desk.assign(dispute, { resolver: 'martin' }, lea),
  annotate: ({ desk, dispute }) => desk.annotate(dispute, { comment: 'They called.' }, lea),
  relabel: ({ desk, dispute }) =>
    desk.relabel(dispute, { status: 'dispute-quality', comment: 'Damp.', messages: [letter] }, lea),
  escalate: ({ desk, dispute }) => desk.escalate(dispute, { reason: 'No answer.' }, lea),
  pause: ({ desk, dispute }) => desk.pause(dispute, { reason: 'They look.' }, lea),
  adjust: ({ desk, dispute }) => desk.adjust(dispute, { items: [{ item: 'F-1', disputed: '5' }] }, lea),
  'resolving some items': ({ desk, dispute }) => desk.resolve(dispute, { items: ['F-1'] }, lea),
  'attaching an item': async ({ world, desk, action }) => {
    world.books.add(anInvoice('F-3'))
    await desk.attach(action, { items: ['F-3'] }, lea)
  },
}

describe('stale disputes (D-10)', () => {
  it('are the open ones that somebody should look at, with every reason, oldest first', async () => {
    const world = deskWorld({ items: ['F-1', 'F-2', 'F-3', 'F-4'].map((id) => anInvoice(id)) })
    await openDispute(world, ['F-1'], well)
    world.on('2026-06-03')
    await openDispute(world, ['F-2'])
    world.on('2026-06-04')
    await openDispute(world, ['F-3'], { ...well, messages: [] })
    const { action } = await openDispute(world, ['F-4'])
    await world.desk.complete(action.id, {}, lea)
    expect(await codesOf(world)).toEqual([
      ['D-2', ['no-resolver']],
      ['D-3', ['resolver-not-informed']],
    ])
    world.on('2026-06-17')
    expect(await codesOf(world)).toEqual([
      ['D-1', ['no-contact']],
      ['D-2', ['no-contact', 'tracking-late', 'no-resolver']],
      ['D-3', ['resolver-not-informed']],
    ])
    world.on('2026-07-02')
    expect((await codesOf(world))[0]).toEqual(['D-1', ['no-contact', 'service-level-passed']])
  })

  it.each(Object.entries(contacts))('are not those about which people did something: %s', async (_, act) => {
    const one = await opened()
    one.world.on('2026-06-15')
    expect(await codesOf(one.world)).toEqual([['D-1', ['no-contact']]])
    await act(one)
    expect(await codesOf(one.world)).toEqual([])
    expect((await one.desk.dispute(one.dispute)).lastContactOn).toBe('2026-06-15')
    one.world.on('2026-06-28')
    expect(await codesOf(one.world)).toEqual([])
    one.world.on('2026-06-29')
    expect((await one.desk.stale()).documents[0]?.reasons[0]).toEqual({
      code: 'no-contact',
      lastContactOn: '2026-06-15',
      days: 14,
    })
  })

  it('are also those that only the ledger touched', async () => {
    const { world, desk, dispute } = await opened()
    world.on('2026-06-15')
    world.books.pay('F-1', '1000.00', '2026-06-12')
    world.books.pay('F-2', '300.00', '2026-06-12')
    await desk.sync()
    expect((await desk.dispute(dispute)).lastContactOn).toBe('2026-06-01')
    expect(await codesOf(world)).toEqual([['D-1', ['no-contact']]])
  })

  it('begin to wait anew when a payment that bounced reopens them (D-7)', async () => {
    const { world, desk, dispute } = await opened()
    for (const item of ['F-1', 'F-2']) world.books.pay(item, '1000.00', '2026-06-10')
    await desk.sync()
    world.on('2026-07-10')
    for (const item of ['F-1', 'F-2']) world.books.bounce(item, '1000.00', '2026-07-10')
    await desk.sync()
    expect(await desk.dispute(dispute)).toMatchObject({ state: 'open', lastContactOn: '2026-07-10' })
    expect(await codesOf(world)).toEqual([])
  })

  it('go by the policy of the host', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')], settings: { staleAfterDays: 3 } })
    await openDispute(world, ['F-1'], well)
    world.on('2026-06-03')
    expect(await codesOf(world)).toEqual([])
    world.on('2026-06-04')
    expect(await codesOf(world)).toEqual([['D-1', ['no-contact']]])
  })

  it('are no longer so once the resolver is sent something from the tracking action (Q-2)', async () => {
    const { world, desk, dispute, action } = await opened()
    await desk.assign(dispute, { resolver: 'zoe' }, lea)
    expect(await codesOf(world)).toEqual([['D-1', ['resolver-not-informed']]])
    await desk.send(action, { content: letter }, lea)
    expect(await codesOf(world)).toEqual([])
  })

  it('are narrowed by who has to look at them', async () => {
    const items = [anInvoice('F-1'), anInvoice('G-1', '50.00', { customer: 'C3' })]
    const world = deskWorld({ items })
    await openDispute(world, ['F-1'])
    await openDispute(world, ['G-1'], { status: 'dispute-quality' })
    expect(await codesOf(world, { collector: 'omar' })).toEqual([['D-2', ['no-resolver']]])
    expect(await codesOf(world, { customer: 'C1' })).toEqual([['D-1', ['no-resolver']]])
    expect(await codesOf(world, { cause: 'dispute-quality' })).toEqual([['D-2', ['no-resolver']]])
    expect(await codesOf(world, { from: '2026-06-02' })).toEqual([])
  })

  it('come a page at a time, none twice and none left out, however many others lie between', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `F-${at}`)
    const world = deskWorld({ items: ids.map((id) => anInvoice(id)) })
    for (const [at, id] of ids.entries())
      await openDispute(world, [id], [0, 7, 8, 11].includes(at) ? {} : well)
    const found: string[] = []
    let after: string | null = null
    do {
      const page = { limit: 2, ...(after === null ? {} : { after }) }
      const { documents, next } = await world.desk.stale({}, page)
      expect(documents.length).toBeLessThanOrEqual(2)
      if (next !== null) expect(documents.length).toBeGreaterThan(0)
      found.push(...documents.map(({ dispute }) => dispute.number))
      after = next
    } while (after !== null)
    expect(found.sort()).toEqual(['D-1', 'D-12', 'D-8', 'D-9'])
  })

  it('are refused to be asked for in a shape that is none', async () => {
    const { desk } = await opened()
    const odd = { state: 'closed' } as object
    expect((await rejectionOf(desk.stale(odd))).code).toBe('input-invalid')
    expect((await rejectionOf(desk.stale({}, { limit: 0 }))).code).toBe('page-limit-invalid')
    expect((await rejectionOf(desk.stale({}, { after: 'x' }))).code).toBe('cursor-invalid')
  })
})
