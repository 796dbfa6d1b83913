/**
 * Names items that the ledger changed, actions to look at with all their items, and customers to look at again (F-2, A-7,
 * E-6): ids, never facts.
 */
export type SyncCommand = {
  readonly items?: readonly string[]
  readonly actions?: readonly string[]
  /** Their holds end when they are over (E-6). */
  readonly customers?: readonly string[]
}
