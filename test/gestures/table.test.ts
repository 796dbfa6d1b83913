import { createDesk, standardCatalog, type Desk, type GestureName } from 'redress'
import { gestureArbitraries } from 'redress/testing/arbitraries'
import { describe, expect, it } from 'vitest'

import { gestures } from '../../src/desk/gestures/table.ts'
import { interceptPorts } from '../support/intercepted-ports.ts'
import { readSources } from '../architecture/support/sources.ts'
import { act, gestureNames } from './support/act.ts'
import { story } from './support/runs.ts'
import { openWorld } from './support/world.ts'

/** Gestures one after the other, each a row of the table. */
const batches = ['qualifyEach', 'importOpenDisputes', 'purge'] as const
type Batch = (typeof batches)[number]

/** Every question of the desk, asked about the story. A new method of the desk is a row of the table, or one here. */
const questions: {
  readonly [Name in Exclude<keyof Desk, GestureName | Batch | 'preview'>]: (desk: Desk) => Promise<unknown>
} = {
  items: (desk) => desk.items(['A1', 'A6']),
  dispute: (desk) => desk.dispute('s-1-d1'),
  disputeLines: (desk) => desk.disputeLines('s-1-d1'),
  action: (desk) => desk.action('s-1-a1'),
  messages: (desk) => desk.messages(['s-1-m1', 's-9-m1']),
  disputes: (desk) => desk.disputes(),
  promises: (desk) => desk.promises(),
  agenda: (desk) => desk.agenda(),
  agendaCounts: (desk) => desk.agendaCounts(),
  stale: (desk) => desk.stale(),
  account: (desk) => desk.account('C-1'),
  customersInDispute: (desk) => desk.customersInDispute(),
  creditAwaited: (desk) => desk.creditAwaited(),
  debtors: (desk) => desk.debtors(),
  workload: (desk) => desk.workload(),
  history: (desk) => desk.history({ dispute: 's-1-d1' }),
  explain: (desk) => desk.explain(['A1', 'A6']),
  problems: (desk) => desk.problems(),
  sendingStop: (desk) => desk.sendingStop(),
  reportPart: (desk) => desk.reportPart({ asOf: '2026-06-01', figures: ['exposure'] }),
  trend: (desk) => desk.trend({ from: '2026-06-01', to: '2026-06-15', amounts: true }),
  report: (desk) => desk.report({ asOf: '2026-06-15', figures: ['exposure'] }),
  forecast: (desk) => desk.forecast({ asOf: '2026-06-15' }),
}

describe('the table of gestures', () => {
  it('has an arbitrary for every gesture, and none for what is no gesture', () => {
    expect(Object.keys(gestureArbitraries).sort()).toEqual([...gestureNames].sort())
  })

  it.each(gestureNames)('names the row of %s by its gesture, with schema, load, named and decide', (name) => {
    const row = gestures[name]
    expect(row.name).toBe(name)
    const { isSystem, ...parts } = row
    expect(isSystem ?? false).toBe(name === 'sync')
    expect(Object.keys(parts).sort()).toEqual([
      'about',
      'decide',
      'load',
      'name',
      'named',
      'numbersDispute',
      'schema',
    ])
    for (const part of ['load', 'named', 'decide'] as const) expect(row[part]).toBeTypeOf('function')
    expect(row.schema._zod.def.type).toBeTypeOf('string')
  })

  it('has a method of the desk for every row', async () => {
    const desk = (await openWorld(story)).desk('x')
    for (const name of gestureNames) expect(desk[name]).toBeTypeOf('function')
  })

  it('has a row for every method of the desk that writes: what is no row is a batch of them, or a question', async () => {
    const desk = (await openWorld(story)).desk('x')
    expect(Object.keys(desk).sort()).toEqual(
      [...gestureNames, ...batches, 'preview', ...Object.keys(questions)].sort(),
    )
  })
})

describe('a question', () => {
  it.each(Object.entries(questions))('%s commits nothing', async (_name, ask) => {
    const world = await openWorld(story)
    const before = await world.store.dump()
    const ports = interceptPorts(world.ports('x'), ({ name }, proceed) => {
      expect(name).not.toBe('store.commit')
      return proceed()
    })
    await ask(world.deskOn(ports))
    expect(await world.store.dump()).toEqual(before)
  })
})

describe('the fold of the history (I-2)', () => {
  it('imports no decision, directly or through what it imports', async () => {
    const sources = new Map((await readSources()).map(({ path, text }) => [path, text]))
    const reached = new Set<string>()
    const waiting = ['src/history/replay.ts']
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue
      reached.add(path)
      for (const [, from] of (sources.get(path) ?? '').matchAll(/from '(\.[^']+)'/g)) {
        waiting.push(new URL(from ?? '', `file:///${path}`).pathname.slice(1))
      }
    }
    expect(reached.size).toBeGreaterThan(10)
    expect([...reached].filter((path) => path.startsWith('src/desk/'))).toEqual([])
    expect([...reached].filter((path) => !sources.has(path))).toEqual([])
  })
})

describe('a desk', () => {
  it('does a gesture for whoever made it, whatever the prefix of its ids', async () => {
    const world = await openWorld(story)
    await act(world.desk('y'), 'reschedule', { action: 's-1-a1', to: '2026-07-01' }, { by: 'lea' })
    const again = createDesk({
      tenant: 'main',
      ...world.ports('z'),
      clock: world.clock,
      catalog: standardCatalog,
      settings: { zone: 'Europe/Paris' },
    })
    expect((await again.action('s-1-a1')).on).toBe('2026-07-01')
  })
})
