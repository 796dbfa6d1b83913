import { describe, expect, it } from 'vitest'

import { replay, replaySmall, smallMapping } from './replay-in-process.ts'

const csv = 'number,customer,invoiced,due,amount,settled,disputed\n1,C1,2026-01-05,2026-02-04,100.00,,no\n'

describe('a mapping that cannot be used is refused with the place and what is allowed', () => {
  it.each([
    ['no JSON', '{ "dates": ', 'The mapping is not JSON'],
    ['an unknown key', { ...smallMapping, seperator: ';' }, '(top): unknown: seperator'],
    [
      'a missing column',
      { ...smallMapping, columns: { ...smallMapping.columns, due: 1 } },
      'columns: unknown: due',
    ],
    ['an unknown date format', { ...smallMapping, dates: 'MM/YYYY' }, 'dates: give one such as M/D/YYYY'],
    ['an unknown currency', { ...smallMapping, currency: 'euro' }, 'currency: give a currency code'],
    ['one mark for both', { ...smallMapping, groupMark: '.' }, 'groupMark: cannot be the decimal mark too'],
    [
      'no value for yes',
      { ...smallMapping, disputed: { column: 'disputed', yes: [] } },
      'disputed.yes: give at least',
    ],
  ])('%s', async (_title, mapping, said) => {
    const { code, stdout, stderr } = await replaySmall({ csv, mapping })

    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })
})

describe('a currency that nobody knows', () => {
  it('is refused by the desk before any figure is printed', async () => {
    const { code, stdout, stderr } = await replaySmall({ csv, mapping: { ...smallMapping, currency: 'EUF' } })

    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/The desk refused \(input-invalid\).*\n.*currency.*ISO 4217/)
  })
})

describe('a command line that cannot be understood is refused with what is allowed', () => {
  it.each([
    ['no file', [], 'Name the CSV file to replay.'],
    ['two files', ['a.csv', 'b.csv'], 'One file at a time; more than one was named: a.csv, b.csv.'],
    ['no mapping', ['a.csv'], 'Name the mapping with --map MAPPING.json.'],
    ['no day', ['a.csv', '--map', 'm.json'], 'Name the day of the figures with --as-of YYYY-MM-DD.'],
    [
      'an impossible day',
      ['a.csv', '--map', 'm.json', '--as-of', '2026-02-30'],
      '--as-of 2026-02-30 is no day; write it as YYYY-MM-DD, such as 2013-06-30.',
    ],
    [
      'a store that is none',
      ['a.csv', '--map', 'm.json', '--as-of', '2026-02-28', '--store', 'mysql://localhost'],
      '--store mysql://localhost is no store; name memory, pglite, pglite:FOLDER, sqlite:FILE or postgres://…',
    ],
    ['an unknown option', ['a.csv', '--asof', '2026-02-28'], "Unknown option '--asof'"],
    ['no such mapping', ['a.csv', '--map', 'none.json', '--as-of', '2026-02-28'], 'none.json cannot be read'],
  ])('%s', async (_title, args, said) => {
    const { code, stdout, stderr } = await replay(...args)

    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })

  it('and help is given when asked for', async () => {
    const { code, stdout } = await replay('--help')
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'Usage: npm run replay -- FILE --map MAPPING.json --as-of YYYY-MM-DD [options]',
    ])
  })
})
