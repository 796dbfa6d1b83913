import { isRedressError, type ErrorCode } from '../../kernel/errors/redress-error.ts'
import { isDeepEqual } from '../../kernel/deep-equal.ts'

/** Says that an adapter broke a promise: what was expected, and what was seen. */
export class ConformanceFailure extends Error {
  readonly expected: unknown
  readonly seen: unknown

  constructor(what: string, expected: unknown, seen: unknown) {
    super(`${what}: expected ${show(expected)}, saw ${show(seen)}`)
    this.name = 'ConformanceFailure'
    this.expected = expected
    this.seen = seen
  }
}

/** Fails unless two JSON values are equal; the order of properties means nothing. */
export function checkEqual(seen: unknown, expected: unknown, what: string): void {
  if (!isDeepEqual(seen, expected)) throw new ConformanceFailure(what, expected, seen)
}

/** Fails unless a promise is rejected with an error of the library that has the code. */
export async function checkRefused(
  attempt: () => Promise<unknown>,
  code: ErrorCode,
  what: string,
): Promise<void> {
  let seen: unknown
  try {
    seen = { answered: await attempt() }
  } catch (error) {
    if (isRedressError(error, code)) return
    seen = isRedressError(error) ? error.code : error
  }
  throw new ConformanceFailure(what, code, seen)
}

const longestShown = 300

function show(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined)
  return text === undefined ? typeof value : text.slice(0, longestShown)
}
