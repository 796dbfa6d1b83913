import { Decimal } from 'decimal.js'

import { asOf, type Books } from './report-facts.ts'

/** Rows by figure, dimension, band and currency: cents, items and disputes, or hundredths of days, episodes and p90. */
export type Answer = ReadonlyMap<string, readonly [number, number, number]>

/** How amounts are added up: as whole cents, or as decimals. */
export type Arithmetic<Value> = {
  readonly read: (amount: string) => Value
  readonly zero: () => Value
  readonly add: (a: Value, b: Value) => Value
  readonly smaller: (a: Value, b: Value) => Value
  readonly cents: (value: Value) => number
}

/** Whole cents in doubles. */
export const integers: Arithmetic<number> = {
  read: (amount) => Math.round(Number(amount) * 100),
  zero: () => 0,
  add: (a, b) => a + b,
  smaller: Math.min,
  cents: (value) => value,
}

/** What a decimal library does. */
export const decimals: Arithmetic<Decimal> = {
  read: (amount) => new Decimal(amount),
  zero: () => new Decimal(0),
  add: (a, b) => a.plus(b),
  smaller: (a, b) => Decimal.min(a, b),
  cents: (value) => value.times(100).toNumber(),
}

type Sum<Value> = { amount: Value; items: number; readonly disputes: Set<string> }
type Bands<Sums> = Map<string, Map<string, Sums>>

const dayMs = 86_400_000
const itemDimensions = ['age', 'customer'] as const
const allDimensions = ['age', 'customer', 'cause', 'resolver', 'month'] as const
const disputeDimensions = ['customer', 'cause', 'resolver', 'month'] as const

/** The dispute report that somebody who knows these records would write: one loop, and maps of maps. */
export function byHand<Value>(arithmetic: Arithmetic<Value>, { items, standings, disputes }: Books): Answer {
  const { read, zero, add, smaller, cents } = arithmetic
  const stretches = new Map<string, Books['standings'][number]>()
  for (const standing of standings) if (standing.since <= asOf) stretches.set(standing.item, standing)
  const headers = new Map(disputes.map((dispute) => [dispute.id, dispute]))
  const today = Date.parse(asOf)
  const ages = new Map<string, string>()
  const outstanding = new Map<string, Sum<Value>>()
  const exposure = new Map<string, Sum<Value>>()
  const outstandingBy = itemDimensions.map((): Bands<Sum<Value>> => new Map())
  const exposureBy = allDimensions.map((): Bands<Sum<Value>> => new Map())
  const sumIn = (sums: Map<string, Sum<Value>>, currency: string): Sum<Value> => {
    let sum = sums.get(currency)
    if (sum === undefined) sums.set(currency, (sum = { amount: zero(), items: 0, disputes: new Set() }))
    return sum
  }
  const bandIn = (bands: Bands<Sum<Value>> | undefined, band: string): Map<string, Sum<Value>> => {
    let sums = bands?.get(band)
    if (sums === undefined) bands?.set(band, (sums = new Map<string, Sum<Value>>()))
    return sums ?? new Map<string, Sum<Value>>()
  }
  const count = (sum: Sum<Value>, amount: Value, dispute: string | null): void => {
    sum.amount = add(sum.amount, amount)
    sum.items += 1
    if (dispute !== null) sum.disputes.add(dispute)
  }
  for (const item of items) {
    if (item.kind === 'down-payment-request' || item.documentDate > asOf || item.openAmount === '0.00')
      continue
    const { currency, customer } = item
    const open = read(item.openAmount)
    const due = item.dueDate ?? item.documentDate
    let age = ages.get(due)
    if (age === undefined) ages.set(due, (age = ageOf((today - Date.parse(due)) / dayMs)))
    count(sumIn(outstanding, currency), open, null)
    count(sumIn(bandIn(outstandingBy[0], age), currency), open, null)
    count(sumIn(bandIn(outstandingBy[1], customer), currency), open, null)
    const stretch = stretches.get(item.id)
    if (stretch?.dispute == null || stretch.disputed === null) continue
    const { dispute } = stretch
    const disputed = smaller(read(stretch.disputed), open)
    count(sumIn(exposure, currency), disputed, dispute)
    count(sumIn(bandIn(exposureBy[0], age), currency), disputed, dispute)
    count(sumIn(bandIn(exposureBy[1], customer), currency), disputed, dispute)
    count(sumIn(bandIn(exposureBy[2], stretch.status?.id ?? 'none'), currency), disputed, dispute)
    count(sumIn(bandIn(exposureBy[3], stretch.resolver ?? 'none'), currency), disputed, dispute)
    const month = headers.get(dispute)?.openedOn.slice(0, 7) ?? 'none'
    count(sumIn(bandIn(exposureBy[4], month), currency), disputed, dispute)
  }
  const answer = new Map<string, readonly [number, number, number]>()
  const answerSums = (key: string, sums: Map<string, Sum<Value>>): void => {
    for (const [currency, sum] of sums) {
      answer.set(`${key} ${currency}`, [cents(sum.amount), sum.items, sum.disputes.size])
    }
  }
  answerSums('outstanding', outstanding)
  answerSums('exposure', exposure)
  for (const [at, bands] of outstandingBy.entries()) {
    for (const [band, sums] of bands) answerSums(`outstanding ${itemDimensions[at]} ${band}`, sums)
  }
  for (const [at, bands] of exposureBy.entries()) {
    for (const [band, sums] of bands) answerSums(`exposure ${allDimensions[at]} ${band}`, sums)
  }
  for (const [key, days] of durations(disputes)) {
    days.sort((a, b) => a - b)
    const sum = days.reduce((left, each) => left + each, 0)
    const mean = Math.floor((200 * sum + days.length) / (2 * days.length))
    answer.set(key, [mean, days.length, days[Math.ceil(0.9 * days.length) - 1] ?? 0])
  }
  return answer
}

/** The days that closed episodes took, in all and by band. */
function durations(disputes: Books['disputes']): ReadonlyMap<string, number[]> {
  const all: number[] = []
  const by = disputeDimensions.map(() => new Map<string, number[]>())
  const count = (bands: Map<string, number[]> | undefined, band: string, days: number): void => {
    const known = bands?.get(band)
    if (known === undefined) bands?.set(band, [days])
    else known.push(days)
  }
  for (const { episodes, customer, cause, resolver, openedOn: month } of disputes) {
    for (const { openedOn, closedOn, closedRecordedOn, outcome } of episodes) {
      if (closedOn === null || closedRecordedOn === null || closedRecordedOn > asOf) continue
      if (outcome === 'entered-in-error' || outcome === 'settled') continue
      const days = (Date.parse(closedOn) - Date.parse(openedOn)) / dayMs
      all.push(days)
      count(by[0], customer, days)
      count(by[1], cause, days)
      count(by[2], resolver ?? 'none', days)
      count(by[3], month.slice(0, 7), days)
    }
  }
  const found = new Map([['resolution', all]])
  for (const [at, bands] of by.entries()) {
    for (const [band, days] of bands) found.set(`resolution ${disputeDimensions[at]} ${band}`, days)
  }
  return found
}

function ageOf(days: number): string {
  if (days <= 0) return 'not-due'
  if (days <= 30) return '1-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '91+'
}
