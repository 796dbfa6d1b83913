import { clearedByNature } from '../items/cleared.ts'
import type { ClearingNature, Item } from '../items/item.ts'
import type { Amount } from '../kernel/money/amount.ts'
import { amountFromMinorUnits, minorUnits } from '../kernel/money/minor-units.ts'
import type { Balance, Cleared, Shift } from '../standings/ledger-item-changes.ts'
import type { DisputeLine } from './line.ts'

type SeenLine = Pick<
  DisputeLine,
  'currency' | 'current' | 'paid' | 'credited' | 'otherwise' | 'open' | 'cleared'
>

/** Minor units that count upwards from zero for debits and credits alike. */
type Units = Record<keyof Shift, bigint>

/** Where the open amount lies: disputed now, or in the rest; and what already left the disputed part. */
type Parts = Units & { current: bigint; rest: bigint }

/** What one clearing took off the open amount; below zero when it gave back. */
type Move = { readonly to: keyof Shift; readonly units: bigint }

/**
 * What the ledger shows of an item now, to be compared with what the desk saw last and kept with a change (D-8).
 *
 * @throws {RedressError} `amount-invalid` when an amount does not have the decimals of its currency;
 * `currency-unknown` when the currency is not one of ISO 4217.
 */
export function balanceOf(item: Item): Balance {
  return { open: item.openAmount, cleared: clearedByNature(item) }
}

/** Tells whether the ledger shows of an item what the desk saw of it last: then nothing has to be classified. */
export function isSameBalance(
  { open, cleared }: Pick<DisputeLine, 'open' | 'cleared'>,
  balance: Balance,
): boolean {
  return (
    open === balance.open &&
    cleared.paid === balance.cleared.paid &&
    cleared.credited === balance.cleared.credited &&
    cleared.other === balance.cleared.other
  )
}

/**
 * How much of the disputed part of an item the ledger moved to paid, credited or otherwise cleared since the desk
 * last looked, with the item's sign; negative when clearings were reversed (D-2, D-8).
 *
 * Each new clearing reduces the rest first, then the disputed part, by clearing day. What is new is told by the
 * difference per nature with what had been seen: the latest clearings that make it up. A reversal gives back to the
 * disputed part what its nature took from it, and the remainder to the rest. What has no day of its own is taken
 * first when it gives back, last when it clears. The disputed part never exceeds what is open.
 *
 * Clearings that are only ever added, each later than those before, are classified alike however often the desk
 * looks in between (F-2).
 *
 * @throws {RedressError} `amount-invalid` when an amount does not have the decimals of its currency;
 * `currency-unknown` when the currency is not one of ISO 4217.
 * @example
 * ```ts
 * // 300.00 of 1,000.00 are disputed; 700.00 had been paid, of which nothing was disputed. Now 50.00 more are paid.
 * const shift = classifyShift(
 *   {
 *     currency: 'EUR',
 *     current: '300.00',
 *     paid: '0.00',
 *     credited: '0.00',
 *     otherwise: '0.00',
 *     open: '300.00',
 *     cleared: { paid: '700.00', credited: '0.00', other: '0.00' },
 *   },
 *   {
 *     id: 'F-1042',
 *     customer: 'C-1',
 *     kind: 'invoice',
 *     number: 'F-1042',
 *     documentDate: '2026-05-01',
 *     dueDate: '2026-05-31',
 *     currency: 'EUR',
 *     amount: '1000.00',
 *     openAmount: '250.00',
 *     clearings: [
 *       { on: '2026-06-02', nature: 'paid', amount: '700.00' },
 *       { on: '2026-06-09', nature: 'paid', amount: '50.00' },
 *     ],
 *     settledOn: null,
 *   },
 * )
 * shift // { paid: '50.00', credited: '0.00', otherwise: '0.00' }
 * ```
 */
