/** What a person decides about a message: what became of it, or what shall. */
export type MessageDecision =
  /** It did arrive: the recipient said so, or the provider's log does. */
  | 'arrived'
  /** It shall be sent, as another sending: only for one that certainly did not arrive. */
  | 'send-again'
  /** It did not arrive, and shall not be sent. */
  | 'give-up'
  /** It shall not be sent: it still waits. */
  | 'cancel'

/** Decides what becomes of a message that has a problem, or still waits (OB8, OB10). */
export type DecideMessageCommand = {
  readonly message: string
  readonly decision: MessageDecision
  /** Internal, kept with the history. */
  readonly comment?: string
}

/** Sends an action that failed once more. */
export type RetryCommand = {
  readonly action: string
  /** Internal, kept with the history. */
  readonly comment?: string
}

/** Stops all sending of the tenant at once: automatic actions and waiting messages stay where they are. */
export type StopSendingCommand = {
  /** Why; internal, kept with the history. */
  readonly comment: string
}

/** Lets sending go on. */
export type ResumeSendingCommand = {
  /** Internal, kept with the history. */
  readonly comment?: string
}
