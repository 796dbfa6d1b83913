import { describe, expect, it } from 'vitest'

import { fateOf } from '../../../src/reports/invoiced.ts'
import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { startFacts, takeStretch } from '../../../src/reports/facts.ts'
import { stretchOfSpell } from '../../../src/reports/stretch.ts'
import type { Item } from '../../../src/items/item.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import { aDispute, anEpisode, anItem, aSpell, aStanding, closed, inDispute } from './facts-of.ts'
import { reportOf } from './report-of.ts'

const asOf = '2026-06-30'
const price = 'dispute-price'
const quality = 'dispute-quality'

const moneyOf = (items: readonly Item[], standings: readonly Standing[]) =>
  reportOf({ asOf, figures: ['outstanding', 'exposure', 'rate'], by: ['cause'] }, { items, standings })

describe('an item that is counted', () => {
  it('is documented on the day or before, and not settled', () => {
    const items = [
      anItem('F1', { documentDate: asOf, dueDate: asOf }),
      anItem('F2', { documentDate: '2026-07-01', dueDate: '2026-07-31' }),
      anItem('F3', {
        openAmount: '0.00',
        clearings: [{ on: '2026-06-30', nature: 'paid', amount: '100.00' }],
        settledOn: '2026-06-30',
      }),
    ]
    expect(moneyOf(items, []).outstanding.totals).toEqual([{ currency: 'EUR', amount: '100.00', items: 1 }])
    const { clearings: _, ...settled } = anItem('F4', { openAmount: '0.00', settledOn: '2026-06-30' })
    expect(moneyOf([settled], []).outstanding.totals).toEqual([])
  })

  it.each([
    ['no dispute, whatever is said of an amount', { disputed: '30.00' }, null],
    ['a dispute that nothing is said of', { ...inDispute('D1', price, '0.00'), disputed: null }, null],
    ['a dispute at zero', inDispute('D1', price, '0.00'), null],
    ['a dispute', inDispute('D1', price, '30.00'), '30.00'],
    ['a dispute, disputed with the other sign', inDispute('D1', price, '-30.00'), '30.00'],
    ['a dispute, for more than is open', inDispute('D1', price, '900.00'), '100.00'],
  ])('is disputed when it is in one: %s (R-1)', (_, more, net) => {
    const { exposure, outstanding } = moneyOf([anItem('F1')], [aStanding('F1', more)])
    expect(exposure.totals.map((row) => row.net)).toEqual(net === null ? [] : [net])
    expect(outstanding.totals).toMatchObject([{ amount: '100.00' }])
  })

  it('is disputed beyond what a number holds, debits and credits (R-0)', () => {
    const huge = '999999999999999999.00'
    const debit = anItem('F1', { amount: huge, openAmount: huge })
    const credit = anItem('F2', { kind: 'credit-note', amount: `-${huge}`, openAmount: `-${huge}` })
    const standings = ['F1', 'F2'].map((id) => aStanding(id, inDispute('D1', price, '999999999999999998.00')))
    expect(moneyOf([debit, credit], standings).exposure.totals).toEqual([
      {
        currency: 'EUR',
        net: '0.00',
        debit: '999999999999999998.00',
        credit: '-999999999999999998.00',
        items: 2,
        disputes: 1,
      },
    ])
  })

  it.each([
    ['none', null],
    ['none of a dispute', { id: 'promise', type: 'promise', entry: 'event-1' } as const],
  ])('has no cause when its status is %s (R-3)', (_, status) => {
    const standing = aStanding('F1', { ...inDispute('D1', price, '30.00'), status })
    expect(moneyOf([anItem('F1')], [standing]).exposure.by.cause).toMatchObject([
      { band: 'none', net: '30.00' },
    ])
  })
})

