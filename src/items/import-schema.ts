import * as z from 'zod'

import type { Schema } from '../kernel/parse.ts'
import { boundedArray, daySchema, idSchema } from '../kernel/schemas.ts'
import type { ItemImport } from './item-import.ts'
import { itemListSchema, mostItems } from './schema.ts'

/** An import whose items are still to be read. */
export type UnreadImport =
  | (Omit<Extract<ItemImport, { kind: 'whole' }>, 'items'> & { readonly items: readonly unknown[] })
  | { readonly kind: 'changes'; readonly items: readonly unknown[] }

/** The shape of an import; its items are read by `parseItems`. */
export const importSchema: Schema<UnreadImport> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('whole'),
    on: daySchema,
    customers: z.union([z.literal('all'), boundedArray(idSchema, mostItems)]),
    items: itemListSchema,
  }),
  z.strictObject({ kind: z.literal('changes'), items: itemListSchema }),
])
