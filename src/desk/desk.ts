import type { Action } from '../actions/action.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { DisputeLine } from '../disputes/line.ts'
import type { Eligibility } from '../dunning/eligibility.ts'
import type { ActionsQuery, DisputesQuery } from '../ports/queries.ts'
import type { FigureName, ReportRequest } from '../reports/request.ts'
import type { Report } from '../reports/figures.ts'
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
import type { GestureCommand, GestureName } from './gestures/table.ts'
import type { ExplainOptions } from './questions/explain.ts'
import type { HistoryEntry, HistorySubject, ItemView } from './questions/lookups.ts'
import type { Listed, ListPage } from './questions/pages.ts'
import type { DisputeResult } from './results.ts'
import type { GestureOptions } from './running/perform.ts'
import type { Preview } from './running/preview.ts'
import type { SyncRequest, SyncResult } from './running/sync-all.ts'

/** Which disputes to list: every filter given must hold. */
export type DisputeFilter = Omit<DisputesQuery, 'list'>

/** Which actions of the agenda to list: every filter given must hold; without states, those not yet ended. */
export type AgendaFilter = Partial<Omit<ActionsQuery, 'list'>>

/**
 * The one object through which a host works: gestures that change something, each in one commit (I-1), and questions
 * that change nothing. Every refusal is a `RedressError` with a code and leaves no trace (I-5). Results are frozen.
 */
export interface Desk {
  /**
   * Puts items of one customer in dispute: status and brief, messages, and the tracking action with the day that the
   * status proposes, all in one commit (Q-1 to Q-4, D-1 to D-3).
   *
   * @throws {RedressError} `input-invalid`, `status-unknown`, `status-archived`, `status-not-a-dispute`,
   * `status-not-allowed`, `comment-missing`, `item-unknown`, `item-duplicate`, `item-settled`,
   * `item-already-disputed`, `customers-mixed`, `amount-invalid`, `disputed-amount-invalid`, `dispute-of-credits`,
   * `said-in-future`, `catalog-entry-unknown`, `catalog-entry-archived`, `dispute-needs-tracking`,
   * `action-date-past`, `mode-not-allowed`, `user-unknown`, `recipient-not-internal`, `audiences-mixed`,
   * `recipient-missing`, `contact-unknown`, `recipient-without-address`, `resolver-not-informed`, and those of every
   * gesture: `key-reused`, `conflict`, `too-contended`, `gesture-too-large`, `commit-outcome-unknown`.
   */
  readonly qualify: (command: QualifyCommand, options: GestureOptions) => Promise<DisputeResult>

  /**
   * Resolves some items of a dispute, or all that are left: they take the status that its cause is resolved as and
   * rejoin the scenario. Resolving the last one closes the dispute; its action ends as `emptied` (A-5, A-6, D-5).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `item-not-disputed`, `item-duplicate`,
   * `credit-missing`, `credit-not-expected`, `credit-out-of-range`, `credit-currencies-mixed`, `amount-invalid`,
   * `catalog-entry-unknown`, `catalog-entry-archived`, and those of every gesture.
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
   * about credits, and those of every gesture.
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
   * @throws {RedressError} `action-unknown`, `action-ended`, those of `resolve` about credits, and those of every
   * gesture.
   */
  readonly complete: (
    action: string,
    command: Omit<CompleteCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Moves an action to another day without ending it (A-4, D-6).
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `action-date-past`, and those of every gesture.
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
   * `resolver-not-informed`, those of messages in `qualify`, and those of every gesture.
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
   * items that leave, and those of every gesture.
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
   * `item-never-disputed`, those of `qualify` about items, messages and follow-up, and those of every gesture.
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
   */
  readonly sync: (request?: SyncRequest) => Promise<SyncResult>

  /**
   * Tells all that a gesture would do, without doing it, or why it would be refused. Does not throw refusals.
   */
  readonly preview: <Name extends GestureName>(
    gesture: Name,
    command: GestureCommand<Name>,
    options: GestureOptions,
  ) => Promise<Preview>

  /**
   * Items as the ledger shows them, with what the desk knows of each, in the order asked.
   *
   * @throws {RedressError} `item-unknown`.
   */
  readonly items: (ids: readonly string[]) => Promise<readonly ItemView[]>

  /**
   * One dispute.
   *
   * @throws {RedressError} `dispute-unknown`.
   */
  readonly dispute: (id: string) => Promise<Dispute>

  /**
   * The lines of a dispute: each item that ever was in it, with where its disputed amount went (D-8).
   *
   * @throws {RedressError} `dispute-unknown`.
   */
  readonly disputeLines: (id: string) => Promise<readonly DisputeLine[]>

  /**
   * One specific action.
   *
   * @throws {RedressError} `action-unknown`.
   */
  readonly action: (id: string) => Promise<Action>

  /**
   * Disputes by opening day, a page at a time.
   *
   * @throws {RedressError} `cursor-invalid`, `page-limit-invalid`, `query-unknown`.
   */
  readonly disputes: (filter?: DisputeFilter, page?: ListPage) => Promise<Listed<Dispute>>

  /**
   * The agenda: actions by day, a page at a time.
   *
   * @throws {RedressError} `cursor-invalid`, `page-limit-invalid`, `query-unknown`.
   */
  readonly agenda: (filter?: AgendaFilter, page?: ListPage) => Promise<Listed<Action>>

  /**
   * The history of an item, a dispute or an action, oldest first, with its comments (I-2).
   *
   * @throws {RedressError} `cursor-invalid`, `page-limit-invalid`.
   */
  readonly history: (subject: HistorySubject, page?: ListPage) => Promise<Listed<HistoryEntry>>

  /**
   * Tells for each item what may be chased of it on a day for a purpose, and every reason why not (E-1, E-2).
   *
   * @throws {RedressError} `item-unknown`.
   */
  readonly explain: (items: readonly string[], options?: ExplainOptions) => Promise<readonly Eligibility[]>

  /**
   * Figures as of the end of a day, all from one pass over the facts.
   *
   * @throws {RedressError} `input-invalid`, `facts-missing`, `item-invalid`.
   */
  readonly report: <Name extends FigureName>(request: ReportRequest<Name>) => Promise<Report<Name>>
}
