import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { describe, expect, it } from 'vitest'

import { askFigures } from '../../examples/replay/figures.ts'
import { liveThrough } from '../../examples/replay/live-through.ts'
import { parseMapping } from '../../examples/replay/mapping.ts'
import { readReceivables } from '../../examples/replay/read-receivables.ts'
import { plainFigures, readPlainRows } from './plain-figures.ts'
import { printedRows } from './printed-rows.ts'
import { replay } from './replay-in-process.ts'
import { findSampleLedger, readSampleLedger } from './sample-ledger.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const map = `${root}/examples/replay/mappings/ibm-accounts-receivable.json`
const file = findSampleLedger()
const rows = readPlainRows(readSampleLedger())

/** Before the first invoice, the first one, the first settlement, days between, the last settlement and after. */
const days = [
  '2012-01-01',
  '2012-01-03',
  '2012-01-13',
  '2012-02-29',
  '2012-09-30',
  '2013-01-01',
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
  it.each(days)('answers as of %s what the file says, by customer and by column', async (asOf) => {
    const { code, stdout } = await replay(file, '--map', map, '--as-of', asOf, '--json')
    const answer = JSON.parse(stdout) as { readonly rows: unknown; readonly figures: unknown }

    expect(code).toBe(0)
    expect(answer.figures).toEqual(plainFigures(rows, asOf))
    const lived = rows.filter(({ invoiced }) => invoiced <= Date.parse(asOf) / 86_400_000).length
    expect(answer.rows).toEqual({ read: 2466, lived, later: 2466 - lived, skipped: [] })
  })

  it.each(days)('prints as of %s what it answers', async (asOf) => {
    const { stdout } = await replay(file, '--map', map, '--as-of', asOf, '--all')

    expect(stdout.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual(
      printedRows(plainFigures(rows, asOf)),
    )
  })

  it('prints the largest customers first and says how many there are', async () => {
    const { stdout } = await replay(file, '--map', map, '--as-of', '2013-06-30')
    const customers = plainFigures(rows, '2013-06-30').outstanding.by.customer
    const largest = customers.toSorted((a, b) => Number(b.amount) - Number(a.amount)).slice(0, 15)

    expect(stdout).toContain(`By customer, the largest 15 of ${String(customers.length)} (--all shows all)`)
    const shown = [...stdout.matchAll(/^ {2}(\d{4}-[A-Z]{5}) .* ([\d.]+) USD {2,}(?:\d|–).*%$/gm)]
    expect(shown.map(([, customer, amount]) => ({ customer, amount }))).toEqual(
      largest.map(({ band, amount }) => ({ customer: band, amount })),
    )
  })

  it.each(['2012-02-29', '2012-09-30', '2013-06-30', '2013-12-02'])(
    'answers for %s the same when it lived on to the end of 2013',
    async (earlier) => {
      const mapping = parseMapping(await readFile(map, 'utf8'))
      const { receivables } = await readReceivables(createReadStream(file), mapping)
      const desk = await liveThrough(receivables, '2013-12-31', { show: () => undefined })

      expect(await askFigures(desk, earlier, mapping.breakDownBy)).toEqual(plainFigures(rows, earlier))
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
    expect(first.stderr).toContain('Lived to 2014-01-09: 736 of 736 days (100 %)')
  })

  it('says with its exit code whether it was called wrongly', async () => {
    await expect(command('--as-of', '2013-13-01')).rejects.toMatchObject({ code: 2, stdout: '' })
  })
})
