import { systemAuthor } from '../../history/event.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import { perform } from '../running/perform.ts'
import type { DeskSetup } from '../setup.ts'

/** A tenant that a worker works for, with where it stopped reading its agenda. */
export type Client = {
  readonly setup: DeskSetup
  /** By mode: after which action to go on, so that actions that cannot run do not keep others from running. */
  readonly cursors: Map<string, string>
}

/** Performs a gesture of the worker: the host was asked when it made the worker, not at each message. */
export async function performAsSystem<Command, Outcome extends Receipt>(
  { setup }: Client,
  gesture: Gesture<Command, Outcome>,
  command: Command,
): Promise<Outcome> {
  const { receipt } = await perform({ ...setup, authorize: null }, gesture, command, { by: systemAuthor })
  return receipt
}
