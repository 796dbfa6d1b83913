import { laterDay, type Day } from '../kernel/calendar/day.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { zeroAmount } from '../kernel/money/amount.ts'
import { addAmounts, smallerAmount, subtractAmounts } from '../kernel/money/arithmetic.ts'
import type { Currency } from '../kernel/money/currency.ts'
import type { ItemsDisputed, ItemsLeftDispute } from '../standings/changes.ts'
import type { Balance, Shift } from '../standings/ledger-item-changes.ts'
import type { DisputeLine, Stay } from './line.ts'
import { neverBelonged } from './never-belonged.ts'

type JoiningItem = ItemsDisputed['items'][number]

/** When an item joins: the day as dated, and the episode that runs. */
type Joining = Pick<ItemsDisputed, 'episode' | 'on'>

/** The line of an item that enters the dispute for the first time. */
export function joinLine(entry: JoiningItem, joining: Joining): DisputeLine {
  const zero = zeroAmount(entry.currency)
  return {
    item: entry.item,
    currency: entry.currency,
    original: entry.disputed,
    current: entry.disputed,
    paid: zero,
    credited: zero,
    otherwise: zero,
    released: zero,
    ...entry.balance,
    toCredit: null,
    stays: [stayFrom(joining)],
  }
}

/**
 * The line of an item that comes back (D-7): what had been released becomes current again, and what is disputed
 * beyond that raises the original. What a reversed payment brought back is current already.
 */
export function rejoinLine(line: DisputeLine, entry: JoiningItem, joining: Joining): DisputeLine {
  return {
    ...raiseLine(line, entry.disputed),
    ...entry.balance,
    toCredit: null,
    stays: [...line.stays, stayFrom(joining)],
  }
}

/**
 * The line of an item of which another amount is disputed now (D-2): what is given up is released, and can be taken
 * back; what was never disputed before raises the original.
 */
export function adjustLine(line: DisputeLine, disputed: Amount): DisputeLine {
  const { currency, current, released } = line
  if (smallerAmount(current, disputed) === current) return raiseLine(line, disputed)
  const givenUp = subtractAmounts(current, disputed, currency)
  return { ...line, current: disputed, released: addAmounts(released, givenUp, currency) }
}

function raiseLine(line: DisputeLine, disputed: Amount): DisputeLine {
  const { currency, original, current, released } = line
  const missing = subtractAmounts(disputed, current, currency)
  const taken = smallerAmount(released, missing)
  const raised = subtractAmounts(missing, taken, currency)
  return {
    ...line,
    original: addAmounts(original, raised, currency),
    current: disputed,
    released: subtractAmounts(released, taken, currency),
  }
}

function stayFrom({ episode, on }: Joining): Stay {
  return { episode, from: on, until: null, untilRecordedOn: null, why: null, outcome: null, code: null }
}

/** The line of an item that leaves while open: released, or taken off the original when it never belonged (D-8). */
export function leaveLine(
  line: DisputeLine,
  change: ItemsLeftDispute,
  toCredit: Amount | null,
  untilRecordedOn: Day,
): DisputeLine {
  const { currency } = line
  const isForeign = neverBelonged(change.why)
  return {
    ...line,
    original: isForeign ? subtractAmounts(line.original, line.current, currency) : line.original,
    released: isForeign ? line.released : addAmounts(line.released, line.current, currency),
    current: zeroAmount(currency),
    toCredit,
    stays: line.stays.map((stay) =>
      stay.until === null
        ? {
            ...stay,
            until: laterDay(change.on, stay.from),
            untilRecordedOn,
            why: change.why,
            outcome: change.outcome,
            code: change.code,
          }
        : stay,
    ),
  }
}

/** The line after the ledger moved parts of its current amount elsewhere, or back (D-8). */
export function shiftLine(
  line: DisputeLine,
  entry: { readonly shift: Shift; readonly balance: Balance },
): DisputeLine {
  const { shift, balance } = entry
  const { currency } = line
  return {
    ...line,
    ...balance,
    current: lessEach(line.current, [shift.paid, shift.credited, shift.otherwise], currency),
    paid: addAmounts(line.paid, shift.paid, currency),
    credited: addAmounts(line.credited, shift.credited, currency),
    otherwise: addAmounts(line.otherwise, shift.otherwise, currency),
  }
}

/** The line after the ledger shows a credit that had been agreed: released money turns out to be credited (D-5). */
export function creditLine(
  line: DisputeLine,
  entry: { readonly credited: Amount; readonly balance: Balance },
): DisputeLine {
  const moved = smallerAmount(line.released, entry.credited)
  return {
    ...line,
    ...entry.balance,
    released: subtractAmounts(line.released, moved, line.currency),
    credited: addAmounts(line.credited, moved, line.currency),
  }
}

function lessEach(amount: Amount, parts: readonly Amount[], currency: Currency): Amount {
  return parts.reduce((left, part) => subtractAmounts(left, part, currency), amount)
}
