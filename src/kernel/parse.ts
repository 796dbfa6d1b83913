import type * as z from 'zod'

import { RedressError } from './errors/redress-error.ts'
import { expectedOf, pathText } from './expected.ts'

/** A schema whose values are of type `T`. */
export type Schema<T> = z.ZodType<T>

/** The faults that an error lists; beyond them a caller learns nothing new. */
export const MOST_ISSUES = 20

const SYNCHRONOUS = { async: false }

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
  const outcome = attempt(schema, input)
  if ('value' in outcome) return outcome.value
  throw refused(what, outcome.faults)
}

/** One thing that a schema does not allow: where, and what would be allowed there. */
export interface Fault {
  readonly path: readonly PropertyKey[]
  readonly expected: string
}

/**
 * What a schema makes of a value: the value as the schema gives it, or the first faults, at most 20. Reads zod's raw
 * issues, because its error object writes a message for each of perhaps 100,000 faults before anybody asks.
 */
export function attempt<T>(
  schema: Schema<T>,
  input: unknown,
): { readonly value: T } | { readonly faults: readonly Fault[] } {
  try {
    // Never a promise: zod throws where a schema would need one.
    const payload = schema._zod.run({ value: input, issues: [] }, SYNCHRONOUS) as z.core.ParsePayload
    if (payload.issues.length === 0) return { value: payload.value as T }
    return { faults: payload.issues.slice(0, MOST_ISSUES).map(faultOf) }
  } catch (error) {
    // The stack of the engine ends before hostile nesting does, or before zod has gathered all faults.
    if (!(error instanceof RangeError)) throw error
    return { faults: [{ path: [], expected: 'a value with less nesting and fewer faults' }] }
  }
}

function faultOf(issue: z.core.$ZodRawIssue): Fault {
  return { path: issue.path ?? [], expected: expectedOf(issue) }
}

function refused(what: string, faults: readonly Fault[]): RedressError {
  const issues = faults.map(({ path, expected }) => ({ path: pathText(path), expected }))
  const [first = { path: '', expected: 'of another shape' }, ...others] = issues
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return new RedressError(
    'input-invalid',
    `The ${what} does not have its shape: ${first.path || 'the value'} must be ${first.expected}${more}.`,
    { what, issues },
  )
}
