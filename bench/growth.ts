/** Growth from n to 10 n: at most 13 times, for gestures on up to 100,000 items and pure functions on a million. */
import { createDesk, eligibilityOf, standardCatalog, type Desk, type Item } from 'redress'
import { createManualClock, createMemoryLedger, createMemoryStore, createSequentialIds } from 'redress/memory'

import { parseItems } from '../src/items/parse-items.ts'
import { createReportFold } from '../src/reports/report-fold.ts'
import { directory, invoices } from './books.ts'
import { medianMs, report, type Row } from './side-by-side.ts'

const most = 13

function deskOver(items: readonly Item[]): Desk {
  return createDesk({
    tenant: 'main',
    ledger: createMemoryLedger(items),
    store: createMemoryStore(),
    directory,
    clock: createManualClock('2026-06-01T08:00:00.000Z'),
    ids: createSequentialIds(),
    catalog: standardCatalog,
    settings: { zone: 'Europe/Paris' },
  })
}

const by = { by: 'lea' }

async function lifeMs(count: number): Promise<Readonly<Record<string, number>>> {
  const items = invoices(count)
  const times: Record<string, number> = {}
  const timed = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await run()
    times[name] = performance.now() - start
    return result
  }
  const desk = deskOver(items)
  const ids = items.map(({ id }) => id)
  const { dispute, action } = await timed('openDispute', () =>
    desk.openDispute({ items: ids, status: 'dispute-price', comment: 'Too dear.' }, by),
  )
  await timed('assign', () => desk.assign(dispute.id, { resolver: null }, by))
  await timed('resolve half', () =>
    desk.resolve(dispute.id, { items: ids.slice(0, count / 2), outcome: 'accepted', credit: '10.00' }, by),
  )
  await timed('complete', () => desk.complete(action.id, { outcome: 'rejected' }, by))
  await timed('reopen', () => desk.reopen(dispute.id, { comment: 'Again.' }, by))
  await timed('sync', () => desk.sync())
  await timed('qualify as no dispute', () =>
    desk.qualify({ items: ids, status: 'in-progress', outcome: 'rejected', followUp: 'scenario' }, by),
  )
  const { action: planned } = await timed('plan', () =>
    desk.plan({ items: ids, name: 'Call', channel: 'phone', on: '2026-06-09' }, by),
  )
  await timed('move to a new action', () =>
    desk.plan({ items: ids, move: true, copyOf: planned.id, on: '2026-06-10' }, by),
  )
  const { documents } = await desk.agenda()
  await timed('cancel', () => desk.cancel(documents[0]?.id ?? '', { comment: 'Paid.' }, by))
  await timed('report', () =>
    desk.report({ asOf: '2026-06-01', figures: ['exposure', 'rate'], by: ['cause'] }),
  )
  return times
}

const rows: Row[] = []
const sizes = [1_000, 10_000, 100_000]
await lifeMs(1_000)
const lives = []
for (const size of sizes) lives.push(await lifeMs(size))
for (const [at, life] of lives.entries()) {
  const before = lives[at - 1]
  if (before === undefined) continue
  for (const [name, ms] of Object.entries(life)) {
    rows.push({ what: `${name}, ${sizes[at] ?? 0} items`, ms, baselineMs: before[name] ?? 0, atMost: most })
  }
}

const pure: Readonly<Record<string, (items: readonly Item[]) => void>> = {
  'validate at the boundary': (items) => parseItems(items),
  'eligibility of each item': (items) => {
    for (const item of items) {
      eligibilityOf({ item, standing: null, dispute: null, action: null, account: null }, '2026-06-15', {
        kind: 'scenario',
      })
    }
  },
  'report fold': (items) => {
    const fold = createReportFold(
      { asOf: '2026-06-15', figures: ['outstanding', 'rate'], by: ['age'] },
      standardCatalog,
    )
    fold.addItems(items)
    fold.result()
  },
}
for (const [name, run] of Object.entries(pure)) {
  let before: number | null = null
  for (const size of [10_000, 100_000, 1_000_000]) {
    const items = invoices(size)
    const ms = await medianMs(3, () => {
      run(items)
    })
    if (before !== null) rows.push({ what: `${name}, ${size} items`, ms, baselineMs: before, atMost: most })
    before = ms
  }
}
report('Growth from n to 10 n', rows)
