import type * as z from 'zod'

import { RedressError } from './errors/redress-error.ts'
import { expectedOf, pathText } from './expected.ts'

/** A schema whose values are of type `T`. */
export type Schema<T> = z.ZodType<T>

/** The faults that an error lists; beyond them a caller learns nothing new. */
export const MOST_ISSUES = 20

interface Issue {
  readonly path: string
  readonly expected: string
}

/**
 * Reads an unknown value by a schema: the one door through which anything enters the library. `what` names the value
 * in the message, such as `qualify command`. The error says where and what is allowed, never what was given.
 *
 * @throws {RedressError} `input-invalid` when the value does not have the shape; at most 20 issues are listed.
 * @example
 * ```ts
 * parse(daySchema, '2026-12-04', 'follow-up day') // '2026-12-04'
 * ```
 */
export function parse<T>(schema: Schema<T>, input: unknown, what: string): T {
  const result = read(schema, input, what)
  if (result.success) return result.data
  const found = result.error.issues
  throw refused(
    what,
    found.slice(0, MOST_ISSUES).map(({ path, message }) => ({ path: pathText(path), expected: message })),
    found.length,
  )
}

function read<T>(schema: Schema<T>, input: unknown, what: string): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(input, { error: expectedOf })
  } catch (error) {
    // The stack of the engine ends before hostile nesting does, or before zod has gathered all faults.
    if (!(error instanceof RangeError)) throw error
    throw refused(what, [{ path: '', expected: 'a value with less nesting and fewer faults' }], 1)
  }
}

function refused(what: string, issues: readonly Issue[], found: number): RedressError {
  const [first] = issues
  const place = first === undefined || first.path === '' ? 'the value' : first.path
  const others = found > 1 ? `, and ${found - 1} more` : ''
  return new RedressError(
    'input-invalid',
    `The ${what} does not have its shape: ${place} must be ${first?.expected ?? 'valid'}${others}.`,
    { what, issues },
  )
}
