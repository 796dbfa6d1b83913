/**
 * The figures of a ledger, computed straight from the text of its file: no line of the library or of the replay is
 * used. It stands on what is special about the sample: no quotes, one currency, no credits, every row settled in full.
 */

export type PlainRow = {
  readonly customer: string
  readonly countryCode: string
  readonly paperlessBill: string
  readonly invoiced: number
  readonly due: number
  readonly settled: number
  readonly cents: bigint
  readonly disputed: boolean
  readonly lost: boolean
}

const dayMs = 86_400_000

/** Days since 1970 of `2013-06-30`. */
export const plainDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** `isLost` stands for a mapping of lost ones, which the sample does not have. */
export function readPlainRows(text: string, isLost: (number: string) => boolean = () => false): PlainRow[] {
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const at = new Map(header.split(',').map((name, index) => [name, index]))
  return lines.map((line) => {
    const cells = line.split(',')
    const cell = (name: string) => cells[at.get(name) ?? -1] ?? 'no such column'
    const disputed = cell('Disputed') === 'Yes'
    return {
      customer: cell('customerID'),
      countryCode: cell('countryCode'),
      paperlessBill: cell('PaperlessBill'),
      invoiced: usDay(cell('InvoiceDate')),
      due: usDay(cell('DueDate')),
      settled: usDay(cell('SettledDate')),
      cents: centsOf(cell('InvoiceAmount')),
      disputed,
      lost: disputed && isLost(cell('invoiceNumber')),
    }
  })
}

function usDay(text: string): number {
  const [month, day, year] = text.split('/').map(Number)
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day) / dayMs
}

function centsOf(text: string): bigint {
  const [units = '', cents = ''] = text.split('.')
  return BigInt(units) * 100n + BigInt(cents.padEnd(2, '0'))
}

/** What the replay answers as JSON under `figures`. */
export function plainFigures(rows: readonly PlainRow[], asOf: string) {
  const day = plainDay(asOf)
  const known = rows.filter(({ invoiced }) => invoiced <= day)
  const open = known.filter(({ settled }) => settled > day)
  const dimensions = {
    customer: ({ customer }: PlainRow) => customer,
    'field:countryCode': ({ countryCode }: PlainRow) => countryCode,
    'field:PaperlessBill': ({ paperlessBill }: PlainRow) => paperlessBill,
  }
  const ofMoney = <Row>(counted: readonly PlainRow[], rowOf: (rows: readonly PlainRow[]) => Row) => ({
    totals: counted.length === 0 ? [] : [rowOf(counted)],
    by: mapValues(dimensions, (bandOf) => banded(counted, bandOf, rowOf)),
  })
  const ofDisputes = <Row>(counted: readonly PlainRow[], rowOf: (rows: readonly PlainRow[]) => Row) => ({
    total: rowOf(counted),
    by: { customer: banded(counted, dimensions.customer, rowOf) },
  })
  return {
    asOf,
    outstanding: ofMoney(open, (of) => ({ currency: 'USD', amount: written(sum(of)), items: of.length })),
    exposure: ofMoney(open.filter(isDisputed), (of) => ({
      currency: 'USD',
      net: written(sum(of)),
      debit: written(sum(of)),
      credit: '0.00',
      items: of.length,
      disputes: of.length,
    })),
    rate: ofMoney(open, (of) => {
      const overdue = of.filter(({ due }) => due < day)
      return {
        currency: 'USD',
        rate: amountRatio(of.filter(isDisputed), of, 'outstanding-not-positive'),
        overdue: amountRatio(overdue.filter(isDisputed), overdue, 'nothing-overdue'),
      }
    }),
    openDisputes: ofDisputes(open.filter(isDisputed), (of) => {
      const ages = of.map(({ invoiced }) => day - invoiced)
      return {
        disputes: of.length,
        ages: statistics(ages),
        oldest: ages.length === 0 ? null : `${String(Math.max(...ages))}.00`,
        money: of.length === 0 ? [] : [wholly(written(sum(of)))],
      }
    }),
    resolution: ofDisputes(
      known.filter((row) => row.disputed && row.settled <= day),
      (of) => {
        const days = (some: readonly PlainRow[]) => some.map(({ settled, invoiced }) => settled - invoiced)
        const { n, mean, reason } = statistics(days(of.filter(({ lost }) => !lost)))
        return {
          headline: statistics(days(of.filter(({ lost }) => lost))),
          reopened: 0,
          settled: { n, mean, reason },
          all: statistics(days(of)),
        }
      },
    ),
    invoiced: ofMoney(known, (of) => {
      const disputed = of.filter(isDisputed)
      const lost = disputed.filter((row) => row.lost && row.settled <= day)
      const counted = (some: readonly PlainRow[]) => ({ count: some.length, amount: written(sum(some)) })
      return {
        currency: 'USD',
        invoices: counted(of),
        disputed: {
          ...counted(disputed),
          ofInvoices: countRatio(disputed.length, of.length, 'nothing-invoiced'),
          ofInvoiced: amountRatio(disputed, of, 'nothing-invoiced'),
        },
        lost: {
          ...counted(lost),
          ofDisputed: countRatio(lost.length, disputed.length, 'nothing-disputed'),
          ofInvoiced: amountRatio(lost, of, 'nothing-invoiced'),
        },
      }
    }),
  }
}

