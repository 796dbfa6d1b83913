import { describe, expect, it } from 'vitest'

import { replaySmall } from './replay-in-process.ts'

const header = 'number,customer,invoiced,due,amount,settled,disputed'
const good = '0001,C1,2026-01-05,2026-02-04,100.00,2026-02-10,no'
const small = (...rows: readonly string[]) => [header, good, ...rows, ''].join('\n')

/** A row, where it is at fault, and what is said of it. */
const badRows: readonly (readonly [title: string, row: string, place: string, problem: string])[] = [
  ['without number', ',C1,2026-01-05,2026-02-04,10,,no', 'column 1 (number)', 'it is empty.'],
  ['without customer', '2, ,2026-01-05,2026-02-04,10,,no', 'column 2 (customer)', 'it is empty.'],
  [
    'with a number used before',
    '0001,C2,2026-01-05,2026-02-04,10,,no',
    'column 1 (number)',
    'line 2 has the same number.',
  ],
  ['without invoice date', '2,C1,,2026-02-04,10,,no', 'column 3 (invoiced)', 'it is empty.'],
  [
    'of an impossible day',
    '2,C1,2026-02-30,2026-03-04,10,,no',
    'column 3 (invoiced)',
    '"2026-02-30" is no day in the format YYYY-MM-DD, such as 2013-01-26.',
  ],
  [
    'with a date in another format',
    '2,C1,2026-01-05,2/4/2026,10,,no',
    'column 4 (due)',
    '"2/4/2026" is no day in the format YYYY-MM-DD, such as 2013-01-26.',
  ],
  ['of an invoice without due date', '2,C1,2026-01-05,,10,,no', 'column 4 (due)', 'it is empty.'],
  ['without amount', '2,C1,2026-01-05,2026-02-04,,,no', 'column 5 (amount)', 'it is empty.'],
  [
    'with an amount that is none',
    '2,C1,2026-01-05,2026-02-04,ten,,no',
    'column 5 (amount)',
    '"ten" is no amount in EUR; write it such as 1250.5.',
  ],
  [
    'with more decimals than the currency has',
    '2,C1,2026-01-05,2026-02-04,1.250,,no',
    'column 5 (amount)',
    '"1.250" is no amount in EUR; write it such as 1250.5.',
  ],
  [
    'settled before it was invoiced',
    '2,C1,2026-01-05,2026-02-04,10,2026-01-04,no',
    'column 6 (settled)',
    'it was settled on 2026-01-04, before it was invoiced on 2026-01-05.',
  ],
  [
    'that says neither yes nor no',
    '2,C1,2026-01-05,2026-02-04,10,,maybe',
    'column 7 (disputed)',
    '"maybe" is neither yes (yes) nor no (no, ).',
  ],
  [
    'of a disputed credit',
    '2,C1,2026-01-05,2026-02-04,-10,,yes',
    'column 7 (disputed)',
    'a credit cannot be disputed by itself (D-2).',
  ],
  [
    'of nothing, disputed',
    '2,C1,2026-01-05,2026-02-04,0,,yes',
    'column 7 (disputed)',
    'nothing is invoiced, so nothing can be disputed.',
  ],
  [
    'with an invisible character in its number',
    '2\u200b,C1,2026-01-05,2026-02-04,10,,no',
    'column 1 (number)',
    'give at most 200 visible characters on one line.',
  ],
]

