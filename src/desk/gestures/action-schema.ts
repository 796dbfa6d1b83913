import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { daySchema, idSchema, longTextSchema, shortTextSchema } from '../../kernel/schemas.ts'
import type {
  AttachCommand,
  CancelCommand,
  ConfirmCommand,
  PlanCommand,
  SendCommand,
} from './plan-commands.ts'
import { disputedItemsSchema } from './life-schema.ts'
import {
  attachmentsSchema,
  channelSchema,
  contentSchema,
  itemIdsSchema,
  modeSchema,
  recipientsSchema,
} from './shared-schema.ts'

export const planSchema: Schema<PlanCommand> = z
  .strictObject({
    items: itemIdsSchema,
    name: shortTextSchema.exactOptional(),
    channel: channelSchema.exactOptional(),
    on: daySchema.exactOptional(),
    mode: modeSchema.exactOptional(),
    resolver: idSchema.nullable().exactOptional(),
    template: idSchema.exactOptional(),
    content: contentSchema.exactOptional(),
    comment: longTextSchema.exactOptional(),
    attachments: attachmentsSchema.exactOptional(),
    scenarioStep: idSchema.exactOptional(),
    move: z.boolean().exactOptional(),
    copyOf: idSchema.exactOptional(),
    runNow: z.boolean().exactOptional(),
    to: recipientsSchema.exactOptional(),
  })
  .refine(({ to, runNow }) => to === undefined || runNow === true, {
    error: 'nothing, unless the action runs now',
    path: ['to'],
  })
  .readonly()

export const attachSchema: Schema<AttachCommand> = z
  .strictObject({ action: idSchema, items: disputedItemsSchema, move: z.boolean().exactOptional() })
  .readonly()

export const confirmSchema: Schema<ConfirmCommand> = z
  .strictObject({ action: idSchema, comment: longTextSchema.exactOptional() })
  .readonly()

export const sendSchema: Schema<SendCommand> = z
  .strictObject({
    action: idSchema,
    content: contentSchema.exactOptional(),
    to: recipientsSchema.exactOptional(),
  })
  .readonly()

export const cancelSchema: Schema<CancelCommand> = z
  .strictObject({ action: idSchema, comment: longTextSchema })
  .readonly()
