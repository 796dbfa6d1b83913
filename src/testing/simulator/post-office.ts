import type { TenantId } from '../../kernel/ids.ts'
import type { Clock } from '../../ports/clock.ts'
import type { OutgoingMessage, SendAttempt, SendResult } from '../../ports/mailer.ts'
import type { Dice } from '../conformance/random.ts'
import type { OccasionCounter } from './counters.ts'
import { isLucky } from './scheduler.ts'
import type { WorldTime } from './world-time.ts'

/** One message on its way from a worker to the provider. */
export type Posting = {
  readonly tenant: TenantId
  readonly message: OutgoingMessage
  readonly attempt: SendAttempt
}

/** How a mailer answers: at once, after a while, with what is no answer, or never. */
export type PostedAnswer = {
  /** `undefined` for never. */
  readonly answer: (() => unknown) | undefined
  readonly afterMs: number
}

/** What may become of a posting. */
export type PostalFate =
  | 'accepted'
  | 'refused-for-now'
  | 'refused-for-good'
  | 'thrown'
  | 'nonsense'
  | 'reply-lost'
  | 'request-lost'
  | 'never-answered'
  | 'answered-late'
  | 'stalled-at-wire'

const fates: readonly PostalFate[] = [
  'refused-for-now',
  'refused-for-now',
  'refused-for-now',
  'refused-for-good',
  'thrown',
  'nonsense',
  'reply-lost',
  'reply-lost',
  'request-lost',
  'never-answered',
  'answered-late',
  'stalled-at-wire',
]

const badLine: readonly PostalFate[] = ['reply-lost', 'reply-lost', 'request-lost', 'answered-late']

/** The provider behind all mailers of the world: it knows what truly arrived. */
export interface PostOffice {
  readonly idempotency: { readonly windowMs: number } | null
  /** What the mailer of a machine with this clock makes of a posting at this moment. */
  readonly hand: (posting: Posting, clock: Clock) => PostedAnswer
}

/** What an office is run with. */
export type PostOfficeOptions = {
  readonly dice: Dice
  readonly time: WorldTime
  readonly windowMs: number | null
  readonly occasions: OccasionCounter
  /** On some days hardly a reply comes through. */
  readonly line: 'usual' | 'bad'
  /** How often, in a thousand chances, it does anything but accept; asked each time. */
  readonly faultRate: () => number
  /** Told of each message that reaches its addressee. */
  readonly onArrival: (posting: Posting) => void
  /** Told when an answer leaves doubt. */
  readonly onDoubt: (posting: Posting) => void
}

// Shorter than one and a half leases: what the guarantee assumes of a mailer between its last look at the deadline and the wire.
const stallMs = [5_000, 20_000, 45_000]

// Beyond the lease, which no worker sits out.
const lateMs = [30_000, 70_000, 150_000, 400_000]

export function createPostOffice(options: PostOfficeOptions): PostOffice {
  const { dice, time, windowMs, occasions, line, faultRate, onArrival, onDoubt } = options
  const idempotency = windowMs === null ? null : { windowMs }
  const accepted = new Map<string, number>()

  /**
   * A key that was accepted counts until the window since then is over: asking again does not keep it open. A host whose
   * clocks may be set back declares a window that is shorter by as much.
   */
  const arrive = (posting: Posting): void => {
    const key = `${posting.tenant}/${posting.attempt.idempotencyKey}`
    const first = accepted.get(key)
    const isKnown = first !== undefined && time.elapsed() - first < (windowMs ?? 0) + time.setBack()
    if (windowMs !== null && isKnown) {
      occasions.count('mail-deduplicated')
      return
    }
    accepted.set(key, time.elapsed())
    onArrival(posting)
  }

  const answerTo = (posting: Posting, fate: PostalFate): PostedAnswer => {
    if (fate === 'stalled-at-wire') occasions.count(fate)
    else if (fate !== 'accepted') occasions.count(`mail-${fate}`)
    switch (fate) {
      case 'accepted':
        arrive(posting)
        return at(0, accept)
      case 'answered-late':
        arrive(posting)
        onDoubt(posting)
        return at(dice.pick(lateMs), accept)
      case 'stalled-at-wire': {
        const wait = dice.pick(stallMs)
        time.after(wait, () => {
          arrive(posting)
        })
        onDoubt(posting)
        return at(wait + 1, accept)
      }
      case 'refused-for-now':
      case 'refused-for-good':
        return at(0, () => refuse(fate === 'refused-for-good'))
      case 'request-lost':
        onDoubt(posting)
        return at(0, () => ({ outcome: 'unknown', reason: 'request lost' }) satisfies SendResult)
      case 'reply-lost':
        arrive(posting)
        onDoubt(posting)
        return at(0, () => ({ outcome: 'unknown', reason: 'reply lost' }) satisfies SendResult)
      case 'never-answered':
        if (dice.roll(2) === 0) arrive(posting)
        onDoubt(posting)
        return { answer: undefined, afterMs: 0 }
      case 'nonsense': {
        if (dice.roll(2) === 0) arrive(posting)
        onDoubt(posting)
        const nonsense = dice.pick<unknown>([undefined, null, 'accepted', { outcome: 'ok' }, 250])
        return at(0, () => nonsense)
      }
      case 'thrown': {
        if (dice.roll(2) === 0) arrive(posting)
        onDoubt(posting)
        const thrown = dice.pick<unknown>([new Error('socket hang up'), 'ECONNRESET', undefined, null])
        return at(0, () => {
          throw thrown
        })
      }
    }
  }

  return {
    idempotency,
    hand: (posting, clock) => {
      const { deadline, signal } = posting.attempt
      if (signal.aborted || clock.now() > deadline) {
        occasions.count('mail-deadline-passed')
        return at(0, () => refuse(false))
      }
      const chance = line === 'bad' ? 2 * faultRate() : faultRate()
      return answerTo(
        posting,
        isLucky(dice, chance) ? dice.pick(line === 'bad' ? badLine : fates) : 'accepted',
      )
    },
  }
}

const accept = (): SendResult => ({ outcome: 'accepted', reference: null })
const refuse = (permanent: boolean): SendResult => ({ outcome: 'notAccepted', permanent, reason: 'refused' })
const at = (afterMs: number, answer: () => unknown): PostedAnswer => ({ answer, afterMs })
