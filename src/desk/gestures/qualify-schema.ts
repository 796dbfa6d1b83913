import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { QualifyCommand } from './commands.ts'
import { followUpSchema, messagesSchema, mostItems } from './shared-schema.ts'

export const qualifiedItemSchema = z.union([
  idSchema,
  z.strictObject({ item: idSchema, disputed: amountTextSchema.exactOptional() }).readonly(),
])

/** The shape of `qualify`; what its values mean is decided with the facts. */
export const qualifySchema: Schema<QualifyCommand> = z
  .strictObject({
    items: boundedArray(qualifiedItemSchema, mostItems).min(1).readonly(),
    status: idSchema,
    comment: longTextSchema.exactOptional(),
    resolver: idSchema.nullable().exactOptional(),
    origin: z.enum(['phone', 'email', 'customer-page', 'colleague', 'other']).exactOptional(),
    saidOn: daySchema.exactOptional(),
    priority: z.enum(['low', 'normal', 'high']).exactOptional(),
    rootCause: idSchema.exactOptional(),
    attachments: boundedArray(idSchema, 100).readonly().exactOptional(),
    dunning: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
    messages: messagesSchema.exactOptional(),
    followUp: z.union([followUpSchema, z.literal('scenario')]).exactOptional(),
  })
  .readonly()
