import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import {
  boundedArray,
  daySchema,
  disputeNumberSchema,
  idSchema,
  longTextSchema,
} from '../../kernel/schemas.ts'
import type { ImportDisputeCommand } from './import-commands.ts'
import { circumstancesShape } from './qualify-schema.ts'
import { disputedItemsSchema } from './life-schema.ts'
import { followUpSchema } from './shared-schema.ts'

export const importDisputeSchema: Schema<ImportDisputeCommand> = z
  .strictObject({
    number: disputeNumberSchema,
    items: disputedItemsSchema,
    status: idSchema,
    comment: longTextSchema.exactOptional(),
    openedOn: daySchema,
    resolver: idSchema.nullable().exactOptional(),
    ...circumstancesShape,
    followUp: followUpSchema.exactOptional(),
    reference: idSchema.exactOptional(),
  })
  .readonly()

/** The most disputes of one import; a longer list comes in several. */
const mostImported = 10_000

/** A list of disputes, each of which is read on its own: one that is wrong keeps no other from being imported. */
export const importListSchema: Schema<{ readonly disputes: readonly unknown[] }> = z
  .strictObject({ disputes: boundedArray(z.unknown(), mostImported).readonly() })
  .readonly()
