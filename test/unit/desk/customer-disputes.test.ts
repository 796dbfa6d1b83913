import { describe, expect, it } from 'vitest'

import type { DunningPolicy } from '../../../src/catalogs/proposals.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [anInvoice('F-1', '100.00'), anInvoice('G-1', '50.00', { customer: 'C2' })]

describe('putting a customer in dispute as a whole (E-3)', () => {
  it('says since when, with the reason or without one yet', async () => {
    const world = deskWorld({ items })
    const { account } = await world.desk.putInDispute('C1', { comment: 'They contest it all.' }, lea)
    expect(account).toMatchObject({
      customer: 'C1',
      stoppingDisputes: 0,
      dispute: { since: '2026-06-01', reason: null, reasonSince: null, dunning: 'flag', by: 'lea' },
    })
    const other = await world.desk.putInDispute('C2', { reason: 'service' }, lea)
    expect(other.account.dispute).toMatchObject({ reason: 'service', reasonSince: '2026-06-01' })
    await expectSound(world)
  })

  it('done again adds the reason, then replaces it, and keeps the day it was set', async () => {
    const world = deskWorld({ items })
    await world.desk.putInDispute('C1', {}, lea)
    world.on('2026-06-04')
    const added = await world.desk.putInDispute('C1', { reason: 'contract' }, { by: 'omar' })
    expect(added.account.dispute).toMatchObject({
      since: '2026-06-01',
      reason: 'contract',
      reasonSince: '2026-06-04',
      by: 'lea',
    })
    world.on('2026-06-08')
    const replaced = await world.desk.putInDispute('C1', { reason: 'other', comment: 'Read it.' }, lea)
    expect(replaced.account.dispute).toMatchObject({ reason: 'other', reasonSince: '2026-06-08' })
    await expectSound(world)
  })

  it('disputes no item: each can be disputed and resolved as before', async () => {
    const world = deskWorld({ items })
    await world.desk.putInDispute('C1', {}, lea)
    expect((await world.desk.items(['F-1']))[0]?.standing).toBeNull()
    const { action } = await openDispute(world, ['F-1'])
    await world.desk.complete(action.id, { outcome: 'rejected' }, lea)
    const { account } = await world.desk.liftDispute('C1', {}, lea)
    expect(account).toMatchObject({ dispute: null, stoppingDisputes: 0 })
    await expectSound(world)
  })

  it('is refused for a reason that is archived or unknown, for a new dispute and for a present one (K-4)', async () => {
    const reasons = standardCatalog.customerDisputeReasons.map((one) => ({
      ...one,
      active: one.id !== 'service',
    }))
    const world = deskWorld({ items, catalog: { ...standardCatalog, customerDisputeReasons: reasons } })
    await world.desk.putInDispute('C2', { reason: 'contract' }, lea)
    for (const customer of ['C1', 'C2']) {
      const put = (reason: string) =>
        refused(world, () => world.desk.putInDispute(customer, { reason, comment: 'x' }, lea))
      expect((await put('service')).code).toBe('catalog-entry-archived')
      expect((await put('magic')).code).toBe('catalog-entry-unknown')
    }
  })

  it('is refused again without another reason, whatever the comment', async () => {
    const world = deskWorld({ items })
    await world.desk.putInDispute('C1', {}, lea)
    const again = (command: object) => refused(world, () => world.desk.putInDispute('C1', command, lea))
    expect(await again({ comment: 'x' })).toEqual({
      code: 'customer-already-disputed',
      details: { customer: 'C1', reason: null },
    })
    await world.desk.putInDispute('C1', { reason: 'contract' }, lea)
    expect((await again({ reason: 'contract' })).code).toBe('customer-already-disputed')
    expect((await again({})).details).toEqual({ customer: 'C1', reason: 'contract' })
  })

  it('of which two persons race is a conflict for the second, who decides again (I-4)', async () => {
    const world = deskWorld({ items })
    const { desk } = world
    const both = await Promise.allSettled([
      desk.putInDispute('C1', { reason: 'contract' }, lea),
      desk.putInDispute('C1', { reason: 'service' }, { by: 'omar' }),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(both[1]).toMatchObject({
      reason: { code: 'conflict', details: { changed: [{ kind: 'account', id: 'C1' }] } },
    })
  })
})

describe('what it does to dunning that a customer is in dispute (E-3)', () => {
  it.each<[DunningPolicy | undefined, string, string]>([
    [undefined, 'all', 'marks'],
    ['flag', 'all', 'marks'],
    ['exclude', 'none', 'blocks'],
    ['stop-customer', 'none', 'blocks'],
  ])('is policy: %s leaves %s to be chased and %s', async (policy, chaseable, effect) => {
    const settings = policy === undefined ? {} : { customerDispute: policy }
    const world = deskWorld({ items, settings })
    await world.desk.putInDispute('C1', {}, lea)
    const [own, foreign] = await world.desk.explain(['F-1', 'G-1'])
    expect(own).toMatchObject({
      chaseable,
      reasons: [{ code: 'customer-flagged', effect, amount: '100.00' }],
    })
    expect(foreign).toMatchObject({ chaseable: 'all', reasons: [] })
    await world.desk.liftDispute('C1', {}, lea)
    expect((await world.desk.explain(['F-1']))[0]).toMatchObject({ chaseable: 'all', reasons: [] })
  })

  it('is decided when it is set: another policy of the host does not start or stop the chasing', async () => {
    const world = deskWorld({ items })
    await world.desk.putInDispute('C1', {}, lea)
    const strict = deskWorld({ items, store: world.store, settings: { customerDispute: 'exclude' } })
    expect((await strict.desk.explain(['F-1']))[0]?.chaseable).toBe('all')
  })
})
