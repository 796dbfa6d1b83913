import { describe, expect, it } from 'vitest'

import { csvOf, csvOfChunks } from '../../../../src/reports/export/csv.ts'
import { csvOptionsSchema } from '../../../../src/reports/export/csv-schema.ts'
import { oneRow, type Table } from '../../../../src/reports/export/table.ts'
import { refusalOf } from '../../../support/refusal.ts'
import { unboundedParts } from '../../../support/unbounded-parts.ts'
import { fileOf, linesOf, testTable } from './csv-of.ts'

const rows = [
  { id: 'F-1', text: 'Café', amount: '-12.50' },
  { id: 'F-2', text: null, amount: '0.00' },
]

/** A table of one column with this head. */
const headed = (head: string): Table<never> => ({
  rowsOf: oneRow,
  columns: [
    { id: 'first', type: 'text', headers: { en: head }, value: () => null },
    { id: 'second', type: 'text', headers: { en: head }, value: () => null },
  ],
})

describe('a CSV file (R-10; RFC 4180)', () => {
  it('is its heads and rows, each line ended by CRLF, the last one too', () => {
    expect(fileOf(testTable, rows)).toBe('Number,Text,Amount\r\nF-1,Café,-12.50\r\nF-2,,0.00\r\n')
  })

  it('is its heads where there are no rows', () => {
    expect(fileOf(testTable, [])).toBe('Number,Text,Amount\r\n')
  })

  it('takes the separator and begins with a byte order mark as asked', () => {
    expect(fileOf(testTable, rows, { separator: ';', byteOrderMark: true })).toBe(
      '\ufeffNumber;Text;Amount\r\nF-1;Café;-12.50\r\nF-2;;0.00\r\n',
    )
    expect(fileOf(testTable, [], { separator: '\t' })).toBe('Number\tText\tAmount\r\n')
  })

  it('has the rows that an element makes: none, one or several', () => {
    const table: Table<number> = {
      rowsOf: (count) => Array.from({ length: count }, (_, at) => at + 1),
      columns: [
        { id: 'at', type: 'integer', headers: {}, value: (at) => at },
        { id: 'none', type: 'text', headers: {}, value: () => undefined },
      ],
    }
    expect(linesOf(table, [0, 1, 2])).toEqual(['1,', '1,', '2,'])
  })
})

describe('the heads', () => {
  const heads = (language: string) => fileOf(testTable, [], { language }).trimEnd()

  it('are in the language asked for, with or without region, else in English', () => {
    expect(heads('fr')).toBe('Numéro,Texte,Amount')
    expect(heads('fr-CA')).toBe('Numéro,Texte,Amount')
    expect(heads('FR')).toBe('Numéro,Texte,Amount')
    expect(heads('de')).toBe('Number,Text,Amount')
    expect(heads('constructor')).toBe('Number,Text,Amount')
  })

  it('are those of the region where the table has them', () => {
    const table: Table<never> = {
      rowsOf: oneRow,
      columns: [{ id: 'a', type: 'id', headers: { pt: 'Número', 'pt-BR': 'Nº' }, value: () => null }],
    }
    expect(fileOf(table, [], { language: 'pt-br' })).toBe('Nº\r\n')
    expect(fileOf(table, [], { language: 'pt-PT' })).toBe('Número\r\n')
  })

  it('are the id of the column where it has none', () => {
    const table: Table<never> = {
      rowsOf: oneRow,
      columns: [{ id: 'toString', type: 'id', headers: {}, value: () => null }],
    }
    expect(fileOf(table, [])).toBe('toString\r\n')
  })

  it('are those of the host where it gives some', () => {
    expect(fileOf(testTable, [], { language: 'fr', headers: { text: 'Bemerkung, frei' } })).toBe(
      'Numéro,"Bemerkung, frei",Amount\r\n',
    )
  })

  it('are guarded like any text', () => {
    expect(fileOf(headed('=1'), [])).toBe("'=1,'=1\r\n")
    expect(fileOf(headed('=1'), [], { unsafeRawCells: true })).toBe('=1,=1\r\n')
  })

  it.each(['sep=;', 'SEP=', ' Sep=,', '\ufeffsep=;'])(
    'are no instruction to Excel in the first place of the file: %j (CS3)',
    (head) => {
      const [first = '', second = ''] = fileOf(headed(head), [], { separator: '\t' }).trimEnd().split('\t')
      expect(first.replaceAll('"', '')).toBe(`'${head}`)
      expect(second.replaceAll('"', '')).toBe(head)
    },
  )

  it('are not the two letters by which Excel takes a file for SYLK (CS3)', () => {
    expect(fileOf(headed('ID'), [])).toBe('"ID",ID\r\n')
    expect(fileOf(headed('IDs, all'), [])).toBe('"IDs, all","IDs, all"\r\n')
    expect(fileOf(headed('Id'), [])).toBe('Id,Id\r\n')
  })
})

