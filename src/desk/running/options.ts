/** Who acts, and under which idempotency key. */
export type GestureOptions = {
  /** A person of the host. */
  readonly by: string
  /** Repeating the same command under the same key answers the same and writes nothing. */
  readonly key?: string
}
