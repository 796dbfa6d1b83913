import type { BeginOutcome } from '../decisions/begin-sending.ts'
import type { RunOutcome } from '../decisions/run-action.ts'
import type { MessageState } from '../../messages/message.ts'
import type { Client } from './client.ts'

/** What a tick made of one message: where it stands now, or why it was left where it was. */
export type MessageReport = {
  readonly tenant: string
  readonly message: string
  readonly outcome: MessageState | Exclude<BeginOutcome['kind'], 'begun'>
}

/** What a tick made of one automatic action. */
export type RunReport = {
  readonly tenant: string
  readonly action: string
  readonly outcome: RunOutcome
}

/** Something that a port did not answer: it stays as it was, and the next tick takes it up again. */
export type TickFailure = {
  readonly tenant: string
  readonly during: 'reading' | 'running' | 'sending'
  /** The action or message; `null` when a list could not be read. */
  readonly id: string | null
  readonly error: unknown
}

/** What one tick did. Empty lists mean that nothing was due. */
export type TickReport = {
  readonly runs: readonly RunReport[]
  readonly messages: readonly MessageReport[]
  readonly failures: readonly TickFailure[]
  /** Tenants whose sending a person stopped. */
  readonly stopped: readonly string[]
}

/** A report in the making. */
export type OpenReport = {
  readonly runs: RunReport[]
  readonly messages: MessageReport[]
  readonly failures: TickFailure[]
  readonly stopped: string[]
}

/** A report of nothing. */
export function startReport(): OpenReport {
  return { runs: [], messages: [], failures: [], stopped: [] }
}

/** Lets a tenant whose store does not answer keep nobody waiting. */
export async function orReport(
  { setup }: Client,
  { failures }: OpenReport,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    failures.push({ tenant: setup.ports.tenant, during: 'reading', id: null, error })
  }
}
