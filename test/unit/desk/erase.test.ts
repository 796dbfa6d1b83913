import { describe, expect, it } from 'vitest'

import { openWorld } from '../../gestures/support/world.ts'
import { anInvoice as anOwedInvoice } from '../../gestures/support/books.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { watchPorts } from '../../support/intercepted-ports.ts'
import { rejectionOf } from '../../support/refusal.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '100.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('G-1', '50.00', { customer: 'C2' }),
]
const dpo = { by: 'dpo' }
const letter = { subject: 'To Mr Dupont', text: 'Dear Mr Dupont' }
const canaries = ['Dupont', 'paul']

const textsIn = async (world: DeskWorld, subject: Parameters<DeskWorld['desk']['history']>[0]) =>
  (await world.desk.history(subject)).documents.flatMap(({ notes }) => notes.map(({ text }) => text))

describe('erasing texts by id', () => {
  it('takes the words of a comment, says who did and when, and leaves the history as it was', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'], { comment: 'Mr Dupont is angry.' })
    const [before] = (await world.desk.history({ dispute: dispute.id })).documents
    world.on('2026-06-03')
    expect(await world.desk.erase({ notes: [dispute.brief] }, dpo)).toEqual({ notes: 1, messages: 0 })
    const { documents } = await world.desk.history({ dispute: dispute.id })
    expect(documents).toEqual([
      {
        event: before?.event,
        notes: [{ ...before?.notes[0], text: '', erased: { on: '2026-06-03', by: 'dpo' } }],
      },
    ])
    expect(await world.desk.dispute(dispute.id)).toEqual(dispute)
    await expectSound(world)
  })

  it('is an event of the history of each text, without the text', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'])
    await world.desk.erase({ notes: [dispute.brief] }, dpo)
    const { documents } = await world.desk.history({ note: dispute.brief })
    expect(documents.map(({ event }) => [event.by, event.gesture, event.changes, event.subjects])).toEqual([
      [
        'dpo',
        'erase',
        [{ type: 'texts-erased', notes: [dispute.brief], messages: [] }],
        [{ kind: 'note', id: dispute.brief, version: 2 }],
      ],
    ])
    expect(await textsIn(world, { note: 'N-9' })).toEqual([])
  })

  it('takes the words, names and addresses of a message, which is then never sent', async () => {
    const world = deskWorld({ items })
    const to = [{ contact: 'paul' }]
    const { messages } = await openDispute(world, ['F-1'], { messages: [{ ...letter, to }] })
    await world.desk.erase({ messages }, dpo)
    const [message] = await world.desk.messages(messages)
    expect(message).toMatchObject({
      audience: 'customer',
      customer: 'C1',
      subject: '',
      text: '',
      to: { kind: 'contact', id: 'paul', name: '', address: '' },
      from: { user: 'lea', name: '', address: '' },
      cancelReason: 'erased',
      state: 'cancelled',
      erased: { on: '2026-06-01', by: 'dpo' },
    })
    const page = await world.store.query(
      'main' as never,
      { list: 'messages', states: ['pending'] },
      { limit: 9 },
    )
    expect(page.documents).toEqual([])
    expect((await world.desk.history({ message: messages[0] ?? '' })).documents).toHaveLength(1)
  })

  it('done again does no harm and writes nothing; only what is new is erased', async () => {
    const world = deskWorld({ items })
    const first = await openDispute(world, ['F-1'])
    const second = await openDispute(world, ['F-2'])
    await world.desk.erase({ notes: [first.dispute.brief] }, dpo)
    const commits = world.commits.length
    expect(await world.desk.erase({ notes: [first.dispute.brief] }, lea)).toEqual({ notes: 0, messages: 0 })
    expect(await world.desk.erase({}, lea)).toEqual({ notes: 0, messages: 0 })
    expect(world.commits).toHaveLength(commits)
    const both = { notes: [first.dispute.brief, second.dispute.brief, second.dispute.brief] }
    expect(await world.desk.erase(both, lea)).toEqual({ notes: 1, messages: 0 })
    const changes = world.events().at(-1)?.changes
    expect(changes).toEqual([{ type: 'texts-erased', notes: [second.dispute.brief], messages: [] }])
  })

  it('is refused when one of them does not exist, and then erases none', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'])
    const refusal = await refused(world, () =>
      world.desk.erase({ notes: [dispute.brief, 'N-9'], messages: ['M-9'] }, dpo),
    )
    expect(refusal).toEqual({ code: 'text-unknown', details: { notes: ['N-9'], messages: ['M-9'] } })
  })

  it('takes no key, and a person', async () => {
    const world = deskWorld({ items })
    const refusalBy = async (options: object) =>
      (await refused(world, () => world.desk.erase({ notes: ['N-9'] }, options as typeof dpo))).code
    expect(await refusalBy({ by: 'dpo', key: 'K-1' })).toBe('input-invalid')
    expect(await refusalBy({ by: 'system' })).toBe('author-reserved')
    expect(await refusalBy({})).toBe('input-invalid')
  })
})

