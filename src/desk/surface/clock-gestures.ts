import type { EscalateCommand, PauseCommand, ResumeCommand } from '../gestures/care-commands.ts'
import type { DisputeResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures about the time a dispute takes: its service level, and what happens when that passes (D-10). */
export interface ClockGestures {
  /**
   * Takes a dispute to people who can decide more, and says why; another resolver may take over. It stays open (D-10).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `comment-missing`, those of `assign` about the resolver
   * and messages.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.', resolver: 'martin' },
   *   by,
   * )
   * const escalated = await desk.escalate(dispute.id, { reason: 'No answer in two weeks.', resolver: 'zoe' }, by)
   * escalated.dispute.escalations // 1
   * escalated.action.resolver // 'zoe'
   * ```
   */
  readonly escalate: (
    dispute: string,
    command: Omit<EscalateCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Stops the clock of the service level while we wait for the customer, until a day or until it is resumed (D-10). It
   * ends with the dispute. Agenda and dunning go on.
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `dispute-paused`, `pause-end-past`, `comment-missing`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const paused = await desk.pause(dispute.id, { reason: 'They look for the contract.', until: '2026-12-11' }, by)
   * paused.dispute.pauses[0]?.from // '2026-12-01'
   * paused.dispute.pauses[0]?.until // '2026-12-11'
   * ```
   */
  readonly pause: (
    dispute: string,
    command: Omit<PauseCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Lets the clock of the service level run again from today on (D-10).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `dispute-not-paused`.
   * @example
   * ```ts
   * const { desk, clock } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * await desk.pause(dispute.id, { reason: 'They look for the contract.' }, by)
   * clock.set('2026-12-04T08:00:00.000Z')
   * const resumed = await desk.resume(dispute.id, { comment: 'It came by post.' }, by)
   * resumed.dispute.pauses[0]?.until // '2026-12-04'
   * ```
   */
  readonly resume: (
    dispute: string,
    command: Omit<ResumeCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>
}
