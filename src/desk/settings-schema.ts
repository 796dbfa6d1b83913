import * as z from 'zod'

import { isZone } from '../kernel/calendar/zone.ts'
import type { Schema } from '../kernel/parse.ts'
import {
  amountTextSchema,
  boundedArray,
  boundedRecord,
  daySchema,
  idSchema,
  shortTextSchema,
} from '../kernel/schemas.ts'
import type { DeskSettings } from './settings.ts'

const weekdaySchema = z.literal([1, 2, 3, 4, 5, 6, 7])

/** A time of day. */
const timeSchema = z
  .string()
  .max(5)
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day HH:mm' })

/** The shape of the settings; an unknown zone is refused when the desk is made, not when it is used. */
export const settingsSchema: Schema<DeskSettings> = z
  .strictObject({
    zone: z.string().max(64).refine(isZone, { error: 'a time zone of the IANA database' }),
    workingCalendar: z
      .strictObject({
        weekend: boundedArray(weekdaySchema, 7).readonly(),
        holidays: boundedArray(daySchema, 10_000).readonly(),
      })
      .readonly()
      .exactOptional(),
    disputeDunning: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
    customerDispute: z.enum(['exclude', 'flag', 'stop-customer']).exactOptional(),
    resolverNotInformed: z.enum(['mark', 'refuse']).exactOptional(),
    reopenOnReversal: z.boolean().exactOptional(),
    watchDays: z.int().min(0).max(3_660).exactOptional(),
    promiseStatus: idSchema.nullable().exactOptional(),
    promiseDays: z.int().min(0).max(3_660).exactOptional(),
    promiseToleranceDays: z.int().min(0).max(366).exactOptional(),
    staleAfterDays: z.int().min(1).max(3_660).exactOptional(),
    creditStaleDays: z.int().min(0).max(3_660).exactOptional(),
    companyName: shortTextSchema.nullable().exactOptional(),
    lateCharges: z
      .strictObject({
        annualRate: z
          .string()
          .max(13)
          .regex(/^\d{1,3}(?:\.\d{1,9})?$/, { error: 'a rate of a year as a plain decimal, such as 0.10' }),
        yearDays: z.literal([360, 365]).exactOptional(),
        fixedFee: boundedRecord(amountTextSchema, 200).exactOptional(),
      })
      .readonly()
      .nullable()
      .exactOptional(),
    sendWindow: z
      .strictObject({ from: timeSchema, until: timeSchema, days: z.enum(['working', 'all']) })
      .refine(({ from, until }) => from < until, { error: 'a window that ends later than it begins' })
      .readonly()
      .nullable()
      .exactOptional(),
    maxLatenessDays: z.int().min(0).max(3_660).exactOptional(),
    maxSends: z.int().min(1).max(1_000).exactOptional(),
    dailySendCap: z.int().min(0).max(100_000_000).nullable().exactOptional(),
    keepTextsDays: z.int().min(1).max(36_600).nullable().exactOptional(),
  })
  .readonly()
