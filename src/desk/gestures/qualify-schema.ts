import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { OpenDisputeCommand } from './dispute-commands.ts'
import { planOfPaymentsSchema } from './promise-schema.ts'
import type { AmendCommand, QualifyCommand } from './qualify-commands.ts'
import {
  attachmentsSchema,
  followUpSchema,
  messagesSchema,
  mostItems,
  outcomeSchema,
} from './shared-schema.ts'

export const qualifiedItemSchema = z.union([
  idSchema,
  z.strictObject({ item: idSchema, disputed: amountTextSchema.exactOptional() }).readonly(),
])

export const originSchema = z.enum(['phone', 'email', 'customer-page', 'colleague', 'other'])

export const prioritySchema = z.enum(['low', 'normal', 'high'])

const qualification = {
  items: boundedArray(qualifiedItemSchema, mostItems).min(1).readonly(),
  comment: longTextSchema.exactOptional(),
  resolver: idSchema.nullable().exactOptional(),
  origin: originSchema.exactOptional(),
  saidOn: daySchema.exactOptional(),
  priority: prioritySchema.exactOptional(),
  rootCause: idSchema.exactOptional(),
  attachments: attachmentsSchema.exactOptional(),
  dunning: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
  move: z.boolean().exactOptional(),
  messages: messagesSchema.exactOptional(),
  followUp: z.union([followUpSchema, z.literal('scenario')]).exactOptional(),
}

/** What may be said of a dispute beside items, cause and brief (D-1). */
export const circumstancesShape = {
  origin: z.enum(['phone', 'email', 'customer-page', 'colleague', 'other']).exactOptional(),
  saidOn: daySchema.exactOptional(),
  priority: z.enum(['low', 'normal', 'high']).exactOptional(),
  rootCause: idSchema.exactOptional(),
  attachments: attachmentsSchema.exactOptional(),
  dunning: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
}

/** The shape of `openDispute`; what its values mean is decided with the facts. */
export const openDisputeSchema: Schema<OpenDisputeCommand> = z
  .strictObject({ ...qualification, status: idSchema })
  .readonly()

export const qualifySchema: Schema<QualifyCommand> = z
  .strictObject({
    ...qualification,
    status: idSchema.nullable(),
    promised: planOfPaymentsSchema.exactOptional(),
    outcome: outcomeSchema.exactOptional(),
    credit: amountTextSchema.exactOptional(),
    code: idSchema.exactOptional(),
  })
  .readonly()

export const amendSchema: Schema<AmendCommand> = z
  .strictObject({
    item: idSchema,
    scope: z.enum(['all', 'one']).exactOptional(),
    comment: longTextSchema,
  })
  .readonly()
