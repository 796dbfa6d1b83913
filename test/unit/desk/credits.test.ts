import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const awaitedOf = async ({ desk }: DeskWorld, items: readonly string[]) =>
  (await desk.items(items)).map(({ standing }) => standing?.creditAwaited?.amount ?? null)

const chaseableOf = async ({ desk }: DeskWorld, item: string) =>
  (await desk.explain([item], { on: '2026-06-30' })).map(({ chaseable, amount }) => [chaseable, amount])[0]

describe('the amount to credit (D-5)', () => {
  it.each(['accepted', 'compromise'] as const)('is stated with %s', async (outcome) => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { dispute, action } = await openDispute(world, ['F-1'])
    expect(await refused(world, () => world.desk.resolve(dispute.id, { outcome }, lea))).toEqual({
      code: 'credit-missing',
      details: { outcome },
    })
    const done = await world.desk.complete(action.id, { outcome, credit: '120' }, lea)
    expect(done.dispute?.amounts.toCredit).toEqual({ EUR: '120.00' })
    expect(done.dispute?.amounts.released).toEqual({ EUR: '1000.00' })
  })

  it.each([undefined, 'unstated', 'rejected', 'withdrawn', 'written-off'] as const)(
    'is refused with any other outcome: %s',
    async (outcome) => {
      const world = deskWorld({ items: [anInvoice('F-1')] })
      const { dispute } = await openDispute(world, ['F-1'])
      const said = outcome === undefined ? {} : { outcome }
      const act = () => world.desk.resolve(dispute.id, { ...said, credit: '120.00' }, lea)
      expect(await refused(world, act)).toEqual({
        code: 'credit-not-expected',
        details: { outcome: outcome ?? 'unstated', allowed: ['accepted', 'compromise'] },
      })
    },
  )

  it.each([
    ['0', '0.00'],
    ['-5', '-5.00'],
    ['300.01', '300.01'],
  ])('is above zero and at most what is disputed, not what is open: %s', async (credit, given) => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { dispute } = await openDispute(world, [{ item: 'F-1', disputed: '300' }])
    const act = () => world.desk.resolve(dispute.id, { outcome: 'accepted', credit }, lea)
    expect(await refused(world, act)).toEqual({
      code: 'credit-out-of-range',
      details: { given, disputed: '300.00', currency: 'EUR' },
    })
  })

  it.each(['0.01', '300.00'])('may be as little as a cent, and all that is disputed: %s', async (credit) => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { dispute } = await openDispute(world, [{ item: 'F-1', disputed: '300' }])
    await world.desk.resolve(dispute.id, { outcome: 'accepted', credit }, lea)
    expect(await awaitedOf(world, ['F-1'])).toEqual([credit])
  })

  it('has no more decimals than the currency', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { dispute } = await openDispute(world, ['F-1'])
    const act = () => world.desk.resolve(dispute.id, { outcome: 'accepted', credit: '1.005' }, lea)
    expect(await refused(world, act)).toEqual({
      code: 'amount-invalid',
      details: { given: '1.005', currency: 'EUR', reason: 'too-many-decimals' },
    })
  })

  it('is shared over the items by what is disputed of each, largest remainder', async () => {
    // 100 over 1 : 1 : 1 are 33.34, 33.33 and 33.33; what is open does not matter.
    const items = [anInvoice('F-1', '900.00'), anInvoice('F-2', '100.00'), anInvoice('F-3', '500.00')]
    const world = deskWorld({ items })
    const all = items.map(({ id }) => ({ item: id, disputed: '90' }))
    const { dispute } = await openDispute(world, all)
    const { dispute: closed } = await world.desk.resolve(
      dispute.id,
      { outcome: 'compromise', credit: '100' },
      lea,
    )
    expect(await awaitedOf(world, ['F-1', 'F-2', 'F-3'])).toEqual(['33.34', '33.33', '33.33'])
    expect(closed.amounts.toCredit).toEqual({ EUR: '100.00' })
    expect((await world.desk.disputeLines(dispute.id)).map(({ toCredit }) => toCredit)).toEqual([
      '33.34',
      '33.33',
      '33.33',
    ])
  })

  it('is of what the customer owes: credit notes in the dispute get no share', async () => {
    const items = [
      anInvoice('F-1', '100.00'),
      anInvoice('A-1', '-50.00', { kind: 'credit-note' }),
      anInvoice('F-2', '300.00'),
    ]
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1', 'A-1', 'F-2'])
    await world.desk.resolve(dispute.id, { outcome: 'accepted', credit: '400' }, lea)
    expect(await awaitedOf(world, ['F-1', 'A-1', 'F-2'])).toEqual(['100.00', null, '300.00'])
  })

  it('cannot be of credit notes alone: nothing is owed that could be credited', async () => {
    const items = [anInvoice('F-1', '100.00'), anInvoice('A-1', '-50.00', { kind: 'credit-note' })]
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1', 'A-1'])
    await world.desk.resolve(dispute.id, { items: ['F-1'] }, lea)
    const act = () => world.desk.resolve(dispute.id, { outcome: 'accepted', credit: '10' }, lea)
    expect(await refused(world, act)).toEqual({
      code: 'credit-out-of-range',
      details: { given: '10.00', disputed: '0.00', currency: 'EUR' },
    })
  })

  it('is in one currency: items of two are resolved apart', async () => {
    const items = [anInvoice('F-1', '100.00'), anInvoice('U-1', '90.00', { currency: 'USD' })]
    const world = deskWorld({ items })
    const { dispute } = await openDispute(world, ['F-1', 'U-1'])
    const act = () => world.desk.resolve(dispute.id, { outcome: 'accepted', credit: '50' }, lea)
    expect(await refused(world, act)).toEqual({
      code: 'credit-currencies-mixed',
      details: { currencies: ['EUR', 'USD'] },
    })
    await world.desk.resolve(dispute.id, { items: ['F-1'], outcome: 'accepted', credit: '50' }, lea)
    const { dispute: closed } = await world.desk.resolve(
      dispute.id,
      { outcome: 'accepted', credit: '60' },
      lea,
    )
    expect(closed.amounts.toCredit).toEqual({ EUR: '50.00', USD: '60.00' })
  })
})

