/** Names items that the ledger changed (F-2): ids, never facts. */
export type SyncCommand = {
  readonly items: readonly string[]
}
