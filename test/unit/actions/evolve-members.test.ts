import { describe, expect, it } from 'vitest'

import { evolveItemCounts, evolveMembers, type MemberChange } from '../../../src/actions/evolve-members.ts'
import { isAttached, type ActionMembers } from '../../../src/actions/members.ts'
import type { DetachReason } from '../../../src/standings/item-changes.ts'
import { refusalOf } from '../../support/refusal.ts'
import { anAction } from './an-action.ts'

const empty: ActionMembers = { action: 'A-1', chunk: 0, members: [] }

const attach = (on: string, ...ids: string[]): MemberChange => ({
  type: 'items-attached',
  action: 'A-1',
  chunk: 0,
  on,
  items: ids.map((item) => ({ item, customer: 'C1', currency: 'EUR', collector: 'lea' })),
})
const detach = (on: string, why: DetachReason, ...ids: string[]): MemberChange => ({
  type: 'items-detached',
  action: 'A-1',
  chunk: 0,
  why,
  on,
  items: ids.map((item) => ({ item })),
})
const after = (...changes: readonly MemberChange[]) =>
  changes.reduce((chunk, change) => evolveMembers(chunk, change).members, empty)

describe('the items of an action (A-5)', () => {
  it('join it on a day, in the order in which they came', () => {
    expect(after(attach('2026-06-01', 'F-1', 'F-2'))).toEqual({
      ...empty,
      members: [
        { item: 'F-1', stays: [{ from: '2026-06-01', until: null, why: null }] },
        { item: 'F-2', stays: [{ from: '2026-06-01', until: null, why: null }] },
      ],
    })
  })

  it.each(['mistake', 'moved', 'other', 'settled', 'ended'] as const)(
    'leave it on a day and say why, and stay known: %s',
    (why) => {
      const { members } = after(attach('2026-06-01', 'F-1', 'F-2'), detach('2026-06-03', why, 'F-1'))
      expect(members).toEqual([
        { item: 'F-1', stays: [{ from: '2026-06-01', until: '2026-06-03', why }] },
        { item: 'F-2', stays: [{ from: '2026-06-01', until: null, why: null }] },
      ])
      expect(members.map(isAttached)).toEqual([false, true])
    },
  )

  it('come back to the place they had, for another stay', () => {
    const { members } = after(
      attach('2026-06-01', 'F-1'),
      detach('2026-06-03', 'mistake', 'F-1'),
      attach('2026-06-05', 'F-1'),
    )
    expect(members).toEqual([
      {
        item: 'F-1',
        stays: [
          { from: '2026-06-01', until: '2026-06-03', why: 'mistake' },
          { from: '2026-06-05', until: null, why: null },
        ],
      },
    ])
  })

  it('leave for another time, and the stay before keeps its day and its reason', () => {
    const { members } = after(
      attach('2026-06-01', 'F-1'),
      detach('2026-06-03', 'mistake', 'F-1'),
      attach('2026-06-05', 'F-1'),
      detach('2026-06-07', 'settled', 'F-1'),
    )
    expect(members[0]?.stays).toEqual([
      { from: '2026-06-01', until: '2026-06-03', why: 'mistake' },
      { from: '2026-06-05', until: '2026-06-07', why: 'settled' },
    ])
    expect(members.map(isAttached)).toEqual([false])
  })

  it('never leave before they came, though a clock went back', () => {
    const { members } = after(attach('2026-06-05', 'F-1'), detach('2026-06-03', 'other', 'F-1'))
    expect(members[0]?.stays).toEqual([{ from: '2026-06-05', until: '2026-06-05', why: 'other' }])
  })

  it('cannot leave an action that never held them', () => {
    const refusal = refusalOf(() => evolveMembers(empty, detach('2026-06-03', 'other', 'F-9')))
    expect([refusal.code, refusal.details]).toEqual(['history-inconsistent', { subject: 'A-1' }])
    expect(refusal.message).toContain('never held')
  })

  it('are counted by the action: all that ever were, and those that are (A-1)', () => {
    const changes = [
      attach('2026-06-01', 'F-1', 'F-2'),
      detach('2026-06-02', 'other', 'F-1'),
      attach('2026-06-03', 'F-1', 'F-3'),
    ]
    let action = anAction({ tracks: null })
    let chunk = empty
    const counts = changes.map((change) => {
      const step = evolveMembers(chunk, change)
      action = evolveItemCounts(action, change, step)
      chunk = step.members
      return action.items
    })
    expect(counts).toEqual([
      { total: 2, attached: 2 },
      { total: 2, attached: 1 },
      { total: 3, attached: 3 },
    ])
  })
})
