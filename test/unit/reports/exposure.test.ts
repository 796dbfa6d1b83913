import { describe, expect, it } from 'vitest'

import { codeOf, refusalOf } from '../../support/refusal.ts'
import { aDispute, anEpisode, anItem, aSpell, aStanding, closed, inDispute } from './facts-of.ts'
import { reportOf, type Given } from './report-of.ts'

const asOf = '2026-06-30'
const price = 'dispute-price'

const exposureOf = (given: Given, day = asOf) =>
  reportOf({ asOf: day, figures: ['exposure'] }, given).exposure.totals

describe('the disputed amount of an item (R-1)', () => {
  it.each([
    ['all of it', '100.00', '100.00', '100.00'],
    ['a part', '30.00', '100.00', '30.00'],
    ['no more than is open', '100.00', '40.00', '40.00'],
  ])('is %s', (_, disputed, openAmount, net) => {
    const item = anItem('F1', { openAmount, clearings: [] })
    const standing = aStanding('F1', inDispute('D1', price, disputed))
    expect(exposureOf({ items: [item], standings: [standing] })).toEqual([
      { currency: 'EUR', net, debit: net, credit: '0.00', items: 1, disputes: 1 },
    ])
  })

  it.each([
    ['-30.00', '-100.00', '-30.00'],
    ['-100.00', '-40.00', '-40.00'],
  ])('has the sign of the item: %s disputed of %s is %s', (disputed, openAmount, net) => {
    const item = anItem('A1', { kind: 'credit-note', amount: '-100.00', openAmount })
    const standing = aStanding('A1', inDispute('D1', price, disputed))
    expect(exposureOf({ items: [item], standings: [standing] })).toEqual([
      { currency: 'EUR', net, debit: '0.00', credit: net, items: 1, disputes: 1 },
    ])
  })

  it('is nothing once the item is settled, disputed at zero, outside a dispute, or outside every figure (F-3)', () => {
    const settled = anItem('F1', { openAmount: '0.00', settledOn: '2026-06-01' })
    const items = [settled, anItem('F2'), anItem('F3'), anItem('F4', { kind: 'down-payment-request' })]
    const standings = [
      aStanding('F1', inDispute('D1', price, '100.00')),
      aStanding('F2', inDispute('D1', price, '0.00')),
      aStanding('F3'),
      aStanding('F4', inDispute('D1', price, '100.00')),
    ]
    expect(exposureOf({ items, standings })).toEqual([])
  })

  it('counts a dispute once, however many items it has, and per currency', () => {
    const items = [anItem('F1'), anItem('F2'), anItem('F3', { currency: 'USD' })]
    const standings = items.map(({ id }) => aStanding(id, inDispute('D1', price, '100.00')))
    expect(exposureOf({ items, standings })).toEqual([
      { currency: 'EUR', net: '200.00', debit: '200.00', credit: '0.00', items: 2, disputes: 1 },
      { currency: 'USD', net: '100.00', debit: '100.00', credit: '0.00', items: 1, disputes: 1 },
    ])
  })

  it('adds beyond 18 digits without a rounding (R-0)', () => {
    const amount = '9999999999999999.99'
    const items = Array.from({ length: 100 }, (_, n) => anItem(`F${n}`, { amount, openAmount: amount }))
    const standings = items.map(({ id }) => aStanding(id, inDispute('D1', price, amount)))
    expect(exposureOf({ items, standings })[0]?.net).toBe('999999999999999999.00')
  })
})

