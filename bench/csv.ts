/**
 * A million rows of ten columns as CSV, guarded and quoted: at most 4 s and 64 MB, and at most 6 times a loop that joins
 * the same cells by hand and looks at none of them. A million rows take as long as ten times a tenth of them.
 */
import { csvOf, type Column, type Table } from 'redress'

import { addDays } from '../src/kernel/calendar/day.ts'
import { amountFromMinorUnits } from '../src/kernel/money/minor-units.ts'
import { alternate, report } from './side-by-side.ts'

const million = 1_000_000
const mostSeconds = 4
const mostMegabytes = 64

const days = Array.from({ length: 365 }, (_, n) => addDays('2026-01-01', n))
const amounts = Array.from({ length: 1_000 }, (_, n) => amountFromMinorUnits(n * 7_919 - 500_000, 'EUR'))

const rowAt = (n: number) => ({
  item: `F-${n}`,
  customer: `C-${n % 5_000}`,
  name: n % 3 === 0 ? `Café du Port ${n % 5_000}` : `Brewery & Sons ${n % 5_000}`,
  on: days[n % 365] ?? '',
  due: days[(n * 7) % 365] ?? '',
  currency: 'EUR',
  amount: amounts[n % 1_000] ?? '',
  daysLate: n % 90,
  cause: 'dispute-price',
  collector: 'lea',
})

type BenchRow = ReturnType<typeof rowAt>

function* rows(count: number): Generator<BenchRow> {
  for (let n = 0; n < count; n += 1) yield rowAt(n)
}

const texts = ['item', 'customer', 'name', 'on', 'due', 'currency', 'cause', 'collector'] as const

const table: Table<BenchRow> = {
  rowsOf: (row) => [row],
  columns: [
    ...texts.map((id): Column<BenchRow> => ({
      id,
      type: 'text',
      headers: { en: id },
      value: (row) => row[id],
    })),
    { id: 'amount', type: 'amount', headers: { en: 'amount' }, value: ({ amount }) => amount },
    { id: 'daysLate', type: 'integer', headers: { en: 'daysLate' }, value: ({ daysLate }) => daysLate },
  ],
}

function* joinedByHand(sources: Iterable<BenchRow>): Generator<string> {
  let chunk = `${[...texts, 'amount', 'daysLate'].join(',')}\r\n`
  for (const row of sources) {
    const { item, customer, name, on, due, currency, cause, collector, amount, daysLate } = row
    chunk += `${[item, customer, name, on, due, currency, cause, collector, amount, daysLate].join(',')}\r\n`
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

/** Takes a file as a stream would, chunk by chunk, and keeps none of it. */
function drain(chunks: Iterable<string>): number {
  let length = 0
  for (const chunk of chunks) length += Buffer.byteLength(chunk)
  return length
}

function heapOf(chunks: Iterable<string>): number {
  const before = process.memoryUsage().heapUsed
  let most = before
  for (const chunk of chunks) {
    if (Buffer.byteLength(chunk) > 0) most = Math.max(most, process.memoryUsage().heapUsed)
  }
  return (most - before) / 1_048_576
}

const written = (chunks: Iterable<string>) => [...chunks].join('')
if (written(csvOf(table, rows(10_000))) !== written(joinedByHand(rows(10_000)))) {
  throw new Error('The baseline does not write the same file.')
}

const [ms, baselineMs] = await alternate(
  5,
  () => drain(csvOf(table, rows(million))),
  () => drain(joinedByHand(rows(million))),
)
const [wholeMs, tenthsMs] = await alternate(
  5,
  () => drain(csvOf(table, rows(million))),
  () => {
    for (let tenth = 0; tenth < 10; tenth += 1) drain(csvOf(table, rows(million / 10)))
  },
)
const megabytes = heapOf(csvOf(table, rows(million)))

report('A million rows as CSV', [
  { what: 'beside cells joined by hand, unguarded', ms, baselineMs, atMost: 6 },
  { what: `beside ${mostSeconds} s`, ms, baselineMs: mostSeconds * 1_000, atMost: 1 },
  { what: 'linear: beside 10 times 100,000 rows', ms: wholeMs, baselineMs: tenthsMs, atMost: 1.3 },
])
const verdict = megabytes <= mostMegabytes ? 'ok' : 'MISSED'
console.log(`  heap beyond the rows: ${megabytes.toFixed(1)} MB  (at most ${mostMegabytes})  ${verdict}`)
if (verdict === 'MISSED') process.exitCode = 1
