import type { ErrorDetails } from './error-details.ts'

const brand = Symbol.for('redress.error')

/** The stable name of a refusal or failure; never renamed, never reused. */
export type ErrorCode = keyof ErrorDetails

/**
 * The one error of the library (I-5): a stable `code` and the values needed to act on it.
 * Neither message nor details carry free text of people, so that both may be logged.
 */
export class RedressError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly details: ErrorDetails[Code]

  constructor(code: Code, message: string, details: ErrorDetails[Code], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'RedressError'
    this.code = code
    this.details = details
    Object.defineProperty(this, brand, { value: true })
  }
}

/** Every error of the library, one member per code, so that `switch (error.code)` narrows `details`. */
export type AnyRedressError = { [Code in ErrorCode]: RedressError<Code> }[ErrorCode]

/**
 * Tells whether a caught value is an error of the library, or the one with the given code.
 * Compares a brand and the code, never the class: ESM and CJS builds are two module instances.
 *
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * try {
 *   await desk.dispute('unheard-of')
 * } catch (error) {
 *   if (isRedressError(error, 'dispute-unknown')) console.log(error.details.dispute) // unheard-of
 * }
 * ```
 */
export function isRedressError(error: unknown): error is AnyRedressError
export function isRedressError<Code extends ErrorCode>(
  error: unknown,
  code: Code,
): error is RedressError<Code>
export function isRedressError(error: unknown, code?: ErrorCode): boolean {
  if (typeof error !== 'object' || error === null || !(brand in error)) return false
  return code === undefined || ('code' in error && error.code === code)
}
