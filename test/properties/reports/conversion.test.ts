import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { namedDimensions, type RateTable } from '../../../src/reports/request.ts'
import { holds } from '../../support/law.ts'
import { reportOf } from '../../unit/reports/report-of.ts'
import { dayAt } from '../items/an-item.ts'
import { fullWorlds, type FullWorld } from './full-world.ts'

const readOn = dayAt(100)
const days = fc.nat({ max: 100 }).map(dayAt)

/** Plain decimals above zero: of few digits, where halves and ties are common, and of many. */
const rate = fc.oneof(
  fc.constantFrom('1', '0.5', '0.05', '0.25', '1.5', '0.1', '150', '0.0001'),
  fc.integer({ min: 1, max: 999_999 }).map((n) => `0.${String(n).padStart(11, '0')}`),
  fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => `${String(n % 7)}.${String(n)}`),
)

const tables: fc.Arbitrary<RateTable> = fc.record({
  to: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CHF'),
  rates: fc.record({ EUR: rate, USD: rate }),
})

const decimalsOf = (currency: string) => (currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2)
const unitsOf = (amount: string) => BigInt(amount.replace('.', ''))

/** An amount of a currency in minor units of another, exactly: as a numerator and a denominator. */
const exactly = (amount: string, currency: string, { to, rates }: RateTable): readonly [bigint, bigint] => {
  const [whole = '', fraction = ''] = (currency === to ? '1' : (rates[currency] ?? '')).split('.')
  const scale = BigInt(fraction.length + decimalsOf(currency) - decimalsOf(to))
  const numerator = unitsOf(amount) * BigInt(whole + fraction)
  return scale >= 0n ? [numerator, 10n ** scale] : [numerator * 10n ** -scale, 1n]
}

/** Half away from zero, by whole numbers only. */
const convert = (amount: string, currency: string, table: RateTable) => {
  const [numerator, denominator] = exactly(amount, currency, table)
  const size = numerator < 0n ? -numerator : numerator
  const rounded = size / denominator + (2n * (size % denominator) >= denominator ? 1n : 0n)
  return numerator < 0n ? -rounded : rounded
}

const sum = (values: readonly bigint[]) => values.reduce((left, value) => left + value, 0n)

/** What is looked at of a row: an amount under a name. */
type Amounts = Readonly<Record<string, string>>

const figures = ['outstanding', 'ageing', 'exposure', 'rate', 'qualified', 'promises', 'invoiced'] as const

const ratio = ({ part, base }: { readonly part: string; readonly base: string }): Amounts => ({ part, base })

/** The rows of a figure, each with the amounts that are a sum over items, and with those that are parts of one of them. */
const told = (world: FullWorld, asOf: string, rates: RateTable) => {
  const by = [...namedDimensions, 'field:region'] as const
  const report = reportOf({ asOf, figures, by, rates }, { ...world, readOn })
  const read = <Row extends { readonly currency: string }>(
    { totals, converted, by: own }: FigureOf<Row>,
    amountsOf: (row: Row) => Amounts,
  ) => ({
    totals: totals.map((row) => [row.currency, amountsOf(row)] as const),
    converted: converted?.total === null || converted === undefined ? null : amountsOf(converted.total),
    bands: Object.entries(converted?.by ?? {}).map(([dimension, rows]) => ({
      dimension,
      rows: (rows ?? []).map((row) => ({
        amounts: amountsOf(row),
        of: (own[dimension as never] as readonly (Row & { band: string })[])
          .filter(({ band }) => band === row.band)
          .map((each) => [each.currency, amountsOf(each)] as const),
      })),
    })),
  })
  return {
    outstanding: read(report.outstanding, ({ amount }) => ({ amount })),
    ageing: read(report.ageing, ({ amount }) => ({ amount })),
    exposure: read(report.exposure, ({ debit, credit }) => ({ debit, credit })),
    qualified: read(report.qualified, ({ qualified }) => ratio(qualified)),
    promises: read(report.promises, ({ byAmount }) => ratio(byAmount)),
    invoiced: read(report.invoiced, ({ invoices, disputed, lost }) => ({
      invoices: invoices.amount,
      disputed: disputed.amount,
      lost: lost.amount,
    })),
  }
}

type FigureOf<Row> = {
  readonly totals: readonly Row[]
  readonly by: object
  readonly converted?: {
    readonly total: Row | null
    readonly by: { readonly [dimension: string]: readonly (Row & { readonly band: string })[] | undefined }
  }
}

describe('figures in one currency (R-0)', () => {
  it('are each total of a currency times its rate, rounded half away from zero, added up', () => {
    holds(
      fc.property(fullWorlds, days, tables, (world, asOf, table) => {
        for (const { totals, converted } of Object.values(told(world, asOf, table))) {
          expect(converted === null).toBe(totals.length === 0)
          for (const [name, amount] of Object.entries(converted ?? {})) {
            const expected = totals.map(([currency, row]) => convert(row[name] ?? '', currency, table))
            expect([name, unitsOf(amount)]).toEqual([name, sum(expected)])
          }
        }
      }),
      250,
    )
  })

  it('are broken down into parts that add up to the total, each exact but for less than a unit a currency', () => {
    holds(
      fc.property(fullWorlds, days, tables, (world, asOf, table) => {
        for (const { converted, bands } of Object.values(told(world, asOf, table))) {
          for (const { dimension, rows } of bands) {
            for (const [name, amount] of Object.entries(converted ?? {})) {
              const parts = rows.map(({ amounts }) => unitsOf(amounts[name] ?? ''))
              expect([dimension, name, sum(parts)]).toEqual([dimension, name, unitsOf(amount)])
            }
            for (const { amounts, of } of rows) {
              for (const [name, amount] of Object.entries(amounts)) {
                expect(
                  isNear(
                    unitsOf(amount),
                    of.map(([currency, row]) => exactly(row[name] ?? '', currency, table)),
                  ),
                ).toBe(true)
              }
            }
          }
        }
      }),
      250,
    )
  })

  it('of an age add up to the amount, in all and in each band (R-8)', () => {
    holds(
      fc.property(fullWorlds, days, tables, (world, asOf, rates) => {
        const { ageing } = reportOf({ asOf, figures, by: ['customer'], rates }, { ...world, readOn })
        const { total, by } = ageing.converted ?? { total: null, by: {} }
        for (const row of [...(total === null ? [] : [total]), ...(by.customer ?? [])]) {
          expect(sum(row.ages.map(({ amount }) => unitsOf(amount)))).toBe(unitsOf(row.amount))
        }
      }),
      250,
    )
  })

  it('of a type of status add up to all that is qualified, in all and in each band (R-8)', () => {
    holds(
      fc.property(fullWorlds, days, tables, (world, asOf, rates) => {
        const { qualified } = reportOf({ asOf, figures, by: ['customer'], rates }, { ...world, readOn })
        const { total, by } = qualified.converted ?? { total: null, by: {} }
        for (const row of [...(total === null ? [] : [total]), ...(by.customer ?? [])]) {
          expect(sum(row.byType.map(({ share }) => unitsOf(share.part)))).toBe(unitsOf(row.qualified.part))
        }
      }),
      250,
    )
  })
})

/** Less than one unit for each currency away from the exact sum. */
function isNear(units: bigint, exact: readonly (readonly [bigint, bigint])[]): boolean {
  const denominator = exact.reduce((product, [, below]) => product * below, 1n)
  const numerator = sum(exact.map(([above, below]) => (above * denominator) / below))
  const away = units * denominator - numerator
  const limit = BigInt(exact.length) * denominator
  return away < limit && -limit < away
}
