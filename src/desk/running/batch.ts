import { isRedressError, type AnyRedressError } from '../../kernel/errors/redress-error.ts'

/** What became of one element of a batch: each is a gesture of its own, accepted or refused. */
export type BatchOutcome<Result> =
  | { readonly accepted: true; readonly result: Result }
  | { readonly accepted: false; readonly refusal: AnyRedressError }

/** The outcome of one element. A failure of a port is passed on: it concerns those that would follow too. */
export async function outcomeOf<Result>(gesture: Promise<Result>): Promise<BatchOutcome<Result>> {
  try {
    return Object.freeze({ accepted: true, result: await gesture })
  } catch (error) {
    if (isRedressError(error)) return Object.freeze({ accepted: false, refusal: error })
    throw error
  }
}
