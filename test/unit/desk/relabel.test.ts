import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import type { Status } from '../../../src/catalogs/status.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('F-2', '200.00'), anInvoice('F-3', '400.00')]
const quality = { status: 'dispute-quality', comment: 'The price is right, the goods are damp.' }
const letter = { subject: 'Damp goods', text: 'Please look at the pallets.' }

/** The standard catalog with some statuses said otherwise. */
const catalogOf = (changes: Readonly<Record<string, Partial<Status>>>) => ({
  ...standardCatalog,
  statuses: standardCatalog.statuses.map((status) => ({ ...status, ...changes[status.id] })),
})

describe('relabelling a dispute (D-9)', () => {
  it('changes record, items still disputed and tracking action, and nothing of days, amounts and dunning', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1', 'F-2'], {
      resolver: 'martin',
      dunning: 'flag',
    })
    await world.desk.resolve(dispute.id, { items: ['F-2'], outcome: 'rejected' }, lea)
    const before = await world.desk.dispute(dispute.id)
    world.on('2026-06-05')
    const result = await world.desk.relabel(dispute.id, quality, lea)
    const [episode] = before.episodes
    expect(result.dispute).toEqual({
      ...before,
      cause: 'dispute-quality',
      brief: result.dispute.brief,
      resolverInformed: false,
      lastContactOn: '2026-06-05',
      episodes: [{ ...episode, cause: 'dispute-quality' }],
    })
    expect(result.dispute.brief).not.toBe(before.brief)
    expect(result.action).toEqual({ ...action, name: 'Litige qualité', status: 'dispute-quality' })
    const [still, left] = await world.desk.items(['F-1', 'F-2'])
    expect(still?.standing).toMatchObject({
      status: { id: 'dispute-quality', type: 'dispute' },
      dispute: dispute.id,
      disputed: '100.00',
      since: '2026-06-05',
      spells: 1,
    })
    expect(left?.standing?.status?.id).toBe('resolved')
    await expectSound(world)
  })

  it('asks for the brief again, and whether the resolver was sent it (Q-1, Q-2)', async () => {
    const world = deskWorld({ items, settings: { resolverNotInformed: 'refuse' } })
    const { dispute } = await openDispute(world, ['F-1'], { resolver: 'martin', messages: [letter] })
    const relabel = (more: object) => world.desk.relabel(dispute.id, { ...quality, ...more }, lea)
    expect(await refused(world, () => relabel({ comment: ' ' }))).toEqual({
      code: 'comment-missing',
      details: { gesture: 'relabel' },
    })
    expect(await refused(world, () => relabel({}))).toEqual({
      code: 'resolver-not-informed',
      details: { resolver: 'martin' },
    })
    const result = await relabel({ messages: [letter] })
    expect([result.marks, result.dispute.resolverInformed]).toEqual([[], true])
    const [message] = await world.desk.messages(result.messages)
    expect(message).toMatchObject({ to: { id: 'martin' }, dispute: dispute.id, subject: letter.subject })
  })

  it.each([
    ['keeps the resolver it has', 'martin', undefined, 'martin'],
    ['proposes that of the new status when it has none', null, undefined, 'zoe'],
    ['takes the one who is named', 'martin', 'omar', 'omar'],
    ['has nobody when nobody is named', 'martin', null, null],
  ])('%s (Q-3)', async (_, before, named, after) => {
    const catalog = catalogOf({ 'dispute-quality': { resolver: 'zoe' } })
    const world = deskWorld({ items, catalog })
    const { dispute } = await openDispute(world, ['F-1', 'F-2'], { resolver: before })
    const command = named === undefined ? quality : { ...quality, resolver: named }
    const result = await world.desk.relabel(dispute.id, command, lea)
    expect([result.dispute.resolver, result.action.resolver]).toEqual([after, after])
    const views = await world.desk.items(['F-1', 'F-2'])
    expect(views.map(({ standing }) => standing?.resolver)).toEqual([after, after])
  })

  it('leaves a name alone that a person gave to the action', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'], { followUp: { name: 'Ask the sales office' } })
    const { action } = await world.desk.relabel(dispute.id, quality, lea)
    expect(action.name).toBe('Ask the sales office')
  })

  it('revokes a confirmation: what would be sent is about another cause now (A-3)', async () => {
    const world = deskWorld({ items })
    const followUp = { channel: 'email', mode: 'automatic-after-confirmation' } as const
    const { dispute, action } = await openDispute(world, ['F-1'], { followUp })
    await world.desk.confirm(action.id, {}, lea)
    expect((await world.desk.relabel(dispute.id, quality, lea)).action.state).toBe('awaiting-confirmation')
  })

  it('is refused as what it is, and for what no dispute can be, or may not become (K-4, K-5)', async () => {
    const catalog = catalogOf({
      'dispute-price': { next: ['resolved', 'dispute-delivery'] },
      'dispute-missing-goods': { active: false },
    })
    const world = deskWorld({ items, catalog })
    const { dispute } = await openDispute(world, ['F-1'])
    const as = (status: string) =>
      refused(world, () => world.desk.relabel(dispute.id, { ...quality, status }, lea))
    expect(await as('dispute-price')).toEqual({
      code: 'status-unchanged',
      details: { dispute: dispute.id, status: 'dispute-price' },
    })
    expect(await as('promise')).toMatchObject({ code: 'status-not-a-dispute' })
    expect(await as('dispute-missing-goods')).toMatchObject({ code: 'status-archived' })
    expect(await as('dispute-quality')).toEqual({
      code: 'status-not-allowed',
      details: { item: 'F-1', from: 'dispute-price', to: 'dispute-quality' },
    })
    const command = { ...quality, status: 'dispute-delivery' }
    expect((await world.desk.relabel(dispute.id, command, lea)).dispute.cause).toBe('dispute-delivery')
  })

  it('closes with the resolved status of its last cause (D-4)', async () => {
    const catalog = {
      ...standardCatalog,
      statuses: [
        ...catalogOf({ 'dispute-quality': { resolvedAs: 'replaced' } }).statuses,
        {
          id: 'replaced',
          type: 'resolved',
          labels: { fr: 'Remplacé', en: 'Replaced' },
          active: true,
        } as const,
      ],
    }
    const world = deskWorld({ items, catalog })
    const { dispute, action } = await openDispute(world, ['F-1'])
    await world.desk.relabel(dispute.id, quality, lea)
    await world.desk.complete(action.id, {}, lea)
    expect((await world.desk.items(['F-1']))[0]?.standing?.status?.id).toBe('replaced')
  })

  it('tells every change in the history, back to a previous cause included', async () => {
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1'])
    await world.desk.relabel(dispute.id, quality, lea)
    await world.desk.relabel(dispute.id, { status: 'dispute-price', comment: 'The price after all.' }, lea)
    const { documents } = await world.desk.history({ dispute: dispute.id })
    const told = documents.flatMap(({ event }) => event.changes)
    expect(told.filter(({ type }) => type === 'dispute-relabelled')).toMatchObject([
      { from: 'dispute-price', to: 'dispute-quality' },
      { from: 'dispute-quality', to: 'dispute-price' },
    ])
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['The price after all.'])
    expect(Object.keys(documents.at(-1)?.event.labels ?? {}).sort()).toEqual([
      'dispute-price',
      'dispute-quality',
    ])
    expect((await world.desk.dispute(dispute.id)).episodes).toHaveLength(1)
  })
})

describe('figures of a relabelled dispute', () => {
  it('count its episode wholly for the last cause, and its exposure by the status of the day (D-9, R-4)', async () => {
    const world = deskWorld({ items })
    const { dispute, action } = await openDispute(world, ['F-1'])
    world.on('2026-06-11')
    await world.desk.relabel(dispute.id, quality, lea)
    world.on('2026-06-21')
    await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
    const exposureOn = async (asOf: string) => {
      const { exposure } = await world.desk.report({ asOf, figures: ['exposure'], by: ['cause'] })
      return exposure.by.cause?.map(({ band, net }) => [band, net])
    }
    expect(await exposureOn('2026-06-10')).toEqual([['dispute-price', '100.00']])
    expect(await exposureOn('2026-06-11')).toEqual([['dispute-quality', '100.00']])
    const { resolution } = await world.desk.report({
      asOf: '2026-06-30',
      figures: ['resolution'],
      by: ['cause'],
    })
    expect(resolution.by.cause?.map(({ band, headline }) => [band, headline.n, headline.mean])).toEqual([
      ['dispute-quality', 1, '20.00'],
    ])
  })
})
