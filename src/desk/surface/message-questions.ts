import type { SendingStop } from '../../messages/outbox.ts'
import type { Listed, ListPage } from '../questions/pages.ts'
import type { MessageProblem } from '../questions/problems.ts'

/** Questions about what is being sent. */
export interface MessageQuestions {
  /**
   * Messages that somebody must decide about, oldest first: of which nobody knows whether they arrived, or that certainly
   * did not; each with the decisions that `decideMessage` takes. A host shows this list to people: nothing on it is lost,
   * and nothing of it is sent again by itself.
   *
   * @throws {RedressError} `cursor-invalid`, `page-limit-invalid`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { documents } = await desk.problems()
   * documents.length // 0
   * ```
   */
  readonly problems: (page?: ListPage) => Promise<Listed<MessageProblem>>

  /**
   * Since when the tenant sends nothing, and by whose decision; `null` while sending goes on.
   *
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.sendingStop() // null
   * ```
   */
  readonly sendingStop: () => Promise<SendingStop | null>
}
