import * as z from 'zod'

import { RedressError } from '../../kernel/errors/redress-error.ts'
import { parse, type Schema } from '../../kernel/parse.ts'
import { boundedRecord, shortTextSchema } from '../../kernel/schemas.ts'
import { decimalMarks, separators, type CsvOptions } from './csv-options.ts'

/** The most heads that options give. */
const mostHeaders = 1_000

/** The shape of the options; heads are of the columns that the table has. */
export const csvOptionsSchema: Schema<CsvOptions> = z.strictObject({
  language: shortTextSchema.exactOptional(),
  headers: boundedRecord(shortTextSchema, mostHeaders).exactOptional(),
  separator: z.enum(separators).exactOptional(),
  decimalMark: z.enum(decimalMarks).exactOptional(),
  byteOrderMark: z.boolean().exactOptional(),
  idsAsText: z.boolean().exactOptional(),
  unsafeRawCells: z.boolean().exactOptional(),
})

/** Reads options, with every default filled in; heads may be given to the named columns only. */
export function parseCsvOptions(input: unknown, columns: readonly string[]): Required<CsvOptions> {
  const options = { ...defaults, ...parse(csvOptionsSchema, input, what) }
  if (Object.keys(options.headers).every((id) => columns.includes(id))) return options
  const issue = { path: 'headers', expected: 'heads of columns that the table has' }
  throw new RedressError(
    'input-invalid',
    `The ${what} do not have their shape: ${issue.path} must be ${issue.expected}.`,
    {
      what,
      issues: [issue],
    },
  )
}

const what = 'CSV options'

const defaults: Required<CsvOptions> = {
  language: 'en',
  headers: {},
  separator: ',',
  decimalMark: '.',
  byteOrderMark: false,
  idsAsText: false,
  unsafeRawCells: false,
}
