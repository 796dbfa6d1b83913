import * as z from 'zod'

import { Refused } from '../command-line/refusal.ts'
import { isCurrencyCode } from './amounts.ts'
import { dateFormat, dateFormats } from './dates.ts'

const column = z.string('give the name of a column of the file').trim().min(1, 'give the name of a column')
const columnValues = z.array(z.string('give a text').trim()).min(1, 'give at least one value')
const currency = z
  .string('give a currency code such as EUR')
  .refine(isCurrencyCode, 'give a currency code of ISO 4217, such as EUR')
const mark = z.string('give one character').length(1, 'give one character')

/** A column whose values answer a question; without `no`, whatever is not `yes` means no. */
const answer = z.strictObject({ column, yes: columnValues, no: columnValues.optional() })

const mappingSchema = z
  .strictObject({
    /** Between the fields of a row. */
    separator: mark.default(','),
    encoding: z
      .enum(['utf-8', 'windows-1252', 'utf-16le'], 'give utf-8, windows-1252 or utf-16le')
      .default('utf-8'),
    dates: z
      .string()
      .refine((text) => dateFormat(text) !== null, `give one such as ${dateFormats.join(', ')}`),
    /** Between units and cents. */
    decimalMark: mark.default('.'),
    /** Between thousands, when the file has any. */
    groupMark: mark.optional(),
    /** One currency for all rows, or the column that names it and which ones it may name. */
    currency: z.union([currency, z.strictObject({ column, allowed: z.array(currency).min(1) })], {
      error: 'give a currency code such as "EUR", or { "column": …, "allowed": ["EUR", …] }',
    }),
    columns: z.strictObject({
      number: column,
      customer: column,
      invoicedOn: column,
      dueOn: column,
      amount: column,
      /** Left out, nothing is settled yet. */
      settledOn: column.optional(),
    }),
    disputed: answer,
    /** Which disputed ones were lost: we agreed to credit them. */
    lost: answer.optional(),
    breakDownBy: z.array(column).max(10, 'give at most 10 columns').default([]),
  })
  .refine(({ decimalMark, groupMark }) => decimalMark !== groupMark, {
    path: ['groupMark'],
    error: 'cannot be the decimal mark too',
  })

/** How the columns of a file are read: which they are, how they write dates and amounts, what their values mean. */
export type Mapping = z.infer<typeof mappingSchema>

/** A column whose values mean yes or no. */
export type Answer = z.infer<typeof answer>

/** Reads a mapping from JSON; every fault is named with its place, and keys nobody knows are faults too. */
export function parseMapping(json: string): Mapping {
  const outcome = mappingSchema.safeParse(parseJson(json))
  if (outcome.success) return outcome.data
  throw new Refused('usage', [
    'The mapping cannot be used:',
    ...outcome.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${describeIssue(issue)}`),
  ])
}

/** The columns that a mapping reads, each once. */
export function columnsOf({ columns, currency, disputed, lost, breakDownBy }: Mapping): readonly string[] {
  const named = [
    ...Object.values(columns),
    typeof currency === 'string' ? undefined : currency.column,
    disputed.column,
    lost?.column,
    ...breakDownBy,
  ]
  return [...new Set(named.filter((name) => name !== undefined))]
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown: ${issue.keys.join(', ')}`
  return issue.message
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Refused('usage', [`The mapping is not JSON: ${error instanceof Error ? error.message : ''}`])
  }
}
