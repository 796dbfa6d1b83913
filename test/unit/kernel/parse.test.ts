import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { parse } from '../../../src/kernel/parse.ts'
import { boundedArray, daySchema, idSchema } from '../../../src/kernel/schemas.ts'
import { expectAtMostTimes, expectWithinMs, sized } from '../../support/budget.ts'
import { refusalOf } from '../../support/refusal.ts'

const issuesOf = (schema: z.ZodType, input: unknown) => {
  const error = refusalOf(() => parse(schema, input, 'command'))
  return error.code === 'input-invalid'
    ? error.details.issues.map(({ path, expected }) => [path, expected])
    : error.code
}

describe('reading by a schema', () => {
  it('gives the value of the schema', () => {
    expect(
      parse(z.strictObject({ on: daySchema, n: z.number().default(1) }), { on: '2026-12-04' }, 'command'),
    ).toEqual({
      on: '2026-12-04',
      n: 1,
    })
  })

  it('says where the fault is and what would be allowed, never what was given', () => {
    const schema = z.strictObject({ items: boundedArray(z.strictObject({ disputed: daySchema }), 10) })
    const error = refusalOf(() => parse(schema, { items: [{ disputed: 'Mrs Martin' }] }, 'qualify command'))
    expect(error.details).toEqual({
      what: 'qualify command',
      issues: [{ path: 'items[0].disputed', expected: 'a real calendar day YYYY-MM-DD from 1900 to 2199' }],
    })
    expect(error.message).toBe(
      'The qualify command does not have its shape: items[0].disputed must be a real calendar day YYYY-MM-DD from ' +
        '1900 to 2199.',
    )
    expect(
      refusalOf(() => parse(z.strictObject({ a: idSchema, b: idSchema }), { a: '' }, 'command')).message,
    ).toBe(
      'The command does not have its shape: a must be an id of 1 to 255 bytes of well-formed text without NUL ' +
        '(and 1 more).',
    )
    expect(refusalOf(() => parse(daySchema, 7, 'day')).message).toBe(
      'The day does not have its shape: the value must be a real calendar day YYYY-MM-DD from 1900 to 2199.',
    )
  })

  it.each<[z.ZodType, unknown, string]>([
    [z.string(), 1, 'a text'],
    [z.number(), '1', 'a number'],
    [z.number(), NaN, 'a number'],
    [z.int(), 0.5, 'a whole number'],
    [z.bigint(), 1, 'a bigint'],
    [z.boolean(), 'true', 'true or false'],
    [z.null(), 1, 'null'],
    [z.undefined(), 1, 'nothing'],
    [z.array(z.string()), {}, 'a list'],
    [z.strictObject({}), [], 'an object'],
    [z.record(z.string(), z.string()), 1, 'an object'],
    [z.map(z.string(), z.string()), 1, 'a map'],
    [z.set(z.string()), 1, 'a set'],
    [z.date(), 1, 'a value of type date'],
    [z.literal('a'), 'b', 'one of "a"'],
    [z.enum(['a', 'b']), 'c', 'one of "a", "b"'],
    [z.literal([1, null, true]), 2, 'one of 1, null, true'],
    [
      z.enum([...'abcdefghijklm'] as [string, ...string[]]),
      'z',
      'one of "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", …',
    ],
    [z.string().max(3), 'secret', 'at most 3 characters'],
    [z.string().min(3), 'x', 'at least 3 characters'],
    [z.array(z.string()).max(1), ['a', 'b'], 'at most 1 elements'],
    [z.array(z.string()).min(1), [], 'at least 1 elements'],
    [z.set(z.string()).max(1), new Set(['a', 'b']), 'at most 1 elements'],
    [z.map(z.string(), z.string()).max(0), new Map([['a', 'b']]), 'at most 0 elements'],
    [z.number().max(3), 4, 'at most 3'],
    [z.number().min(3), 2, 'at least 3'],
    [z.number().multipleOf(5), 4, 'a multiple of 5'],
    [z.strictObject({}), { dispued: 1 }, "without the keys 'dispued'"],
    [z.strictObject({}), { 'Mrs Martin': 1, a: 1 }, "without the keys (not a plain name), 'a'"],
    [
      z.strictObject({}),
      { ['x'.repeat(40)]: 1, ['y'.repeat(41)]: 1 },
      `without the keys '${'x'.repeat(40)}', (not a plain name)`,
    ],
    [z.union([z.string(), z.number()]), true, 'one of the allowed shapes'],
    [z.string().regex(/^a$/), 'b', 'a text of the allowed format'],
    [z.string().regex(/^a$/, { error: 'the letter a' }), 'b', 'the letter a'],
    [z.string().refine(() => false), 'b', 'an allowed value'],
    [z.string().refine(() => false, 'something else'), 'b', 'something else'],
    [z.string({ error: () => 'a name' }), 1, 'a name'],
    [z.string({ error: () => ({ message: 'a name' }) }), 1, 'a name'],
    [z.string({ error: () => undefined }), 1, 'a text'],
    [z.record(z.enum(['a']), z.string()), { a: 1 }, 'a text'],
    [z.record(z.string().max(1), z.string()), { abc: 'x' }, 'an object with allowed keys'],
  ])('has words for what would be allowed: %#', (schema, input, expected) => {
    const issues = issuesOf(schema, input)
    expect(issues[0]?.[1]).toBe(expected)
  })

  it('writes paths as one would in code, without the keys of people', () => {
    const schema = z.record(z.string(), z.array(z.strictObject({ a: z.string() })))
    expect(issuesOf(schema, { list: [{ a: 'x' }, { a: 1 }] })).toEqual([['list[1].a', 'a text']])
    expect(issuesOf(schema, { 'Mrs Martin': [{ a: 1 }] })).toEqual([['[…][0].a', 'a text']])
    expect(issuesOf(z.map(z.symbol(), z.string()), new Map([[Symbol('x'), 1]]))).toEqual([['[…]', 'a text']])
  })

  it('lists at most 20 faults', () => {
    const list = z.array(daySchema)
    expect(issuesOf(list, Array<string>(20).fill('x'))).toHaveLength(20)
    expect(issuesOf(list, Array<string>(21).fill('x'))).toHaveLength(20)
    expect(refusalOf(() => parse(list, Array<string>(21).fill('x'), 'list')).message).toMatch(
      /\(and 19 more\)\.$/,
    )
  })

  it('lets faults of the program through', () => {
    const broken = z.string().transform(() => {
      throw new TypeError('a bug')
    })
    expect(() => parse(broken, 'x', 'command')).toThrow(TypeError)
    expect(() =>
      parse(
        z.string().refine(async () => true),
        'x',
        'command',
      ),
    ).toThrow(/Promise/)
  })
})

