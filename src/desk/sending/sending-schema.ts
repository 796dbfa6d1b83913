import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { BeginCommand, ConcludeCommand, ReserveCommand, RunCommand } from './sending-commands.ts'

const most = 2 ** 40

const termsSchema = z
  .strictObject({
    leaseMs: z.int().min(1).max(most),
    windowMs: z.int().min(0).max(most).nullable(),
    backOff: z
      .strictObject({
        baseMs: z.int().min(1).max(most),
        capMs: z.int().min(1).max(most),
        mostTries: z.int().min(1).max(1_000),
      })
      .readonly(),
  })
  .readonly()

const problemSchema = z.enum([
  'refused-for-now',
  'refused-for-good',
  'reply-lost',
  'lease-over',
  'header-invalid',
])

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted'), reference: longTextSchema.nullable() }).readonly(),
  z
    .strictObject({ outcome: z.literal('notAccepted'), permanent: z.boolean(), problem: problemSchema })
    .readonly(),
  z.strictObject({ outcome: z.literal('unknown'), problem: problemSchema }).readonly(),
])

const messageFields = { message: idSchema, action: idSchema.nullable() }

export const runSchema: Schema<RunCommand> = z.strictObject({ action: idSchema }).readonly()

export const beginSchema: Schema<BeginCommand> = z
  .strictObject({ ...messageFields, dispute: idSchema.nullable(), chases: z.boolean(), terms: termsSchema })
  .readonly()

export const concludeSchema: Schema<ConcludeCommand> = z
  .strictObject({
    ...messageFields,
    isRun: z.boolean(),
    attempt: z.int().min(1),
    outcome: outcomeSchema,
    terms: termsSchema,
  })
  .readonly()

export const reserveSchema: Schema<ReserveCommand> = z.strictObject({ count: z.int() }).readonly()