describe('the causes of what is disputed (R-5)', () => {
  const causesOf = (disputed: readonly (readonly [cause: string, amount: string])[]) => {
    const items = disputed.map(([, amount], at) =>
      anItem(`F${at}`, {
        amount,
        openAmount: amount,
        ...(amount.startsWith('-') ? { kind: 'credit-note' as const } : {}),
      }),
    )
    const standings = disputed.map(([cause, amount], at) =>
      aStanding(`F${at}`, inDispute(`D${at}`, cause, amount)),
    )
    return reportOf({ asOf, figures: ['causes'] }, { items, standings }).causes.totals
  }

  it('stand by weight, those that weigh most first, ties by id', () => {
    expect(
      causesOf([
        ['c', '10.00'],
        ['b', '10.00'],
        ['a', '5.00'],
        ['d', '75.00'],
        ['a', '0.00'],
        ['a', '5.00'],
      ]),
    ).toEqual([
      {
        currency: 'EUR',
        byAmount: [
          { cause: 'd', value: '75.00', share: '0.7143', cumulated: '0.7143' },
          { cause: 'a', value: '10.00', share: '0.0952', cumulated: '0.8095' },
          { cause: 'b', value: '10.00', share: '0.0952', cumulated: '0.9048' },
          { cause: 'c', value: '10.00', share: '0.0952', cumulated: '1.0000' },
        ],
        byDisputes: [
          { cause: 'a', value: 2, share: '0.4000', cumulated: '0.4000' },
          { cause: 'b', value: 1, share: '0.2000', cumulated: '0.6000' },
          { cause: 'c', value: 1, share: '0.2000', cumulated: '0.8000' },
          { cause: 'd', value: 1, share: '0.2000', cumulated: '1.0000' },
        ],
      },
    ])
  })

  it('have no share in a whole of nothing', () => {
    expect(
      causesOf([
        ['a', '10.00'],
        ['b', '-10.00'],
      ]),
    ).toMatchObject([
      {
        byAmount: [
          { cause: 'a', value: '10.00', share: null, cumulated: null },
          { cause: 'b', value: '-10.00', share: null, cumulated: null },
        ],
      },
    ])
  })
})

describe('how far an invoice got (R-5)', () => {
  const spell = aSpell('F1', '2026-02-01', '2026-03-01', inDispute('D1', price, '1.00'))

  it.each([
    ['undisputed', aDispute('D1', [closed(price, '2026-02-01', '2026-03-01', 'entered-in-error')])],
    ['lost', aDispute('D1', [closed(price, '2026-02-01', '2026-03-01', 'accepted')])],
    ['disputed', aDispute('D1', [closed(price, '2026-02-01', '2026-03-01', 'rejected')])],
    ['disputed', aDispute('D1', [anEpisode(price, '2026-02-01')])],
    ['disputed', aDispute('D1', [anEpisode(price, '2026-07-01')])],
  ])('is %s', (fate, dispute) => {
    const facts = startFacts(asOf, standardCatalog, true)
    takeStretch(facts, stretchOfSpell(spell))
    facts.disputes.set('D1', dispute)
    expect(fateOf(facts, 'F1', () => true)).toBe(fate)
    expect(fateOf(facts, 'F1', () => false)).toBe('undisputed')
  })

  it('is known of the dispute it left, whichever spell tells it', () => {
    const spells = [
      aSpell('F1', '2026-03-01', '2026-04-01', { ordinal: 3, left: { dispute: 'D2', chunk: 0 } }),
      aSpell('F1', '2026-02-01', '2026-03-01', { ordinal: 2, ...inDispute('D1', quality, '1.00') }),
    ]
    const facts = startFacts(asOf, standardCatalog, true)
    for (const each of spells) takeStretch(facts, stretchOfSpell(each))
    facts.disputes.set('D1', aDispute('D1', [closed(price, '2026-02-01', '2026-03-01', 'rejected')]))
    facts.disputes.set('D2', aDispute('D2', [closed(price, '2026-02-01', '2026-03-01', 'accepted')]))
    expect(fateOf(facts, 'F1', () => true)).toBe('lost')
  })
})
