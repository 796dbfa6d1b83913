import * as z from 'zod'

import { boundedArray, daySchema, idSchema, longTextSchema, shortTextSchema } from '../../kernel/schemas.ts'

/** A gesture names at most so many items. */
export const mostItems = 100_000

export const itemIdsSchema = boundedArray(idSchema, mostItems).min(1).readonly()

export const channelSchema = z.enum([
  'email',
  'internal-email',
  'letter',
  'registered-letter',
  'sms',
  'phone',
  'task',
  'legal',
])

export const modeSchema = z.enum(['manual', 'automatic-after-confirmation', 'automatic'])

export const outcomeSchema = z.enum([
  'unstated',
  'accepted',
  'rejected',
  'compromise',
  'withdrawn',
  'written-off',
])

export const contentSchema = z.strictObject({ subject: shortTextSchema, text: longTextSchema }).readonly()

const recipientSchema = z.union([
  z.strictObject({ user: idSchema }).readonly(),
  z.strictObject({ contact: idSchema }).readonly(),
])

export const recipientsSchema = boundedArray(recipientSchema, 50).readonly()

export const attachmentsSchema = boundedArray(idSchema, 100).readonly()

const addressing = {
  to: recipientsSchema.exactOptional(),
  attachments: attachmentsSchema.exactOptional(),
}

export const messagesSchema = boundedArray(
  z.union([
    z.strictObject({ ...addressing, template: idSchema }).readonly(),
    z.strictObject({ ...addressing, subject: shortTextSchema, text: longTextSchema }).readonly(),
  ]),
  20,
).readonly()

export const followUpSchema = z
  .strictObject({
    name: shortTextSchema.exactOptional(),
    channel: channelSchema.exactOptional(),
    on: daySchema.exactOptional(),
    mode: modeSchema.exactOptional(),
    template: idSchema.exactOptional(),
    content: contentSchema.exactOptional(),
  })
  .readonly()

export const actionDetailsSchema = z
  .strictObject({
    name: shortTextSchema,
    channel: channelSchema,
    on: daySchema,
    mode: modeSchema.exactOptional(),
    resolver: idSchema.nullable().exactOptional(),
    template: idSchema.exactOptional(),
    content: contentSchema.exactOptional(),
    comment: longTextSchema.exactOptional(),
    attachments: attachmentsSchema.exactOptional(),
    scenarioStep: idSchema.exactOptional(),
  })
  .readonly()
