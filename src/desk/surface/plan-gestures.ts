import type {
  AttachCommand,
  CancelCommand,
  ConfirmCommand,
  PlanCommand,
  SendCommand,
} from '../gestures/plan-commands.ts'
import type { ActionResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures that plan a specific action and bring it on its way. */
export interface PlanGestures {
  /**
   * Plans a specific action for items of one customer, outside any status. While it is open it holds them
   * out of the scenario. It can copy another action, and run at once.
   *
   * @throws {RedressError} `item-unknown`, `item-duplicate`, `item-settled`, `item-already-disputed`,
   * `item-in-action`, `customers-mixed`, `action-incomplete`, `action-unknown`, `action-date-past`,
   * `mode-not-allowed`, `user-unknown`, `recipient-not-internal`; when it runs now, those of `send`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.plan(
   *   { items: ['F-1042', 'F-1043'], name: 'Call the accountant', channel: 'phone', on: '2026-12-04' },
   *   by,
   * )
   * action.items.attached // 2
   * const [eligibility] = await desk.explain(['F-1042'])
   * eligibility?.reasons[0]?.code // 'in-specific-action'
   * ```
   */
  readonly plan: (command: PlanCommand, options: GestureOptions) => Promise<ActionResult>

  /**
   * Attaches items to an open action; attaching to a tracking action joins its dispute.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `action-without-dispute`, `item-in-action`, those of
   * `openDispute` about items.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.plan(
   *   { items: ['F-1042'], name: 'Call the accountant', channel: 'phone', on: '2026-12-04' },
   *   by,
   * )
   * const attached = await desk.attach(action.id, { items: ['F-1043'] }, by)
   * attached.action.items.attached // 2
   * ```
   */
  readonly attach: (
    action: string,
    command: Omit<AttachCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Confirms an action that waits for it: it may run from its day on. Editing its content, channel,
   * recipients or items revokes the confirmation.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `nothing-to-confirm`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.plan(
   *   {
   *     items: ['F-1042'],
   *     name: 'Second reminder',
   *     channel: 'email',
   *     on: '2026-12-04',
   *     mode: 'automatic-after-confirmation',
   *   },
   *   by,
   * )
   * action.state // 'awaiting-confirmation'
   * const confirmed = await desk.confirm(action.id, {}, by)
   * confirmed.action.state // 'confirmed'
   * ```
   */
  readonly confirm: (
    action: string,
    command: Omit<ConfirmCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Sends an action by e-mail without ending it, any number of times: to the resolver for a dispute, else to the
   * customer. The message is queued in the same commit (I-1). Its items are looked at first: what is settled by
   * now is sent about no more (F-2).
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `channel-not-sendable`, `content-missing`,
   * `action-without-items`, `message-under-way`, `nothing-to-chase`, `address-invalid`, `template-unknown`,
   * `template-not-usable`, `template-not-for-audience`, `host-value-invalid`, `recipient-missing`, `audiences-mixed`, `user-unknown`, `contact-unknown`, `recipient-not-internal`,
   * `recipient-without-address`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.', resolver: 'martin' },
   *   by,
   * )
   * const content = { subject: 'Price dispute', text: 'Any news of the contract price?' }
   * const sent = await desk.send(action.id, { content }, by)
   * sent.action.timesSent // 1
   * sent.messages.length // 1
   * ```
   */
  readonly send: (
    action: string,
    command: Omit<SendCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Cancels an action and says why: its items rejoin the scenario. The tracking action of a dispute cannot be
   * cancelled.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `dispute-needs-tracking`, `comment-missing`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.plan(
   *   { items: ['F-1042'], name: 'Call the accountant', channel: 'phone', on: '2026-12-04' },
   *   by,
   * )
   * const cancelled = await desk.cancel(action.id, { comment: 'They called us.' }, by)
   * cancelled.action.cancelReason // 'by-hand'
   * ```
   */
  readonly cancel: (
    action: string,
    command: Omit<CancelCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>
}
