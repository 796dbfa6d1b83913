import { describe, expect, it } from 'vitest'

import { createWorker } from '../../../src/desk/worker/create-worker.ts'
import type { HashtagValuesRequest } from '../../../src/ports/hashtag-values.ts'
import { createMemoryMailer } from '../../../src/memory/mailer.ts'
import type { Message } from '../../../src/messages/message.ts'
import type { Template, TemplateSet } from '../../../src/templates/template.ts'
import {
  anInvoice,
  deskWorld,
  lea,
  openDispute,
  type DeskWorld,
  type WorldOptions,
} from '../../support/desk-world.ts'
import { refused } from './refused.ts'

const paul = { to: [{ contact: 'paul' }] }

/** A template in both languages whose text is the one given. */
const template = (id: string, text: string, more: Partial<Template> = {}): Template => {
  const content = { subject: 'About #customer_name', text }
  return { id, audience: 'customer', about: [], contents: { en: content, fr: content }, ...more }
}

const setOf = (...templates: readonly Template[]): TemplateSet => ({
  version: 1,
  languages: ['en', 'fr'],
  templates,
  hashtags: [{ name: 'portal', kind: 'text' }],
})

const worldWith = (templates: readonly Template[], more: WorldOptions = {}) =>
  deskWorld({
    items: [anInvoice('F-1'), anInvoice('F-2', '400.00'), anInvoice('F-3', '50.00')],
    templates: setOf(...templates),
    ...more,
  })

const said = async ({ desk }: DeskWorld, ids: readonly string[]): Promise<readonly Message[]> =>
  desk.messages(ids)

const textOf = async (world: DeskWorld, ids: readonly string[]) => (await said(world, ids))[0]?.text

