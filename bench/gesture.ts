/** One gesture on 3 items beside the memory store's own commit of the same documents: at most 3 times. */
import { createDesk, standardCatalog, tenantId, type Commit, type Item } from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createMemoryStore,
  createSequentialIds,
} from 'redress/memory'

import { alternate, report } from './side-by-side.ts'

const rounds = 400
const batches = 15

const invoice = (id: string): Item => ({
  id,
  customer: 'C-1',
  kind: 'invoice',
  number: id,
  documentDate: '2026-05-01',
  dueDate: '2026-05-31',
  currency: 'EUR',
  amount: '1000.00',
  openAmount: '1000.00',
  clearings: [],
  settledOn: null,
})

const items = Array.from({ length: rounds * 3 * (batches + 1) }, (_, at) => invoice(`F-${at}`))
const directory = createMemoryDirectory({
  customers: [{ id: 'C-1', name: 'Brasserie du Port', language: 'fr', collector: 'lea' }],
})
const store = createMemoryStore()
const commits: Commit[] = []
const recording = {
  ...store,
  commit: (tenant: Parameters<typeof store.commit>[0], commit: Commit) => {
    commits.push(commit)
    return store.commit(tenant, commit)
  },
}
const desk = createDesk({
  tenant: 'main',
  ledger: createMemoryLedger(items),
  store: recording,
  directory,
  clock: createManualClock('2026-06-01T08:00:00.000Z'),
  ids: createSequentialIds(),
  catalog: standardCatalog,
  settings: { zone: 'Europe/Paris' },
})

let next = 0
const bare = createMemoryStore()
let replayed = 0
const [ms, baselineMs] = await alternate(
  batches,
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const ids = [0, 1, 2].map((at) => `F-${next * 3 + at}`)
      next += 1
      await desk.qualify({ items: ids, status: 'dispute-price', comment: 'Too dear.' }, { by: 'lea' })
    }
  },
  async () => {
    for (let round = 0; round < rounds; round += 1) {
      const commit = commits[replayed]
      replayed += 1
      if (commit !== undefined) await bare.commit(tenantId('main'), commit)
    }
  },
)
report('Gesture on 3 items, beside the same commit', [
  { what: `qualify (${rounds} gestures)`, ms, baselineMs, atMost: 3 },
])
