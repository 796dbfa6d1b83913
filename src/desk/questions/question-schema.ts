import * as z from 'zod'

import type { Purpose } from '../../dunning/purpose.ts'
import type { Schema } from '../../kernel/parse.ts'
import { boundedArray, daySchema, idSchema } from '../../kernel/schemas.ts'
import { channelSchema, modeSchema, mostItems } from '../gestures/shared-schema.ts'
import type { AgendaFilter, ExplainOptions, HistorySubject, PromiseFilter } from './asked.ts'

/** Ids to ask about; unlike a gesture, a question may name none. */
export const askedIdsSchema: Schema<readonly string[]> = boundedArray(idSchema, mostItems).readonly()

const purposeSchema: Schema<Purpose> = z.union([
  z.strictObject({ kind: z.literal('scenario'), preventive: z.boolean().exactOptional() }).readonly(),
  z.strictObject({ kind: z.literal('action'), action: idSchema }).readonly(),
  z.strictObject({ kind: z.literal(['criterion', 'acknowledgement', 'internal']) }).readonly(),
])

export const explainSchema: Schema<ExplainOptions> = z
  .strictObject({ on: daySchema.exactOptional(), purpose: purposeSchema.exactOptional() })
  .readonly()

export const promiseFilterSchema: Schema<PromiseFilter> = z
  .strictObject({
    state: z
      .enum(['pending', 'kept', 'kept-in-part', 'broken', 'lapsed', 'replaced', 'withdrawn'])
      .exactOptional(),
    customer: idSchema.exactOptional(),
    from: daySchema.exactOptional(),
    to: daySchema.exactOptional(),
  })
  .readonly()

const stateSchema = z.enum(['planned', 'awaiting-confirmation', 'confirmed', 'done', 'cancelled', 'failed'])

export const agendaFilterSchema: Schema<AgendaFilter> = z
  .strictObject({
    states: boundedArray(stateSchema, 6).min(1).readonly().exactOptional(),
    customer: idSchema.exactOptional(),
    collector: idSchema.exactOptional(),
    resolver: idSchema.exactOptional(),
    channel: channelSchema.exactOptional(),
    mode: modeSchema.exactOptional(),
    status: idSchema.exactOptional(),
    to: daySchema.exactOptional(),
  })
  .readonly()

export const subjectSchema: Schema<HistorySubject> = z.union([
  z.strictObject({ item: idSchema }).readonly(),
  z.strictObject({ dispute: idSchema }).readonly(),
  z.strictObject({ action: idSchema }).readonly(),
  z.strictObject({ customer: idSchema }).readonly(),
  z.strictObject({ note: idSchema }).readonly(),
  z.strictObject({ message: idSchema }).readonly(),
])
