import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { Eligibility } from '../../dunning/eligibility.ts'
import type { PaymentPromise } from '../../promises/promise.ts'
import type {
  AgendaFilter,
  DisputeFilter,
  DisputeSort,
  ExplainOptions,
  HistorySubject,
  PromiseFilter,
  StaleFilter,
  StaleSort,
} from '../questions/asked.ts'
import type { HistoryEntry } from '../questions/history.ts'
import type { AgendaCounts } from '../questions/lists.ts'
import type { Listed, ListPage } from '../questions/pages.ts'
import type { StaleDispute } from '../questions/stale.ts'
import type { SortedPage } from '../sorting/sort.ts'
import type { AccountQuestions } from './account-questions.ts'
import type { FigureQuestions } from './figure-questions.ts'
import type { ListQuestions } from './list-questions.ts'
import type { ForecastQuestions } from './forecast-questions.ts'
import type { MessageQuestions } from './message-questions.ts'
import type { RecordQuestions } from './record-questions.ts'

/** What changes nothing. */
export interface DeskQuestions
  extends
    RecordQuestions,
    AccountQuestions,
    ListQuestions,
    MessageQuestions,
    FigureQuestions,
    ForecastQuestions {
  /**
   * Disputes by opening day unless sorted, a page at a time. Only the opening day is an order that the store keeps: for
   * any other, and for filters that no index knows, the list is walked for each page.
   *
   * @throws {RedressError} `input-invalid`, `amount-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const { documents } = await desk.disputes({ state: 'open', customer: 'C-1' })
   * documents.length // 1
   * dispute.trackingAction === action.id // true
   *
   * const large = { state: 'open', currency: 'EUR', minDisputed: '1000' } as const
   * const sort = { by: 'disputed', direction: 'descending' } as const
   * const top = await desk.disputes(large, { sort, limit: 10 })
   * top.documents.map(({ number }) => number) // ['D-1']
   * ```
   */
  readonly disputes: (filter?: DisputeFilter, page?: SortedPage<DisputeSort>) => Promise<Listed<Dispute>>

  /**
   * Open disputes that somebody should look at, each with every reason why, by opening day unless sorted (D-10). By
   * opening day a page may hold fewer than its limit: go on until `next` is `null`.
   *
   * @throws {RedressError} `input-invalid`, `amount-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk, clock } = createSampleDesk()
   * await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * clock.set('2027-01-04T08:00:00.000Z')
   * const { documents } = await desk.stale({ customer: 'C-1' })
   * documents[0]?.reasons[0] // { code: 'no-contact', lastContactOn: '2026-12-01', days: 34 }
   * documents[0]?.reasons.at(-1) // { code: 'service-level-passed', dueBy: '2026-12-31', escalationDue: true }
   * ```
   */
  readonly stale: (filter?: StaleFilter, page?: SortedPage<StaleSort>) => Promise<Listed<StaleDispute>>

  /**
   * The agenda: actions by day, a page at a time.
   *
   * @throws {RedressError} `input-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.openDispute(
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
   * How many actions the agenda holds: all, and those due today or before.
   *
   * @throws {RedressError} `input-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.plan({ items: ['F-1042'], name: 'Call', channel: 'phone', on: '2026-12-01' }, { by: 'lea' })
   * await desk.plan({ items: ['F-1043'], name: 'Call', channel: 'phone', on: '2026-12-20' }, { by: 'lea' })
   * await desk.agendaCounts({ collector: 'lea' }) // { all: 2, due: 1 }
   * ```
   */
  readonly agendaCounts: (filter?: AgendaFilter) => Promise<AgendaCounts>

  /**
   * Promises by promised day, a page at a time: as the desk last saw them stand (T-1, T-2).
   *
   * @throws {RedressError} `input-invalid`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.promise({ items: ['F-1042'], on: '2026-12-10', amount: '700.00' }, { by: 'lea' })
   * const { documents } = await desk.promises({ state: 'pending', to: '2026-12-31' })
   * documents[0]?.amount // '700.00'
   * documents[0]?.until // '2026-12-12'
   * ```
   */
  readonly promises: (filter?: PromiseFilter, page?: ListPage) => Promise<Listed<PaymentPromise>>

  /**
   * The history of an item, a dispute, an action, a customer as a whole, or of what became of a comment or message once
   * written, oldest first, with its comments (I-2).
   *
   * @throws {RedressError} `input-invalid`, `dispute-unknown`, `action-unknown`, `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.openDispute(
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
   * const { dispute, action } = await desk.openDispute(
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
}
