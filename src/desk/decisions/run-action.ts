import type { Action, ActionFailure } from '../../actions/action.ts'
import type { Draft } from '../../history/draft.ts'
import { daysBetween, laterDay } from '../../kernel/calendar/day.ts'
import { isRedressError, type ErrorCode } from '../../kernel/errors/redress-error.ts'
import type { Facts } from '../facts.ts'
import { isSendingTime } from '../send-window.ts'
import { passOnWhenExhausted } from './end-message.ts'
import { hasItems } from './require.ts'
import { sendAction } from './send-action.ts'

/** Why an automatic action was not run, though its day has come. */
export type SkipReason =
  /** It has ended, waits for confirmation, is done by hand, or its day is not there. */
  | 'not-due'
  /** A person stopped all sending. */
  | 'sending-stopped'
  /** Its last message is still on its way. */
  | 'under-way'
  /** It is too early or too late in the day, or no day for it. */
  | 'outside-send-window'
  /** Nothing may be chased of its items. */
  | 'nothing-to-chase'
  /** Settlements left it without items. */
  | 'without-items'
  /** It was sent as often as it may be by itself: it is a person's from now on. */
  | 'sends-exhausted'

/** What a run came to. */
export type RunOutcome =
  | { readonly kind: 'queued'; readonly messages: readonly string[] }
  | { readonly kind: 'confirmation-asked' }
  | { readonly kind: 'failed'; readonly reason: ActionFailure }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly codes: readonly string[] }

/** Which failure of an action a refusal to send it means. */
const failures: Partial<Record<ErrorCode, ActionFailure>> = {
  'recipient-missing': 'no-recipient',
  'user-unknown': 'no-recipient',
  'contact-unknown': 'no-recipient',
  'recipient-not-internal': 'no-recipient',
  'recipient-without-address': 'no-address',
  'address-invalid': 'no-address',
  'content-missing': 'no-content',
  'channel-not-sendable': 'channel-not-sendable',
  'template-unknown': 'content-not-rendered',
  'template-not-usable': 'content-not-rendered',
  'template-not-for-audience': 'content-not-rendered',
  'host-value-invalid': 'content-not-rendered',
}

/**
 * Runs an automatic action whose day has come: looks at its items again, and queues what it sends. One that is later
 * than the policy allows asks a person instead; one that reaches nobody has failed.
 */
export function runAction(facts: Facts, draft: Draft, action: Action): RunOutcome {
  const isStopped = (draft.read('outbox', 'switch')?.stop ?? null) !== null
  const early = isStopped ? 'sending-stopped' : reasonToWait(facts, action)
  if (early !== null) return skipped(early)
  if (isTooLate(facts, action)) {
    draft.record({ type: 'confirmation-asked', action: action.id })
    return { kind: 'confirmation-asked' }
  }
  if (passOnWhenExhausted(facts, draft, action.id)) return skipped('sends-exhausted')
  try {
    return { kind: 'queued', messages: sendAction(facts, draft, action, { automatic: true }) }
  } catch (error) {
    if (!isRedressError(error)) throw error
    if (error.code === 'nothing-to-chase') return skipped('nothing-to-chase', error.details.reasons)
    const reason = failures[error.code]
    if (reason === undefined) throw error
    draft.record({ type: 'action-failed', action: action.id, reason })
    return { kind: 'failed', reason }
  }
}

function reasonToWait(facts: Facts, action: Action): SkipReason | null {
  const { state, mode, on, underWay } = action
  const mayRun = (state === 'planned' && mode === 'automatic') || (state === 'confirmed' && mode !== 'manual')
  if (!mayRun || on > facts.today) return 'not-due'
  if (underWay !== null) return 'under-way'
  if (!isSendingTime(facts.settings, facts.now)) return 'outside-send-window'
  return hasItems(action) ? null : 'without-items'
}

/** Lateness counts from the day of the action, or from the day a person last agreed to it. */
function isTooLate({ today, settings }: Facts, { on, confirmedOn }: Action): boolean {
  return daysBetween(laterDay(on, confirmedOn ?? on), today) > settings.maxLatenessDays
}

function skipped(reason: SkipReason, codes: readonly string[] = []): RunOutcome {
  return { kind: 'skipped', reason, codes }
}
