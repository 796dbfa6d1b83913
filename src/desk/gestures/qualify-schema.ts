import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { OpenDisputeCommand } from './dispute-commands.ts'
import { attachmentsSchema, followUpSchema, messagesSchema, mostItems } from './shared-schema.ts'

export const qualifiedItemSchema = z.union([
  idSchema,
  z.strictObject({ item: idSchema, disputed: amountTextSchema.exactOptional() }).readonly(),
])

export const originSchema = z.enum(['phone', 'email', 'customer-page', 'colleague', 'other'])

export const prioritySchema = z.enum(['low', 'normal', 'high'])

/** The shape of `openDispute`; what its values mean is decided with the facts. */
export const openDisputeSchema: Schema<OpenDisputeCommand> = z
  .strictObject({
    items: boundedArray(qualifiedItemSchema, mostItems).min(1).readonly(),
    status: idSchema,
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
  })
  .readonly()