describe('a credit that was agreed (D-5)', () => {
  /** F-1 of 1,000, of which 300 were disputed, 120 of them to be credited. */
  const agreed = async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { dispute, action } = await openDispute(world, [{ item: 'F-1', disputed: '300' }])
    world.on('2026-06-02')
    await world.desk.complete(action.id, { outcome: 'compromise', credit: '120' }, lea)
    return { world, dispute }
  }

  it('is not chased until the ledger shows it, the rest is', async () => {
    const { world, dispute } = await agreed()
    expect(await chaseableOf(world, 'F-1')).toEqual(['part', '880.00'])
    expect((await world.desk.items(['F-1']))[0]?.standing?.creditAwaited).toEqual({
      dispute: dispute.id,
      chunk: 0,
      amount: '120.00',
      since: '2026-06-02',
    })
    const [{ reasons } = { reasons: [] }] = await world.desk.explain(['F-1'], { on: '2026-06-30' })
    expect(reasons.map(({ code, effect, amount }) => [code, effect, amount])).toEqual([
      ['credit-awaited', 'blocks', '120.00'],
    ])
  })

  it.each([
    ['in part', '50.00', '70.00', '880.00', '250.00', '50.00'],
    ['to the cent', '120.00', null, '880.00', '180.00', '120.00'],
    ['and more', '200.00', null, '800.00', '180.00', '120.00'],
  ])(
    'is awaited no longer once the ledger shows it %s',
    async (_, shown, awaited, chased, released, credited) => {
      const { world, dispute } = await agreed()
      world.books.credit('F-1', shown, '2026-06-10')
      world.on('2026-06-10')
      expect(await world.desk.sync()).toEqual({
        released: { items: [], customers: [] },
        looked: 1,
        unknown: [],
        changed: 1,
        closed: [],
        reopened: [],
        ended: [],
      })
      expect(await awaitedOf(world, ['F-1'])).toEqual([awaited])
      expect((await chaseableOf(world, 'F-1'))?.[1]).toBe(chased)
      const [line] = await world.desk.disputeLines(dispute.id)
      expect(line).toMatchObject({
        original: '300.00',
        current: '0.00',
        released,
        credited,
        toCredit: '120.00',
      })
      await expectSound(world)
    },
  )

  it('is shown once, however often one looks (F-2)', async () => {
    const { world } = await agreed()
    for (const amount of ['50.00', '30.00', '40.00']) {
      world.books.credit('F-1', amount, '2026-06-10')
      await world.desk.sync({ items: ['F-1'] })
      await world.desk.sync({ items: ['F-1', 'F-1'] })
    }
    expect(await awaitedOf(world, ['F-1'])).toEqual([null])
    expect(await chaseableOf(world, 'F-1')).toEqual(['all', '880.00'])
  })

  it('is not shown by a payment', async () => {
    const { world } = await agreed()
    world.books.pay('F-1', '500.00', '2026-06-10')
    expect(await world.desk.sync()).toMatchObject({ looked: 1, changed: 0 })
    expect(await awaitedOf(world, ['F-1'])).toEqual(['120.00'])
    expect(await chaseableOf(world, 'F-1')).toEqual(['part', '380.00'])
  })

  it('was not agreed when the credit came before the agreement', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { action } = await openDispute(world, [{ item: 'F-1', disputed: '300' }])
    world.books.credit('F-1', '100.00', '2026-06-01')
    await world.desk.complete(action.id, { outcome: 'compromise', credit: '120' }, lea)
    await world.desk.sync()
    expect(await awaitedOf(world, ['F-1'])).toEqual(['120.00'])
  })

  it('is not made larger by an earlier credit that is taken back', async () => {
    const world = deskWorld({ items: [anInvoice('F-1')] })
    const { action } = await openDispute(world, [{ item: 'F-1', disputed: '300' }])
    world.books.credit('F-1', '100.00', '2026-06-01')
    await world.desk.complete(action.id, { outcome: 'compromise', credit: '120' }, lea)
    world.books.credit('F-1', '-60.00', '2026-06-02')
    expect(await world.desk.sync()).toMatchObject({ looked: 1, changed: 0 })
    expect(await awaitedOf(world, ['F-1'])).toEqual(['120.00'])
  })

  it('blocks no more than is open', async () => {
    const { world } = await agreed()
    world.books.pay('F-1', '950.00', '2026-06-10')
    expect(await chaseableOf(world, 'F-1')).toEqual(['none', '0.00'])
  })

  it('ends when the item is settled otherwise', async () => {
    const { world } = await agreed()
    world.books.pay('F-1', '1000.00', '2026-06-10')
    await world.desk.sync()
    expect(await awaitedOf(world, ['F-1'])).toEqual([null])
  })

  it('is awaited no longer although the item is in another dispute by then', async () => {
    const { world, dispute } = await agreed()
    await openDispute(world, [{ item: 'F-1', disputed: '50' }], { status: 'dispute-quality' })
    expect(await chaseableOf(world, 'F-1')).toEqual(['part', '830.00'])
    world.books.credit('F-1', '120.00', '2026-06-10')
    await world.desk.sync()
    // Open 880, of which 50 are disputed; the 120 are off the books.
    expect(await awaitedOf(world, ['F-1'])).toEqual([null])
    expect(await chaseableOf(world, 'F-1')).toEqual(['part', '830.00'])
    const [line] = await world.desk.disputeLines(dispute.id)
    expect(line).toMatchObject({ released: '180.00', credited: '120.00' })
    await expectSound(world)
  })

  it('is disputed again, and awaited no longer, when its dispute is reopened', async () => {
    const { world, dispute } = await agreed()
    const { dispute: again } = await world.desk.reopen(dispute.id, { comment: 'Not enough.' }, lea)
    expect(again.amounts).toMatchObject({ current: { EUR: '300.00' }, released: {}, toCredit: {} })
    expect(await awaitedOf(world, ['F-1'])).toEqual([null])
    expect(await chaseableOf(world, 'F-1')).toEqual(['part', '700.00'])
    await expectSound(world)
  })
})
