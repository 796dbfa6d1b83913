import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type {
  DecideMessageCommand,
  ResumeSendingCommand,
  RetryCommand,
  StopSendingCommand,
} from './message-commands.ts'

export const decideMessageSchema: Schema<DecideMessageCommand> = z
  .strictObject({
    message: idSchema,
    decision: z.enum(['arrived', 'send-again', 'give-up', 'cancel']),
    comment: longTextSchema.exactOptional(),
  })
  .readonly()

export const retrySchema: Schema<RetryCommand> = z
  .strictObject({ action: idSchema, comment: longTextSchema.exactOptional() })
  .readonly()

export const stopSendingSchema: Schema<StopSendingCommand> = z
  .strictObject({ comment: longTextSchema })
  .readonly()

export const resumeSendingSchema: Schema<ResumeSendingCommand> = z
  .strictObject({ comment: longTextSchema.exactOptional() })
  .readonly()
