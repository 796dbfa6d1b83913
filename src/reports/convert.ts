import { RedressError } from '../kernel/errors/redress-error.ts'
import { exponentOf, type Currency } from '../kernel/money/currency.ts'
import { amountFromMinorUnits, minorUnits } from '../kernel/money/minor-units.ts'
import { convertAmount } from '../kernel/money/ratio.ts'
import { mergeInto } from './merge.ts'
import type { RateTable } from './request.ts'
import { sumsIn, withSums, type SumsByPath } from './sums-in.ts'
import { byKey, startTally, type Cells, type Tally } from './tally.ts'
import type { MoneyTallies } from './tallies.ts'

/**
 * Tallies of figures in money, all in one currency: each total times its rate, rounded; a breakdown shares it out
 * by largest remainder, so that its parts add up to the total. Throws `rate-missing`.
 */
export function convertTallies(tallies: MoneyTallies, table: RateTable): MoneyTallies {
  return {
    balances: convertTally(tallies.balances, table),
    exposure: convertTally(tallies.exposure, table),
    invoiced: convertTally(tallies.invoiced, table),
    promises: convertTally(tallies.promises, table),
  }
}

function convertTally<Cell extends object>(tally: Tally<Cell>, table: RateTable): Tally<Cell> {
  const converted = startTally<Cell>([...tally.by.keys()])
  for (const [currency, total] of tally.totals) {
    const exchange = exchangeOf(currency, table)
    const sums = convertTotal(wholesIn(total), exchange)
    place(converted.totals, withSums(total, sums, table.to), table.to)
    for (const [dimension, bands] of tally.by) {
      const target = converted.by.get(dimension)
      const parts = byKey(bands).flatMap(([band, cells]) => {
        const cell = cells.get(currency)
        return cell === undefined ? [] : [{ band, cell }]
      })
      const shares = shareTotal(
        sums,
        parts.map(({ cell }) => wholesIn(cell)),
        exchange,
      )
      for (const [at, { band, cell }] of parts.entries()) {
        const cells: Cells<Cell> = target?.get(band) ?? new Map<Currency, Cell>()
        place(cells, withSums(cell, shares[at] ?? new Map<string, bigint>(), table.to), table.to)
        target?.set(band, cells)
      }
    }
  }
  return converted
}

function place<Cell extends object>(cells: Cells<Cell>, cell: Cell, to: Currency): void {
  const known = cells.get(to)
  if (known === undefined) cells.set(to, cell)
  else mergeInto(known, cell)
}

/** A rate between minor units, as a fraction: those of the target for one of the source. */
type Exchange = {
  readonly numerator: bigint
  readonly denominator: bigint
  readonly convert: (units: bigint) => bigint
}

function exchangeOf(from: Currency, { to, rates }: RateTable): Exchange {
  const rate = from === to ? '1' : Object.hasOwn(rates, from) ? rates[from] : undefined
  if (rate === undefined) {
    throw new RedressError('rate-missing', `There is no rate from ${from} to ${to}.`, {
      from,
      to,
      known: Object.keys(rates).toSorted(),
    })
  }
  const [whole = '', fraction = ''] = rate.split('.')
  return {
    numerator: BigInt(whole + fraction) * 10n ** BigInt(exponentOf(to)),
    denominator: 10n ** BigInt(fraction.length + exponentOf(from)),
    convert: (units) => minorUnits(convertAmount(amountFromMinorUnits(units, from), from, rate, to)),
  }
}

/** What a sum is a part of, when it is: ages add up to the amount, and types of status to all that is qualified. */
function wholeOf(path: string): string | null {
  if (path.startsWith('ages/')) return 'amount'
  return path.startsWith('qualified/') ? 'qualified' : null
}

/** The sums of a cell with those of which it keeps the parts alone: a total is rounded once, and not by part. */
function wholesIn(cell: object): SumsByPath {
  const sums = sumsIn(cell)
  for (const [path, units] of [...sums]) {
    const whole = wholeOf(path)
    if (whole === 'qualified') sums.set(whole, (sums.get(whole) ?? 0n) + units)
  }
  return sums
}

function convertTotal(sums: SumsByPath, exchange: Exchange): SumsByPath {
  const wholes = new Map<string, bigint>()
  for (const [path, units] of sums) if (wholeOf(path) === null) wholes.set(path, exchange.convert(units))
  return withParts(wholes, sums, exchange)
}

/** Each sum of the total shared out over the parts, in their order. */
function shareTotal(
  total: SumsByPath,
  parts: readonly SumsByPath[],
  exchange: Exchange,
): readonly SumsByPath[] {
  const shares = parts.map((): SumsByPath => new Map())
  for (const [path, whole] of total) {
    if (wholeOf(path) !== null) continue
    const units = share(
      whole,
      parts.map((part) => part.get(path) ?? 0n),
      exchange,
    )
    for (const [at, part] of shares.entries()) part.set(path, units[at] ?? 0n)
  }
  return shares.map((wholes, at) => withParts(wholes, parts[at] ?? new Map<string, bigint>(), exchange))
}

/** The sums of wholes with those of their parts, shared out of them. */
function withParts(wholes: SumsByPath, sums: SumsByPath, exchange: Exchange): SumsByPath {
  const all = new Map(wholes)
  for (const [name, whole] of wholes) {
    // By name: which item came first says nothing about whose the missing cent is.
    const inside = byKey(sums).filter(([path]) => wholeOf(path) === name)
    const units = share(
      whole,
      inside.map(([, part]) => part),
      exchange,
    )
    for (const [at, [path]] of inside.entries()) all.set(path, units[at] ?? 0n)
  }
  return all
}

/** Shares a converted whole out over its parts: each rounded down, what is missing by largest remainder, then place. */
function share(
  whole: bigint,
  parts: readonly bigint[],
  { numerator, denominator }: Exchange,
): readonly bigint[] {
  const exact = parts.map((units, at) => {
    const scaled = units * numerator
    const rest = ((scaled % denominator) + denominator) % denominator
    return { at, rest, units: (scaled - rest) / denominator }
  })
  let missing = exact.reduce((left, { units }) => left - units, whole)
  const shares = exact.map(({ units }) => units)
  for (const { at, units, rest } of exact.toSorted((a, b) => descending(a.rest, b.rest) || a.at - b.at)) {
    if (missing <= 0n || rest === 0n) break
    shares[at] = units + 1n
    missing -= 1n
  }
  return shares
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0
  return a > b ? -1 : 1
}
