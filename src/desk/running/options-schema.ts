import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { idSchema } from '../../kernel/schemas.ts'
import type { GestureOptions } from './options.ts'

/** The shape of what comes last in every gesture: who acts, and the idempotency key. */
export const optionsSchema: Schema<GestureOptions> = z
  .strictObject({ by: idSchema, key: idSchema.exactOptional() })
  .readonly()
