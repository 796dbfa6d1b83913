import type { AmendCommand, QualifyCommand } from '../gestures/qualify-commands.ts'
import type { GestureResult } from '../results.ts'
import type { BatchOutcome } from '../running/batch.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures on items, whatever the type of their status. */
export interface ItemGestures {
  /**
   * Gives items of one customer a status of any type, with messages and a follow-up, or takes it away. On
   * items that are all in one dispute a `resolved` status resolves them, none detaches them by mistake, and with any
   * other that is no dispute they leave it, saying its outcome.
   *
   * @throws {RedressError} `status-unknown`, `status-archived`, `status-not-allowed`, `item-unknown`,
   * `item-duplicate`, `item-settled`, `item-already-disputed`, `item-in-action`, `customers-mixed`, `disputes-mixed`,
   * `field-not-expected`, `nothing-to-qualify`, `action-date-past`, `mode-not-allowed`; those of `openDispute` for a
   * dispute status, of `detach` for items that leave one.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { action } = await desk.qualify(
   *   { items: ['F-1042', 'F-1043'], status: 'in-progress', comment: 'They look for the delivery note.' },
   *   by,
   * )
   * action?.on // '2026-12-08'
   * await desk.qualify({ items: ['F-1044'], status: 'litigation', followUp: 'scenario' }, by)
   * const views = await desk.items(['F-1042', 'F-1044'])
   * views.map(({ standing }) => standing?.status?.type) // ['in-progress', 'litigation']
   * ```
   */
  readonly qualify: (command: QualifyCommand, options: GestureOptions) => Promise<GestureResult>

  /**
   * Does several qualifications one after the other, each a gesture and a commit of its own, and reports how each ended
   * one reply of a customer may need several. A key is that of the batch: repeating it writes nothing twice.
   *
   * @throws {RedressError} nothing for a refusal, which is reported in its place.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const outcomes = await desk.qualifyEach(
   *   [
   *     { items: ['F-1042'], status: 'dispute-price', comment: 'The contract says 8 % less.' },
   *     { items: ['F-9999'], status: 'in-progress' },
   *   ],
   *   { by: 'lea', key: 'reply-311' },
   * )
   * outcomes.map(({ accepted }) => accepted) // [true, false]
   * ```
   */
  readonly qualifyEach: (
    commands: readonly QualifyCommand[],
    options: GestureOptions,
  ) => Promise<readonly BatchOutcome<GestureResult>[]>

  /**
   * Corrects the comment of the entry that gave an item its current status. An entry shared by several items must
   * say whether it is amended for all of them or for this one. The first comment stays in the history.
   *
   * @throws {RedressError} `item-unknown`, `nothing-to-amend`, `scope-missing`, `comment-missing`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.qualify({ items: ['F-1042', 'F-1043'], status: 'in-progress', comment: 'Note missing.' }, by)
   * await desk.amend({ item: 'F-1042', scope: 'one', comment: 'The delivery note is missing.' }, by)
   * const { documents } = await desk.history({ item: 'F-1042' })
   * documents.map(({ notes }) => notes[0]?.text) // ['Note missing.', 'The delivery note is missing.']
   * ```
   */
  readonly amend: (command: AmendCommand, options: GestureOptions) => Promise<GestureResult>
}
