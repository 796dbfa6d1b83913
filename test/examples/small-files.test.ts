import { describe, expect, it } from 'vitest'

import type { ReplayFigures } from '../../examples/replay/figures.ts'
import { figuresOf, replaySmall, smallMapping } from './replay-in-process.ts'

const header = 'number,customer,invoiced,due,amount,settled,disputed'

describe('a file', () => {
  it('may hold credit notes, which lower what is outstanding, and invoices of nothing', async () => {
    const { outstanding, rate, invoiced } = await figuresOf({
      csv: [
        header,
        '1,C1,2026-01-01,2026-01-31,800,,yes',
        '2,C1,2026-01-02,,-300,,no', // no due date: a credit is due at once
        '3,C1,2026-01-03,2026-01-31,0.00,,no',
        '4,C1,2026-01-03,2026-01-31,-0.00,2026-01-04,',
        '5,C1,2026-01-03,2026-01-31,-50,2026-01-04,',
      ].join('\n'),
    })

    expect(outstanding.totals).toEqual([{ currency: 'EUR', amount: '500.00', items: 2 }])
    expect(rate.totals[0]?.rate).toMatchObject({ value: '1.6000', part: '800.00', base: '500.00' })
    expect(invoiced.totals[0]?.invoices).toEqual({ count: 3, amount: '800.00' })
  })

  it('may settle nothing: what has no settlement day stays open, and so may all without such a column', async () => {
    const csv = [
      header,
      '1,C1,2026-01-01,2026-01-31,10,,yes',
      '2,C1,2026-01-01,2026-01-31,20,2026-01-02,no',
    ].join('\n')
    const { settledOn: _, ...columns } = smallMapping.columns

    expect((await figuresOf({ csv })).outstanding.totals).toMatchObject([{ amount: '10.00', items: 1 }])
    expect(
      (await figuresOf({ csv, mapping: { ...smallMapping, columns } })).outstanding.totals,
    ).toMatchObject([{ amount: '30.00', items: 2 }])
  })

  it('may hold a header only', async () => {
    const { code, stdout } = await replaySmall({ csv: `${header}\n` })

    expect(code).toBe(0)
    expect(stdout).toContain('0 rows: 0 invoiced by then, 0 later\n')
    expect(stdout).toContain('Nothing is outstanding: there is no dispute rate.\n')
    expect(stdout).toContain('Nothing was invoiced yet: there is no share.\n')
  })

  it('keeps leading zeros, and a missing value of a column is a band of its own', async () => {
    const { outstanding } = await figuresOf({
      csv: [
        `${header},region`,
        '1,007,2026-01-01,2026-01-31,10,,no,01',
        '2,7,2026-01-01,2026-01-31,20,,no,',
      ].join('\n'),
      mapping: { ...smallMapping, breakDownBy: ['region'] },
    })

    expect(outstanding.by.customer?.map(({ band }) => band)).toEqual(['007', '7'])
    expect(outstanding.by['field:region']?.map(({ band, amount }) => [band, amount])).toEqual([
      ['01', '10.00'],
      ['none', '20.00'],
    ])
  })

  it('may come from a French spreadsheet: mark of order, semicolons, quotes, decimal comma, day first', async () => {
    const csv = [
      '\ufeff"number" ; customer;invoiced;due;amount;settled;disputed',
      '1;"Société ""Dupont""; et fils";5/1/2026;04/02/2026;"1.250,5";;oui',
      '',
      '2;"deux\r\nlignes";31/12/2025;31/01/2026;-1.000,00;;non',
    ]
    const mapping = {
      ...smallMapping,
      separator: ';',
      dates: 'D/M/YYYY',
      decimalMark: ',',
      groupMark: '.',
      disputed: { column: 'disputed', yes: ['oui'], no: ['non'] },
    }
    const { code, stdout } = await replaySmall({
      csv: csv.join('\r\n'),
      mapping,
      options: ['--json', '--skip-bad-rows'],
    })
    const { rows, figures } = JSON.parse(stdout) as { rows: unknown; figures: ReplayFigures }

    expect(code).toBe(0)
    expect(rows).toMatchObject({ read: 2, skipped: [{ line: 4, column: { at: 2, name: 'customer' } }] })
    expect(figures.exposure.by.customer).toMatchObject([
      { band: 'Société "Dupont"; et fils', net: '1250.50' },
    ])
  })

  it.each(['1 250,5', '1\u00a0250,50', '1\u202f250,50', '1250,5'])(
    'may write thousands apart: %s',
    async (amount) => {
      const { outstanding } = await figuresOf({
        csv: `${header}\n1,C1,2026-01-01,2026-01-31,"${amount}",,no`,
        mapping: { ...smallMapping, decimalMark: ',', groupMark: ' ' },
      })
      expect(outstanding.totals).toMatchObject([{ amount: '1250.50' }])
    },
  )

  it('may be in an older encoding when the mapping names it', async () => {
    const { outstanding } = await figuresOf({
      csv: Buffer.from(`${header}\n1,Société,2026-01-01,2026-01-31,10,,no`, 'latin1'),
      mapping: { ...smallMapping, encoding: 'windows-1252' },
    })
    expect(outstanding.by.customer).toMatchObject([{ band: 'Société' }])
  })

  it('may hold several currencies, each with its decimals, and they are never mixed', async () => {
    const csv = [
      `${header},currency`,
      '1,C1,2026-01-01,2026-01-31,10.5,,yes,EUR',
      '2,C1,2026-01-01,2026-01-31,1000,,no,JPY',
      '3,C1,2026-01-01,2026-01-31,1.125,,no,KWD',
      '4,C1,2026-01-01,2026-01-31,10.5,,no,JPY',
      '5,C1,2026-01-01,2026-01-31,1,,no,USD',
    ].join('\n')
    const mapping = { ...smallMapping, currency: { column: 'currency', allowed: ['EUR', 'JPY', 'KWD'] } }
    const refused = await replaySmall({ csv, mapping })
    const { stdout } = await replaySmall({ csv, mapping, options: ['--skip-bad-rows'] })

    expect(refused.stderr).toContain(
      'line 5, column 5 (amount): "10.5" is no amount in JPY; write it such as 1250.\n',
    )
    expect(refused.stderr).toContain(
      'line 6, column 8 (currency): "USD" is none of the currencies allowed: EUR, JPY, KWD.',
    )
    expect(stdout).toMatch(/all +1 +10\.50 EUR +1 +10\.50 EUR +100\.00 %/)
    expect(stdout).toMatch(/all +1 +1,000 JPY +– +– +0\.00 %/)
    expect(stdout).toMatch(/all +1 +1\.125 KWD +– +– +0\.00 %/)
  })

  it('is lived to the as-of day only', async () => {
    const csv = [
      header,
      '1,C1,2026-01-01,2026-01-31,10,2026-03-01,yes',
      '2,C1,2026-02-02,2026-03-31,20,,no',
    ].join('\n')
    const { stdout } = await replaySmall({ csv, asOf: '2026-02-01' })

    expect(stdout).toContain('2 rows: 1 invoiced by then, 1 later\n')
    expect(stdout).toMatch(/all +1 +10\.00 EUR +1 +10\.00 EUR +100\.00 %/)
  })
})
