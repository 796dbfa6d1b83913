import * as z from 'zod'

import type { Schema } from '../../kernel/parse.ts'
import { amountTextSchema, boundedArray, daySchema, idSchema, longTextSchema } from '../../kernel/schemas.ts'
import type { PromiseCommand } from './promise-commands.ts'
import { followUpSchema, messagesSchema, mostItems } from './shared-schema.ts'

/** A plan has at most so many days: five years of months. */
const mostDays = 60

const promisedItemSchema = z.union([
  idSchema,
  z.strictObject({ item: idSchema, amount: amountTextSchema.exactOptional() }).readonly(),
])

const plannedPaymentSchema = z
  .strictObject({ on: daySchema, amount: amountTextSchema.exactOptional() })
  .readonly()

/** The days of a plan of payments, each with what is promised for it. */
export const planOfPaymentsSchema = boundedArray(plannedPaymentSchema, mostDays).min(1).readonly()

/** The shape of `promise`: how much is promised, and by when, is said in one way only. */
export const promiseSchema: Schema<PromiseCommand> = z
  .strictObject({
    items: boundedArray(promisedItemSchema, mostItems).min(1).readonly(),
    on: daySchema.exactOptional(),
    amount: amountTextSchema.exactOptional(),
    plan: planOfPaymentsSchema.exactOptional(),
    status: idSchema.exactOptional(),
    comment: longTextSchema.exactOptional(),
    messages: messagesSchema.exactOptional(),
    followUp: z.union([followUpSchema, z.literal('scenario')]).exactOptional(),
    move: z.boolean().exactOptional(),
  })
  .refine(({ plan, on, amount }) => plan === undefined || (on === undefined && amount === undefined), {
    path: ['plan'],
    error: 'given without on and amount, which it stands for',
  })
  .refine(({ items, amount, plan }) => (amount === undefined && plan === undefined) || items.every(isWhole), {
    path: ['items'],
    error: 'given without amounts of their own when an amount or a plan is for all of them',
  })
  .readonly()

function isWhole(item: PromiseCommand['items'][number]): boolean {
  return typeof item === 'string' || item.amount === undefined
}