describe('the dispute rate (R-2)', () => {
  const rateOf = (given: Given) => reportOf({ asOf, figures: ['rate'] }, given).rate.totals[0]
  const paid = (amount: string) =>
    anItem('P1', { kind: 'payment', amount, openAmount: amount, dueDate: null })

  it('is never clamped: 500 disputed of 1,000 less 800 unmatched is 2.5000', () => {
    const item = anItem('F1', { amount: '1000.00', openAmount: '1000.00' })
    const given = {
      items: [item, paid('-800.00')],
      standings: [aStanding('F1', inDispute('D1', price, '500.00'))],
    }
    expect(rateOf(given)?.rate).toEqual({ value: '2.5000', part: '500.00', base: '200.00', reason: null })
  })

  it.each(['-100.00', '-100.01'])('is null when nothing is outstanding: 100 less %s', (unmatched) => {
    const base = unmatched === '-100.00' ? '0.00' : '-0.01'
    const given = {
      items: [anItem('F1'), paid(unmatched)],
      standings: [aStanding('F1', inDispute('D1', price, '100.00'))],
    }
    expect(rateOf(given)).toEqual({
      currency: 'EUR',
      rate: { value: null, part: '100.00', base, reason: 'outstanding-not-positive' },
      overdue: { value: '1.0000', part: '100.00', base: '100.00', reason: null },
    })
  })

  it('has no overdue variant when nothing is overdue, the due day included', () => {
    expect(rateOf({ items: [anItem('F1', { dueDate: asOf })] })?.overdue).toEqual({
      value: null,
      part: '0.00',
      base: '0.00',
      reason: 'nothing-overdue',
    })
    expect(rateOf({ items: [anItem('F1', { dueDate: '2026-06-29' })] })?.overdue.base).toBe('100.00')
  })

  it('leaves credits out of the overdue variant', () => {
    const credit = anItem('A1', { kind: 'credit-note', amount: '-60.00', openAmount: '-60.00' })
    const standings = [aStanding('A1', inDispute('D1', price, '-60.00'))]
    expect(rateOf({ items: [anItem('F1'), credit], standings })).toEqual({
      currency: 'EUR',
      rate: { value: '-1.5000', part: '-60.00', base: '40.00', reason: null },
      overdue: { value: '0.0000', part: '0.00', base: '100.00', reason: null },
    })
  })

  it('rounds half up: 1 of 32 is 0.0313', () => {
    const item = anItem('F1', { amount: '32.00', openAmount: '32.00' })
    expect(
      rateOf({ items: [item], standings: [aStanding('F1', inDispute('D1', price, '1.00'))] })?.rate.value,
    ).toBe('0.0313')
  })

  it('of a band that only items have divides by the band, undisputed bands included', () => {
    const items = [
      anItem('F1', { fields: { region: 'north' } }),
      anItem('F2', { fields: { region: 'south' } }),
      anItem('F3', { fields: { region: 'north' } }),
    ]
    const standings = [aStanding('F1', inDispute('D1', price, '100.00'))]
    const { rate } = reportOf({ asOf, figures: ['rate'], by: ['field:region'] }, { items, standings })
    expect(rate.by['field:region']?.map(({ band, rate: { value, base } }) => [band, value, base])).toEqual([
      ['north', '0.5000', '200.00'],
      ['south', '0.0000', '100.00'],
    ])
  })
})

