import { expect } from 'vitest'

import type { Action } from '../../../src/actions/action.ts'
import type { ActionMembers } from '../../../src/actions/members.ts'
import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { DisputeLine, DisputeLines } from '../../../src/disputes/line.ts'
import { foldHistory } from '../../../src/history/replay.ts'
import { minorUnits } from '../../../src/kernel/money/minor-units.ts'
import type { Stored } from '../../../src/ports/documents.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import type { DeskWorld } from '../../support/desk-world.ts'
import { expectMembership } from '../../support/membership.ts'

const foldedKinds = [
  'standing',
  'spell',
  'dispute',
  'lines',
  'action',
  'members',
  'promise',
  'account',
  'outbox',
] as const

/**
 * What is always true of a desk, whatever was done: state = replay of the history (I-2), an open item is disputed
 * exactly when it is in an open dispute (D-3), an open dispute has a tracking action, an item is in at most one
 * open action, no money is lost (D-8), and an action counts the broken promises of its items (T-2).
 */
export async function expectSound(world: DeskWorld): Promise<void> {
  const stored = await world.snapshot()
  const folded = foldHistory(world.events())
  for (const kind of foldedKinds) expect(documents(stored, kind)).toEqual(Object.fromEntries(folded[kind]))

  const disputes = documents<Dispute>(stored, 'dispute')
  const actions = documents<Action>(stored, 'action')
  const standings = Object.values(documents<Standing>(stored, 'standing'))
  const chunks = Object.values(documents<DisputeLines>(stored, 'lines'))
  const members = Object.values(documents<ActionMembers>(stored, 'members'))
  expectMembership({ actions: Object.values(actions), members, standings })
  expect(standings.filter((standing) => !isPlaced(standing, disputes))).toEqual([])
  for (const { id, tracks } of Object.values(actions)) {
    if (tracks?.kind === 'promise') expect([id, tracks.broken]).toEqual([id, brokenIn(id, standings)])
  }
  for (const { id, state, items, trackingAction } of Object.values(disputes)) {
    const lines = chunks.filter(({ dispute }) => dispute === id).flatMap((chunk) => chunk.lines)
    const current = new Map(lines.map((line) => [line.item, line.current]))
    const inside = standings.filter(({ dispute }) => dispute === id)
    expect(current.size).toBe(lines.length)
    expect({ id, ...items }).toEqual({ id, total: lines.length, disputed: inside.length })
    expect([id, state]).toEqual([id, inside.length > 0 ? 'open' : 'closed'])
    const hasEnded = ['done', 'cancelled'].includes(actions[trackingAction]?.state ?? '')
    expect([id, hasEnded]).toEqual([id, state === 'closed'])
    expect(lines.filter((line) => !isConserved(line))).toEqual([])
    expect(inside.filter(({ item, disputed }) => current.get(item) !== disputed)).toEqual([])
  }
}

/** How many promises of the items of an action were not kept in full. */
function brokenIn(action: string, standings: readonly Standing[]): number {
  const promises = standings.flatMap((one) => (one.action === action ? one.promises : []))
  return promises.filter(({ state }) => state === 'broken' || state === 'kept-in-part').length
}

/** In an open dispute and its action with a dispute status and an amount, or in none of them (D-3). */
function isPlaced(standing: Standing, disputes: Readonly<Record<string, Dispute>>): boolean {
  const { ledger, status, dispute, action, disputed } = standing
  if (dispute === null) {
    const isFree = disputed === null && status?.type !== 'dispute'
    return isFree && (ledger === 'open' || (status === null && action === null))
  }
  const header = disputes[dispute]
  const isHeld = status?.type === 'dispute' && disputed !== null && ledger === 'open'
  return isHeld && header?.state === 'open' && header.trackingAction === action
}

/** No money is lost, and no more is disputed than is open (D-2, D-8). */
function isConserved(line: DisputeLine): boolean {
  const { original, current, paid, credited, otherwise, released, open } = line
  const parts = [current, paid, credited, otherwise, released].map(minorUnits)
  const size = (amount: string) => (minorUnits(amount) < 0n ? -minorUnits(amount) : minorUnits(amount))
  return parts.reduce((sum, part) => sum + part, 0n) === minorUnits(original) && size(current) <= size(open)
}

function documents<Document>(stored: readonly Stored[], kind: string): Record<string, Document> {
  const found = stored.filter((one) => one.kind === kind)
  return Object.fromEntries(found.map(({ id, document }) => [id, contentOf<Document>(document)]))
}

function contentOf<Document>(document: Stored['document']): Document {
  const { v: _version, tenant: _tenant, ...content } = document as Record<string, unknown>
  return content as Document
}
