import { execFile } from 'node:child_process'
import { createReadStream, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from 'redress'
import { createMemoryStore } from 'redress/memory'

import { askFigures, type ReplayFigures } from '../../examples/replay/figures.ts'
import { liveThrough } from '../../examples/replay/live-through.ts'
import { parseMapping } from '../../examples/replay/mapping.ts'
import { printReport } from '../../examples/replay/print-report.ts'
import { readReceivables } from '../../examples/replay/read-receivables.ts'
import type { RowSummary } from '../../examples/replay/summary.ts'
import { plainDay, plainFigures, readPlainRows } from './plain-figures.ts'
import { printedRows } from './printed-rows.ts'
import { replay, replaySmall } from './replay-in-process.ts'
import { findSampleLedger, readSampleLedger } from './sample-ledger.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const map = `${root}/examples/replay/mappings/ibm-accounts-receivable.json`
const file = findSampleLedger()
const rows = readPlainRows(readSampleLedger())
const breakDownBy = ['countryCode', 'PaperlessBill']
const cellsOf = (printed: string) => printed.split('\n').map((line) => line.trim().split(/\s{2,}/))

/** Before the first invoice, the first one, the first settlement, days between, the last settlement and after. */
const days = [
  '2012-01-01',
  '2012-01-03',
  '2012-01-13',
  '2012-02-29',
  '2012-09-30',
  '2013-06-30',
  '2013-12-02',
  '2014-01-08',
  '2014-01-09',
  '2030-01-01',
]

describe('the sample ledger', () => {
  it('is the one that the figures were worked out for', () => {
    expect(rows).toHaveLength(2466)
    expect(rows.filter(({ disputed }) => disputed)).toHaveLength(561)
  })

  it('is asked for in a sentence that says where it was looked for when it is missing', () => {
    expect(() => findSampleLedger('/nowhere/at/all')).toThrow(/not at \/nowhere\/at\/all.*REDRESS_DATA/)
  })
})

describe('the replay of the sample ledger', () => {
  it.each(days)('answers and prints as of %s what the file says, by customer and by column', async (asOf) => {
    const { code, stdout } = await replay(file, '--map', map, '--as-of', asOf, '--json')
    const answer = JSON.parse(stdout) as { readonly rows: RowSummary; readonly figures: ReplayFigures }
    const expected = plainFigures(rows, asOf)

    expect(code).toBe(0)
    expect(answer.figures).toEqual(expected)
    const lived = rows.filter(({ invoiced }) => invoiced <= plainDay(asOf)).length
    expect(answer.rows).toEqual({ read: 2466, lived, later: 2466 - lived, skipped: [] })
    const printed = printReport(answer.figures, answer.rows, { breakDownBy, all: true })
    expect(cellsOf(printed)).toEqual(printedRows(expected))
  })

  it('prints all of it when asked to', async () => {
    const { stdout } = await replay(file, '--map', map, '--as-of', '2013-06-30', '--all')

    expect(cellsOf(stdout)).toEqual(printedRows(plainFigures(rows, '2013-06-30')))
  })

  it('prints the largest customers first and says how many there are', async () => {
    const { stdout } = await replay(file, '--map', map, '--as-of', '2012-06-30')
    const customers = plainFigures(rows, '2012-06-30').outstanding.by.customer
    const largest = customers.toSorted((a, b) => Number(b.amount) - Number(a.amount)).slice(0, 15)

    expect(stdout).toContain(`By customer, the largest 15 of ${String(customers.length)} (--all shows all)`)
    const shown = cellsOf(stdout).filter(([first = '']) => /^\d{4}-[A-Z]{5}$/.test(first))
    expect(shown.map(([customer, , amount]) => [customer, amount])).toEqual(
      largest.map(({ band, amount }) => [band, `${amount} USD`]),
    )
  })
})

describe('the replay of the sample ledger with disputes that were lost', () => {
  const isLost = (number: string) => number.endsWith('7')
  const text = readSampleLedger().trimEnd()
  const [header = '', ...lines] = text.split(/\r?\n/)
  const csv = [
    `${header},Lost`,
    ...lines.map((line) => {
      const [, , , number = '', , , , disputed] = line.split(',')
      return `${line},${disputed === 'Yes' && isLost(number) ? 'lost' : ''}`
    }),
  ].join('\n')

  it.each(['2012-09-30', '2014-01-09'])('answers as of %s what the file says', async (asOf) => {
    const mapping = {
      ...(JSON.parse(readFileSync(map, 'utf8')) as object),
      lost: { column: 'Lost', yes: ['lost'], no: [''] },
    }
    const { stdout } = await replaySmall({ csv, mapping, asOf, options: ['--json'] })
    const { figures } = JSON.parse(stdout) as { readonly figures: ReplayFigures }

    expect(figures).toEqual(plainFigures(readPlainRows(text, isLost), asOf))
    expect(figures.resolution.total.headline.n).toBeGreaterThan(10)
  })
})

describe('a desk that lived until the end of 2013', () => {
  let desk: Desk
  beforeAll(async () => {
    const mapping = parseMapping(readFileSync(map, 'utf8'))
    const { receivables } = await readReceivables(createReadStream(file), mapping)
    desk = await liveThrough(receivables, {
      asOf: '2013-12-31',
      store: createMemoryStore(),
      progress: { show: () => undefined },
    })
  })

  it.each(days.filter((day) => day <= '2013-12-31'))(
    'answers for %s as if it had stopped there',
    async (earlier) => {
      expect(await askFigures(desk, earlier, breakDownBy)).toEqual(plainFigures(rows, earlier))
    },
  )
})

describe('the command', () => {
  const command = (...options: readonly string[]) =>
    promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'examples/replay/main.ts', file, '--map', map, ...options],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
    )

  it('prints the same bytes twice, in under 30 seconds, with nothing but figures on standard output', async () => {
    const started = performance.now()
    const first = await command('--as-of', '2014-01-09', '--json')
    const took = performance.now() - started
    const second = await command('--as-of', '2014-01-09', '--json')

    expect(took).toBeLessThan(30_000)
    expect(second.stdout).toBe(first.stdout)
    expect(JSON.parse(first.stdout)).toHaveProperty('figures.asOf', '2014-01-09')
    expect(first.stderr).toContain('Lived to 2014-01-09: 734 of 734 days (100 %)')
  })

  it('says with its exit code whether it was called wrongly', async () => {
    await expect(command('--as-of', '2013-13-01')).rejects.toMatchObject({ code: 2, stdout: '' })
  })
})