describe('a report of a past day (R-0)', () => {
  const item = anItem('F1', {
    openAmount: '60.00',
    clearings: [{ on: '2026-06-15', nature: 'paid', amount: '40.00' }],
  })
  const spells = [
    aSpell('F1', '2026-02-01', '2026-06-01', {
      ...inDispute('D1', 'dispute-quality', '100.00'),
      resolver: 'zoe',
    }),
    aSpell('F1', '2026-06-01', '2026-06-10', { ...inDispute('D1', price, '50.00'), ordinal: 2 }),
  ]
  const standings = [aStanding('F1', { ...inDispute('D1', price, '80.00'), since: '2026-06-10', spells: 2 })]
  const on = (day: string) => {
    const request = { asOf: day, figures: ['exposure'], by: ['cause'] } as const
    const { exposure } = reportOf(request, { items: [item], spells, standings, readOn: '2026-06-30' })
    return exposure.by.cause?.map(({ band, net }) => [band, net])
  }

  it.each([
    ['2026-01-31', []],
    ['2026-02-01', [['dispute-quality', '100.00']]],
    ['2026-05-31', [['dispute-quality', '100.00']]],
    ['2026-06-01', [['dispute-price', '50.00']]],
    ['2026-06-09', [['dispute-price', '50.00']]],
    ['2026-06-10', [['dispute-price', '80.00']]],
    ['2026-06-14', [['dispute-price', '80.00']]],
    ['2026-06-15', [['dispute-price', '60.00']]],
    ['2026-06-30', [['dispute-price', '60.00']]],
  ])('reads statuses as recorded and balances by the ledger: %s', (day, rows) => {
    expect(on(day)).toEqual(rows)
  })

  it('does not know items that were documented later', () => {
    const later = anItem('F2', { documentDate: '2026-07-01' })
    expect(reportOf({ asOf, figures: ['outstanding'] }, { items: [later] }).outstanding.totals).toEqual([])
  })

  it('is refused when the ledger gives no clearings', () => {
    const { clearings: _, ...unknown } = anItem('F1')
    const past = { items: [unknown], readOn: '2026-07-01' }
    expect(refusalOf(() => reportOf({ asOf, figures: ['outstanding'] }, past)).details).toEqual({
      figure: 'balance',
      facts: 'clearings',
      of: 'F1',
    })
    expect(
      reportOf({ asOf, figures: ['outstanding'] }, { items: [unknown] }).outstanding.totals,
    ).toHaveLength(1)
  })

  it('lets the later of two stretches count when one was read before the item changed', () => {
    const stale = aStanding('F1', { ...inDispute('D1', price, '10.00'), since: '2026-03-01' })
    const fresh = aSpell('F1', '2026-04-01', '2026-12-01', { ...inDispute('D1', price, '20.00'), ordinal: 2 })
    const items = [anItem('F1')]
    expect(exposureOf({ items, standings: [stale], spells: [fresh] })[0]?.net).toBe('20.00')
    const sameDay = aSpell('F1', '2026-03-01', '2026-12-01', {
      ...inDispute('D1', price, '5.00'),
      ordinal: 0,
    })
    expect(exposureOf({ items, standings: [stale], spells: [sameDay] })[0]?.net).toBe('10.00')
  })
})

describe('a filter (R-0)', () => {
  const items = [
    anItem('F1', { fields: { region: 'north' } }),
    anItem('F2', { customer: 'C2', fields: { region: 'south' } }),
    anItem('F3', { customer: 'C2', currency: 'USD' }),
  ]
  const standings = [
    aStanding('F1', { ...inDispute('D1', price, '100.00'), resolver: 'martin', collector: 'lea' }),
    aStanding('F2', { ...inDispute('D2', 'dispute-quality', '100.00'), customer: 'C2', collector: 'omar' }),
    aStanding('F3', { ...inDispute('D3', price, '100.00'), customer: 'C2', currency: 'USD' }),
  ]
  const sums = (filter: NonNullable<Parameters<typeof reportOf>[0]['filter']>) => {
    const figures = ['outstanding', 'exposure'] as const
    const { outstanding, exposure } = reportOf({ asOf, figures, filter }, { items, standings })
    return {
      outstanding: outstanding.totals.map(({ currency, items: count }) => [currency, count]),
      exposure: exposure.totals.map(({ currency, items: count }) => [currency, count]),
    }
  }

  it.each([
    [{ customers: ['C1'] }, [['EUR', 1]]],
    [
      { customers: ['C1', 'C2'] },
      [
        ['EUR', 2],
        ['USD', 1],
      ],
    ],
    [{ customers: [] }, []],
    [{ currencies: ['USD'] }, [['USD', 1]]],
    [{ collectors: ['lea'] }, [['EUR', 1]]],
    [{ collectors: ['none'] }, [['USD', 1]]],
    [{ fields: { region: ['south'] } }, [['EUR', 1]]],
    [{ fields: { region: ['none'] } }, [['USD', 1]]],
    [{ customers: ['C2'], currencies: ['EUR'] }, [['EUR', 1]]],
    [{ customers: ['C1'], currencies: ['USD'] }, []],
  ])('%j narrows both sides', (filter, rows) => {
    expect(sums(filter)).toEqual({ outstanding: rows, exposure: rows })
  })

  it.each([
    [
      { causes: [price] },
      [
        ['EUR', 1],
        ['USD', 1],
      ],
    ],
    [
      { statuses: [price] },
      [
        ['EUR', 1],
        ['USD', 1],
      ],
    ],
    [{ causes: [price], statuses: ['dispute-quality'] }, []],
    [{ resolvers: ['martin'] }, [['EUR', 1]]],
    [
      { resolvers: ['none'] },
      [
        ['EUR', 1],
        ['USD', 1],
      ],
    ],
    [{ departments: ['quality'] }, [['EUR', 1]]],
    [{ departments: ['none'] }, []],
  ])('%j narrows only the dispute side', (filter, rows) => {
    expect(sums(filter)).toEqual({
      outstanding: [
        ['EUR', 2],
        ['USD', 1],
      ],
      exposure: rows,
    })
  })
})

