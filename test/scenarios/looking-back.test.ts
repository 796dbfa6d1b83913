import { describe, expect, it } from 'vitest'

import { addDays } from '../../src/kernel/calendar/day.ts'
import { anInvoice, deskWorld, lea, openDispute, type DeskWorld } from '../support/desk-world.ts'
import { expectSound } from '../unit/desk/laws.ts'

const items = [
  anInvoice('F-1', '1000.00'),
  anInvoice('F-2', '400.00'),
  anInvoice('F-3', '250.00'),
  anInvoice('U-1', '90.00', { currency: 'USD', customer: 'C3' }),
]

const eveningOf = async ({ desk }: DeskWorld, asOf: string) => {
  const figures = ['exposure', 'rate', 'openDisputes'] as const
  const report = await desk.report({ asOf, figures, by: ['cause', 'resolver', 'customer'] })
  return report
}

/** What happens on which day of June 2026; days without an entry are quiet. */
type Story = Readonly<Record<number, (world: DeskWorld, day: string) => Promise<unknown>>>

/** Tells the story day by day, and keeps what the desk said each evening. */
async function told(world: DeskWorld, story: Story, lastDay: number) {
  const said = new Map<string, Awaited<ReturnType<typeof eveningOf>>>()
  for (let n = 0; n < lastDay; n += 1) {
    const day = addDays('2026-06-01', n)
    world.on(day)
    await story[n + 1]?.(world, day)
    said.set(day, await eveningOf(world, day))
  }
  return said
}

describe('looking back (R-0, R-1)', () => {
  it('each past evening says what it said when it was today', async () => {
    const world = deskWorld({ items })
    const ids = new Map<string, { dispute: string; action: string }>()
    const keep = (name: string, { dispute, action }: Awaited<ReturnType<typeof openDispute>>) =>
      ids.set(name, { dispute: dispute.id, action: action.id })
    const of = (name: string) => ids.get(name) ?? { dispute: '', action: '' }

    const said = await told(
      world,
      {
        1: async (w) =>
          keep('price', await openDispute(w, [{ item: 'F-1', disputed: '300' }], { resolver: 'martin' })),
        3: async (w, day) => {
          w.books.pay('F-1', '800.00', day)
          return w.desk.sync()
        },
        4: async (w) => openDispute(w, ['F-2'], { status: 'dispute-quality' }),
        5: async (w) => keep('dollars', await openDispute(w, ['U-1'], { status: 'dispute-delivery' })),
        6: async (w) => w.desk.assign(of('price').dispute, { resolver: 'zoe' }, lea),
        7: async (w) => w.desk.complete(of('price').action, { outcome: 'rejected' }, lea),
        8: async (w, day) => {
          w.books.pay('F-2', '400.00', day)
          return w.desk.sync()
        },
        // Opened and closed on the same day: the evening never knew of it.
        9: async (w) => {
          const { action } = await openDispute(w, ['F-3'])
          return w.desk.complete(action.id, {}, lea)
        },
        10: async (w, day) => {
          w.books.bounce('F-2', '400.00', day)
          return w.desk.sync()
        },
        11: async (w) => keep('again', await w.desk.reopen(of('price').dispute, { comment: 'Again.' }, lea)),
        12: async (w) => w.desk.resolve(of('dollars').dispute, { outcome: 'accepted', credit: '20' }, lea),
        13: async (w) => w.desk.edit(of('again').action, { attach: ['F-3'] }, lea),
        14: async (w) => w.desk.detach(of('again').action, { items: ['F-3'], why: 'mistake' }, lea),
        15: async (w, day) => {
          w.books.credit('U-1', '20.00', day)
          return w.desk.sync()
        },
      },
      16,
    )
    const byCause = (day: string) =>
      said.get(day)?.exposure.by.cause?.map(({ band, currency, net }) => [band, currency, net])
    expect(byCause('2026-06-01')).toEqual([['dispute-price', 'EUR', '300.00']])
    expect(byCause('2026-06-03')).toEqual([['dispute-price', 'EUR', '200.00']])
    expect(byCause('2026-06-05')).toEqual([
      ['dispute-delivery', 'USD', '90.00'],
      ['dispute-price', 'EUR', '200.00'],
      ['dispute-quality', 'EUR', '400.00'],
    ])
    expect(byCause('2026-06-09')).toEqual([['dispute-delivery', 'USD', '90.00']])
    expect(byCause('2026-06-11')).toEqual([
      ['dispute-delivery', 'USD', '90.00'],
      ['dispute-price', 'EUR', '200.00'],
      ['dispute-quality', 'EUR', '400.00'],
    ])
    expect(byCause('2026-06-13')).toEqual([
      ['dispute-price', 'EUR', '450.00'],
      ['dispute-quality', 'EUR', '400.00'],
    ])
    expect(byCause('2026-06-16')).toEqual([
      ['dispute-price', 'EUR', '200.00'],
      ['dispute-quality', 'EUR', '400.00'],
    ])
    for (const [day, report] of said) {
      expect([day, await eveningOf(world, day)]).toEqual([day, report])
    }
    await expectSound(world)
  })
})
