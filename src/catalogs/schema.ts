import * as z from 'zod'

import type { Schema } from '../kernel/parse.ts'
import { boundedArray, boundedRecord, idSchema, shortTextSchema } from '../kernel/schemas.ts'
import type { Catalog } from './catalog.ts'

/** The most a catalog may hold: what people could still choose from, many times over. */
export const catalogLimits = {
  languages: 50,
  statuses: 5_000,
  next: 1_000,
  entries: 5_000,
} as const

// The value is a rule of its own (`catalog-invalid`), so that every bad delay of a catalog is listed with the other faults.
const delaySchema = z.strictObject({
  value: z.number(),
  unit: z.enum(['days', 'working-days', 'weeks', 'months']),
})

/** A language tag such as `fr` or `pt-BR`. */
const languageSchema = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/, 'a language tag such as fr or pt-BR')

const labelsSchema = boundedRecord(shortTextSchema, catalogLimits.languages)

const statusSchema = z.strictObject({
  id: idSchema,
  type: z.enum(['in-progress', 'promise', 'dispute', 'resolved', 'litigation']),
  labels: labelsSchema,
  delay: delaySchema.exactOptional(),
  active: z.boolean(),
  department: idSchema.exactOptional(),
  family: idSchema.exactOptional(),
  template: idSchema.exactOptional(),
  channel: z
    .enum(['email', 'internal-email', 'letter', 'registered-letter', 'sms', 'phone', 'task', 'legal'])
    .exactOptional(),
  mode: z.enum(['manual', 'automatic-after-confirmation', 'automatic']).exactOptional(),
  resolver: idSchema.exactOptional(),
  dunning: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
  serviceLevelDelay: delaySchema.exactOptional(),
  resolvedAs: idSchema.exactOptional(),
  next: boundedArray(idSchema, catalogLimits.next).exactOptional(),
})

const entriesSchema = boundedArray(
  z.strictObject({ id: idSchema, labels: labelsSchema, active: z.boolean() }),
  catalogLimits.entries,
)

/** The shape of a catalog; its rules are checked by `defineCatalog`. */
export const catalogSchema: Schema<Catalog> = z.strictObject({
  version: z.int().min(1),
  languages: boundedArray(languageSchema, catalogLimits.languages).min(1),
  delay: delaySchema.exactOptional(),
  defaultResolved: idSchema,
  statuses: boundedArray(statusSchema, catalogLimits.statuses),
  customerDisputeReasons: entriesSchema,
  rootCauses: entriesSchema,
  resolutionCodes: entriesSchema,
})
