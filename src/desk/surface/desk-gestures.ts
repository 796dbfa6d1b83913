import type { GestureCommand, GestureName } from '../gestures/commands.ts'
import type { GestureOptions } from '../running/options.ts'
import type { Preview } from '../running/preview.ts'
import type { SyncRequest, SyncResult } from '../running/sync-all.ts'
import type { AccountGestures } from './account-gestures.ts'
import type { ActionGestures } from './action-gestures.ts'
import type { CareGestures } from './care-gestures.ts'
import type { ClockGestures } from './clock-gestures.ts'
import type { DisputeGestures } from './dispute-gestures.ts'
import type { MessageGestures } from './message-gestures.ts'
import type { ItemGestures } from './item-gestures.ts'
import type { ImportGestures } from './import-gestures.ts'
import type { PlanGestures } from './plan-gestures.ts'
import type { PromiseGestures } from './promise-gestures.ts'
import type { UpkeepGestures } from './upkeep-gestures.ts'

/**
 * What changes something, each in one commit (I-1). Beside its own refusals every gesture can answer with
 * `input-invalid`, `not-authorized`, `key-reused`, `conflict`, `too-contended`, `gesture-too-large`, `item-invalid` and
 * `commit-outcome-unknown`; `tenant-mismatch`, `document-unreadable` and `history-inconsistent` tell of a store that
 * does not keep its promises.
 */
export interface DeskGestures
  extends
    ItemGestures,
    PromiseGestures,
    DisputeGestures,
    CareGestures,
    ClockGestures,
    ActionGestures,
    PlanGestures,
    AccountGestures,
    ImportGestures,
    MessageGestures,
    UpkeepGestures {
  /**
   * Looks at the ledger again: at the items named, at the actions named with all their items, at the customers named, or at
   * all that are open, watched, due or held (F-2). Settled items drop out of their disputes and actions, payments and
   * credits are taken over, a reversed payment reopens, promises are kept or broken, holds that are over end (A-7, D-2,
   * D-5, D-7, T-2, E-6). An action that settlements left empty ends at the first look on or after its date: let it run
   * once a day.
   *
   * @throws {RedressError} `input-invalid`, `action-unknown`, `item-invalid`, `too-contended`,
   * `commit-outcome-unknown`.
   * @example
   * ```ts
   * const { desk, ledger } = createSampleDesk()
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-quality', comment: 'Two pallets were damp.' },
   *   { by: 'lea' },
   * )
   * const [view] = await desk.items(['F-1042'])
   * if (view !== undefined) ledger.put([{ ...view.item, openAmount: '0.00', settledOn: '2026-12-01' }])
   * const { closed } = await desk.sync({ items: ['F-1042'] })
   * closed[0] === dispute.id // true
   * ```
   */
  readonly sync: (request?: SyncRequest) => Promise<SyncResult>

  /**
   * Tells all that a gesture would do, without doing it, or why it would be refused. Does not throw refusals.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const preview = await desk.preview(
   *   'openDispute',
   *   { items: ['A-77'], status: 'dispute-price', comment: 'A credit note alone.' },
   *   { by: 'lea' },
   * )
   * preview.allowed // false
   * if (!preview.allowed) console.log(preview.refusal.code) // dispute-of-credits
   * ```
   */
  readonly preview: <Name extends GestureName>(
    gesture: Name,
    command: GestureCommand<Name>,
    options: GestureOptions,
  ) => Promise<Preview>
}
