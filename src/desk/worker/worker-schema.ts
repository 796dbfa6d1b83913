import * as z from 'zod'

import type { BackOff } from '../../messages/back-off.ts'
import type { Schema } from '../../kernel/parse.ts'

const most = 2 ** 40

type WorkerNumbers = {
  readonly leaseMs?: number | undefined
  readonly batch?: number | undefined
  readonly concurrency?: number | undefined
  readonly backOff?: BackOff | undefined
}

/** The numbers among the options of a worker. */
export const workerNumbersSchema: Schema<WorkerNumbers> = z
  .strictObject({
    leaseMs: z.int().min(1_000).max(86_400_000).optional(),
    batch: z.int().min(1).max(1_000).optional(),
    concurrency: z.int().min(1).max(1_000).optional(),
    backOff: z
      .strictObject({
        baseMs: z.int().min(1).max(most),
        capMs: z.int().min(1).max(most),
        mostTries: z.int().min(1).max(1_000),
      })
      .readonly()
      .optional(),
  })
  .readonly()