describe('erasing all texts of something', () => {
  const lived = async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const { dispute, action } = await openDispute(world, ['F-1'], { comment: 'opened' })
    await desk.reschedule(action.id, { to: '2026-06-20', comment: 'rescheduled' }, lea)
    await desk.complete(action.id, { outcome: 'rejected', comment: 'completed' }, lea)
    const again = await desk.reopen(dispute.id, { comment: 'reopened' }, lea)
    await desk.reschedule(again.action.id, { to: '2026-06-21', comment: 'rescheduled again' }, lea)
    await openDispute(world, ['F-2'], { comment: 'another' })
    await desk.hold({ items: ['F-1'], reason: 'held', until: '2026-06-30' }, lea)
    await desk.putInDispute('C1', { comment: 'whole' }, lea)
    return { world, desk, dispute: dispute.id, first: action.id, second: again.action.id }
  }
  const left = (world: DeskWorld) =>
    world
      .snapshot()
      .then((all) =>
        all.flatMap(({ kind, document }) =>
          kind === 'note' ? [(document as unknown as { text: string }).text] : [],
        ),
      )
      .then((texts) => texts.filter((text) => text !== '').sort())

  it('of a dispute takes those of every action that tracked it, and no others', async () => {
    const { world, desk, dispute } = await lived()
    expect(await desk.erase({ dispute }, dpo)).toEqual({ notes: 5, messages: 0 })
    expect(await left(world)).toEqual(['another', 'held', 'whole'])
  })

  it('of an action takes those of its own history', async () => {
    const { world, desk, second } = await lived()
    expect(await desk.erase({ action: second }, dpo)).toEqual({ notes: 2, messages: 0 })
    expect(await left(world)).toEqual(['another', 'completed', 'held', 'opened', 'rescheduled', 'whole'])
  })

  it('of an item takes those of its history', async () => {
    const { world, desk } = await lived()
    await desk.erase({ item: 'F-1' }, dpo)
    expect(await left(world)).toEqual(['another', 'rescheduled', 'rescheduled again', 'whole'])
  })

  it('of a customer takes all', async () => {
    const { world, desk } = await lived()
    expect(await desk.erase({ customer: 'C1' }, dpo)).toEqual({ notes: 8, messages: 0 })
    expect(await left(world)).toEqual([])
    expect(await desk.erase({ customer: 'C1' }, dpo)).toEqual({ notes: 0, messages: 0 })
    await expectSound(world)
  })

  it('is refused of a dispute or an action that there is none of; an item without history has no text', async () => {
    const world = deskWorld({ items })
    const refusal = (request: { dispute: string } | { action: string }) =>
      refused(world, () => world.desk.erase(request, dpo))
    expect((await refusal({ dispute: 'D-9' })).code).toBe('dispute-unknown')
    expect((await refusal({ action: 'A-9' })).code).toBe('action-unknown')
    expect(await world.desk.erase({ item: 'F-1' }, dpo)).toEqual({ notes: 0, messages: 0 })
    expect((await rejectionOf(world.desk.erase({ dispute: 'a', action: 'b' }, dpo))).code).toBe(
      'input-invalid',
    )
  })
})

