import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { Chosen } from '../decisions/chosen.ts'
import type {
  HeedCommand,
  HoldCommand,
  IgnoreCommand,
  LiftDisputeCommand,
  PutInDisputeCommand,
  ReleaseCommand,
} from './account-commands.ts'
import { itemIdsSchema } from './shared-schema.ts'

const chosen = { items: itemIdsSchema.exactOptional(), customer: idSchema.exactOptional() }

const isOneOfBoth = ({ items, customer }: Chosen): boolean =>
  (items === undefined) !== (customer === undefined)

const eitherOne = { error: 'an object with either items or a customer' }

export const holdSchema: Schema<HoldCommand> = z
  .strictObject({ ...chosen, reason: longTextSchema, until: daySchema })
  .refine(isOneOfBoth, eitherOne)
  .readonly()

export const ignoreSchema: Schema<IgnoreCommand> = z
  .strictObject({ ...chosen, reason: longTextSchema })
  .refine(isOneOfBoth, eitherOne)
  .readonly()

const ending = z
  .strictObject({ ...chosen, comment: longTextSchema.exactOptional() })
  .refine(isOneOfBoth, eitherOne)
  .readonly()

export const releaseSchema: Schema<ReleaseCommand> = ending

export const heedSchema: Schema<HeedCommand> = ending

export const putInDisputeSchema: Schema<PutInDisputeCommand> = z
  .strictObject({
    customer: idSchema,
    reason: idSchema.exactOptional(),
    comment: longTextSchema.exactOptional(),
  })
  .readonly()

export const liftDisputeSchema: Schema<LiftDisputeCommand> = z
  .strictObject({ customer: idSchema, comment: longTextSchema.exactOptional() })
  .readonly()