export function classifyShift(line: SeenLine, item: Item): Shift {
  const amountBefore = seenAmount(line)
  const amountNow = minorUnits(item.amount)
  const sign = (amountBefore === 0n ? amountNow : amountBefore) < 0n ? -1n : 1n
  const unitsOf = (amount: Amount) => sign * minorUnits(amount)
  const before = bucketUnits(line, unitsOf)
  const seen = clearedUnits(line.cleared, unitsOf)
  const current = unitsOf(line.current)
  const parts: Parts = { ...before, current, rest: unitsOf(line.open) - current }

  // The ledger corrected the item's own amount: more of it joins the rest, less of it is one more clearing.
  const raised = sign * (amountNow - amountBefore)
  parts.rest += atLeastZero(raised)

  const now = clearedUnits(clearedByNature(item), unitsOf)
  for (const move of newMoves(item, difference(now, seen), unitsOf)) applyMove(parts, move)
  applyMove(parts, { to: 'otherwise', units: atLeastZero(-raised) })

  const moved = difference(parts, before)
  const amountOf = (units: bigint) => amountFromMinorUnits(sign * units, line.currency)
  return {
    paid: amountOf(moved.paid),
    credited: amountOf(moved.credited),
    otherwise: amountOf(moved.otherwise),
  }
}

/** What happened since `seen`, in the order in which it is taken. */
function newMoves(item: Item, missing: Units, unitsOf: (amount: Amount) => bigint): readonly Move[] {
  const dated: Move[] = []
  for (const { nature, amount } of (item.clearings ?? []).toSorted(byDay).reverse()) {
    const to = bucketOf(nature)
    const units = unitsOf(amount)
    const taken = missing[to] > 0n ? smaller(units, missing[to]) : -smaller(atLeastZero(-units), -missing[to])
    missing[to] -= taken
    dated.push({ to, units: taken })
  }
  const undated = buckets.map((to): Move => ({ to, units: missing[to] }))
  return [
    ...undated.filter(({ units }) => units < 0n),
    ...dated.reverse(),
    ...undated.filter(({ units }) => units > 0n),
  ]
}

function applyMove(parts: Parts, { to, units }: Move): void {
  if (units > 0n) {
    const fromCurrent = smaller(units - smaller(units, atLeastZero(parts.rest)), parts.current)
    parts.current -= fromCurrent
    parts[to] += fromCurrent
    parts.rest -= units - fromCurrent
    return
  }
  // A rest below zero was cleared twice: nothing is open again before that is made good.
  const givenBack = -units - smaller(-units, atLeastZero(-parts.rest))
  const toCurrent = smaller(givenBack, parts[to])
  parts.current += toCurrent
  parts[to] -= toCurrent
  parts.rest += -units - toCurrent
}

const buckets = ['paid', 'credited', 'otherwise'] as const

function bucketOf(nature: ClearingNature | undefined): keyof Shift {
  return nature === 'paid' || nature === 'credited' ? nature : 'otherwise'
}

function bucketUnits({ paid, credited, otherwise }: Shift, unitsOf: (amount: Amount) => bigint): Units {
  return { paid: unitsOf(paid), credited: unitsOf(credited), otherwise: unitsOf(otherwise) }
}

function clearedUnits({ paid, credited, other }: Cleared, unitsOf: (amount: Amount) => bigint): Units {
  return bucketUnits({ paid, credited, otherwise: other }, unitsOf)
}

/** What the item amounted to when the desk last looked. */
function seenAmount({ open, cleared }: SeenLine): bigint {
  return (
    minorUnits(open) + minorUnits(cleared.paid) + minorUnits(cleared.credited) + minorUnits(cleared.other)
  )
}

function difference(a: Units, b: Units): Units {
  return { paid: a.paid - b.paid, credited: a.credited - b.credited, otherwise: a.otherwise - b.otherwise }
}

function byDay(a: { readonly on: string }, b: { readonly on: string }): number {
  if (a.on === b.on) return 0
  return a.on < b.on ? -1 : 1
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function atLeastZero(units: bigint): bigint {
  return units > 0n ? units : 0n
}
