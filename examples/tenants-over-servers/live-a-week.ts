import { createDesk, standardCatalog, type Desk, type Store } from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createSequentialIds,
} from 'redress/memory'

import type { Entity } from './entities.ts'

/** The day on which the week ends. */
export const lastDay = '2026-11-27'

const by = { by: 'lea' } as const
const comment = 'The customer refuses them; details are on file.'
const statuses = ['dispute-price', 'dispute-quality', 'dispute-delivery']
const complaining = ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-7', 'C-8']

const request = { asOf: lastDay, figures: ['outstanding', 'exposure', 'resolution'] } as const

/** What is outstanding and disputed when the week ends, and how long disputes took. */
export async function askReport(desk: Desk) {
  return desk.report(request)
}

/** The same, to be merged with what other desks say. */
export async function askPart(desk: Desk) {
  return desk.reportPart(request)
}

/**
 * A week of gestures of one entity: eight customers refuse ten invoices each, the tenth in part; at the end of the week
 * what they say of the first is found to be unfounded.
 */
export async function liveAWeek({ tenant, items }: Entity, store: Store): Promise<Desk> {
  const ledger = createMemoryLedger()
  ledger.put(items, tenant)
  const clock = createManualClock('2026-11-23T09:00:00.000Z')
  const directory = createMemoryDirectory()
  const ids = createSequentialIds(tenant)
  const settings = { zone: 'UTC' }
  const desk = createDesk({
    tenant,
    ledger,
    store,
    directory,
    clock,
    ids,
    catalog: standardCatalog,
    settings,
  })

  const opened: { readonly dispute: string; readonly first: string }[] = []
  for (const [at, customer] of complaining.entries()) {
    const [first = '', ...others] = items.filter((item) => item.customer === customer).map(({ id }) => id)
    const disputed = [first, ...others.slice(0, 8), { item: others[8] ?? '', disputed: '500' }]
    const status = statuses[at % statuses.length] ?? ''
    const { dispute } = await desk.openDispute({ items: disputed, status, comment }, by)
    opened.push({ dispute: dispute.id, first })
  }
  clock.set(`${lastDay}T09:00:00.000Z`)
  for (const { dispute, first } of opened)
    await desk.resolve(dispute, { items: [first], outcome: 'rejected' }, by)
  return desk
}
