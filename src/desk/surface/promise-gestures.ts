import type { PromiseCommand } from '../gestures/promise-commands.ts'
import type { GestureResult } from '../results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures on what customers promise. */
export interface PromiseGestures {
  /**
   * Records that the customer promised to pay items: one day or a plan, all that is open or less, with the action that
   * tracks it, due on the first promised day (T-1, Q-1, Q-3). With items alone it is the quick promise: the configured
   * status, today and so many days. What had been promised of them before is replaced (T-2).
   *
   * @throws {RedressError} `input-invalid`, `status-unknown`, `status-archived`, `status-not-a-promise`,
   * `status-not-allowed`, `item-unknown`, `item-duplicate`, `item-settled`, `item-already-disputed`, `item-in-action`,
   * `customers-mixed`, `promise-date-past`, `promise-plan-unordered`, `promised-amount-invalid`,
   * `promise-of-credits`, `promise-currencies-mixed`, `amount-invalid`, `action-date-past`, `mode-not-allowed`, those
   * of messages in `openDispute`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const quick = await desk.promise({ items: ['F-1042'] }, by)
   * quick.action?.on // '2026-12-04'
   * const plan = [{ on: '2026-12-10', amount: '500.00' }, { on: '2026-12-20' }]
   * const planned = await desk.promise({ items: ['F-1043'], plan, comment: 'In two parts.' }, by)
   * planned.action?.on // '2026-12-10'
   * const [view] = await desk.items(['F-1043'])
   * view?.standing?.promises.map(({ amount }) => amount) // ['500.00', '300.00']
   * ```
   */
  readonly promise: (command: PromiseCommand, options: GestureOptions) => Promise<GestureResult>
}
