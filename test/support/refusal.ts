import { type AnyRedressError, isRedressError } from '../../src/kernel/errors/redress-error.ts'

/** The error of the library that a call ends in; anything else fails the test. */
export function refusalOf(call: () => unknown): AnyRedressError {
  let result: unknown
  try {
    result = call()
  } catch (error) {
    return ours(error)
  }
  throw new Error(`Nothing was refused; the call returned ${typeof result}.`)
}

/** The error of the library that a promise ends in; anything else fails the test. */
export async function rejectionOf(promise: Promise<unknown>): Promise<AnyRedressError> {
  let result: unknown
  try {
    result = await promise
  } catch (error) {
    return ours(error)
  }
  throw new Error(`Nothing was refused; the promise gave ${typeof result}.`)
}

/** The code and details of a refusal, for a comparison in one expression. */
export function codeOf(call: () => unknown): string {
  return refusalOf(call).code
}

function ours(error: unknown): AnyRedressError {
  if (isRedressError(error)) return error
  throw error
}
