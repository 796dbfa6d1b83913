import * as z from 'zod'

import { itemsPerEvent } from '../../history/event.ts'
import type { Schema } from '../../kernel/parse.ts'
import { boundedArray, daySchema, idSchema } from '../../kernel/schemas.ts'
import type { GestureOptions } from '../running/options.ts'
import type { EraseCommand, EraseRequest, PurgeRequest } from './upkeep-commands.ts'

const textIdsSchema = boundedArray(idSchema, itemsPerEvent).readonly()

export const eraseSchema: Schema<EraseCommand> = z
  .strictObject({ notes: textIdsSchema.exactOptional(), messages: textIdsSchema.exactOptional() })
  .readonly()

export const eraseRequestSchema: Schema<EraseRequest> = z.union([
  eraseSchema,
  z.strictObject({ item: idSchema }).readonly(),
  z.strictObject({ dispute: idSchema }).readonly(),
  z.strictObject({ action: idSchema }).readonly(),
  z.strictObject({ customer: idSchema }).readonly(),
])

export const purgeRequestSchema: Schema<PurgeRequest> = z
  .strictObject({ before: daySchema.exactOptional() })
  .readonly()

/** Who erases. There is no key: doing it twice does no harm. */
export const authorSchema: Schema<Pick<GestureOptions, 'by'>> = z.strictObject({ by: idSchema }).readonly()
