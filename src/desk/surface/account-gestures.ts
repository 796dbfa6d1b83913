import type {
  HeedCommand,
  HoldCommand,
  IgnoreCommand,
  LiftDisputeCommand,
  PutInDisputeCommand,
  ReleaseCommand,
} from '../gestures/account-commands.ts'
import type { AccountResult, CustomerResult } from '../account-results.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures on a customer as a whole, and those that leave items or a customer alone. */
export interface AccountGestures {
  /**
   * Holds items or a customer up to a day: nothing of them is chased, and everything else goes on (E-6). The hold ends
   * by itself after its last day, which the next look records; a hold they have already is replaced.
   *
   * @throws {RedressError} `comment-missing` without a reason, `hold-date-past`, `item-unknown`, `item-duplicate`,
   * `item-settled`, `customers-mixed`, `customer-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.hold({ items: ['F-1042'], reason: 'New bank details.', until: '2026-12-10' }, by)
   * const [today] = await desk.explain(['F-1042'])
   * today?.reasons[0]?.code // 'held'
   * const [after] = await desk.explain(['F-1042'], { on: '2026-12-11' })
   * after?.chaseable // 'all'
   * const { account } = await desk.hold({ customer: 'C-1', reason: 'Flooded.', until: '2026-12-31' }, by)
   * account?.hold?.until // '2026-12-31'
   * ```
   */
  readonly hold: (command: HoldCommand, options: GestureOptions) => Promise<AccountResult>

  /**
   * Releases items or a customer before the last day of their hold: they rejoin the scenario at once (E-6).
   *
   * @throws {RedressError} `not-held`, `item-unknown`, `item-duplicate`, `customers-mixed`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.hold({ items: ['F-1042'], reason: 'New bank details.', until: '2026-12-10' }, by)
   * await desk.release({ items: ['F-1042'], comment: 'They called back.' }, by)
   * const [view] = await desk.items(['F-1042'])
   * view?.standing?.hold // null
   * ```
   */
  readonly release: (command: ReleaseCommand, options: GestureOptions) => Promise<AccountResult>

  /**
   * Ignores items or a customer: nothing of them is chased until somebody heeds them again (E-6).
   *
   * @throws {RedressError} `comment-missing` without a reason, `item-unknown`, `item-duplicate`, `item-settled`,
   * `customers-mixed`, `customer-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * await desk.ignore({ items: ['F-1044'], reason: 'Waits for the merger.' }, { by: 'lea' })
   * const [eligibility] = await desk.explain(['F-1044'], { on: '2027-06-01' })
   * eligibility?.reasons[0]?.code // 'ignored'
   * ```
   */
  readonly ignore: (command: IgnoreCommand, options: GestureOptions) => Promise<AccountResult>

  /**
   * Heeds items or a customer again that had been ignored: they rejoin the scenario at once (E-6).
   *
   * @throws {RedressError} `not-ignored`, `item-unknown`, `item-duplicate`, `customers-mixed`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.ignore({ customer: 'C-1', reason: 'Waits for the merger.' }, by)
   * const { account } = await desk.heed({ customer: 'C-1' }, by)
   * account?.ignored // null
   * ```
   */
  readonly heed: (command: HeedCommand, options: GestureOptions) => Promise<AccountResult>

  /**
   * Puts a customer in dispute as a whole, with or without a reason (E-3). Done again it adds the reason, or replaces
   * it. No item is disputed by it; what it does to dunning is policy (`customerDispute`): by default it only marks.
   *
   * @throws {RedressError} `customer-unknown`, `customer-already-disputed`, `catalog-entry-unknown`,
   * `catalog-entry-archived`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.putInDispute('C-1', { comment: 'They contest the whole delivery.' }, by)
   * const { account } = await desk.putInDispute('C-1', { reason: 'contract' }, by)
   * account.dispute?.reasonSince // '2026-12-01'
   * const [eligibility] = await desk.explain(['F-1042'])
   * eligibility?.chaseable // 'all'
   * eligibility?.reasons[0]?.code // 'customer-flagged'
   * ```
   */
  readonly putInDispute: (
    customer: string,
    command: Omit<PutInDisputeCommand, 'customer'>,
    options: GestureOptions,
  ) => Promise<CustomerResult>

  /**
   * Ends the dispute of a customer as a whole (E-3).
   *
   * @throws {RedressError} `customer-not-disputed`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * await desk.putInDispute('C-1', { reason: 'contract' }, by)
   * const { account } = await desk.liftDispute('C-1', { comment: 'Signed at last.' }, by)
   * account.dispute // null
   * ```
   */
  readonly liftDispute: (
    customer: string,
    command: Omit<LiftDisputeCommand, 'customer'>,
    options: GestureOptions,
  ) => Promise<CustomerResult>
}
