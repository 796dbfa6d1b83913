import type { Action } from '../actions/action.ts'
import type { Dispute } from '../disputes/dispute.ts'
import type { DisputeLine } from '../disputes/line.ts'
import type { Eligibility } from '../dunning/eligibility.ts'
import type { Message } from '../messages/message.ts'
import type { ActionsQuery, DisputesQuery } from '../ports/queries.ts'
import type { Report } from '../reports/figures.ts'
import type { FigureName, ReportRequest } from '../reports/request.ts'
import type { ExplainOptions } from './questions/explain.ts'
import type { HistoryEntry, HistorySubject } from './questions/history.ts'
import type { ItemView } from './questions/lookups.ts'
import type { Listed, ListPage } from './questions/pages.ts'

/** Which disputes to list: every filter given must hold. */
export type DisputeFilter = Omit<DisputesQuery, 'list'>

/** Which actions of the agenda to list: every filter given must hold; without states, those not yet ended. */
export type AgendaFilter = Partial<Omit<ActionsQuery, 'list'>>

/** What changes nothing. */
export interface DeskQuestions {
  /**
   * Items as the ledger shows them, with what the desk knows of each, in the order asked.
   *
   * @throws {RedressError} `input-invalid`, `item-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const [view] = await desk.items(['F-1042'])
   * view?.item.openAmount // '1200.00'
   * view?.standing // null
   * ```
   */
  readonly items: (ids: readonly string[]) => Promise<readonly ItemView[]>

  /**
   * One dispute.
   *
   * @throws {RedressError} `dispute-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const found = await desk.dispute(dispute.id)
   * found.trackingAction === action.id // true
   * ```
   */
  readonly dispute: (id: string) => Promise<Dispute>

  /**
   * The lines of a dispute: each item that ever was in it, with where its disputed amount went (D-8).
   *
   * @throws {RedressError} `dispute-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const [line] = await desk.disputeLines(dispute.id)
   * line?.current // '1200.00'
   * action.tracks.chunks // 1
   * ```
   */
  readonly disputeLines: (id: string) => Promise<readonly DisputeLine[]>

  /**
   * One specific action.
   *
   * @throws {RedressError} `action-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const found = await desk.action(action.id)
   * found.tracks.id === dispute.id // true
   * ```
   */
  readonly action: (id: string) => Promise<Action>

  /**
   * The messages of these ids that exist, in the order asked: what gestures queued, to whom, and where it stands.
   *
   * @throws {RedressError} `input-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { messages } = await desk.qualify(
   *   {
   *     items: ['F-1042'],
   *     status: 'dispute-price',
   *     comment: 'The contract says 8 % less.',
   *     resolver: 'martin',
   *     messages: [{ subject: 'Price dispute', text: 'Please check the contract price.' }],
   *   },
   *   { by: 'lea' },
   * )
   * const [message] = await desk.messages(messages)
   * message?.to[0]?.address // 'martin@example.com'
   * ```
   */
  readonly messages: (ids: readonly string[]) => Promise<readonly Message[]>

  /**
   * Disputes by opening day, a page at a time.
   *
   * @throws {RedressError} `input-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { documents } = await desk.disputes({ state: 'open', customer: 'C-1' })
   * documents.length // 1
   * dispute.trackingAction === action.id // true
   * ```
   */
  readonly disputes: (filter?: DisputeFilter, page?: ListPage) => Promise<Listed<Dispute>>

  /**
   * The agenda: actions by day, a page at a time.
   *
   * @throws {RedressError} `input-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { documents } = await desk.agenda({ collector: 'lea', to: '2026-12-31' }, { limit: 50 })
   * documents[0]?.id === action.id // true
   * dispute.state // 'open'
   * ```
   */
  readonly agenda: (filter?: AgendaFilter, page?: ListPage) => Promise<Listed<Action>>

  /**
   * The history of an item, a dispute or an action, oldest first, with its comments (I-2).
   *
   * @throws {RedressError} `input-invalid`, `dispute-unknown`, `action-unknown`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { documents } = await desk.history({ dispute: dispute.id })
   * documents[0]?.notes[0]?.text // 'The contract says 8 % less.'
   * action.state // 'planned'
   * ```
   */
  readonly history: (subject: HistorySubject, page?: ListPage) => Promise<Listed<HistoryEntry>>

  /**
   * Tells for each item what may be chased of it on a day for a purpose, and every reason why not (E-1, E-2).
   *
   * @throws {RedressError} `input-invalid`, `item-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const [eligibility] = await desk.explain(['F-1042'])
   * eligibility?.chaseable // 'none'
   * eligibility?.reasons[0]?.code // 'disputed'
   * dispute.trackingAction === action.id // true
   * ```
   */
  readonly explain: (items: readonly string[], options?: ExplainOptions) => Promise<readonly Eligibility[]>

  /**
   * Figures as of the end of a day, all from one pass over the facts.
   *
   * @throws {RedressError} `input-invalid`, `facts-missing`, `item-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.qualify(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { exposure } = await desk.report({ asOf: '2026-12-01', figures: ['exposure'], by: ['cause'] })
   * exposure.totals[0]?.net // '1200.00'
   * dispute.trackingAction === action.id // true
   * ```
   */
  readonly report: <Name extends FigureName>(request: ReportRequest<Name>) => Promise<Report<Name>>
}
