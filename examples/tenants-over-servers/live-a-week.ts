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
const comment = 'The customer refuses it; details are on file.'

/** What is outstanding and what is disputed when the week ends. */
export async function askReport(desk: Desk) {
  return desk.report({ asOf: lastDay, figures: ['outstanding', 'exposure'] })
}

/** A week of gestures of one entity: disputes are opened, in whole and in part, and some of it is resolved. */
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

  const price = await desk.openDispute(
    { items: ['F-1', 'F-4', { item: 'F-7', disputed: '500' }], status: 'dispute-price', comment },
    by,
  )
  await desk.openDispute({ items: ['F-2', 'F-5'], status: 'dispute-quality', comment }, by)
  await desk.openDispute({ items: ['F-3'], status: 'dispute-delivery', comment }, by)
  clock.set(`${lastDay}T09:00:00.000Z`)
  await desk.resolve(price.dispute.id, { items: ['F-4'], outcome: 'rejected' }, by)
  return desk
}
