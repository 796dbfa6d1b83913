/**
 * An agenda page among a million actions against one among ten thousand, side by side in one process: the store in
 * memory is indexed, not scanned, so the ratio stays below three. Run it with `npx tsx bench/agenda.ts`; it fails when
 * it does not.
 */
import { performance } from 'node:perf_hooks'

import { addDays } from '../src/kernel/calendar/day.ts'
import { tenantId } from '../src/kernel/ids.ts'
import { createMemoryStore } from '../src/memory/index.ts'
import type { StoreQuery } from '../src/ports/queries.ts'
import type { Store, Write } from '../src/ports/store.ts'

const sizes = [10_000, 1_000_000] as const
const pageSize = 50
const rounds = 60
const highestRatio = 3
const tenant = tenantId('main')

const states = ['planned', 'awaiting-confirmation', 'confirmed', 'done', 'failed'] as const
const open = { list: 'actions', states: ['planned', 'awaiting-confirmation', 'confirmed', 'failed'] } as const

const questions: Readonly<Record<string, StoreQuery>> = {
  'all open': open,
  'one collector': { ...open, collector: 'collector-7' },
  'one customer': { ...open, customer: 'customer-77' },
  'until a day': { ...open, to: '2026-02-01' },
  'collector and channel': { ...open, collector: 'collector-7', channel: 'email' },
  'collector until a day': { ...open, collector: 'collector-7', to: '2026-06-30' },
}

/** The same density of everything in both stores: a larger one has more customers, collectors and days of work. */
function action(at: number, count: number): Write {
  const mixed = (at * 7_919) % count
  const keys = {
    state: states[mixed % states.length] ?? 'planned',
    collector: `collector-${String(mixed % 20)}`,
    resolver: `resolver-${String(mixed % 30)}`,
    customer: `customer-${String(mixed % (count / 100))}`,
    channel: mixed % 3 === 0 ? 'email' : 'phone',
    mode: 'manual',
    status: `dispute-${String(mixed % 9)}`,
    on: addDays('2026-01-01', mixed % 365),
  }
  return {
    kind: 'action',
    id: `A-${String(mixed)}`,
    from: 0,
    document: { id: `A-${String(mixed)}`, ...keys },
    keys,
  }
}

async function load(store: Store, count: number): Promise<number> {
  const started = performance.now()
  for (let from = 0; from < count; from += 10_000) {
    const writes = Array.from({ length: 10_000 }, (_, at) => action(from + at, count))
    await store.commit(tenant, { id: `load-${String(from)}`, fingerprint: 'load', expect: [], writes })
  }
  return performance.now() - started
}

/** The cursor behind half of a list. */
async function halfway(store: Store, query: StoreQuery): Promise<string | undefined> {
  const half = (await store.count(tenant, query)) / 2
  let after: string | undefined
  for (let passed = 0; passed < half; passed += 1_000) {
    const page = await store.query(tenant, query, { limit: 1_000, ...(after === undefined ? {} : { after }) })
    if (page.next === null) break
    after = page.next
  }
  return after
}

async function timePage(store: Store, query: StoreQuery, after: string | undefined): Promise<number> {
  const page = { limit: pageSize, ...(after === undefined ? {} : { after }) }
  const started = performance.now()
  await store.query(tenant, query, page)
  return performance.now() - started
}

async function timeCount(store: Store, query: StoreQuery): Promise<number> {
  const started = performance.now()
  await store.count(tenant, query)
  return performance.now() - started
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Times two things in turns, so that both meet the same machine. */
async function compare(
  name: string,
  small: () => Promise<number>,
  large: () => Promise<number>,
): Promise<number> {
  const [few, many]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    few.push(await small())
    many.push(await large())
  }
  const ratio = median(many) / median(few)
  const shown = [median(few), median(many)].map((ms) => `${(ms * 1_000).toFixed(0)} µs`.padStart(10))
  console.log(`${name.padEnd(32)}${shown.join('')}${ratio.toFixed(2).padStart(9)}`)
  return ratio
}

const [small, large] = [createMemoryStore(), createMemoryStore()]
const times = [await load(small, sizes[0]), await load(large, sizes[1])]
console.log(`load: ${times.map((ms) => `${(ms / 1_000).toFixed(2)} s`).join(' and ')}`)
const first = [await timePage(small, open, undefined), await timePage(large, open, undefined)]
console.log(
  `first question, which sorts what was loaded: ${first.map((ms) => `${ms.toFixed(0)} ms`).join(' and ')}`,
)

console.log(
  `\n${''.padEnd(32)}${sizes.map((size) => size.toLocaleString('en').padStart(10)).join('')}    ratio`,
)
const ratios: number[] = []
for (const [name, query] of Object.entries(questions)) {
  const deep = [await halfway(small, query), await halfway(large, query)]
  ratios.push(
    await compare(
      name,
      () => timePage(small, query, undefined),
      () => timePage(large, query, undefined),
    ),
    await compare(
      `${name}, deep`,
      () => timePage(small, query, deep[0]),
      () => timePage(large, query, deep[1]),
    ),
    await compare(
      `${name}, counted`,
      () => timeCount(small, query),
      () => timeCount(large, query),
    ),
  )
}
const pageRatios = ratios.filter((_, at) => at % 3 !== 2)
const highest = Math.max(...pageRatios)
console.log(`\nhighest ratio of a page: ${highest.toFixed(2)} (at most ${String(highestRatio)})`)
if (highest > highestRatio) process.exitCode = 1