describe('a message written from a template', () => {
  it('is in the preview of its gesture byte for byte what the gesture queues, ids apart (Q-2, Q-11)', async () => {
    const world = deskWorld({
      items: [anInvoice('F-1'), anInvoice('F-2', '400.00')],
      settings: { companyName: 'Acme' },
    })
    const command = {
      items: ['F-1', { item: 'F-2', disputed: '100.00' }],
      status: 'dispute-price',
      comment: 'Eight per cent less was agreed.',
      resolver: 'martin',
      messages: [{ template: 'dispute-to-resolver' }, { template: 'acknowledgement', ...paul }],
    }
    const preview = await world.desk.preview('openDispute', command, lea)
    const { dispute, messages } = await world.desk.openDispute(command, lea)
    const queued = await said(world, messages)
    // What a commit alone draws: its ids, and the number of the dispute.
    const number = (text: string | null | undefined) => text?.replaceAll('preview', dispute.number)
    const shown = preview.allowed ? preview.messages : []
    expect(shown.map(({ to }) => to.address)).toEqual(['martin@host.example', 'paul@dupont.example'])
    expect(shown.map(({ subject, text, html }) => [number(subject), number(text), number(html)])).toEqual(
      queued.map(({ subject, text, html }) => [subject, text, html]),
    )
    expect(queued[0]?.text).toContain('Eight per cent less was agreed.')
    expect(queued[1]?.text).not.toContain('Eight per cent less was agreed.')
  })

  it('is shown for any action as its sending would queue it, and nothing is sent (Q-11)', async () => {
    const world = worldWith([template('reminder', '#items_list_selected', { about: ['selection'] })])
    const { action } = await world.desk.plan(
      { items: ['F-1'], name: 'Reminder', channel: 'email', on: '2026-06-09', template: 'reminder' },
      lea,
    )
    const commits = world.commits.length
    const preview = await world.desk.preview('send', { action: action.id }, lea)
    expect(world.commits).toHaveLength(commits)
    const { messages } = await world.desk.send(action.id, {}, lea)
    const { id: _id, ...queued } = (await said(world, messages))[0]!
    const shown = preview.allowed ? preview.messages : []
    expect(shown.map(({ id: _, ...message }) => message)).toEqual([queued])
  })

  it('is written to each recipient in their own language (M-4)', async () => {
    const texts = template('note', '')
    const contents = {
      en: { subject: 'Open', text: 'Open: #items_amount_selected' },
      fr: { subject: 'Ouvert', text: 'Ouvert : #items_amount_selected' },
    }
    const world = worldWith([{ ...texts, audience: 'internal', about: ['selection'], contents }])
    const { users } = { users: [{ id: 'zoe', name: 'Zoe', language: 'en-GB', email: 'zoe@host.example' }] }
    const [zoe] = users.map((user) => ({ ...user, phone: null, internal: true, manager: null }))
    world.directory.put({ users: [zoe!] })
    const to = [{ user: 'martin' }, { user: 'zoe' }]
    const { messages } = await openDispute(world, ['F-1'], { messages: [{ template: 'note', to }] })
    expect(
      (await said(world, messages)).map(({ to: { id }, language, text }) => [id, language, text]),
    ).toEqual([
      ['martin', 'fr', 'Ouvert : 1\u202F000,00\u00A0EUR'],
      ['zoe', 'en', 'Open: 1,000.00\u00A0EUR'],
    ])
  })

  it('speaks in dunning of what may be chased and elsewhere of what is open: the rest of partly disputed items is printed (M-2, D-2)', async () => {
    const about = ['selection'] as const
    const world = worldWith([
      template('chase', '#items_amount_selected', { about, dunning: true }),
      template('note', '#items_amount_selected', { about }),
    ])
    const items = ['F-1', { item: 'F-2', disputed: '100.00' }]
    const messages = [
      { template: 'chase', ...paul },
      { template: 'note', ...paul },
    ]
    const opened = await openDispute(world, items, { messages })
    const texts = (await said(world, opened.messages)).map(({ text }) => text)
    expect(texts).toEqual(['300,00\u00A0EUR', '1\u202F400,00\u00A0EUR'])
  })

  it('lists the whole account of the customer where its template asks for it, without what is disputed (M-2)', async () => {
    const world = worldWith([template('chase', '#items_amount', { dunning: true })])
    await openDispute(world, ['F-2'])
    const { messages } = await world.desk.qualify(
      {
        items: ['F-1'],
        status: 'in-progress',
        followUp: 'scenario',
        messages: [{ template: 'chase', ...paul }],
      },
      lea,
    )
    expect(await textOf(world, messages)).toBe('1\u202F050,00\u00A0EUR')
  })

  it('shows late charges at the rates of the host, and none of what is disputed (E-4)', async () => {
    const late = { annualRate: '0.10', fixedFee: { EUR: '40.00' } }
    const world = worldWith(
      [template('chase', '#items_amount_selected_late_penalties', { about: ['selection'], dunning: true })],
      { day: '2026-06-30', settings: { lateCharges: late } },
    )
    await openDispute(world, ['F-2'])
    const { messages } = await world.desk.qualify(
      { items: ['F-1'], status: 'in-progress', messages: [{ template: 'chase', ...paul }] },
      lea,
    )
    // 1000.00 × 0.10 × 30 ÷ 365 = 8.22, and the fee once.
    expect(await textOf(world, messages)).toBe('48,22\u00A0EUR')
  })

  it('says what was promised, day by day (T-1)', async () => {
    const about = ['promise', 'selection'] as const
    const world = worldWith([template('confirmation', '#promise_date #promise_amount', { about })])
    const plan = [{ on: '2026-06-10', amount: '300.00' }, { on: '2026-06-20' }]
    const { messages } = await world.desk.promise(
      { items: ['F-1'], plan, messages: [{ template: 'confirmation', ...paul }] },
      lea,
    )
    expect(await textOf(world, messages)).toContain('10/06/2026')
    expect(await textOf(world, messages)).toContain('300,00')
  })

  it('tells colleagues the brief that was written weeks before, unless it was erased', async () => {
    const about = ['dispute'] as const
    const world = worldWith([template('brief', 'Brief: #dispute_comment', { audience: 'internal', about })])
    const { dispute, action } = await openDispute(world, ['F-1'], { resolver: 'martin' })
    await world.desk.edit(action.id, { content: null }, lea)
    const ask = { messages: [{ template: 'brief' }] }
    world.on('2026-06-20')
    const first = await world.desk.escalate(dispute.id, { reason: 'Still open.', ...ask }, lea)
    expect(await textOf(world, first.messages)).toBe('Brief: The price is wrong.')
    await world.desk.erase({ dispute: dispute.id }, { by: 'dpo' })
    const second = await world.desk.escalate(dispute.id, { reason: 'Still open.', ...ask }, lea)
    expect(await textOf(world, second.messages)).not.toContain('The price is wrong.')
  })

  it('tells the customer how a dispute ended, in the commit that ends it (D-5, I-1)', async () => {
    const about = ['dispute', 'selection'] as const
    const world = worldWith([template('notice', '#dispute_outcome: #items_amount_selected', { about })])
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'])
    const messages = [{ template: 'notice', ...paul }]
    const resolved = await world.desk.resolve(
      dispute.id,
      { items: ['F-2'], outcome: 'rejected', messages },
      lea,
    )
    const completed = await world.desk.complete(action.id, { outcome: 'rejected', messages }, lea)
    const [first] = await said(world, resolved.messages)
    const [last] = await said(world, completed.messages)
    expect(first?.text).toMatch(/: 400,00\u00A0EUR$/)
    expect(last?.text).toMatch(/: 1\u202F000,00\u00A0EUR$/)
    expect(first?.text.split(':')[0]).toBe(last?.text.split(':')[0])
  })

  it('has the values that only the host gives, asked for once with what the message is about', async () => {
    const asked: HashtagValuesRequest[] = []
    const world = worldWith([template('portal', '#portal')], {
      hashtagValues: async (_, request) => {
        asked.push(request)
        return { portal: 'Log in at noon.' }
      },
    })
    const { messages } = await openDispute(world, ['F-1'], { messages: [{ template: 'portal', ...paul }] })
    expect(await textOf(world, messages)).toBe('Log in at noon.')
    expect(asked).toEqual([
      {
        names: ['portal'],
        template: 'portal',
        audience: 'customer',
        customer: 'C1',
        dispute: null,
        action: null,
      },
    ])
  })

  it('keeps what it said when its template is changed before it is sent (OB16)', async () => {
    const world = worldWith([template('note', 'First wording.')])
    const { messages } = await openDispute(world, ['F-1'], { messages: [{ template: 'note', ...paul }] })
    const other = worldWith([template('note', 'Second wording.')], {
      store: world.store,
      prefix: 'later',
    })
    const mailer = createMemoryMailer()
    await createWorker({ desk: other.desk, mailers: { email: mailer } }).tick()
    expect(mailer.arrived().map(({ message }) => [message.id, message.text])).toEqual([
      [messages[0], 'First wording.'],
    ])
  })
})