describe('a row that cannot be read', () => {
  it.each(badRows)(
    '%s is refused with line and column, and nothing is replayed',
    async (_title, row, place, problem) => {
      const { code, stdout, stderr } = await replaySmall({ csv: small(row) })

      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toContain('1 of 2 rows cannot be read, so nothing was replayed:\n')
      expect(stderr).toContain(`  line 3, ${place}: ${problem}\n`)
    },
  )

  it.each(badRows)(
    '%s is skipped, counted and listed when asked for',
    async (_title, row, place, problem) => {
      const { code, stdout } = await replaySmall({ csv: small(row), options: ['--skip-bad-rows'] })

      expect(code).toBe(0)
      expect(stdout).toContain('2 rows: 1 invoiced by then, 0 later, 1 skipped\n')
      expect(stdout).toMatch(/\n\nSkipped rows: 1\n {2}line 3, .*\n$/)
      expect(stdout).toContain(`  line 3, ${place}: ${problem}\n`)
    },
  )

  it('with too few or too many fields is at fault as a whole', async () => {
    const { stderr } = await replaySmall({ csv: small('2,C1', `${good},more`) })

    expect(stderr).toContain('line 3: it has 2 fields, the header has 7.')
    expect(stderr).toContain('line 4: it has 8 fields, the header has 7.')
  })

  it('with a quote inside a cell can be skipped, and the rows after it are read', async () => {
    const csv = small('2,3" pipes,2026-01-05,2026-02-04,10,,no', '3,C1,2026-01-05,2026-02-04,10,,no')
    const refused = await replaySmall({ csv })
    const skipped = await replaySmall({ csv, options: ['--skip-bad-rows', '--json'] })

    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('line 3: a quote stands inside a cell that does not begin with one.')
    expect(JSON.parse(skipped.stdout)).toMatchObject({
      rows: { read: 3, lived: 2, skipped: [{ line: 3, column: null }] },
    })
  })

  it('is named by the line it begins on, quoted line breaks and empty lines before it or not', async () => {
    const csv = small('2,"C1 \r\n\r\n",2026-01-05,2026-02-04,10,,no', '', '3,C1,2026-01-05,"2026\n",10,,no')
    const { stderr } = await replaySmall({ csv: csv.replace('C1 \r\n\r\n', '  \n\nC1') })

    expect(stderr).toContain('line 7, column 4 (due)')
  })

  it('comes with all others, so that a file is mended in one go', async () => {
    const { stderr } = await replaySmall({
      csv: small(...Array.from({ length: 60 }, (_, at) => `n${String(at)},C1,never,2026-02-04,10,,no`)),
    })

    expect(stderr).toContain('60 of 61 rows cannot be read')
    expect(stderr).toContain('  line 52, column 3 (invoiced)')
    expect(stderr).toContain('  and 10 more rows\n')
  })
})

describe('a file that cannot be read as a whole is refused, skipping or not', () => {
  const options = ['--skip-bad-rows']

  it('when it is empty', async () => {
    const { code, stderr } = await replaySmall({ csv: '', options })
    expect([code, stderr]).toEqual([1, 'The file is empty: its first line names the columns.\n'])
  })

  it('when a column is missing: it and those that exist are named', async () => {
    const { code, stderr } = await replaySmall({ csv: 'number,customer,due\n', options })

    expect(code).toBe(1)
    expect(stderr).toContain('line 1: the column invoiced is missing.\n')
    expect(stderr).toContain('The file has: number, customer, due.\n')
  })

  it('when two columns have one name', async () => {
    const { code, stderr } = await replaySmall({ csv: `${header},amount\n`, options })
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'line 1: 2 columns are called amount.'])
  })

  it('when a quoted cell never ends: the row it begins in is named', async () => {
    const { code, stderr } = await replaySmall({ csv: small('2,"C1,2026-01-05', good, good), options })
    expect([code, stderr.split(':')[0]]).toEqual([1, 'line 3'])
  })

  it('when a quoted cell goes on after its quote', async () => {
    const { code, stderr } = await replaySmall({
      csv: small('2,"C"1,2026-01-05,2026-02-04,10,,no', good),
      options,
    })
    expect([code, stderr.split(':')[0]]).toEqual([1, 'line 3'])
  })

  it('when it has another encoding', async () => {
    const { code, stderr } = await replaySmall({ csv: Buffer.from(small('2,Société'), 'latin1'), options })
    expect([code, stderr]).toEqual([1, 'The file is not utf-8: name its encoding in the mapping.\n'])
  })
})
