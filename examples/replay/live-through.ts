import { createDesk, standardCatalog, tenantId, type Day, type Desk, type Store } from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createSequentialIds,
  type ManualClock,
  type MemoryLedger,
} from 'redress/memory'

import { planLife, type DayOfLife } from './life.ts'
import type { Progress } from './progress.ts'
import { openItem, settledItem, type Receivable } from './receivable.ts'

/** The legal entity whose receivables they are. */
export const tenant = tenantId('main')

/** The one who acts: a person would be named here. */
const by = 'replay'

/** The file says that an invoice was disputed, not why. */
const status = 'dispute-administrative'

type Books = {
  readonly ledger: MemoryLedger
  readonly clock: ManualClock
  readonly desk: Desk
  /** The dispute of each disputed invoice. */
  readonly disputes: Map<string, string>
}

/** How far to live, where the desk writes, which holds nothing of the tenant yet, and who is told how far it is. */
export type Living = {
  readonly asOf: Day
  readonly store: Store
  readonly progress: Progress
  /** What is asked in the evening of each day, when all of it has happened. */
  readonly inTheEvening?: (desk: Desk, day: Day) => Promise<void>
}

/** Lives receivables through a desk, day by day up to the as-of day, and hands the desk over. */
export async function liveThrough(
  receivables: readonly Receivable[],
  { asOf, store, progress, inTheEvening }: Living,
): Promise<Desk> {
  const books = openBooks(asOf, store)
  const life = planLife(receivables, asOf)
  for (const [lived, day] of life.entries()) {
    await liveDay(books, day)
    await inTheEvening?.(books.desk, day.on)
    progress.show(day.on, lived + 1, life.length)
  }
  books.clock.set(noonOf(asOf))
  return books.desk
}

function openBooks(asOf: Day, store: Store): Books {
  const ledger = createMemoryLedger()
  const clock = createManualClock(noonOf(asOf))
  const desk = createDesk({
    tenant,
    ledger,
    store,
    directory: createMemoryDirectory(),
    clock,
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'UTC' },
  })
  return { ledger, clock, desk, disputes: new Map() }
}

/** Items appear, then people act, then the ledger settles. */
async function liveDay(
  { ledger, clock, desk, disputes }: Books,
  { on, appearing, settling }: DayOfLife,
): Promise<void> {
  clock.set(noonOf(on))

  ledger.put(appearing.map(openItem))
  for (const { number, line } of appearing.filter(({ isDisputed }) => isDisputed)) {
    const comment = `Disputed, says line ${line} of the file.`
    const { dispute } = await desk.openDispute({ items: [number], status, comment }, { by })
    disputes.set(number, dispute.id)
  }

  for (const { number, amount } of settling.filter(({ isLost }) => isLost)) {
    await desk.resolve(disputes.get(number) ?? '', { outcome: 'accepted', credit: amount }, { by })
  }
  if (settling.length === 0) return
  ledger.put(settling.map((receivable) => settledItem(receivable, on)))
  await desk.sync({ items: settling.map(({ number }) => number) })
}

function noonOf(day: Day): string {
  return `${day}T12:00:00.000Z`
}