describe('bands (R-3)', () => {
  const by = (dimension: NonNullable<Parameters<typeof reportOf>[0]['by']>[number], given: Given) =>
    reportOf({ asOf, figures: ['outstanding', 'exposure'], by: [dimension] }, given)

  it('are sorted bytewise, not by locale, and absent values are `none`', () => {
    const items = ['é', 'b', 'a', 'Z', '\u{1F600}', '\uFFFD'].map((region, n) =>
      anItem(`F${n}`, { fields: { region } }),
    )
    const { outstanding } = by('field:region', {
      items: [...items, anItem('F9'), anItem('F8', { fields: {} })],
    })
    expect(outstanding.by['field:region']?.map(({ band }) => band)).toEqual([
      'Z',
      'a',
      'b',
      'none',
      'é',
      '\uFFFD',
      '\u{1F600}',
    ])
  })

  it('do not take a member of every object for a field (UN6)', () => {
    const { outstanding } = by('field:constructor', { items: [anItem('F1', { fields: { region: 'x' } })] })
    expect(outstanding.by['field:constructor']?.map(({ band }) => band)).toEqual(['none'])
  })

  it('of a cause that the catalog lacks are `none` by family and department', () => {
    const given = { items: [anItem('F1')], standings: [aStanding('F1', inDispute('D1', 'gone', '1.00'))] }
    expect(by('family', given).exposure.by.family?.[0]?.band).toBe('none')
    expect(by('department', given).exposure.by.department?.[0]?.band).toBe('none')
    expect(by('cause', given).exposure.by.cause?.[0]?.band).toBe('gone')
  })

  it('of the dispute side leave the outstanding alone', () => {
    const { outstanding } = by('cause', { items: [anItem('F1')] })
    expect(outstanding.by).toEqual({})
  })

  it('by month are those of the episode that ran on the day', () => {
    const reopened = aDispute('D1', [
      closed(price, '2026-01-10', '2026-01-20', 'rejected'),
      anEpisode(price, '2026-03-05', { opening: 'reopened' }),
    ])
    const given = {
      items: [anItem('F1')],
      standings: [aStanding('F1', inDispute('D1', price, '1.00'))],
      disputes: [reopened],
    }
    expect(by('month-opened', given).exposure.by['month-opened']?.[0]?.band).toBe('2026-03')
  })

  it('by month take the disputes', () => {
    const given = { items: [anItem('F1')], standings: [aStanding('F1', inDispute('D1', price, '1.00'))] }
    expect(refusalOf(() => by('month-opened', given)).details).toEqual({
      figure: 'exposure',
      facts: 'dispute',
      of: 'D1',
    })
  })

  it('by month are those of the record while no episode of it is known on the day', () => {
    const unknown = aDispute('D1', [anEpisode(price, '2026-07-05')], { openedOn: '2026-02-03' })
    const given = {
      items: [anItem('F1')],
      standings: [aStanding('F1', inDispute('D1', price, '1.00'))],
      disputes: [unknown],
    }
    expect(by('month-opened', given).exposure.by['month-opened']?.[0]?.band).toBe('2026-02')
  })
})

