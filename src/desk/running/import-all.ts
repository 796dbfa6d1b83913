import { fingerprint } from '../../kernel/fingerprint.ts'
import { parse } from '../../kernel/parse.ts'
import { numberTaken } from '../decisions/imported-dispute.ts'
import type { ImportDisputeCommand } from '../gestures/import-commands.ts'
import { importDispute } from '../gestures/import-dispute.ts'
import { importListSchema } from '../gestures/import-schema.ts'
import { disputeResult, type DisputeResult } from '../results.ts'
import type { DeskSetup } from '../setup.ts'
import { outcomeOf, type BatchOutcome } from './batch.ts'
import type { GestureOptions } from './options.ts'
import { optionsSchema } from './options-schema.ts'
import { perform } from './perform.ts'

/** The disputes that are open in the tool used before. */
export type DisputeImport = {
  /** At most 10,000. */
  readonly disputes: readonly ImportDisputeCommand[]
}

/**
 * Imports disputes one after the other, each in a commit of its own under a key of its own, so that the same import can
 * be run again after whatever stopped it.
 */
export async function importAll(
  setup: DeskSetup,
  request: DisputeImport,
  options: Omit<GestureOptions, 'key'>,
): Promise<readonly BatchOutcome<DisputeResult>[]> {
  const { disputes } = parse(importListSchema, request, 'importOpenDisputes')
  const { by } = parse(optionsSchema, options, 'options')
  const numbers = new Set<string>()
  const outcomes: BatchOutcome<DisputeResult>[] = []
  for (const one of disputes) {
    const outcome = await outcomeOf(importOne(setup, one, by, numbers))
    if (outcome.accepted) numbers.add(outcome.result.dispute.number)
    outcomes.push(outcome)
  }
  return Object.freeze(outcomes)
}

async function importOne(
  setup: DeskSetup,
  one: unknown,
  by: string,
  numbers: ReadonlySet<string>,
): Promise<DisputeResult> {
  // The key stands for all of the row: the same row is done once, another one of its number is told of the first.
  const key = `import/${fingerprint(one)}`
  const number = numberOf(one)
  if (number !== null && numbers.has(number)) throw numberTaken(number)
  return disputeResult(setup, await perform(setup, importDispute, one, { by, key }))
}

function numberOf(one: unknown): string | null {
  const { number } = (one ?? {}) as { readonly number?: unknown }
  return typeof number === 'string' ? number : null
}
