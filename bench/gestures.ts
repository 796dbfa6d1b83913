/** Each gesture on 3 items beside the memory store's own commit of the same documents: at most 4 times. */
import { createDesk, standardCatalog, tenantId, type Commit, type Desk, type Store } from 'redress'
import { createManualClock, createMemoryLedger, createMemoryStore, createSequentialIds } from 'redress/memory'

import { directory, invoices } from './books.ts'
import { gesturesToMeasure, type Measured } from './gestures-to-measure.ts'
import { alternate, report, type Row } from './side-by-side.ts'

const times = 300
const runs = 15
const ledger = createMemoryLedger(invoices(times * 4))
const tenant = tenantId('main')

function deskOver(store: Store, prefix: string): Desk {
  return createDesk({
    tenant,
    ledger,
    store,
    directory,
    clock: createManualClock('2026-06-01T08:00:00.000Z'),
    ids: createSequentialIds(prefix),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris' },
  })
}

/** The commits of a gesture done so many times, and those of what it builds on. */
async function recorded({ before, act }: Measured) {
  const commits: { before: Commit[]; act: Commit[] } = { before: [], act: [] }
  let into = commits.before
  const store = createMemoryStore()
  const watched: Store = {
    ...store,
    commit: (of, commit) => {
      into.push(commit)
      return store.commit(of, commit)
    },
  }
  const desk = deskOver(watched, 'before')
  const begun = []
  for (let at = 0; at < times; at += 1) begun.push(await before(desk, at))
  into = commits.act
  for (const ids of begun) await act(desk, ids)
  return { commits, begun }
}

const rows: Row[] = []
for (const [name, measured] of Object.entries(gesturesToMeasure)) {
  const { commits, begun } = await recorded(measured)
  const storeBefore = async () => {
    const store = createMemoryStore()
    for (const commit of commits.before) await store.commit(tenant, commit)
    return store
  }
  const [ms, baselineMs] = await alternate(
    runs,
    async () => {
      const desk = deskOver(await storeBefore(), 'after')
      return async () => {
        for (const ids of begun) await measured.act(desk, ids)
      }
    },
    async () => {
      const store = await storeBefore()
      return async () => {
        for (const commit of commits.act) await store.commit(tenant, commit)
      }
    },
  )
  rows.push({ what: `${name}, ${times} times`, ms, baselineMs, atMost: 4 })
}
report('Each gesture on 3 items, beside the same commit', rows)
