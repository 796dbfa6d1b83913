import { describe, expect, it } from 'vitest'

import { figuresOf, replaySmall, smallMapping } from './replay-in-process.ts'

const header = 'number,customer,invoiced,due,amount,settled,disputed'

describe('a file with disputes that were lost', () => {
  const csv = [
    `${header},outcome`,
    '1,C1,2026-01-01,2026-01-31,300.00,2026-01-21,yes,lost', // 20 days
    '2,C1,2026-01-01,2026-01-31,100.00,2026-01-11,yes,won', // 10 days
    '3,C2,2026-01-05,2026-02-04,200.00,2026-01-05,yes,lost', // the same day
    '4,C2,2026-01-05,2026-02-04,400.00,,yes,lost', // open still
    '5,C2,2026-01-05,2026-02-04,1000.00,2026-02-01,no,',
  ].join('\n')
  const mapping = { ...smallMapping, lost: { column: 'outcome', yes: ['lost'], no: ['won', ''] } }

  it('resolves them as accepted on their settlement day: they are the headline of the resolution time', async () => {
    const { resolution } = await figuresOf({ csv, mapping })

    expect(resolution.total.headline).toMatchObject({ n: 2, mean: '10.00', median: '10.00', p90: '20.00' })
    expect(resolution.total.settled).toMatchObject({ n: 1, mean: '10.00' })
    expect(resolution.total.all).toMatchObject({ n: 3, mean: '10.00', median: '10.00', p90: '20.00' })
  })

  it('counts as lost what was credited by the day, of the disputed ones and of all that was invoiced', async () => {
    const { invoiced, openDisputes } = await figuresOf({ csv, mapping })

    expect(invoiced.totals).toMatchObject([
      {
        currency: 'EUR',
        invoices: { count: 5, amount: '2000.00' },
        disputed: { count: 4, amount: '1000.00' },
        lost: {
          count: 2,
          amount: '500.00',
          ofDisputed: { value: '0.5000', part: 2, base: 4 },
          ofInvoiced: { value: '0.2500', part: '500.00', base: '2000.00' },
        },
      },
    ])
    expect(openDisputes.total.disputes).toBe(1)
  })

  it('says so the day before its settlement too, and prints both bases', async () => {
    const before = await figuresOf({ csv, mapping, asOf: '2026-01-20' })
    const { stdout } = await replaySmall({ csv, mapping })

    expect(before.invoiced.totals[0]?.lost).toMatchObject({ count: 1, amount: '200.00' })
    expect(stdout).toMatch(/by count +2 +4 +50\.00 % +disputed invoices/)
    expect(stdout).toMatch(/by amount +500\.00 EUR +2,000\.00 EUR +25\.00 % +all invoiced/)
  })

  it('refuses one that was lost without having been disputed', async () => {
    const { code, stderr } = await replaySmall({
      csv: `${csv}\n6,C2,2026-01-05,2026-02-04,1,,no,lost`,
      mapping,
    })

    expect(code).toBe(1)
    expect(stderr).toContain(
      'line 7, column 8 (outcome): it is lost, yet disputed does not say that it was disputed.',
    )
  })
})
