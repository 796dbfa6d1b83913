import { describe, expect, it } from 'vitest'

import type { ItemChange, ResolverChanged } from '../../../src/standings/changes.ts'
import type { BalancesChanged, CreditsShown } from '../../../src/standings/ledger-item-changes.ts'
import type { PromiseState } from '../../../src/standings/promise-changes.ts'
import { evolveStanding } from '../../../src/standings/evolve-standing.ts'
import type { AwaitedCredit, Standing } from '../../../src/standings/standing.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aPromise, aStanding, itemsDisputed, itemsLeft, itemsSettled } from './a-standing.ts'

const balance = { open: '880.00', cleared: { paid: '0.00', credited: '120.00', other: '0.00' } }

/** The standing after a change recorded on 10 June as event E-9. */
const after = (standing: Standing | undefined, change: ItemChange, on = '2026-06-10') =>
  evolveStanding(standing, change, 0, { event: 'E-9', on, by: 'lea' })

const assigned = (resolver: string | null): ResolverChanged => ({
  type: 'resolver-changed',
  dispute: 'D-1',
  resolver,
  items: [{ item: 'F-1' }],
})
const shifted = (paid: string, credited: string, otherwise: string): BalancesChanged => ({
  type: 'balances-changed',
  dispute: 'D-1',
  chunk: 0,
  items: [{ item: 'F-1', currency: 'EUR', shift: { paid, credited, otherwise }, balance }],
})
const shown = (awaited: string | null): CreditsShown => ({
  type: 'credits-shown',
  dispute: 'D-1',
  chunk: 0,
  items: [{ item: 'F-1', currency: 'EUR', credited: '120.00', awaited, balance }],
})
const adjusted = (disputed: string): ItemChange => ({
  type: 'amounts-adjusted',
  dispute: 'D-1',
  chunk: 0,
  items: [{ item: 'F-1', currency: 'EUR', disputed }],
})
const relabelled: ItemChange = {
  type: 'items-relabelled',
  dispute: 'D-1',
  status: { id: 'dispute-quality', type: 'dispute' },
  resolver: 'zoe',
  items: [{ item: 'F-1' }],
}
const awaitedCredit: AwaitedCredit = { dispute: 'D-1', chunk: 3, amount: '200.00', since: '2026-06-02' }
const watch = { dispute: 'D-1', chunk: 0, settledOn: '2026-06-10', until: '2026-09-08' }
const undisputed = aStanding({
  status: null,
  dispute: null,
  action: null,
  chunk: null,
  disputed: null,
  before: null,
  resolver: null,
  left: { dispute: 'D-1', chunk: 0 },
})

describe('an item that is disputed for the first time (D-3, Q-5)', () => {
  it('gets a standing that is in one dispute and one action, and closes no stretch', () => {
    expect(after(undefined, itemsDisputed(), '2026-06-03')).toEqual({
      standing: {
        item: 'F-1',
        customer: 'C1',
        currency: 'EUR',
        ledger: 'open',
        status: { id: 'dispute-price', type: 'dispute', entry: 'E-9' },
        amendment: null,
        dispute: 'D-1',
        action: 'A-1',
        chunk: 0,
        disputed: '1000.00',
        creditAwaited: null,
        promises: [],
        before: null,
        watch: null,
        hold: null,
        ignored: null,
        left: null,
        collector: 'lea',
        resolver: 'martin',
        since: '2026-06-03',
        spells: 0,
      },
      spell: null,
    })
  })
})

describe('an item that is disputed again', () => {
  it('remembers the status it had before, forgets its watch and where it was, and counts on', () => {
    const { id, type } = { id: 'promise', type: 'promise' } as const
    const before = aStanding({
      ...undisputed,
      ledger: 'settled',
      status: { id, type, entry: 'E-5' },
      watch,
      collector: 'omar',
    })
    const { standing, spell } = after(before, itemsDisputed({ dispute: 'D-2', action: 'A-2', chunk: 4 }))
    expect(standing).toEqual({
      ...aStanding({ dispute: 'D-2', action: 'A-2', chunk: 4, disputed: '1000.00' }),
      status: { id: 'dispute-price', type: 'dispute', entry: 'E-9' },
      before: { id, type, entry: 'E-5' },
      since: '2026-06-10',
      spells: 3,
    })
    expect(spell).toMatchObject({ ordinal: 3, dispute: null, collector: 'omar' })
  })

  it('still awaits the credit that another dispute agreed (D-5)', () => {
    const before = aStanding({ ...undisputed, creditAwaited: awaitedCredit })
    expect(after(before, itemsDisputed({ dispute: 'D-2' })).standing.creditAwaited).toBe(awaitedCredit)
  })

  it('awaits no credit that the same dispute had agreed: it is disputed again (D-7)', () => {
    const before = aStanding({ ...undisputed, creditAwaited: awaitedCredit })
    expect(after(before, itemsDisputed({ why: 'reopened' })).standing.creditAwaited).toBeNull()
  })
})

