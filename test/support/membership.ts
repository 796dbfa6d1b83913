import { expect } from 'vitest'

import type { Action } from '../../src/actions/action.ts'
import type { ActionMembers, Member } from '../../src/actions/members.ts'
import { trackedDispute } from '../../src/actions/tracked.ts'
import type { Standing } from '../../src/standings/standing.ts'

/** What membership is told by: the headers of actions, the chunks of their items, and what each item says itself. */
export type MembershipState = {
  readonly actions: readonly Action[]
  readonly members: readonly ActionMembers[]
  readonly standings: readonly Standing[]
}

export const isAttached = ({ stays }: Member): boolean => stays.at(-1)?.until === null
export const hasEnded = ({ state }: Action): boolean => state === 'done' || state === 'cancelled'

/**
 * Asserts that membership has one home: an item is attached to at most one open action, its standing says to which and
 * where, and the action counts its items. An action that has ended holds none; an open one is empty only
 * while it waits for its day because its last items were settled.
 */
export function expectMembership({ actions, members, standings }: MembershipState): void {
  const homes = new Map<string, object>()
  for (const action of actions) {
    const own = members.filter((chunk) => chunk.action === action.id)
    const all = own.flatMap((chunk) => chunk.members)
    const attached = all.filter(isAttached)
    expect([action.id, action.items]).toEqual([action.id, { total: all.length, attached: attached.length }])
    expect(new Set(all.map(({ item }) => item)).size).toBe(all.length)
    for (const { chunk, members: held } of own) {
      for (const { item } of held.filter(isAttached)) {
        expect([item, homes.get(item)]).toEqual([item, undefined])
        homes.set(item, { action: action.id, chunk })
      }
    }
    if (trackedDispute(action) !== null) expect([action.id, all]).toEqual([action.id, []])
    else if (hasEnded(action)) expect([action.id, attached]).toEqual([action.id, []])
    else if (attached.length === 0) {
      expect(all.some(({ stays }) => stays.at(-1)?.why === 'settled')).toBe(true)
    }
  }
  for (const { item, dispute, action, chunk } of standings) {
    if (dispute !== null) continue
    const home = action === null ? undefined : { action, chunk }
    expect([item, homes.get(item)]).toEqual([item, home])
    homes.delete(item)
  }
  expect([...homes.keys()]).toEqual([])
}
