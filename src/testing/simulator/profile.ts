/**
 * Which faults a run meets: none at all, only commits whose reply is lost, or everything that crashes, stalls, lies or
 * jumps.
 */
export type FaultProfile = 'none' | 'lost-replies' | 'everything'

/** How often something goes wrong, in a thousand chances. */
export type FaultRates = {
  /** A machine dies before, or after, a call of a port. */
  readonly crash: number
  /** A port rejects with an error of its own. */
  readonly failedCall: number
  /** A commit cannot say whether it was applied. */
  readonly lostReply: number
  /** A machine stands still before a call. */
  readonly pause: number
  /** The same, before a message reaches the wire. */
  readonly pauseAtWire: number
  /** A clock jumps, at a step that does something else than calls. */
  readonly clockJump: number
  /** A mailer does anything but accept. */
  readonly mail: number
}

const calm: FaultRates = {
  crash: 0,
  failedCall: 0,
  lostReply: 0,
  pause: 0,
  pauseAtWire: 0,
  clockJump: 0,
  mail: 0,
}

/** The rates of each profile. */
export const faultRates: Readonly<Record<FaultProfile, FaultRates>> = {
  none: calm,
  'lost-replies': { ...calm, lostReply: 150 },
  everything: {
    crash: 6,
    failedCall: 4,
    lostReply: 60,
    pause: 4,
    pauseAtWire: 120,
    clockJump: 60,
    mail: 400,
  },
}
