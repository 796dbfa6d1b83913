import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, currencySchema, daySchema, idSchema } from '../../kernel/schemas.ts'
import { mostItems } from '../gestures/shared-schema.ts'
import type {
  CreditFilter,
  CustomerDisputeFilter,
  DebtorFilter,
  DisputeFilter,
  StaleFilter,
  WorkloadFilter,
} from './asked.ts'

/** A filter names at most so many values of one kind. */
const mostValues = 1_000

const openDisputeFilter = {
  customer: idSchema.exactOptional(),
  collector: idSchema.exactOptional(),
  resolver: idSchema.exactOptional(),
  cause: idSchema.exactOptional(),
  from: daySchema.exactOptional(),
  to: daySchema.exactOptional(),
  causes: boundedArray(idSchema, mostValues).min(1).readonly().exactOptional(),
  family: idSchema.exactOptional(),
  department: idSchema.exactOptional(),
  priority: z.enum(['low', 'normal', 'high']).exactOptional(),
  dunning: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
  escalated: z.boolean().exactOptional(),
  currency: currencySchema.exactOptional(),
  minDisputed: amountTextSchema.exactOptional(),
}

const withMinimum = { path: ['currency'], error: 'given where a minimum amount is, which is in it' }

export const disputeFilterSchema: Schema<DisputeFilter> = z
  .strictObject({ state: z.enum(['open', 'closed']).exactOptional(), ...openDisputeFilter })
  .refine(({ minDisputed, currency }) => minDisputed === undefined || currency !== undefined, withMinimum)
  .readonly()

export const staleFilterSchema: Schema<StaleFilter> = z
  .strictObject({
    ...openDisputeFilter,
    reason: z
      .enum([
        'no-contact',
        'tracking-late',
        'no-resolver',
        'resolver-not-informed',
        'nothing-disputed',
        'service-level-passed',
      ])
      .exactOptional(),
  })
  .refine(({ minDisputed, currency }) => minDisputed === undefined || currency !== undefined, withMinimum)
  .readonly()

export const customerDisputeFilterSchema: Schema<CustomerDisputeFilter> = z
  .strictObject({ reason: idSchema.exactOptional(), collector: idSchema.exactOptional() })
  .readonly()

export const creditFilterSchema: Schema<CreditFilter> = z
  .strictObject({
    customer: idSchema.exactOptional(),
    collector: idSchema.exactOptional(),
    currency: currencySchema.exactOptional(),
    minAmount: amountTextSchema.exactOptional(),
    stale: z.boolean().exactOptional(),
  })
  .refine(({ minAmount, currency }) => minAmount === undefined || currency !== undefined, withMinimum)
  .readonly()

export const debtorFilterSchema: Schema<DebtorFilter> = z
  .strictObject({
    customers: boundedArray(idSchema, mostItems).min(1).readonly().exactOptional(),
    collector: idSchema.exactOptional(),
    currency: currencySchema.exactOptional(),
    minBalance: amountTextSchema.exactOptional(),
    inDispute: z.boolean().exactOptional(),
    reason: idSchema.exactOptional(),
  })
  .refine(({ minBalance, currency }) => minBalance === undefined || currency !== undefined, withMinimum)
  .readonly()

export const workloadFilterSchema: Schema<WorkloadFilter> = z
  .strictObject({ resolver: idSchema.exactOptional(), collector: idSchema.exactOptional() })
  .readonly()
