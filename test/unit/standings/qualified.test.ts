import { describe, expect, it } from 'vitest'

import type { ItemChange } from '../../../src/standings/changes.ts'
import { evolveStanding } from '../../../src/standings/evolve-standing.ts'
import type { ItemsAttached, ItemsQualified } from '../../../src/standings/item-changes.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aPromise, aStanding, itemsDisputed, itemsLeft, itemsSettled } from './a-standing.ts'

/** The standing after a change recorded on 10 June as event E-9. */
const after = (standing: Standing | undefined, change: ItemChange, on = '2026-06-10') =>
  evolveStanding(standing, change, 0, { event: 'E-9', on, by: 'lea' })

const owner = { item: 'F-1', customer: 'C1', currency: 'EUR', collector: 'lea' }
const qualified = (status: ItemsQualified['status'], collector = 'lea'): ItemsQualified => ({
  type: 'items-qualified',
  status,
  items: [{ ...owner, collector }],
})
const attached = (collector = 'lea'): ItemsAttached => ({
  type: 'items-attached',
  action: 'A-2',
  chunk: 4,
  on: '2026-06-09',
  items: [{ ...owner, collector }],
})
const detached: ItemChange = {
  type: 'items-detached',
  action: 'A-2',
  chunk: 4,
  why: 'other',
  on: '2026-06-09',
  items: [{ item: 'F-1' }],
}
const amended: ItemChange = {
  type: 'entry-amended',
  entry: 'E-1',
  comment: 'N-7',
  items: [{ item: 'F-1' }],
}

const litigation = { id: 'litigation', type: 'litigation' } as const

/** F-1 with nothing but what is given, known since 1 June. */
const free = (more: Partial<Standing> = {}) =>
  aStanding({
    status: null,
    dispute: null,
    action: null,
    chunk: null,
    disputed: null,
    before: null,
    resolver: null,
    spells: 0,
    ...more,
  })

describe('an item that is qualified outside any dispute (Q-1)', () => {
  it('gets a standing with the status and its entry, in no dispute and no action', () => {
    const status = { ...litigation, entry: 'E-9' }
    expect(after(undefined, qualified(litigation))).toEqual({
      standing: free({ status, since: '2026-06-10' }),
      spell: null,
    })
  })

  it('has the latest status as the current one, and the stretch of the one before ends', () => {
    const promise = { id: 'promise', type: 'promise', entry: 'E-1' } as const
    const { standing, spell } = after(free({ status: promise }), qualified(litigation))
    expect(standing).toEqual(
      free({ status: { ...litigation, entry: 'E-9' }, since: '2026-06-10', spells: 1 }),
    )
    expect(spell).toMatchObject({ ordinal: 1, status: promise, from: '2026-06-01', until: '2026-06-10' })
  })

  it('can lose the status it had, without another one', () => {
    const { standing } = after(free({ status: { ...litigation, entry: 'E-1' } }), qualified(null))
    expect(standing).toEqual(free({ since: '2026-06-10', spells: 1 }))
  })

  it('stays in its action, and keeps its promises and what holds it', () => {
    const hold = { reason: 'N-1', since: '2026-06-01', by: 'lea', until: '2026-07-01' }
    const kept = { action: 'A-1', chunk: 2, promises: [aPromise()], hold }
    const { standing } = after(free(kept), qualified(litigation))
    expect(standing).toMatchObject(kept)
  })

  it('has its collector of the day of the entry (R-3)', () => {
    const { standing, spell } = after(free({ collector: 'lea' }), qualified(null, 'omar'))
    expect(standing.collector).toBe('omar')
    expect(spell).toMatchObject({ collector: 'lea', until: '2026-06-10' })
  })
})

describe('an entry whose comment is amended (Q-6)', () => {
  it('leaves everything as it was, and points to the corrected comment', () => {
    const before = free({ status: { ...litigation, entry: 'E-1' } })
    expect(after(before, amended)).toEqual({ standing: { ...before, amendment: 'N-7' }, spell: null })
  })

  it.each<[string, Standing, ItemChange]>([
    ['another status', free({ amendment: 'N-7' }), qualified(litigation)],
    ['a dispute', free({ amendment: 'N-7' }), itemsDisputed()],
    ['what it has after a dispute', aStanding({ amendment: 'N-7' }), itemsLeft()],
    ['none, being settled', aStanding({ amendment: 'N-7' }), itemsSettled()],
  ])('is corrected no longer once the item has %s', (_, before, change) => {
    expect(after(before, change).standing.amendment).toBeNull()
  })
})

describe('an item that joins an action which tracks no dispute (A-5)', () => {
  it('gets a standing without a status when the desk never dealt with it (A-12)', () => {
    expect(after(undefined, attached())).toEqual({
      standing: free({ action: 'A-2', chunk: 4, since: '2026-06-10' }),
      spell: null,
    })
  })

  it('is in the action, with its status as before, and closes no stretch: figures do not ask for it', () => {
    const before = free({ status: { ...litigation, entry: 'E-1' } })
    expect(after(before, attached())).toEqual({
      standing: { ...before, action: 'A-2', chunk: 4 },
      spell: null,
    })
  })

  it('has its collector of that day (R-3)', () => {
    const { standing, spell } = after(free({ collector: 'lea' }), attached('omar'))
    expect(standing).toEqual(
      free({ action: 'A-2', chunk: 4, collector: 'omar', since: '2026-06-10', spells: 1 }),
    )
    expect(spell).toMatchObject({ collector: 'lea' })
  })

  it('is free when it leaves, with its status as before', () => {
    const status = { ...litigation, entry: 'E-1' }
    expect(after(free({ status, action: 'A-2', chunk: 4 }), detached)).toEqual({
      standing: free({ status }),
      spell: null,
    })
  })
})

describe('a history that detaches or amends what it never qualified', () => {
  it.each<[ItemChange]>([
    [detached],
    [amended],
    [{ type: 'items-released', why: 'over', items: [{ item: 'F-1' }] }],
    [{ type: 'items-heeded', items: [{ item: 'F-1' }] }],
  ])('is inconsistent: $type', (change) => {
    expect(refusalOf(() => after(undefined, change))).toMatchObject({
      code: 'history-inconsistent',
      details: { subject: change.type },
    })
  })
})
