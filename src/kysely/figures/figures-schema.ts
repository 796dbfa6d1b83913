import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { boundedArray, daySchema, idSchema } from '../../kernel/schemas.ts'
import type { Dimension } from '../../reports/request.ts'

/** What an amount in the database can be broken down by: what its items and the stretches of their standings say. */
export type SqlDimension = Extract<
  Dimension,
  'customer' | 'age' | 'cause' | 'resolver' | 'collector' | `field:${string}`
>

/** Of which day, and broken down by what. */
export type SqlFigureRequest = {
  readonly asOf: string
  /** The day on which the books are as they are now; balances of days before it are made of clearings. */
  readonly readOn: string
  readonly by?: readonly SqlDimension[]
}

const ofItems = ['customer', 'age'] as const
const ofStretches = ['cause', 'resolver', 'collector'] as const
const mostDimensions = 20

const schemaFor = (named: readonly string[]): Schema<SqlFigureRequest> => {
  const isDimension = (text: string): text is SqlDimension =>
    named.includes(text) || (text.startsWith('field:') && text.length > 'field:'.length)
  const dimension: Schema<SqlDimension> = idSchema.refine(isDimension, {
    error: `one of ${named.join(', ')}, or field: and the name of a field`,
  })
  return z.strictObject({
    asOf: daySchema,
    readOn: daySchema,
    by: boundedArray(dimension, mostDimensions).exactOptional(),
  })
}

/** What is open says nothing of causes, and its collectors are the directory's. */
export const outstandingSchema = schemaFor(ofItems)

export const exposureSchema = schemaFor([...ofItems, ...ofStretches])
