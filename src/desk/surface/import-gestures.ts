import type { ImportDisputeCommand } from '../gestures/import-commands.ts'
import type { DisputeResult } from '../results.ts'
import type { BatchOutcome } from '../running/batch.ts'
import type { DisputeImport } from '../running/import-all.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures with which a host begins to use the library. */
export interface ImportGestures {
  /**
   * Takes over a dispute that is open in the tool used before. It keeps its number and the day on which it was opened:
   * durations count from there, exposure from today on, when the desk learned of it. Nobody is sent anything;
   * its tracking action is planned for today or later (D-1, Q-4).
   *
   * Numbers that the desk draws for other disputes come from your `Ids`: let them start above those you import.
   *
   * @throws {RedressError} `dispute-number-taken`, `opened-in-future`, and those of `openDispute` about status, comment,
   * items, circumstances, resolver and follow-up.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const { dispute, action } = await desk.importDispute(
   *   {
   *     number: 'L-2026-17',
   *     items: ['F-1042'],
   *     status: 'dispute-price',
   *     comment: 'The contract says 8 % less.',
   *     openedOn: '2026-11-03',
   *     resolver: 'martin',
   *   },
   *   { by: 'lea' },
   * )
   * dispute.number // 'L-2026-17'
   * dispute.episodes[0]?.openedOn // '2026-11-03'
   * dispute.episodes[0]?.openedRecordedOn // '2026-12-01'
   * action.on // '2026-12-08'
   * ```
   */
  readonly importDispute: (command: ImportDisputeCommand, options: GestureOptions) => Promise<DisputeResult>

  /**
   * Takes over all disputes that are open in the tool used before, each as `importDispute` does and in a commit of its
   * own: a batch reports each outcome, in the order given. One that is refused keeps no other from being imported.
   * Run again with the same rows, it answers the same and writes nothing.
   *
   * @throws {RedressError} `input-invalid` when it is no list of at most 10,000 disputes.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const row = { status: 'dispute-price', comment: 'The contract says 8 % less.', openedOn: '2026-11-03' }
   * const outcomes = await desk.importOpenDisputes(
   *   {
   *     disputes: [
   *       { ...row, number: 'L-1', items: ['F-1042'] },
   *       { ...row, number: 'L-1', items: ['F-1043'] },
   *       { ...row, number: 'L-2', items: ['F-1044'] },
   *     ],
   *   },
   *   { by: 'lea' },
   * )
   * outcomes.map(({ accepted }) => accepted) // [true, false, true]
   * const [, second] = outcomes
   * if (second?.accepted === false) console.log(second.refusal.code) // dispute-number-taken
   * ```
   */
  readonly importOpenDisputes: (
    request: DisputeImport,
    options: Omit<GestureOptions, 'key'>,
  ) => Promise<readonly BatchOutcome<DisputeResult>[]>
}
