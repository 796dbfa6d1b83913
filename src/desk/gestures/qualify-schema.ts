import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { OpenDisputeCommand } from './dispute-commands.ts'
import { attachmentsSchema, followUpSchema, messagesSchema, mostItems } from './shared-schema.ts'

export const qualifiedItemSchema = z.union([
  idSchema,
  z.strictObject({ item: idSchema, disputed: amountTextSchema.exactOptional() }).readonly(),
])

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
  .strictObject({
    items: boundedArray(qualifiedItemSchema, mostItems).min(1).readonly(),
    status: idSchema,
    comment: longTextSchema.exactOptional(),
    resolver: idSchema.nullable().exactOptional(),
    ...circumstancesShape,
    move: z.boolean().exactOptional(),
    messages: messagesSchema.exactOptional(),
    followUp: z.union([followUpSchema, z.literal('scenario')]).exactOptional(),
  })
  .readonly()