describe('a template is refused, and nothing is written,', () => {
  it.each([
    [
      'that does not exist',
      'nope',
      'template-unknown',
      { given: 'nope', known: ['brief', 'call', 'portal', 'named'] },
    ],
    [
      'that is for colleagues, to a customer (M-3)',
      'brief',
      'template-not-for-audience',
      { template: 'brief', audience: 'internal', recipient: 'customer' },
    ],
    [
      'that is about a promise where there is none (M-3)',
      'call',
      'template-not-usable',
      { template: 'call', missing: ['promise'] },
    ],
    [
      'whose values the host does not give',
      'portal',
      'host-value-invalid',
      { hashtag: 'portal', reason: 'missing' },
    ],
    [
      'that names a company without a name',
      'named',
      'template-not-usable',
      { template: 'named', missing: ['companyName'] },
    ],
  ] as const)('%s', async (_, id, code, details) => {
    const world = worldWith([
      template('brief', '#dispute_comment', { audience: 'internal', about: ['dispute'] }),
      template('call', '#promise_date', { about: ['promise'] }),
      template('portal', '#portal'),
      template('named', '#company_name'),
    ])
    const messages = [{ template: id, ...paul }]
    expect(await refused(world, () => openDispute(world, ['F-1'], { messages }))).toEqual({ code, details })
  })

  it('when the desk is made, with every fault of the set (M-3)', () => {
    expect(() => worldWith([template('a', '#items_lst')])).toThrowError(
      expect.objectContaining({ code: 'templates-invalid' }),
    )
  })
})

describe('an automatic action', () => {
  it('is sent from its template, with what may be chased at that moment (A-8)', async () => {
    const world = worldWith([
      template('chase', '#items_amount_selected', { about: ['selection'], dunning: true }),
    ])
    const on = '2026-06-09'
    const chase = { name: 'Chase', channel: 'email', on, mode: 'automatic', template: 'chase' } as const
    await world.desk.plan({ items: ['F-1', 'F-2'], ...chase }, lea)
    world.books.pay('F-2', '150.00', '2026-06-05')
    world.on(on)
    const mailer = createMemoryMailer()
    await createWorker({ desk: world.desk, mailers: { email: mailer } }).tick()
    expect(mailer.arrived().map(({ message }) => message.text)).toEqual(['1\u202F250,00\u00A0EUR'])
  })

  it('has failed when its template cannot be written, and is not tried again by itself (A-3)', async () => {
    const world = worldWith([template('portal', '#portal')])
    const chase = { name: 'Chase', channel: 'email', on: '2026-06-01', mode: 'automatic' } as const
    const { action } = await world.desk.plan({ items: ['F-1'], ...chase, template: 'portal' }, lea)
    const worker = createWorker({ desk: world.desk, mailers: { email: createMemoryMailer() } })
    const { runs } = await worker.tick()
    expect(runs).toEqual([
      { tenant: 'main', action: action.id, outcome: { kind: 'failed', reason: 'content-not-rendered' } },
    ])
    expect(await world.desk.action(action.id)).toMatchObject({
      state: 'failed',
      failure: 'content-not-rendered',
    })
    expect((await worker.tick()).runs).toEqual([])
  })
})
