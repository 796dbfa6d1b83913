import { isRedressError, type AnyRedressError } from '../../kernel/errors/redress-error.ts'
import type { GestureOptions } from './options.ts'

/** How one gesture of a batch ended: what it left behind, or why it was refused. */
export type Outcomes<Result> = readonly (
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly refusal: AnyRedressError }
)[]

/**
 * Does gestures one after the other, each in a commit of its own, and reports how each ended. With a key, each
 * has a key of its own derived from it and its place, so that the batch can be repeated. A port that fails stops it.
 */
export async function performEach<Command, Result>(
  commands: readonly Command[],
  options: GestureOptions,
  act: (command: Command, options: GestureOptions) => Promise<Result>,
): Promise<Outcomes<Result>> {
  const outcomes: Outcomes<Result>[number][] = []
  for (const [at, command] of commands.entries()) {
    const own = options.key === undefined ? options : { ...options, key: `${options.key}/${at}` }
    try {
      outcomes.push({ done: true, result: await act(command, own) })
    } catch (error) {
      if (!isRedressError(error)) throw error
      outcomes.push({ done: false, refusal: error })
    }
  }
  return Object.freeze(outcomes)
}
