import type {
  AssignCommand,
  CompleteCommand,
  DetachCommand,
  EditCommand,
  QualifyCommand,
  ReopenCommand,
  RescheduleCommand,
  ResolveCommand,
} from './gestures/commands.ts'
import type { GestureCommand, GestureName } from './gestures/commands.ts'
import type { DisputeResult } from './results.ts'
import type { GestureOptions } from './running/options.ts'
import type { Preview } from './running/preview.ts'
import type { SyncRequest, SyncResult } from './running/sync-all.ts'

/**
 * What changes something, each in one commit (I-1). Beside its own refusals every gesture can answer with
 * `input-invalid`, `key-reused`, `conflict`, `too-contended`, `gesture-too-large`, `item-invalid` and
 * `commit-outcome-unknown`; `tenant-mismatch`, `document-unreadable` and `history-inconsistent` tell of a store that
 * does not keep its promises.
 */
export interface DeskGestures {
  /**
   * Puts items of one customer in dispute: status and brief, messages, and the tracking action with the day that the
   * status proposes, all in one commit (Q-1 to Q-4, D-1 to D-3).
   *
   * @throws {RedressError} `input-invalid`, `status-unknown`, `status-archived`, `status-not-a-dispute`,
   * `status-not-allowed`, `comment-missing`, `item-unknown`, `item-duplicate`, `item-settled`,
   * `item-already-disputed`, `customers-mixed`, `amount-invalid`, `disputed-amount-invalid`, `dispute-of-credits`,
   * `said-in-future`, `catalog-entry-unknown`, `catalog-entry-archived`, `dispute-needs-tracking`,
   * `action-date-past`, `mode-not-allowed`, `user-unknown`, `recipient-not-internal`, `audiences-mixed`,
   * `recipient-missing`, `contact-unknown`, `recipient-without-address`, `resolver-not-informed`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
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
  readonly qualify: (command: QualifyCommand, options: GestureOptions) => Promise<DisputeResult>

  /**
   * Resolves some items of a dispute, or all that are left: they take the status that its cause is resolved as and
   * rejoin the scenario. Resolving the last one closes the dispute; its action ends as `emptied` (A-5, A-6, D-5).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `item-not-disputed`, `item-duplicate`,
   * `credit-missing`, `credit-not-expected`, `credit-out-of-range`, `credit-currencies-mixed`, `amount-invalid`,
   * `catalog-entry-unknown`, `catalog-entry-archived`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
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
   * Takes items out of a specific action, saying why: `resolved` resolves them, `mistake` gives back the status
   * each had before, `other` needs a status and an outcome. Detaching the last one ends the action.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `item-not-disputed`, `item-duplicate`,
   * `status-and-outcome-missing`, `status-is-a-dispute`, `status-unknown`, `status-archived`, those of `resolve`
   * about credits.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const detached = await desk.detach(action.id, { items: ['F-1043'], why: 'mistake' }, by)
   * detached.dispute.amounts.original.EUR // '1200.00'
   * dispute.items.disputed // 2
   * ```
   */
  readonly detach: (
    action: string,
    command: Omit<DetachCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Completes a tracking action: resolves every item still disputed, closes the dispute and gives the items back to
   * the scenario (D-4).
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, those of `resolve` about credits.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const completed = await desk.complete(action.id, { outcome: 'rejected' }, by)
   * completed.action.state // 'done'
   * completed.dispute.state // 'closed'
   * dispute.state // 'open'
   * ```
   */
  readonly complete: (
    action: string,
    command: Omit<CompleteCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Moves an action to another day without ending it (A-4, D-6).
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `action-date-past`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
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
  ) => Promise<DisputeResult>

  /**
   * Gives a dispute to another resolver, or to nobody yet; it stays open (D-6).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `user-unknown`, `recipient-not-internal`,
   * `resolver-not-informed`, those of messages in `qualify`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
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
   * Changes several things of an action together: name, day, channel, mode, resolver, content, items that join or
   * leave. What had been confirmed waits for confirmation anew.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `nothing-to-edit`, `action-date-past`,
   * `mode-not-allowed`, those of `assign` about the resolver, of `qualify` about items that join, of `detach` about
   * items that leave.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const edited = await desk.edit(action.id, { on: '2026-12-04', channel: 'phone', attach: ['F-1044'] }, by)
   * edited.action.channel // 'phone'
   * edited.dispute.items.disputed // 3
   * dispute.items.disputed // 2
   * ```
   */
  readonly edit: (
    action: string,
    command: Omit<EditCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Takes a closed dispute up again, as a new episode of the same record with a new tracking action (D-7).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-open`, `comment-missing`, `nothing-to-reopen`,
   * `item-never-disputed`, those of `qualify` about items, messages and follow-up.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.qualify(
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

  /**
   * Looks at the ledger again: at the items named, or at all that are open or watched (F-2). Settled items drop out of
   * their disputes, payments and credits are taken over, a reversed payment reopens (A-7, D-2, D-5, D-7).
   *
   * @throws {RedressError} `input-invalid`, `item-invalid`, `too-contended`, `commit-outcome-unknown`.
   * @example
   * ```ts
   * const { desk, ledger } = createSampleDesk()
   * const { dispute } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-quality', comment: 'Two pallets were damp.' },
   *   { by: 'lea' },
   * )
   * const [view] = await desk.items(['F-1042'])
   * if (view !== undefined) ledger.put([{ ...view.item, openAmount: '0.00', settledOn: '2026-12-01' }])
   * const { closed } = await desk.sync({ items: ['F-1042'] })
   * closed[0] === dispute.id // true
   * ```
   */
  readonly sync: (request?: SyncRequest) => Promise<SyncResult>

  /**
   * Tells all that a gesture would do, without doing it, or why it would be refused. Does not throw refusals.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const preview = await desk.preview(
   *   'qualify',
   *   { items: ['A-77'], status: 'dispute-price', comment: 'A credit note alone.' },
   *   { by: 'lea' },
   * )
   * preview.allowed // false
   * if (!preview.allowed) console.log(preview.refusal.code) // dispute-of-credits
   * ```
   */
  readonly preview: <Name extends GestureName>(
    gesture: Name,
    command: GestureCommand<Name>,
    options: GestureOptions,
  ) => Promise<Preview>
}
