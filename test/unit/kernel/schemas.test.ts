import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { parse } from '../../../src/kernel/parse.ts'
import {
  amountTextSchema,
  boundedArray,
  boundedRecord,
  currencySchema,
  daySchema,
  disputeNumberSchema,
  idSchema,
  instantSchema,
  longTextSchema,
  shortTextSchema,
} from '../../../src/kernel/schemas.ts'
import { expectWithinMs, sized } from '../../support/budget.ts'
import { refusalOf } from '../../support/refusal.ts'
import { unboundedParts } from '../../support/unbounded-parts.ts'

const blocks = {
  daySchema,
  instantSchema,
  currencySchema,
  amountTextSchema,
  idSchema,
  shortTextSchema,
  disputeNumberSchema,
  longTextSchema,
}

const expectedOf = (schema: z.ZodType, input: unknown) => {
  const error = refusalOf(() => parse(schema, input, 'value'))
  return error.code === 'input-invalid' ? error.details.issues : []
}

describe('the building blocks of schemas', () => {
  it.each<[keyof typeof blocks, string, string, string]>([
    ['daySchema', '2026-12-04', '2026-02-30', 'a real calendar day YYYY-MM-DD from 1900 to 2199'],
    [
      'instantSchema',
      '2026-05-31T22:30:00.000Z',
      '2026-05-31T22:30:00Z',
      'an instant in ISO 8601 UTC with milliseconds, such as 2026-05-31T22:30:00.000Z',
    ],
    ['currencySchema', 'EUR', 'DEM', 'an active currency code of ISO 4217, such as EUR'],
    [
      'amountTextSchema',
      '1250.50',
      '1e3',
      'a plain decimal text of at most 18 digits and 4 decimals, such as 1250.50',
    ],
    ['idSchema', 'F-1042', '', 'an id of 1 to 255 bytes of well-formed text without NUL'],
    ['shortTextSchema', 'Price dispute', 'a\nb', 'a text of at most 200 visible characters on one line'],
    [
      'disputeNumberSchema',
      'L 2026/17',
      'x'.repeat(65),
      'a number of at most 64 visible characters on one line',
    ],
    ['longTextSchema', 'a\nb', 'a\0b', 'a well-formed text of at most 65536 bytes'],
  ])('%s takes %j, refuses %j and says why', (name, good, bad, expected) => {
    expect(parse<unknown>(blocks[name], good, 'value')).toBe(good)
    for (const input of [bad, 7, null, undefined, {}]) {
      expect(expectedOf(blocks[name], input)).toEqual([{ path: '', expected }])
    }
  })

  it('are all bounded (SZ7)', () => {
    for (const schema of Object.values(blocks)) expect(unboundedParts(schema)).toEqual([])
    expect(unboundedParts(boundedArray(idSchema, 10))).toEqual([])
    expect(unboundedParts(boundedRecord(idSchema, 10))).toEqual([])
  })
})

describe('a bounded list', () => {
  it('has its maximum and not one more, which is found before elements are read', () => {
    const list = boundedArray(idSchema, 2)
    expect(parse(list, ['a', 'b'], 'list')).toEqual(['a', 'b'])
    expect(expectedOf(list, ['', '', ''])).toEqual([{ path: '', expected: 'at most 2 elements' }])
    expect(expectedOf(list, { length: 1 })).toEqual([{ path: '', expected: 'a list' }])
  })
})

describe('a bounded record (UN6)', () => {
  const record = boundedRecord(shortTextSchema, 3)

  it('keeps every key as an ordinary name, __proto__ too', () => {
    const input: unknown = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}')
    const result = parse(record, input, 'record')
    expect(Object.keys(result)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(result['__proto__']).toBe('a')
    expect(JSON.stringify(result)).toBe('{"__proto__":"a","constructor":"b","toString":"c"}')
    expect(parse(record, {}, 'record')['toString']).toBeUndefined()
    expect(parse(record, result, 'record')).toEqual(result)
  })

  it('has its maximum of keys and not one more', () => {
    expect(Object.keys(parse(record, { a: 'x', b: 'x', c: 'x' }, 'record'))).toHaveLength(3)
    expect(expectedOf(record, { a: 'x', b: 'x', c: 'x', d: 'x' })).toEqual([
      { path: '', expected: 'an object of at most 3 keys' },
    ])
  })

  it.each([null, undefined, [], 'x', 1, new Date(0), new Map(), Object.create({ a: 'x' })])(
    'is a plain object: %s is refused',
    (input) => {
      expect(expectedOf(record, input)).toEqual([{ path: '', expected: 'an object of at most 3 keys' }])
    },
  )

  it('says which key is at fault, and what its value must be', () => {
    expect(expectedOf(record, { ['']: 'x' })).toEqual([{ path: '[…]', expected: 'a key that is an id' }])
    expect(expectedOf(record, { good: 'x', bad: 'a\n' })).toEqual([
      { path: 'bad', expected: 'a text of at most 200 visible characters on one line' },
    ])
    const nested = boundedRecord(z.strictObject({ list: boundedArray(daySchema, 5) }), 3)
    expect(expectedOf(nested, { a: { list: ['2026-12-04', 'x'] } })).toEqual([
      { path: 'a.list[1]', expected: 'a real calendar day YYYY-MM-DD from 1900 to 2199' },
    ])
  })

  it('may be optional', () => {
    expect(parse(z.strictObject({ fields: record.optional() }), {}, 'object')).toEqual({})
    expect(expectedOf(z.strictObject({ fields: record }), {})).toHaveLength(1)
  })

  it('gives up after 20 faults', () => {
    const wide = boundedRecord(daySchema, 1_000)
    const read: string[] = []
    const input = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`k${String(at)}`, 'x']))
    const watched = new Proxy(input, {
      get: (target, key: string) => {
        read.push(key)
        return target[key]
      },
    })
    expect(expectedOf(wide, watched)).toHaveLength(20)
    expect(read).toHaveLength(20)
  })

  it('refuses 100,000 keys within 50 ms (SZ8)', () => {
    const inputs = Array.from({ length: 5 }, () =>
      Object.fromEntries(Array.from({ length: sized(100_000) }, (_, at) => [`k${String(at)}`, 'x'])),
    )
    expectWithinMs(50, () => {
      const keys = inputs.pop()
      expect(refusalOf(() => parse(record, keys, 'record')).code).toBe('input-invalid')
    })
  })
})

describe('speed (SZ1)', () => {
  it('validates 100,000 items of eight fields in a tenth of the time a million may take', () => {
    const item = z.strictObject({
      id: idSchema,
      customer: idSchema,
      number: shortTextSchema,
      on: daySchema,
      due: daySchema.optional(),
      currency: currencySchema,
      amount: amountTextSchema,
      open: amountTextSchema,
    })
    const items = boundedArray(item, 1_000_000)
    const input = Array.from({ length: sized(100_000) }, (_, at) => ({
      id: `F-${String(at)}`,
      customer: `C-${String(at % 100)}`,
      number: `INV ${String(at)}`,
      on: '2026-01-31',
      due: '2026-03-02',
      currency: 'EUR',
      amount: '120.50',
      open: '120.50',
    }))
    expectWithinMs(300, () => {
      parse(items, input, 'items')
    })
  })
})