describe('an item that is left alone (E-6)', () => {
  const owner = { item: 'F-1', customer: 'C1', currency: 'EUR', collector: 'lea' }
  const note = { reason: 'N-1', since: '2026-06-10', by: 'lea' }
  const hold = { ...note, until: '2026-07-01' }
  const held: ItemChange = { type: 'items-held', hold, items: [owner] }
  const ignored: ItemChange = { type: 'items-ignored', ignored: note, items: [owner] }

  it('gets a standing when the desk never dealt with it: open, free and without a status', () => {
    const { standing, spell } = after(undefined, held)
    expect(standing).toMatchObject({ ledger: 'open', status: null, dispute: null, hold, spells: 0 })
    expect(spell).toBeNull()
  })

  it('is in its dispute as before, and closes no stretch: figures do not ask for it', () => {
    const before = aStanding()
    expect(after(before, held)).toEqual({ standing: { ...before, hold }, spell: null })
    expect(after(before, ignored)).toEqual({ standing: { ...before, ignored: note }, spell: null })
  })

  it('is released and heeded apart', () => {
    const both = aStanding({ hold, ignored: note })
    const released = after(both, { type: 'items-released', why: 'over', items: [{ item: 'F-1' }] })
    expect(released.standing).toEqual(aStanding({ ignored: note }))
    const heeded = after(both, { type: 'items-heeded', items: [{ item: 'F-1' }] })
    expect(heeded.standing).toEqual(aStanding({ hold }))
  })

  it('has nothing to hold once it is settled (A-7)', () => {
    const { standing } = after(aStanding({ hold, ignored: note }), itemsSettled())
    expect(standing).toMatchObject({ ledger: 'settled', hold: null, ignored: null })
  })
})

describe('an item that leaves its dispute while open (A-5, D-4)', () => {
  const free = {
    dispute: null,
    action: null,
    chunk: null,
    disputed: null,
    before: null,
    resolver: null,
    left: { dispute: 'D-1', chunk: 0 },
    since: '2026-06-10',
    spells: 3,
  }

  it('takes the status given, and is in no dispute and no action', () => {
    expect(after(aStanding(), itemsLeft()).standing).toEqual({
      ...aStanding(free),
      status: { id: 'resolved', type: 'resolved', entry: 'E-9' },
    })
  })

  it('by mistake gets the status back that it had before, with its own entry', () => {
    const before = { id: 'in-progress', type: 'in-progress', entry: 'E-0' } as const
    const { standing } = after(aStanding({ before }), itemsLeft({ why: 'mistake', status: 'before' }))
    expect(standing).toEqual({ ...aStanding(free), status: before })
  })

  it.each<[string, readonly PromiseState[], boolean]>([
    ['is still pending', ['pending'], true],
    ['is pending for one day of a plan', ['broken', 'pending'], true],
    ['was broken meanwhile', ['broken'], false],
    ['was kept meanwhile, though not in full', ['kept', 'kept-in-part'], false],
    ['is no more', [], false],
  ])('by mistake is promised again only when the promise %s', (_, states, isPromised) => {
    const promises = states.map((state, at) => aPromise({ id: `P-${String(at)}`, state }))
    const left = itemsLeft({ why: 'mistake', status: 'before' })
    const { standing } = after(aStanding({ promises }), left)
    expect(standing.status).toEqual(isPromised ? { id: 'promise', type: 'promise', entry: 'E-0' } : null)
    expect(standing.promises).toBe(promises)
  })

  it('by mistake has no status when it had none before', () => {
    const { standing } = after(aStanding({ before: null }), itemsLeft({ why: 'mistake', status: 'before' }))
    expect(standing.status).toBeNull()
  })

  it('awaits the credit that was agreed, since the day recorded (D-5)', () => {
    const left = itemsLeft({
      on: '2026-06-08',
      chunk: 3,
      items: [{ item: 'F-1', currency: 'EUR', toCredit: '120.00' }],
    })
    expect(after(aStanding(), left).standing.creditAwaited).toEqual({
      dispute: 'D-1',
      chunk: 3,
      amount: '120.00',
      since: '2026-06-10',
    })
  })

  it.each([[null], ['0.00']])('with %s to credit keeps what was awaited before', (toCredit) => {
    const before = aStanding({ creditAwaited: { ...awaitedCredit, dispute: 'D-0' } })
    const left = itemsLeft({ items: [{ item: 'F-1', currency: 'EUR', toCredit }] })
    expect(after(before, left).standing.creditAwaited).toBe(before.creditAwaited)
  })
})

