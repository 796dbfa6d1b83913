/** Names items that the ledger changed (F-2), and customers to look at again: ids, never facts. */
export type SyncCommand = {
  readonly items?: readonly string[]
  /** Their holds end when they are over (E-6). */
  readonly customers?: readonly string[]
}
