import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { PromiseCommand } from './promise-commands.ts'
import { itemIdOf } from './qualified-item.ts'
import type { QualifyCommand } from './qualify-commands.ts'

/**
 * The promise in a qualification with a promise status.
 *
 * @throws {RedressError} `promise-date-missing` when it does not say by when what is promised.
 */
export function promiseOf(command: QualifyCommand, status: string): PromiseCommand {
  const { items, promised, comment, messages, followUp, move } = command
  if (promised === undefined) {
    throw new RedressError('promise-date-missing', 'A promise needs its date.', { status })
  }
  return {
    items: items.map(itemIdOf),
    plan: promised,
    status,
    ...(comment !== undefined && { comment }),
    ...(messages !== undefined && { messages }),
    ...(followUp !== undefined && { followUp }),
    ...(move !== undefined && { move }),
  }
}
