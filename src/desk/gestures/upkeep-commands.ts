/** Names items that the ledger changed, and actions to look at with all their items (F-2, A-7): ids, never facts. */
export type SyncCommand = {
  readonly items?: readonly string[]
  readonly actions?: readonly string[]
}
