import { standardCatalog } from '../../catalogs/standard-catalog.ts'
import { createDesk } from '../../desk/create-desk.ts'
import type { Desk } from '../../desk/desk.ts'
import type { DeskSettings } from '../../desk/settings.ts'
import { createManualClock, type ManualClock } from '../../memory/clock.ts'
import { createMemoryDirectory } from '../../memory/directory.ts'
import { createSequentialIds } from '../../memory/ids.ts'
import { createMemoryLedger, type MemoryLedger } from '../../memory/ledger.ts'
import { createMemoryStore } from '../../memory/store.ts'
import type { Store } from '../../ports/store.ts'
import { sampleItems, samplePeople } from './sample-books.ts'

/** A desk on memory adapters with a small set of books, and the hands to move them. */
export type SampleDesk = {
  readonly desk: Desk
  readonly ledger: MemoryLedger
  readonly store: Store
  readonly clock: ManualClock
}

/**
 * A desk to try things on: three open invoices and a credit note of the customer `C-1`, whose collector is `lea`, with
 * the colleagues `martin` and `zoe`, on 1 December 2026 in Paris.
 *
 * @throws {RedressError} `input-invalid` when a setting does not have its shape.
 * @example
 * ```ts
 * const { desk } = createSampleDesk()
 * const [eligibility] = await desk.explain(['F-1042'])
 * eligibility?.chaseable // 'all'
 * ```
 */
export function createSampleDesk(settings: Partial<DeskSettings> = {}): SampleDesk {
  const ledger = createMemoryLedger(sampleItems)
  const store = createMemoryStore()
  const clock = createManualClock('2026-12-01T08:00:00.000Z')
  const desk = createDesk({
    tenant: 'main',
    ledger,
    store,
    directory: createMemoryDirectory(samplePeople),
    clock,
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris', ...settings },
  })
  return { desk, ledger, store, clock }
}