describe('an item that the ledger settled (A-7)', () => {
  it('has no status, awaits nothing, and is watched for a reversal', () => {
    const { standing } = after(aStanding({ creditAwaited: awaitedCredit }), itemsSettled())
    expect(standing).toEqual({
      ...undisputed,
      ledger: 'settled',
      watch: { dispute: 'D-1', chunk: 0, settledOn: '2026-06-10', until: '2026-09-08' },
      since: '2026-06-10',
      spells: 3,
    })
  })

  it.each([
    ['outside any dispute', { dispute: null, chunk: null }],
    ['of which no chunk is known', { chunk: null }],
    ['of which no dispute is known', { dispute: null }],
    ['whose watch the host left out', { watchedUntil: null }],
  ])('%s is not watched', (_, more) => {
    expect(after(aStanding(), itemsSettled(more)).standing.watch).toBeNull()
  })

  it('outside any dispute still knows the dispute it left last', () => {
    const { standing } = after(undisputed, itemsSettled({ dispute: null, chunk: null }))
    expect(standing.left).toEqual({ dispute: 'D-1', chunk: 0 })
  })

  it.each([[{ dispute: null }], [{ chunk: null }]])(
    'keeps where it was when only half of a place is known: %j',
    (half) => {
      const left = { dispute: 'D-0', chunk: 7 }
      expect(after(aStanding({ left, ...half }), itemsSettled()).standing.left).toBe(left)
    },
  )

  it('is open again, and no longer watched, when the settlement is reversed', () => {
    const before = aStanding({ ...undisputed, ledger: 'settled', watch })
    const { standing, spell } = after(before, { type: 'settlements-reversed', items: [{ item: 'F-1' }] })
    expect(standing).toEqual({ ...before, ledger: 'open', watch: null })
    expect(spell).toBeNull()
  })

  it('stays settled when its watch ends', () => {
    const before = aStanding({ ...undisputed, ledger: 'settled', watch })
    const { standing, spell } = after(before, { type: 'watches-ended', items: [{ item: 'F-1' }] })
    expect(standing).toEqual({ ...before, watch: null })
    expect(spell).toBeNull()
  })
})

describe('the disputed amount of an item (D-2, D-8)', () => {
  it('is less by all that was paid, credited and otherwise cleared of it', () => {
    expect(after(aStanding(), shifted('50.00', '200.00', '10.00')).standing).toEqual(
      aStanding({ disputed: '40.00', since: '2026-06-10', spells: 3 }),
    )
  })

  it('is more by what was reversed', () => {
    expect(after(aStanding(), shifted('-50.00', '0.00', '0.00')).standing.disputed).toBe('350.00')
  })

  it('stays absent outside a dispute', () => {
    const { standing, spell } = after(undisputed, shifted('-50.00', '0.00', '0.00'))
    expect(standing).toEqual(undisputed)
    expect(spell).toBeNull()
  })
})

describe('a credit that was agreed and is shown (D-5)', () => {
  const awaiting = aStanding({ ...undisputed, creditAwaited: awaitedCredit })

  it('leaves the remainder awaited since the same day', () => {
    expect(after(awaiting, shown('80.00')).standing).toEqual({
      ...awaiting,
      creditAwaited: { ...awaitedCredit, amount: '80.00' },
      since: '2026-06-10',
      spells: 3,
    })
  })

  it('leaves nothing awaited when it is all', () => {
    expect(after(awaiting, shown(null)).standing.creditAwaited).toBeNull()
  })

  it('makes nothing awaited that was not', () => {
    expect(after(undisputed, shown('80.00')).standing.creditAwaited).toBeNull()
  })
})