describe('hostile sizes (SZ8)', () => {
  const schema = z.strictObject({ id: idSchema, on: daySchema.optional() })

  it('refuse JSON nested 10,000 deep within 50 ms', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 10_000; level += 1) deep = level % 2 === 0 ? { id: deep } : [deep]
    expectWithinMs(50, () => refusalOf(() => parse(schema, deep, 'command')))
  })

  it('refuse nesting that would overflow the stack of a schema that contains itself', () => {
    interface Tree {
      readonly inner?: Tree | undefined
    }
    const tree: z.ZodType<Tree> = z.lazy(() => z.strictObject({ inner: tree.optional() }))
    let deep: Tree = {}
    for (let level = 0; level < 200_000; level += 1) deep = { inner: deep }
    expect(refusalOf(() => parse(tree, deep, 'tree')).details).toEqual({
      what: 'tree',
      issues: [{ path: '', expected: 'a value with less nesting and fewer faults' }],
    })
  })

  it('refuse 100,000 unknown keys within 50 ms, naming twelve', () => {
    const inputs = Array.from({ length: 8 }, () =>
      Object.fromEntries(Array.from({ length: sized(100_000) }, (_, at) => [`k${String(at)}`, 1])),
    )
    expectWithinMs(50, () => refusalOf(() => parse(schema, inputs.pop(), 'command')))
    const named = issuesOf(schema, { id: 'F', ...inputs.pop() })
    expect(named).toEqual([
      ['', "without the keys 'k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8', 'k9', 'k10', 'k11', …"],
    ])
  })

  it('take the last of duplicate keys, as JSON does', () => {
    expect(parse(schema, JSON.parse('{"id":"a","id":"b"}'), 'command')).toEqual({ id: 'b' })
  })

  it('do not pollute prototypes (UN7)', () => {
    expect(issuesOf(schema, JSON.parse('{"id":"a","__proto__":{"polluted":1}}'))).toEqual([
      ['', "without the keys '__proto__'"],
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('cost a failing list of 100,000 items no more than linear time (SZ5)', () => {
    const list = boundedArray(z.strictObject({ a: idSchema, b: daySchema }), 1_000_000)
    const failing = (length: number) => Array.from({ length }, () => ({ a: '', b: 'x' }))
    const small = failing(sized(10_000))
    const large = failing(sized(100_000))
    const read = (input: unknown) => refusalOf(() => parse(list, input, 'list'))
    read(small)
    expectAtMostTimes(
      40,
      () => read(large),
      () => read(small),
    )
  })
})
