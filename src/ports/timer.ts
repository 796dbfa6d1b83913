/**
 * Lets a worker give up waiting for a mailer that never answers. Without one, a worker waits as long as the mailer does.
 */
export interface Timer {
  /** Calls back once after so many milliseconds, unless the returned function was called before. */
  readonly after: (milliseconds: number, callBack: () => void) => () => void
}
