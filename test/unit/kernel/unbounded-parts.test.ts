import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { boundedArray, boundedRecord, idSchema } from '../../../src/kernel/schemas.ts'
import { unboundedParts } from '../../support/unbounded-parts.ts'

interface Tree {
  readonly inner?: Tree | undefined
}
const tree: z.ZodType<Tree> = z.lazy(() => z.strictObject({ inner: tree.optional() }))

describe('the walker of schemas (SZ7)', () => {
  it.each<[string, z.ZodType, string[]]>([
    ['a text without maximum', z.string(), ['$ (text)']],
    ['a text with only a pattern', z.string().regex(/^a*$/), ['$ (text)']],
    ['a list without maximum', z.array(idSchema), ['$ (list)']],
    ['an element of a bounded list', boundedArray(z.string(), 3), ['$[] (text)']],
    ['a value of a bounded record', boundedRecord(z.string(), 3), ['$.* (text)']],
    ['free keys', z.record(z.string().max(3), z.number()), ['$ (free keys)']],
    ['an open object', z.looseObject({ a: idSchema }), ['$ (free keys)']],
    ['an object with a catch-all', z.object({}).catchall(z.string().max(1)), ['$ (free keys)']],
    ['a property', z.strictObject({ a: z.strictObject({ b: z.string() }) }), ['$.a.b (text)']],
    ['inside wrappers', z.string().optional().nullable().default('x').readonly(), ['$ (text)']],
    ['one of a union', z.union([idSchema, z.string()]), ['$|1 (text)']],
    [
      'both sides of an intersection',
      z.intersection(z.object({ a: z.string() }), z.object({ b: z.string() })),
      ['$.a (text)', '$.b (text)'],
    ],
    ['an element of a tuple', z.tuple([idSchema, z.string()]), ['$[1] (text)']],
    ['the open end of a tuple', z.tuple([idSchema], idSchema), ['$ (open end)']],
    [
      'a set and a map',
      z.tuple([z.set(idSchema), z.map(idSchema, z.string())]),
      ['$[0] (set)', '$[1] (map)', '$[1].* (text)'],
    ],
    ['the way in of a pipe', z.string().transform((text) => text.length), ['$ (text)']],
    [
      'anything',
      z.strictObject({ a: z.unknown(), b: z.any(), c: z.custom() }),
      ['$.a (unknown)', '$.b (any)', '$.c (custom)'],
    ],
    ['a schema that contains itself', tree, ['$.inner (contains itself)']],
  ])('finds %s', (_what, schema, parts) => {
    expect(unboundedParts(schema)).toEqual(parts)
  })

  it.each<[string, z.ZodType]>([
    ['texts with a maximum', z.tuple([z.string().max(3), z.string().length(3)])],
    ['sets and maps with a maximum', z.tuple([z.set(idSchema).max(3), z.map(idSchema, idSchema).max(3)])],
    ['records with listed keys', z.record(z.enum(['a', 'b']), z.number())],
    [
      'scalars',
      z.strictObject({ a: z.number(), b: z.boolean(), c: z.null(), d: z.literal('x'), e: z.enum(['x']) }),
    ],
    [
      'the same schema in two places',
      z.strictObject({ a: idSchema, b: boundedArray(idSchema, 3), c: idSchema }),
    ],
  ])('accepts %s', (_what, schema) => {
    expect(unboundedParts(schema)).toEqual([])
  })
})
