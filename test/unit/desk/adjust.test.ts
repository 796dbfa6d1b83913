import { describe, expect, it } from 'vitest'

import { anInvoice, deskWorld, lea, openDispute } from '../../support/desk-world.ts'
import { expectSound } from './laws.ts'
import { refused } from './refused.ts'

const items = [
  anInvoice('F-1', '1000.00'),
  anInvoice('F-2', '200.00'),
  anInvoice('A-1', '-80.00', { kind: 'credit-note' }),
]

const opened = async () => {
  const world = deskWorld({ items })
  const { dispute, action } = await openDispute(world, [{ item: 'F-1', disputed: '300.00' }, 'F-2', 'A-1'])
  const adjust = (item: string, disputed: string) =>
    world.desk.adjust(dispute.id, { items: [{ item, disputed }] }, lea)
  const bucketsOf = async (id: string) => {
    const line = (await world.desk.disputeLines(dispute.id)).find(({ item }) => item === id)
    return [line?.original, line?.current, line?.released]
  }
  return { world, desk: world.desk, dispute, action, adjust, bucketsOf }
}

describe('adjusting what is disputed of an item (D-2)', () => {
  it('releases what is given up, which is chaseable at once', async () => {
    const { world, desk, dispute, adjust, bucketsOf } = await opened()
    world.on('2026-06-03')
    const result = await adjust('F-1', '120.00')
    expect(await bucketsOf('F-1')).toEqual(['300.00', '120.00', '180.00'])
    expect(result.dispute.amounts).toMatchObject({ current: { EUR: '240.00' }, released: { EUR: '180.00' } })
    const [view] = await desk.items(['F-1'])
    expect(view?.standing).toMatchObject({
      disputed: '120.00',
      dispute: dispute.id,
      since: '2026-06-03',
      spells: 1,
    })
    expect((await desk.explain(['F-1']))[0]).toMatchObject({ chaseable: 'part', amount: '880.00' })
    await expectSound(world)
  })

  it('takes back what was released before, and raises the original by the rest (D-8)', async () => {
    const { world, adjust, bucketsOf } = await opened()
    await adjust('F-1', '120.00')
    await adjust('F-1', '200.00')
    expect(await bucketsOf('F-1')).toEqual(['300.00', '200.00', '100.00'])
    await adjust('F-1', '450.00')
    expect(await bucketsOf('F-1')).toEqual(['450.00', '450.00', '0.00'])
    await expectSound(world)
  })

  it('is done for several items at once, credits with their sign, and leaves out what stays as it is', async () => {
    const { world, desk, dispute, bucketsOf } = await opened()
    const given = [
      { item: 'A-1', disputed: '-30' },
      { item: 'F-1', disputed: '300.00' },
      { item: 'F-2', disputed: '50' },
    ]
    await desk.adjust(dispute.id, { items: given, comment: 'As they wrote.' }, lea)
    expect(await bucketsOf('A-1')).toEqual(['-80.00', '-30.00', '-50.00'])
    expect(await bucketsOf('F-2')).toEqual(['200.00', '50.00', '150.00'])
    const { documents } = await desk.history({ dispute: dispute.id })
    expect(documents.at(-1)?.notes.map(({ text }) => text)).toEqual(['As they wrote.'])
    expect(documents.at(-1)?.event.changes).toMatchObject([
      { type: 'amounts-adjusted', items: [{ item: 'A-1' }, { item: 'F-2' }] },
    ])
    await expectSound(world)
  })

  it('counts in the figures from the day it is recorded (R-1)', async () => {
    const { world, desk, adjust } = await opened()
    world.on('2026-06-10')
    await adjust('F-1', '120.00')
    const netOn = async (asOf: string) =>
      (await desk.report({ asOf, figures: ['exposure'] })).exposure.totals.map(({ net }) => net)
    expect(await netOn('2026-06-09')).toEqual(['420.00'])
    expect(await netOn('2026-06-10')).toEqual(['240.00'])
  })

  it('lets later payments reduce the rest first, then the new amount (D-2)', async () => {
    const { world, desk, adjust, bucketsOf } = await opened()
    await adjust('F-1', '120.00')
    world.books.pay('F-1', '900.00', '2026-06-05')
    await desk.sync()
    expect(await bucketsOf('F-1')).toEqual(['300.00', '100.00', '180.00'])
    await expectSound(world)
  })

  it('goes by what the ledger shows now', async () => {
    const { world, desk, dispute, adjust } = await opened()
    world.books.pay('F-2', '150.00', '2026-06-02')
    expect(await refused(world, () => adjust('F-2', '50.01'))).toEqual({
      code: 'disputed-amount-invalid',
      details: { item: 'F-2', given: '50.01', open: '50.00', currency: 'EUR' },
    })
    expect(await refused(world, () => adjust('F-2', '50.00'))).toEqual({
      code: 'nothing-to-change',
      details: { dispute: dispute.id },
    })
    await desk.resolve(dispute.id, { items: ['F-2'] }, lea)
    expect(await refused(world, () => adjust('F-2', '10.00'))).toEqual({
      code: 'item-not-disputed',
      details: { item: 'F-2', dispute: dispute.id },
    })
  })

  it.each([
    ['nothing', '0.00'],
    ['the other sign', '-1.00'],
    ['more than is open', '1000.01'],
  ])('is refused for %s: to take an item out, detach it', async (_, disputed) => {
    const { world, adjust } = await opened()
    expect(await refused(world, () => adjust('F-1', disputed))).toEqual({
      code: 'disputed-amount-invalid',
      details: { item: 'F-1', given: disputed, open: '1000.00', currency: 'EUR' },
    })
  })
})