describe('the collector of an item (R-3)', () => {
  const collectors = (given: Given) =>
    reportOf({ asOf, figures: ['outstanding'], by: ['collector'] }, given).outstanding.by.collector?.map(
      ({ band, items }) => [band, items],
    )
  const known = aStanding('F1', { collector: 'lea', since: '2026-05-01' })
  const items = [anItem('F1'), anItem('F2')]

  it('is the one held at the as-of day, also by items the desk never knew', () => {
    expect(collectors({ items, standings: [known] })).toEqual([['lea', 2]])
  })

  it('is the one of the stretch recorded last, of several the one of the first item', () => {
    const later = aStanding('F2', { collector: 'omar', since: '2026-06-01' })
    const asLate = aStanding('F0', { collector: 'zoe', since: '2026-06-01' })
    const asked = [anItem('F9')]
    expect(collectors({ items: asked, standings: [known, later] })).toEqual([['omar', 1]])
    expect(collectors({ items: asked, standings: [later, known, asLate] })).toEqual([['zoe', 1]])
    expect(collectors({ items: asked, standings: [asLate, known, later] })).toEqual([['zoe', 1]])
  })

  it('is what the host says for items the desk never knew', () => {
    expect(collectors({ items, standings: [known], customers: [{ id: 'C1', collector: 'omar' }] })).toEqual([
      ['lea', 1],
      ['omar', 1],
    ])
    expect(collectors({ items, standings: [known], customers: [{ id: 'C1', collector: null }] })).toEqual([
      ['lea', 1],
      ['none', 1],
    ])
  })

  it('is nobody when nothing is known', () => {
    expect(collectors({ items })).toEqual([['none', 2]])
  })
})

describe('a report under way', () => {
  it.each([
    ['standings', { standings: [aStanding('F1')] }],
    ['spells', { spells: [aSpell('F1', '2026-01-01', '2026-02-01')] }],
    ['disputes', { disputes: [aDispute('D1', [])] }],
    ['customers', { customers: [{ id: 'C1', collector: null }] }],
  ])('refuses %s after the first items', async (facts, given: Given) => {
    const { createReportFold } = await import('../../../src/reports/report-fold.ts')
    const { standardCatalog } = await import('../../../src/catalogs/standard-catalog.ts')
    const fold = createReportFold({ asOf, figures: ['exposure'] }, standardCatalog)
    fold.addItems([])
    const late = () => {
      fold.addCustomers(given.customers ?? [])
    }
    const calls = {
      standings: () => {
        fold.addStandings(given.standings ?? [])
      },
      spells: () => {
        fold.addSpells(given.spells ?? [])
      },
      disputes: () => {
        fold.addDisputes(given.disputes ?? [])
      },
      customers: late,
    }
    const error = refusalOf(calls[facts as keyof typeof calls])
    expect(error.code).toBe('facts-out-of-order')
    expect(error.details).toEqual({ facts, after: 'items' })
  })

  it('refuses a request of the wrong shape', () => {
    expect(codeOf(() => reportOf({ asOf, figures: ['turnover' as never] }, {}))).toBe('input-invalid')
  })

  it('answers with the figures asked for and nothing else', () => {
    expect(reportOf({ asOf, figures: ['exposure', 'outcomes'] }, {})).toEqual({
      asOf,
      exposure: { totals: [], by: {} },
      outcomes: { total: { disputes: 0, outcomes: [], money: [] }, by: {} },
    })
  })
})

describe('a breakdown whose rows come in any order (R-3)', () => {
  it('counts the empty value of a field as a band, the first row included, and comes back to bands', () => {
    const regions = ['', 'north', '', 'north', 'north', '']
    const items = regions.map((region, at) => anItem(`F${at}`, { fields: { region } }))
    const { outstanding } = reportOf({ asOf, figures: ['outstanding'], by: ['field:region'] }, { items })
    expect(outstanding.by['field:region']?.map(({ band, items: count }) => [band, count])).toEqual([
      ['', 3],
      ['north', 3],
    ])
  })
})
