import type { Action } from '../../actions/action.ts'
import type { Dispute } from '../../disputes/dispute.ts'
import type { DisputeLine } from '../../disputes/line.ts'
import type { Message } from '../../messages/message.ts'
import type { ItemView } from '../questions/lookups.ts'

/** Questions about what is known by its id. */
export interface RecordQuestions {
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
   * const { dispute, action } = await desk.openDispute(
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
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const [line] = await desk.disputeLines(dispute.id)
   * line?.current // '1200.00'
   * line?.item // 'F-1042'
   * action.state // 'planned'
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
   * const { dispute, action } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *   { by: 'lea' },
   * )
   * const found = await desk.action(action.id)
   * found.id === dispute.trackingAction // true
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
   * const { messages } = await desk.openDispute(
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
   * message?.to.address // 'martin@example.com'
   * ```
   */
  readonly messages: (ids: readonly string[]) => Promise<readonly Message[]>
}
