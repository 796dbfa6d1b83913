/** Who acts, and under which idempotency key. */
export type GestureOptions = {
  /** A person of the host, who says who acts: it is not looked up in the directory. */
  readonly by: string
  /** Repeating the same command under the same key answers the same and writes nothing. */
  readonly key?: string
}
