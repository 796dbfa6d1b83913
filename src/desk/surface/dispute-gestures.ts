import type {
  AssignCommand,
  OpenDisputeCommand,
  ReopenCommand,
  ResolveCommand,
} from '../gestures/dispute-commands.ts'
import type { DisputeResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures on a dispute as a whole. */
export interface DisputeGestures {
  /**
   * Puts items of one customer in dispute: status and brief, messages, and the tracking action with the day that the
   * status proposes, all in one commit (Q-1 to Q-4, D-1 to D-3).
   *
   * @throws {RedressError} `input-invalid`, `status-unknown`, `status-archived`, `status-not-a-dispute`,
   * `status-not-allowed`, `comment-missing`, `item-unknown`, `item-duplicate`, `item-settled`,
   * `item-already-disputed`, `item-in-action`, `customers-mixed`, `amount-invalid`, `disputed-amount-invalid`, `dispute-of-credits`,
   * `said-in-future`, `catalog-entry-unknown`, `catalog-entry-archived`, `dispute-needs-tracking`,
   * `action-date-past`, `mode-not-allowed`, `user-unknown`, `recipient-not-internal`, `audiences-mixed`,
   * `recipient-missing`, `contact-unknown`, `recipient-without-address`, `address-invalid`, `resolver-not-informed`,
   * `template-unknown`, `template-not-usable`, `template-not-for-audience`, `host-value-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.openDispute(
   *   {
   *     items: ['F-1042', { item: 'F-1043', disputed: '120.00' }],
   *     status: 'dispute-price',
   *     comment: 'Invoiced at list price; the contract says 8 % less.',
   *     resolver: 'martin',
   *     messages: [{ subject: 'Price dispute', text: 'Please check the contract price.' }],
   *   },
   *   { by: 'lea', key: 'case-7311' },
   * )
   * dispute.amounts.current.EUR // '1320.00'
   * action.on // '2026-12-08'
   * ```
   */
  readonly openDispute: (command: OpenDisputeCommand, options: GestureOptions) => Promise<DisputeResult>

  /**
   * Resolves some items of a dispute, or all that are left: they take the status that its cause is resolved as and
   * rejoin the scenario. Resolving the last one closes the dispute; its action ends as `emptied` (A-5, A-6, D-5).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `item-not-disputed`, `item-duplicate`,
   * `credit-missing`, `credit-not-expected`, `credit-out-of-range`, `credit-already-awaited`, `credit-currencies-mixed`, `amount-invalid`,
   * `catalog-entry-unknown`, `catalog-entry-archived`, those of messages in `openDispute`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const resolved = await desk.resolve(
   *   dispute.id,
   *   { items: ['F-1043'], outcome: 'accepted', credit: '64.00' },
   *   by,
   * )
   * resolved.dispute.items.disputed // 1
   * action.state // 'planned'
   * ```
   */
  readonly resolve: (
    dispute: string,
    command: Omit<ResolveCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Gives a dispute to another resolver, or to nobody yet; it stays open (D-6).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `user-unknown`, `recipient-not-internal`,
   * `resolver-not-informed`, those of messages in `openDispute`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const assigned = await desk.assign(dispute.id, { resolver: 'zoe' }, by)
   * assigned.action.resolver // 'zoe'
   * assigned.marks // ['resolver-not-informed']
   * action.resolver // null
   * ```
   */
  readonly assign: (
    dispute: string,
    command: Omit<AssignCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Takes a closed dispute up again, as a new episode of the same record with a new tracking action (D-7).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-open`, `comment-missing`, `nothing-to-reopen`,
   * `item-never-disputed`, `item-in-action`, those of `openDispute` about items, messages and follow-up.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * await desk.complete(action.id, { outcome: 'rejected' }, by)
   * const reopened = await desk.reopen(dispute.id, { comment: 'The customer sent the signed offer.' }, by)
   * reopened.dispute.episodes.length // 2
   * ```
   */
  readonly reopen: (
    dispute: string,
    command: Omit<ReopenCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>
}