describe('a stretch of a standing (R-0)', () => {
  it('ends on the day of the change and holds what held until then', () => {
    const { standing, spell } = after(
      aStanding({ creditAwaited: awaitedCredit, left: { dispute: 'D-0', chunk: 7 } }),
      assigned('zoe'),
    )
    expect(standing).toEqual(
      aStanding({
        creditAwaited: awaitedCredit,
        left: { dispute: 'D-0', chunk: 7 },
        resolver: 'zoe',
        since: '2026-06-10',
        spells: 3,
      }),
    )
    expect(spell).toEqual({
      item: 'F-1',
      ordinal: 3,
      customer: 'C1',
      currency: 'EUR',
      status: { id: 'dispute-price', type: 'dispute', entry: 'E-1' },
      dispute: 'D-1',
      disputed: '300.00',
      creditAwaited: awaitedCredit,
      collector: 'lea',
      resolver: 'martin',
      left: { dispute: 'D-0', chunk: 7 },
      from: '2026-06-01',
      until: '2026-06-10',
    })
  })

  it.each([
    ['on the day the standing began', '2026-06-01'],
    ['recorded before that day, by a clock that went back', '2026-05-20'],
  ])('is not closed by a change %s', (_, on) => {
    const { standing, spell } = after(aStanding(), assigned('zoe'), on)
    expect(spell).toBeNull()
    expect(standing).toEqual(aStanding({ resolver: 'zoe' }))
  })

  it('goes on when nothing that figures read has changed', () => {
    const { standing, spell } = after(aStanding(), assigned('martin'))
    expect(spell).toBeNull()
    expect(standing).toEqual(aStanding())
  })

  const spelling = (before: Partial<Standing>, change: ItemChange) => after(aStanding(before), change).spell
  const again = itemsDisputed({
    items: itemsDisputed().items.map((entry) => ({ ...entry, disputed: '300.00' })),
  })

  it.each<[string, Partial<Standing>, ItemChange]>([
    ['the status', {}, again],
    ['the disputed amount', {}, shifted('50.00', '0.00', '0.00')],
    ['the credit awaited', { creditAwaited: awaitedCredit }, shown('80.00')],
    ['the resolver', {}, assigned(null)],
  ])('ends when %s changes', (_, before, change) => {
    expect(spelling(before, change)).not.toBeNull()
  })

  // No change of one of these leaves the status as it is: the same entry stands for the same status.
  const status = { id: 'dispute-price', type: 'dispute', entry: 'E-9' } as const
  it.each<[string, Partial<Standing>]>([
    ['the dispute', { dispute: 'D-0' }],
    ['the collector', { collector: 'omar' }],
    ['the resolver on joining', { resolver: 'zoe' }],
  ])('ends when %s changes', (_, before) => {
    expect(spelling({ status, ...before }, again)).toMatchObject(before)
  })
})

describe('an item whose dispute is put right', () => {
  it('has another amount disputed, and a new stretch from that day (D-2)', () => {
    const { standing, spell } = after(aStanding(), adjusted('120.00'))
    expect(standing).toEqual(aStanding({ disputed: '120.00', since: '2026-06-10', spells: 3 }))
    expect(spell).toMatchObject({ disputed: '300.00', until: '2026-06-10' })
  })

  it('has another status and resolver, and keeps what came before the dispute (D-9)', () => {
    const { standing, spell } = after(aStanding(), relabelled)
    const status = { id: 'dispute-quality', type: 'dispute', entry: 'E-9' } as const
    expect(standing).toEqual(aStanding({ status, resolver: 'zoe', since: '2026-06-10', spells: 3 }))
    expect(spell).toMatchObject({ status: { id: 'dispute-price' }, resolver: 'martin', until: '2026-06-10' })
  })
})

describe('a history that cannot have come from gestures', () => {
  it.each<[ItemChange]>([
    [itemsLeft()],
    [itemsSettled()],
    [{ type: 'settlements-reversed', items: [{ item: 'F-1' }] }],
    [{ type: 'watches-ended', items: [{ item: 'F-1' }] }],
    [shifted('0.00', '0.00', '0.00')],
    [shown(null)],
    [assigned(null)],
    [adjusted('1.00')],
    [relabelled],
  ])('changes an item that was never qualified: $type', (change) => {
    const refusal = refusalOf(() => after(undefined, change))
    expect(refusal.code).toBe('history-inconsistent')
    expect(refusal.details).toEqual({ subject: change.type })
    expect(refusal.message).toContain(change.type)
  })

  it.each<[ItemChange]>([
    [itemsDisputed()],
    [itemsLeft()],
    [shifted('0.00', '0.00', '0.00')],
    [shown(null)],
    [adjusted('1.00')],
  ])('names a place without an item: $type', (change) => {
    const refusal = refusalOf(() =>
      evolveStanding(aStanding(), change, 1, { event: 'E-9', on: '2026-06-10', by: 'lea' }),
    )
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: '1' }])
  })
})