describe('erasing all texts about a customer', () => {
  it('leaves no word of them in the store, and every figure as it was (AU6)', async () => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'mark' } })
    const { desk } = world
    const comment = 'Mr Dupont says so.'
    const about = { comment, messages: [{ ...letter, to: [{ contact: 'paul' }] }] }
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], about)
    await desk.assign(dispute.id, { resolver: 'martin', comment, messages: [letter] }, lea)
    await desk.reschedule(action.id, { to: '2026-06-09', comment }, lea)
    await desk.resolve(dispute.id, { items: ['F-2'], outcome: 'rejected', comment }, lea)
    await desk.hold({ items: ['F-2'], reason: comment, until: '2026-06-30' }, lea)
    await desk.release({ items: ['F-2'], comment }, lea)
    await desk.ignore({ customer: 'C1', reason: comment }, lea)
    await desk.heed({ customer: 'C1', comment }, lea)
    await desk.putInDispute('C1', { comment }, lea)
    await desk.liftDispute('C1', { comment }, lea)
    await openDispute(world, ['G-1'], { comment: 'Of another customer.' })
    const figures = ['exposure', 'rate', 'outcomes'] as const
    const report = () => desk.report({ asOf: '2026-06-01', figures, by: ['cause'] })
    const [before, folded] = [await report(), foldedOf(await world.snapshot())]

    expect(await desk.erase({ customer: 'C1' }, dpo)).toEqual({ notes: 10, messages: 2 })
    const dump = JSON.stringify(await world.snapshot())
    for (const canary of canaries) expect(dump.replaceAll('"id":"paul"', '')).not.toContain(canary)
    expect(dump).toContain('Of another customer.')
    expect(await report()).toEqual(before)
    expect(foldedOf(await world.snapshot())).toEqual(folded)
    await expectSound(world)
  })

  it('takes one commit for 500 texts, and three trips, whatever they belong to', async () => {
    const size = 501
    const owed = Array.from({ length: size }, (_, at) => anOwedInvoice(`F${String(at)}`, '10.00'))
    const world = await openWorld({ items: owed, today: '2026-06-15' })
    const desk = world.desk('s')
    for (const { id } of owed) await desk.ignore({ items: [id], reason: 'x' }, lea)
    const ports = watchPorts(world.ports('x'))
    expect(await world.deskOn(ports).erase({ customer: 'C-1' }, dpo)).toEqual({ notes: size, messages: 0 })
    const count = (call: string) => ports.calls.filter(({ name }) => name === call).length
    expect([count('store.query'), count('store.get'), count('store.commit')]).toEqual([2, 2, 2])
  })

  it('asks the host once, before anything is looked for (P-4)', async () => {
    const world = await openWorld({ items: [], today: '2026-06-15' })
    const asked: unknown[] = []
    const ports = watchPorts(world.ports('x'))
    const desk = world.deskOn(ports, {
      authorize: (request) => {
        asked.push([request.gesture, request.command])
        return false
      },
    })
    for (const attempt of [desk.erase({ customer: 'C-1' }, dpo), desk.purge({ before: '2026-01-01' }, dpo)]) {
      expect((await rejectionOf(attempt)).code).toBe('not-authorized')
    }
    expect(asked).toEqual([
      ['erase', { customer: 'C-1' }],
      ['purge', { before: '2026-01-01' }],
    ])
    expect(ports.calls).toEqual([])
  })
})

const foldedOf = (all: Awaited<ReturnType<DeskWorld['snapshot']>>) =>
  all.filter(({ kind }) => !['note', 'message', 'event', 'request'].includes(kind))
