import type {
  AdjustCommand,
  AnnotateCommand,
  RelabelCommand,
  SplitCommand,
} from '../gestures/care-commands.ts'
import type { DisputeResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures that put right what an open dispute says: its cause, its items, its amounts. */
export interface CareGestures {
  /**
   * Gives a whole open dispute another cause: the record, its items and its tracking action take the other status. It
   * stays in the episode, which counts wholly for its last cause; days, amounts and dunning stay (D-9).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `comment-missing`, `status-unchanged`,
   * `status-unknown`, `status-archived`, `status-not-a-dispute`, `status-not-allowed`, those of `assign` about the
   * resolver and messages.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const comment = 'The price is right: two pallets were damp.'
   * const relabelled = await desk.relabel(dispute.id, { status: 'dispute-quality', comment }, by)
   * relabelled.dispute.cause // 'dispute-quality'
   * relabelled.dispute.episodes.length // 1
   * relabelled.action.on === action.on // true
   * ```
   */
  readonly relabel: (
    dispute: string,
    command: Omit<RelabelCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Gives some items of an open dispute a record of their own: a new number and tracking action, the same opened day.
   * What is disputed of them goes along, and the clock of the service level runs on. Answers with the new record (D-11).
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `comment-missing`, `item-not-disputed`,
   * `item-duplicate`, `item-unknown`, `split-takes-all`, `dispute-of-credits`, `status-unknown`, `status-archived`,
   * `status-not-a-dispute`, `status-not-allowed`, those of `openDispute` about resolver, messages and follow-up.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042', 'F-1043'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const part = await desk.split(
   *   dispute.id,
   *   { items: ['F-1043'], status: 'dispute-delivery', comment: 'This one came late.' },
   *   by,
   * )
   * part.dispute.splitFrom === dispute.id // true
   * part.dispute.episodes[0]?.opening // 'split'
   * const rest = await desk.dispute(dispute.id)
   * rest.amounts.original.EUR // '1200.00'
   * part.action.id === action.id // false
   * ```
   */
  readonly split: (
    dispute: string,
    command: Omit<SplitCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Changes how much of items is disputed while their dispute is open (D-2). What is given up is released and
   * chaseable at once; raising takes back what was released first, and else raises the original amount (D-8). To take
   * an item out altogether, detach it.
   *
   * @throws {RedressError} `dispute-unknown`, `dispute-closed`, `item-not-disputed`, `item-duplicate`, `item-unknown`,
   * `amount-invalid`, `disputed-amount-invalid`, `nothing-to-change`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const adjusted = await desk.adjust(dispute.id, { items: [{ item: 'F-1042', disputed: '96.00' }] }, by)
   * adjusted.dispute.amounts.current.EUR // '96.00'
   * const [eligibility] = await desk.explain(['F-1042'])
   * eligibility?.amount // '1104.00'
   * adjusted.action.id === action.id // true
   * ```
   */
  readonly adjust: (
    dispute: string,
    command: Omit<AdjustCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>

  /**
   * Adds a remark or files to a dispute, open or closed, or changes what is said of it: root cause, priority, origin,
   * the day the customer spoke (D-1). One entry of the history. Remarks on an action are an `edit` of it.
   *
   * @throws {RedressError} `dispute-unknown`, `nothing-to-change`, `catalog-entry-unknown`, `catalog-entry-archived`,
   * `said-in-future`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   by,
   * )
   * const annotated = await desk.annotate(
   *   dispute.id,
   *   { comment: 'The old list was still in force.', rootCause: 'price-list-error', priority: 'high' },
   *   by,
   * )
   * annotated.dispute.rootCause // 'price-list-error'
   * annotated.dispute.brief === dispute.brief // true
   * ```
   */
  readonly annotate: (
    dispute: string,
    command: Omit<AnnotateCommand, 'dispute'>,
    options: GestureOptions,
  ) => Promise<DisputeResult>
}