describe('options', () => {
  it.each([
    ['a separator of another kind', { separator: '|' }, 'separator'],
    ['a decimal mark of another kind', { decimalMark: ';' }, 'decimalMark'],
    ['an unknown option', { delimiter: ';' }, ''],
    ['a flag that is no boolean', { unsafeRawCells: 'yes' }, 'unsafeRawCells'],
    ['a head with a line break', { headers: { text: 'a\nb' } }, 'headers.text'],
    ['a head of a column that is not there', { headers: { txt: 'Text' } }, 'headers'],
    ['no options at all', null, ''],
  ])('are refused at once with %s', (_what, options, path) => {
    const { code, details } = refusalOf(() => csvOf(testTable, rows, options as never))
    expect(code).toBe('input-invalid')
    expect(details).toMatchObject({ what: 'CSV options', issues: [{ path }] })
    expect(refusalOf(() => csvOfChunks(testTable, pages([]), options as never)).code).toBe('input-invalid')
  })

  it('are bounded (SZ7)', () => {
    expect(unboundedParts(csvOptionsSchema)).toEqual([])
  })
})

describe('the chunks of a file', () => {
  const many = function* (count: number, read: { rows: number }) {
    for (let at = 0; at < count; at += 1) {
      read.rows += 1
      yield { id: `F-${at}`, text: 'x'.repeat(90), amount: '1.00' }
    }
  }

  it('are of some 64 KB, and no row is read before its chunk is asked for', () => {
    const read = { rows: 0 }
    const chunks = csvOf(testTable, many(10_000, read))
    expect(read.rows).toBe(0)
    const first = chunks.next().value ?? ''
    expect(read.rows).toBeGreaterThan(500)
    expect(read.rows).toBeLessThan(700)
    const all = [first, ...chunks]
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(65_536 + 200)
    expect(Math.min(...all.slice(0, -1).map(({ length }) => length))).toBeGreaterThanOrEqual(65_536)
    expect(all.every((chunk) => chunk.endsWith('\r\n'))).toBe(true)
    expect(read.rows).toBe(10_000)
  })

  it('end as soon as they are that long, and none is empty', () => {
    // 20 for the heads, 5 for the rest of the row.
    const exact = { id: 'a', text: 'x'.repeat(65_536 - 20 - 5), amount: null }
    expect([...csvOf(testTable, [exact])].map(({ length }) => length)).toEqual([65_536])
    expect([...csvOf(testTable, [exact, exact])].map(({ length }) => length)).toEqual([65_536, 65_516])
    expect([...csvOf(testTable, [exact, { id: 'b', text: null, amount: null }])].at(-1)).toBe('b,,\r\n')
  })

  it('are the same text when the list comes in chunks itself', async () => {
    for (const given of [[], [[]], [rows], [rows.slice(0, 1), [], rows.slice(1)]]) {
      let text = ''
      for await (const chunk of csvOfChunks(testTable, pages(given), { language: 'fr' })) text += chunk
      expect(text).toBe(fileOf(testTable, given.flat(), { language: 'fr' }))
    }
  })

  it('ask for the next chunk of the list when what the one before made was taken', async () => {
    const asked: number[] = []
    const lazily = async function* () {
      for (const page of [0, 1]) {
        asked.push(page)
        yield await Promise.resolve(rows)
      }
    }
    const chunks = csvOfChunks(testTable, lazily())
    expect(asked).toEqual([])
    await chunks.next()
    expect(asked).toEqual([0])
    await chunks.return()
    expect(asked).toEqual([0])
  })
})

async function* pages<T>(given: readonly T[]): AsyncGenerator<T> {
  for (const page of given) yield await Promise.resolve(page)
}
