import type { DunningPolicy } from '../catalogs/proposals.ts'
import type { LateChargeRates } from '../dunning/late-charges.ts'
import type { WorkingCalendar } from '../kernel/calendar/working-days.ts'

/** When automatic messages go, in the zone of the entity. */
export type SendWindow = {
  /** `HH:mm`, the first minute. */
  readonly from: string
  /** `HH:mm`, later the same day: the first minute at which nothing goes any more. */
  readonly until: string
  /** Working days only, or every day. */
  readonly days: 'working' | 'all'
}

/** What the host decides by policy; the stated default holds for what is left out. */
export type DeskSettings = {
  /** The legal entity's time zone, of the IANA database: its day is the desk's day. */
  readonly zone: string
  /** Weekend and holidays for delays in working days (K-2). Default: Saturday and Sunday, no holidays. */
  readonly workingCalendar?: WorkingCalendar
  /** What a dispute does to dunning where neither it nor its status says so (E-2). Default: `exclude`. */
  readonly disputeDunning?: DunningPolicy
  /** What it does to dunning that a customer is in dispute as a whole (E-3). Default: `flag`. */
  readonly customerDispute?: DunningPolicy
  /** Whether a dispute whose resolver is sent nothing is marked or refused. Default: `mark`. */
  readonly resolverNotInformed?: 'mark' | 'refuse'
  /** Whether a payment reversed after settlement reopens its dispute (D-7). Default: `true`. */
  readonly reopenOnReversal?: boolean
  /** For how many days after settlement a reversal is looked for (D-7). Default: 90. */
  readonly watchDays?: number
  /** The status of a promise where none is given. Default: `null`, the catalog's first active one of type `promise`. */
  readonly promiseStatus?: string | null
  /** How many days from today a promise is for where no day is given. Default: 3. */
  readonly promiseDays?: number
  /** For how many days after the promised one a payment still keeps a promise; decided when it is made (T-2). Default: 2. */
  readonly promiseToleranceDays?: number
  /** After how many days without contact a dispute counts as stale (D-10). Default: 14. */
  readonly staleAfterDays?: number
  /** After how many days an agreed credit that the ledger does not show is stale (D-5). Default: 30. */
  readonly creditStaleDays?: number
  /** For how many days texts of people are kept before `purge` erases them. Default: `null`, for ever. */
  readonly keepTextsDays?: number | null
  /** What messages call the entity. Default: `null`; templates that say it cannot be used then. */
  readonly companyName?: string | null
  /** Late interest and fees, where messages show them (E-4). Default: `null`, none. */
  readonly lateCharges?: LateChargeRates | null
  /** When automatic messages go. Default: working days from 08:00 to 19:00; `null` for any time. */
  readonly sendWindow?: SendWindow | null
  /** So many days after its date an automatic action asks for confirmation instead of sending. Default: 7. */
  readonly maxLatenessDays?: number
  /** How often a tracking action is sent by itself before it is done by hand. Default: 3. */
  readonly maxSends?: number
  /** How many messages workers send on one day of the entity at most. Default: `null`, no cap. */
  readonly dailySendCap?: number | null
}

/** The settings with every default filled in. */
export type Settings = Required<DeskSettings>

/** Fills in the defaults. */
export function completeSettings(settings: DeskSettings): Settings {
  return {
    workingCalendar: { weekend: [6, 7], holidays: [] },
    disputeDunning: 'exclude',
    customerDispute: 'flag',
    resolverNotInformed: 'mark',
    reopenOnReversal: true,
    watchDays: 90,
    promiseStatus: null,
    promiseDays: 3,
    promiseToleranceDays: 2,
    staleAfterDays: 14,
    creditStaleDays: 30,
    keepTextsDays: null,
    companyName: null,
    lateCharges: null,
    sendWindow: { from: '08:00', until: '19:00', days: 'working' },
    maxLatenessDays: 7,
    maxSends: 3,
    dailySendCap: null,
    ...settings,
  }
}
