import { isDeepStrictEqual } from 'node:util'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { canonicalJson, fingerprint } from '../../../src/kernel/fingerprint.ts'
import { deepFreeze } from '../../../src/kernel/freeze.ts'
import { parse } from '../../../src/kernel/parse.ts'
import {
  boundedArray,
  boundedRecord,
  daySchema,
  idSchema,
  shortTextSchema,
} from '../../../src/kernel/schemas.ts'
import { holds } from '../../support/law.ts'

const json = fc.jsonValue({ maxDepth: 6 })

/** The same value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const result = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value).reverse()) result[key] = reversed(inner)
  return result
}

describe('laws of plain data', () => {
  it('canonical JSON is JSON of the same value, and its own canonical JSON', () => {
    holds(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('the order of keys changes no fingerprint', () => {
    holds(
      fc.property(json, (value) => {
        expect(fingerprint(reversed(value))).toBe(fingerprint(value))
      }),
    )
  })

  it('values have one canonical JSON exactly when they are equal as JSON', () => {
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    holds(
      fc.property(json, json, (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(plain(a), plain(b)))
      }),
    )
  })

  it('a frozen value is equal, and frozen everywhere', () => {
    holds(
      fc.property(json, (value) => {
        const before = JSON.stringify(value)
        deepFreeze(value)
        expect(JSON.stringify(value)).toBe(before)
        const waiting: unknown[] = [value]
        for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
          expect(Object.isFrozen(part)).toBe(true)
          if (typeof part === 'object' && part !== null)
            for (const inner of Object.values(part)) waiting.push(inner)
        }
      }),
    )
  })

  it('anything is read or refused as input-invalid with at most 20 faults, and no prototype is touched (UN7)', () => {
    const schema = boundedArray(boundedRecord(shortTextSchema, 5), 5)
    holds(
      fc.property(
        fc.anything({
          withNullPrototype: true,
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
        }),
        (input) => {
          for (const given of [input, [input], [{ a: input }]]) {
            try {
              parse(schema, given, 'anything')
            } catch (error) {
              if (!isRedressError(error, 'input-invalid')) throw error
              expect(error.details.issues.length).toBeGreaterThan(0)
              expect(error.details.issues.length).toBeLessThanOrEqual(20)
            }
          }
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
    )
  })

  it('what is read is read again unchanged', () => {
    const schema = boundedRecord(idSchema, 50)
    holds(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (input) => {
        const once = parse(schema, input, 'record')
        expect(parse(schema, JSON.parse(JSON.stringify(once)), 'record')).toEqual(once)
        expect(JSON.stringify(once)).toBe(JSON.stringify(input))
      }),
    )
  })

  it('an error never shows a text that was given', () => {
    holds(
      fc.property(fc.string({ minLength: 4, unit: fc.constantFrom(...'QXZJqxzj') }), (secret) => {
        try {
          parse(boundedArray(daySchema, 3), [secret, { [secret]: secret }, [secret]], 'list')
          expect.unreachable()
        } catch (error) {
          if (!isRedressError(error, 'input-invalid')) throw error
          expect(error.message + JSON.stringify(error.details)).not.toContain(secret)
        }
      }),
    )
  })
})
