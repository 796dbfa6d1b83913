import type { Desk } from 'redress'
import { expect } from 'vitest'

import { amountFromMinorUnits } from '../../../src/kernel/money/minor-units.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { anInvoice } from '../support/books.ts'
import { openWorld, type OpenWorld } from '../support/world.ts'
import { chaseable, exposure, isSettled, issue, type Model } from './model.ts'

/** The desk beside the model. */
export type Real = { readonly world: OpenWorld; readonly desk: Desk }

export const firstDay = '2026-06-01'
export const by = { by: 'lea' }

/** The items that both know from the start, in minor units. */
const firstItems = [
  ['A1', 'C-1', 'EUR', 100_000],
  ['A2', 'C-1', 'EUR', 7],
  ['A3', 'C-1', 'EUR', -8_000],
  ['A4', 'C-1', 'JPY', 5_000],
  ['B1', 'C-2', 'USD', 30_000],
  ['B2', 'C-2', 'USD', 12_050],
] as const

/** A model and a desk of the same two customers. */
export async function startBoth(): Promise<{ model: Model; real: Real }> {
  const model: Model = { day: 0, items: new Map(), disputes: new Map() }
  const items = firstItems.map(([id, customer, currency, units]) => {
    issue(model, id, customer, currency, units)
    return anInvoice(id, amountFromMinorUnits(units, currency), customer, currency)
  })
  const world = await openWorld({ items, today: firstDay })
  return { model, real: { world, desk: world.desk('m') } }
}

/** Does a gesture of which the model says whether it is allowed; answers with `null` when it is refused, as said. */
export async function attempt<Result>(isAllowed: boolean, gesture: Promise<Result>): Promise<Result | null> {
  const [outcome] = await Promise.allSettled([gesture])
  if (outcome.status === 'rejected' && !isRedressError(outcome.reason)) throw outcome.reason
  const code = outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'nothing'
  expect(outcome.status === 'fulfilled', `${code} was refused`).toBe(isAllowed)
  return outcome.status === 'fulfilled' ? outcome.value : null
}

/** Asserts that the desk says of everything what the model says. */
export async function compare(model: Model, { world, desk }: Real): Promise<void> {
  const ids = [...model.items.keys()]
  const views = await desk.items(ids)
  const eligible = await desk.explain(ids)
  const told = ids.map((id, at) => {
    const standing = views[at]?.standing
    return {
      id,
      status: standing?.status?.type ?? null,
      dispute: standing?.dispute ?? null,
      disputed: standing?.disputed ?? null,
      settled: views[at]?.item.settledOn !== null,
      open: views[at]?.item.openAmount,
      chaseable: eligible[at]?.amount,
    }
  })
  const known = Array.from(model.items, ([id, item]) => {
    const { currency, sign, status, dispute, disputed, open } = item
    const amount = (units: number) => amountFromMinorUnits(units, currency)
    return {
      id,
      status,
      dispute,
      disputed: dispute === null ? null : amount(sign * disputed),
      settled: isSettled(item),
      open: amount(sign * open),
      chaseable: amount(chaseable(model, id)),
    }
  })
  expect(told).toEqual(known)
  const { documents } = await desk.disputes({}, { limit: 1_000 })
  const counted = documents.map(({ id, state, items }) => ({ id, state, ...items }))
  const expected = [...model.disputes].map(([id, { lines, isOpen }]) => ({
    id,
    state: isOpen ? 'open' : 'closed',
    total: lines.size,
    disputed: [...lines.values()].filter(({ isIn }) => isIn).length,
  }))
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(counted.sort(byId)).toEqual(expected.sort(byId))

  const report = await desk.report({ asOf: world.today(), figures: ['exposure'] })
  const rows = report.exposure.totals.map(({ currency, net, items, disputes }) => [
    currency,
    { net, items, disputes },
  ])
  const modelRows = [...exposure(model)].map(([currency, row]) => [
    currency,
    { ...row, net: amountFromMinorUnits(row.net, currency) },
  ])
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(modelRows))
}
