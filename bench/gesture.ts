/** One gesture on 3 items beside the memory store's own commit of the same documents: at most 3 times. */
import { createDesk, standardCatalog, tenantId, type Commit, type Store } from 'redress'
import { createManualClock, createMemoryLedger, createMemoryStore, createSequentialIds } from 'redress/memory'

import { directory, invoices } from './books.ts'
import { alternate, report } from './side-by-side.ts'

const gestures = 500
const ledger = createMemoryLedger(invoices(gestures * 3))
const tenant = tenantId('main')

/** Puts 3 items in dispute, so many times, over a store that is empty at first. */
async function openAll(store: Store): Promise<void> {
  const desk = createDesk({
    tenant,
    ledger,
    store,
    directory,
    clock: createManualClock('2026-06-01T08:00:00.000Z'),
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris' },
  })
  for (let at = 0; at < gestures; at += 1) {
    const items = [0, 1, 2].map((offset) => `F-${at * 3 + offset}`)
    await desk.openDispute({ items, status: 'dispute-price', comment: 'Too dear.' }, { by: 'lea' })
  }
}

const commits: Commit[] = []
const recorder = createMemoryStore()
await openAll({
  ...recorder,
  commit: (of, commit) => {
    commits.push(commit)
    return recorder.commit(of, commit)
  },
})

const [ms, baselineMs] = await alternate(
  25,
  () => openAll(createMemoryStore()),
  async () => {
    const store = createMemoryStore()
    for (const commit of commits) await store.commit(tenant, commit)
  },
)
report('Gesture on 3 items, beside the same commit', [
  { what: `openDispute, ${gestures} times`, ms, baselineMs, atMost: 3 },
])