const isDisputed = ({ disputed }: PlainRow) => disputed

const sum = (rows: readonly PlainRow[]) => rows.reduce((cents, row) => cents + row.cents, 0n)

function banded<Row>(
  rows: readonly PlainRow[],
  bandOf: (row: PlainRow) => string,
  rowOf: (rows: readonly PlainRow[]) => Row,
) {
  return [...new Set(rows.map(bandOf))]
    .toSorted()
    .map((band) => ({ band, ...rowOf(rows.filter((row) => bandOf(row) === band)) }))
}

function mapValues<Key extends string, From, To>(record: Record<Key, From>, map: (from: From) => To) {
  return Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, map(value)])) as Record<
    Key,
    To
  >
}

const written = (cents: bigint): string => `${String(cents / 100n)}.${String(cents % 100n).padStart(2, '0')}`

/** Half up; nothing here is negative. */
function divided(part: bigint, base: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const scaled = (2n * part * scale + base) / (2n * base)
  return `${String(scaled / scale)}.${String(scaled % scale).padStart(decimals, '0')}`
}

function amountRatio(part: readonly PlainRow[], base: readonly PlainRow[], reason: string) {
  const [of, all] = [sum(part), sum(base)]
  const value = all === 0n ? null : divided(of, all, 4)
  return { value, part: written(of), base: written(all), reason: value === null ? reason : null }
}

function countRatio(part: number, base: number, reason: string) {
  const value = base === 0 ? null : divided(BigInt(part), BigInt(base), 4)
  return { value, part, base, reason: value === null ? reason : null }
}

function statistics(days: readonly number[]) {
  const n = days.length
  if (n === 0) return { n, mean: null, median: null, p90: null, reason: 'no-episodes' }
  const sorted = days.toSorted((a, b) => a - b)
  const middle = (sorted[Math.ceil(n / 2) - 1] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)
  return {
    n,
    mean: divided(BigInt(sorted.reduce((total, one) => total + one, 0)), BigInt(n), 2),
    median: divided(BigInt(middle), 2n, 2),
    p90: `${String(sorted[Math.ceil((9 * n) / 10) - 1] ?? 0)}.00`,
    reason: null,
  }
}

/** The money of disputes of whole invoices that nothing happened to yet. */
const wholly = (amount: string) => ({
  currency: 'USD',
  original: amount,
  current: amount,
  paid: '0.00',
  credited: '0.00',
  otherwise: '0.00',
  released: '0.00',
  creditedShare: { value: '0.0000', part: '0.00', base: amount, reason: null },
})
