import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import {
  amountTextSchema,
  boundedArray,
  daySchema,
  idSchema,
  longTextSchema,
  shortTextSchema,
} from '../../kernel/schemas.ts'
import type { CompleteCommand, DetachCommand, EditCommand, RescheduleCommand } from './action-commands.ts'
import type { AssignCommand, ReopenCommand, ResolveCommand } from './dispute-commands.ts'
import type { SyncCommand } from './upkeep-commands.ts'
import { qualifiedItemSchema } from './qualify-schema.ts'
import {
  actionDetailsSchema,
  attachmentsSchema,
  channelSchema,
  contentSchema,
  followUpSchema,
  itemIdsSchema,
  messagesSchema,
  modeSchema,
  mostItems,
  outcomeSchema,
} from './shared-schema.ts'

const resolution = {
  outcome: outcomeSchema.exactOptional(),
  credit: amountTextSchema.exactOptional(),
  code: idSchema.exactOptional(),
  comment: longTextSchema.exactOptional(),
}

const detachment = {
  ...resolution,
  items: itemIdsSchema,
  why: z.enum(['resolved', 'mistake', 'moved', 'split', 'other']),
  status: idSchema.exactOptional(),
  to: idSchema.exactOptional(),
}

export const disputedItemsSchema = boundedArray(qualifiedItemSchema, mostItems).min(1).readonly()

export const resolveSchema: Schema<ResolveCommand> = z
  .strictObject({
    dispute: idSchema,
    items: itemIdsSchema.exactOptional(),
    ...resolution,
    next: actionDetailsSchema.exactOptional(),
    messages: messagesSchema.exactOptional(),
  })
  .readonly()

export const completeSchema: Schema<CompleteCommand> = z
  .strictObject({
    action: idSchema,
    ...resolution,
    next: actionDetailsSchema.exactOptional(),
    messages: messagesSchema.exactOptional(),
  })
  .readonly()

export const detachSchema: Schema<DetachCommand> = z
  .strictObject({ action: idSchema, ...detachment, next: actionDetailsSchema.exactOptional() })
  .readonly()

export const rescheduleSchema: Schema<RescheduleCommand> = z
  .strictObject({ action: idSchema, to: daySchema, comment: longTextSchema.exactOptional() })
  .readonly()

export const assignSchema: Schema<AssignCommand> = z
  .strictObject({
    dispute: idSchema,
    resolver: idSchema.nullable(),
    comment: longTextSchema.exactOptional(),
    messages: messagesSchema.exactOptional(),
  })
  .readonly()

export const editSchema: Schema<EditCommand> = z
  .strictObject({
    action: idSchema,
    name: shortTextSchema.exactOptional(),
    on: daySchema.exactOptional(),
    channel: channelSchema.exactOptional(),
    mode: modeSchema.exactOptional(),
    resolver: idSchema.nullable().exactOptional(),
    content: contentSchema.nullable().exactOptional(),
    comment: longTextSchema.exactOptional(),
    attachments: attachmentsSchema.exactOptional(),
    attach: disputedItemsSchema.exactOptional(),
    move: z.boolean().exactOptional(),
    detach: z.strictObject(detachment).readonly().exactOptional(),
  })
  .readonly()

export const reopenSchema: Schema<ReopenCommand> = z
  .strictObject({
    dispute: idSchema,
    items: disputedItemsSchema.exactOptional(),
    move: z.boolean().exactOptional(),
    comment: longTextSchema,
    messages: messagesSchema.exactOptional(),
    followUp: followUpSchema.exactOptional(),
  })
  .readonly()

// A host's batch of changes may turn out to be empty.
const lookedAtSchema = boundedArray(idSchema, mostItems).readonly().exactOptional()

export const syncSchema: Schema<SyncCommand> = z
  .strictObject({ items: lookedAtSchema, actions: lookedAtSchema, customers: lookedAtSchema })
  .readonly()
