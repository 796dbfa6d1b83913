import { isRedressError, type AnyRedressError } from '../../kernel/errors/redress-error.ts'
import type { GestureOptions } from './options.ts'

/** What became of one element of a batch: each is a gesture of its own, accepted or refused. */
export type BatchOutcome<Result> =
  | { readonly accepted: true; readonly result: Result }
  | { readonly accepted: false; readonly refusal: AnyRedressError }

/**
 * Does gestures one after the other, each in a commit of its own, and reports how each ended. With a key, each
 * has a key of its own derived from it and its place, so that the batch can be repeated.
 */
export async function performEach<Command, Result>(
  commands: readonly Command[],
  options: GestureOptions,
  act: (command: Command, options: GestureOptions) => Promise<Result>,
): Promise<readonly BatchOutcome<Result>[]> {
  const outcomes: BatchOutcome<Result>[] = []
  for (const [at, command] of commands.entries()) {
    const own = options.key === undefined ? options : { ...options, key: `${options.key}/${at}` }
    outcomes.push(await outcomeOf(act(command, own)))
  }
  return Object.freeze(outcomes)
}

/** The outcome of one element. A failure of a port is passed on: it concerns those that would follow too. */
export async function outcomeOf<Result>(gesture: Promise<Result>): Promise<BatchOutcome<Result>> {
  try {
    return Object.freeze({ accepted: true, result: await gesture })
  } catch (error) {
    if (isRedressError(error)) return Object.freeze({ accepted: false, refusal: error })
    throw error
  }
}
