import type {
  DecideMessageCommand,
  ResumeSendingCommand,
  RetryCommand,
  StopSendingCommand,
} from '../gestures/message-commands.ts'
import type { MessageResult, SendingResult } from '../message-results.ts'
import type { ActionResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures on what is being sent. */
export interface MessageGestures {
  /**
   * Decides what becomes of a message that `problems` lists, or cancels one that still waits. What a person has sent again
   * is another sending, which a provider tells from the first.
   *
   * @throws {RedressError} `message-unknown`, `message-too-late`, `message-erased`, `decision-not-possible`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { messages } = await desk.openDispute(
   *   {
   *     items: ['F-1042'],
   *     status: 'dispute-price',
   *     comment: 'The contract says 8 % less.',
   *     resolver: 'martin',
   *     messages: [{ subject: 'Price dispute', text: 'Please check the contract price.' }],
   *   },
   *   by,
   * )
   * const { message } = await desk.decideMessage(messages[0] ?? '', { decision: 'cancel' }, by)
   * message.state // 'cancelled'
   * ```
   */
  readonly decideMessage: (
    message: string,
    command: Omit<DecideMessageCommand, 'message'>,
    options: GestureOptions,
  ) => Promise<MessageResult>

  /**
   * Sends an action that failed once more: another occurrence. An automatic one ends with it as its run would have.
   *
   * @throws {RedressError} `action-unknown`, `action-ended`, `nothing-to-retry`, and the refusals of `send`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.plan(
   *   { items: ['F-1042'], name: 'Call the accountant', channel: 'phone', on: '2026-12-04' },
   *   by,
   * )
   * try {
   *   await desk.retry(action.id, {}, by)
   * } catch (error) {
   *   if (isRedressError(error, 'nothing-to-retry')) console.log(error.details.state) // planned
   * }
   * ```
   */
  readonly retry: (
    action: string,
    command: Omit<RetryCommand, 'action'>,
    options: GestureOptions,
  ) => Promise<ActionResult>

  /**
   * Stops all sending of the tenant: from this commit on no worker hands anything over, automatic actions wait, and
   * messages stay where they are. One that is on the wire at this moment goes through.
   *
   * @throws {RedressError} `comment-missing`, `sending-unchanged`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { stop } = await desk.stopSending({ comment: 'Last night we posted payments twice.' }, { by: 'lea' })
   * stop?.since // '2026-12-01'
   * ```
   */
  readonly stopSending: (command: StopSendingCommand, options: GestureOptions) => Promise<SendingResult>

  /**
   * Lets sending go on: workers take up what waits with their next tick.
   *
   * @throws {RedressError} `sending-unchanged`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.stopSending({ comment: 'Last night we posted payments twice.' }, { by: 'lea' })
   * const { stop } = await desk.resumeSending({}, { by: 'lea' })
   * stop // null
   * ```
   */
  readonly resumeSending: (command: ResumeSendingCommand, options: GestureOptions) => Promise<SendingResult>
}
