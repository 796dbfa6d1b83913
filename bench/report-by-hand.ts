import { Decimal } from 'decimal.js'

import { asOf, type Books } from './report-facts.ts'

/** Rows by dimension, band and currency: amounts in cents, items, disputes. */
export type Answer = ReadonlyMap<string, readonly [cents: number, items: number, disputes: number]>

type Sum = { cents: number; items: number; disputes: Set<string> }

const dayMs = 86_400_000

/** The dispute report that somebody who knows these records would write: one loop, cents as integers. */
export function byIntegers({ items, standings, disputes }: Books): Answer {
  const stretches = new Map(
    standings.filter(({ since }) => since <= asOf).map((standing) => [standing.item, standing]),
  )
  const headers = new Map(disputes.map((dispute) => [dispute.id, dispute]))
  const sums = new Map<string, Sum>()
  const today = Date.parse(asOf)
  const ages = new Map<string, string>()
  const add = (key: string, cents: number, dispute: string | null): void => {
    let sum = sums.get(key)
    if (sum === undefined) sums.set(key, (sum = { cents: 0, items: 0, disputes: new Set() }))
    sum.cents += cents
    sum.items += 1
    if (dispute !== null) sum.disputes.add(dispute)
  }
  for (const item of items) {
    if (item.kind === 'down-payment-request' || item.documentDate > asOf) continue
    const open = Math.round(Number(item.openAmount) * 100)
    if (open === 0) continue
    const due = item.dueDate ?? item.documentDate
    let age = ages.get(due)
    if (age === undefined) ages.set(due, (age = ageOf((today - Date.parse(due)) / dayMs)))
    const { currency } = item
    add(`outstanding ${currency}`, open, null)
    add(`outstanding age ${age} ${currency}`, open, null)
    add(`outstanding customer ${item.customer} ${currency}`, open, null)
    const stretch = stretches.get(item.id)
    if (stretch?.dispute == null || stretch.disputed === null) continue
    const disputed = Math.min(Math.round(Number(stretch.disputed) * 100), open)
    const dispute = headers.get(stretch.dispute)
    add(`exposure ${currency}`, disputed, stretch.dispute)
    add(`exposure age ${age} ${currency}`, disputed, stretch.dispute)
    add(`exposure customer ${item.customer} ${currency}`, disputed, stretch.dispute)
    add(`exposure cause ${stretch.status?.id ?? 'none'} ${currency}`, disputed, stretch.dispute)
    add(`exposure resolver ${stretch.resolver ?? 'none'} ${currency}`, disputed, stretch.dispute)
    add(`exposure month ${(dispute?.openedOn ?? '').slice(0, 7)} ${currency}`, disputed, stretch.dispute)
  }
  const days = new Map<string, number[]>()
  for (const { episodes, cause } of disputes) {
    for (const { openedOn, closedOn, closedRecordedOn, outcome } of episodes) {
      if (closedOn === null || closedRecordedOn === null || closedRecordedOn > asOf) continue
      if (outcome === 'entered-in-error' || outcome === 'settled') continue
      const took = (Date.parse(closedOn) - Date.parse(openedOn)) / dayMs
      for (const key of ['resolution', `resolution cause ${cause}`]) {
        const known = days.get(key)
        if (known === undefined) days.set(key, [took])
        else known.push(took)
      }
    }
  }
  const answer = new Map<string, readonly [number, number, number]>()
  for (const [key, { cents, items: count, disputes: ids }] of sums) answer.set(key, [cents, count, ids.size])
  for (const [key, list] of days) {
    list.sort((a, b) => a - b)
    const sum = list.reduce((left, each) => left + each, 0)
    answer.set(key, [
      Math.round((sum / list.length) * 100),
      list.length,
      list[Math.ceil(0.9 * list.length) - 1] ?? 0,
    ])
  }
  return answer
}

/** The amounts of the same report added up with decimal.js. */
export function byDecimals({ items, standings }: Books): Answer {
  const stretches = new Map(
    standings.filter(({ since }) => since <= asOf).map((standing) => [standing.item, standing]),
  )
  const sums = new Map<string, { amount: Decimal; items: number; disputes: Set<string> }>()
  const add = (key: string, amount: Decimal, dispute: string | null): void => {
    let sum = sums.get(key)
    if (sum === undefined) sums.set(key, (sum = { amount: new Decimal(0), items: 0, disputes: new Set() }))
    sum.amount = sum.amount.plus(amount)
    sum.items += 1
    if (dispute !== null) sum.disputes.add(dispute)
  }
  const today = Date.parse(asOf)
  for (const item of items) {
    const open = new Decimal(item.openAmount)
    if (item.documentDate > asOf || open.isZero()) continue
    const age = ageOf((today - Date.parse(item.dueDate ?? item.documentDate)) / dayMs)
    const { currency } = item
    add(`outstanding ${currency}`, open, null)
    add(`outstanding age ${age} ${currency}`, open, null)
    add(`outstanding customer ${item.customer} ${currency}`, open, null)
    const stretch = stretches.get(item.id)
    if (stretch?.dispute == null || stretch.disputed === null) continue
    const disputed = Decimal.min(new Decimal(stretch.disputed), open)
    add(`exposure ${currency}`, disputed, stretch.dispute)
    add(`exposure age ${age} ${currency}`, disputed, stretch.dispute)
    add(`exposure customer ${item.customer} ${currency}`, disputed, stretch.dispute)
    add(`exposure cause ${stretch.status?.id ?? 'none'} ${currency}`, disputed, stretch.dispute)
    add(`exposure resolver ${stretch.resolver ?? 'none'} ${currency}`, disputed, stretch.dispute)
  }
  return new Map(
    [...sums].map(([key, { amount, items: count, disputes }]) => [
      key,
      [amount.times(100).toNumber(), count, disputes.size],
    ]),
  )
}

function ageOf(days: number): string {
  if (days <= 0) return 'not-due'
  if (days <= 30) return '1-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '91+'
}
