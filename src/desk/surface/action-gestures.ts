import type {
  CompleteCommand,
  DetachCommand,
  EditCommand,
  RescheduleCommand,
} from '../gestures/action-commands.ts'
import type { ActionResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures on a specific action. */
export interface ActionGestures {
  /**
   * Moves an action to another day without ending it (A-4, D-6).
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `action-date-past`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const { action: later } = await desk.reschedule(action.id, { to: '2026-12-15' }, by)
   * later.on // '2026-12-15'
   * dispute.state // 'open'
   * ```
   */
  readonly reschedule: (
    action: string,
    command: Omit<RescheduleCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Changes several things of an action together: name, day, channel, mode, resolver, content, remarks, items that
   * join or leave: one commit, one entry of the history. Other content, channel, recipients or items wait for
   * confirmation anew; another name or day, or a remark, does not.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `nothing-to-edit`, `action-date-past`,
   * `mode-not-allowed`, those of `assign` about the resolver, of `attach` about items that join, of `detach` about
   * items that leave.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const edited = await desk.edit(action.id, { on: '2026-12-04', channel: 'phone', attach: ['F-1044'] }, by)
   * edited.action.channel // 'phone'
   * edited.dispute?.items.disputed // 3
   * dispute.items.disputed // 2
   * ```
   */
  readonly edit: (
    action: string,
    command: Omit<EditCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Takes items out of a specific action, saying why: `resolved` resolves them, `mistake` gives back the status
   * each had before, `moved` and `split` take them into another open dispute, whose status they take, and `other` needs
   * a status and an outcome. From an action that follows no dispute they leave by `mistake` or as `other`, and keep the
   * status they have. Detaching the last one ends the action.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `item-not-disputed`, `item-not-in-action`,
   * `item-duplicate`, `action-without-dispute`, `field-not-expected`, `status-and-outcome-missing`,
   * `status-is-a-dispute`, `promise-date-missing`, `status-unknown`, `status-archived`, `status-not-allowed`,
   * `target-missing`, `target-is-source`, `dispute-unknown`, `dispute-closed`, `customers-mixed`, those of `resolve`
   * about credits.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const detached = await desk.detach(action.id, { items: ['F-1043'], why: 'mistake' }, by)
   * detached.dispute?.amounts.original.EUR // '1200.00'
   * dispute.items.disputed // 2
   * ```
   */
  readonly detach: (
    action: string,
    command: Omit<DetachCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Completes an action. A tracking action resolves every item still disputed and closes the dispute (D-4); any other
   * changes no status. The items go back to the scenario, or to a new action given in the same gesture.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, those of `resolve` about credits; `field-not-expected` and
   * `action-without-items` where there is no dispute; those of `plan` about the next action, of messages in
   * `openDispute`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const completed = await desk.complete(action.id, { outcome: 'rejected' }, by)
   * completed.action.state // 'done'
   * completed.dispute?.state // 'closed'
   * dispute.state // 'open'
   * ```
   */
  readonly complete: (
    action: string,
    command: Omit<CompleteCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>
}
