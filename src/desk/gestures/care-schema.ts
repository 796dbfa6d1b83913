import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type {
  AdjustCommand,
  AnnotateCommand,
  EscalateCommand,
  PauseCommand,
  RelabelCommand,
  ResumeCommand,
  SplitCommand,
} from './care-commands.ts'
import {
  attachmentsSchema,
  followUpSchema,
  itemIdsSchema,
  messagesSchema,
  mostItems,
} from './shared-schema.ts'
import { originSchema, prioritySchema } from './qualify-schema.ts'

export const relabelSchema: Schema<RelabelCommand> = z
  .strictObject({
    dispute: idSchema,
    status: idSchema,
    comment: longTextSchema,
    resolver: idSchema.nullable().exactOptional(),
    messages: messagesSchema.exactOptional(),
  })
  .readonly()

export const splitSchema: Schema<SplitCommand> = z
  .strictObject({
    dispute: idSchema,
    items: itemIdsSchema,
    status: idSchema.exactOptional(),
    comment: longTextSchema,
    resolver: idSchema.nullable().exactOptional(),
    followUp: followUpSchema.exactOptional(),
    messages: messagesSchema.exactOptional(),
  })
  .readonly()

const adjustedItemSchema = z.strictObject({ item: idSchema, disputed: amountTextSchema }).readonly()

export const adjustSchema: Schema<AdjustCommand> = z
  .strictObject({
    dispute: idSchema,
    items: boundedArray(adjustedItemSchema, mostItems).min(1).readonly(),
    comment: longTextSchema.exactOptional(),
  })
  .readonly()

export const annotateSchema: Schema<AnnotateCommand> = z
  .strictObject({
    dispute: idSchema,
    comment: longTextSchema.exactOptional(),
    attachments: attachmentsSchema.exactOptional(),
    rootCause: idSchema.nullable().exactOptional(),
    priority: prioritySchema.exactOptional(),
    saidOn: daySchema.nullable().exactOptional(),
    origin: originSchema.nullable().exactOptional(),
  })
  .readonly()

export const escalateSchema: Schema<EscalateCommand> = z
  .strictObject({
    dispute: idSchema,
    reason: longTextSchema,
    resolver: idSchema.nullable().exactOptional(),
    messages: messagesSchema.exactOptional(),
  })
  .readonly()

export const pauseSchema: Schema<PauseCommand> = z
  .strictObject({ dispute: idSchema, reason: longTextSchema, until: daySchema.exactOptional() })
  .readonly()

export const resumeSchema: Schema<ResumeCommand> = z
  .strictObject({ dispute: idSchema, comment: longTextSchema.exactOptional() })
  .readonly()
