import { systemAuthor } from '../../history/event.ts'
import type { Deed, Receipt } from '../gesture.ts'
import { performDeed } from '../running/perform.ts'
import type { DeskSetup } from '../setup.ts'

/** A tenant that a worker works for, with where it stopped reading its agenda. */
export type Client = {
  readonly setup: DeskSetup
  /** By mode: after which action to go on, so that actions that cannot run do not keep others from running. */
  readonly cursors: Map<string, string>
}

/** Does what a worker does: the host was asked when it made the worker, not at each message. */
export async function performAsSystem<Command, Outcome extends Receipt>(
  { setup }: Client,
  deed: Deed<Command, Outcome>,
  command: Command,
): Promise<Outcome> {
  const { receipt } = await performDeed(setup, deed, command, systemAuthor, null)
  return receipt
}
