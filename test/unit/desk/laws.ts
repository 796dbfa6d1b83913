import { expect } from 'vitest'

import type { Dispute } from '../../../src/disputes/dispute.ts'
import type { DisputeLine, DisputeLines } from '../../../src/disputes/line.ts'
import { foldHistory } from '../../../src/history/replay.ts'
import { minorUnits } from '../../../src/kernel/money/minor-units.ts'
import type { Stored } from '../../../src/ports/documents.ts'
import type { Standing } from '../../../src/standings/standing.ts'
import type { DeskWorld } from '../../support/desk-world.ts'

const foldedKinds = ['standing', 'spell', 'dispute', 'lines', 'action', 'account'] as const

/**
 * What is always true of a desk, whatever was done: state = replay of the history (I-2), an open item is disputed
 * exactly when it is in an open dispute (D-3), an open dispute has a tracking action, no money is lost (D-8).
 */
export async function expectSound(world: DeskWorld): Promise<void> {
  const stored = await world.snapshot()
  const folded = foldHistory(world.events())
  for (const kind of foldedKinds) expect(documents(stored, kind)).toEqual(Object.fromEntries(folded[kind]))

  const disputes = documents<Dispute>(stored, 'dispute')
  const standings = Object.values(documents<Standing>(stored, 'standing'))
  for (const { item, ledger, status, dispute, action, disputed } of standings) {
    const header = dispute === null ? undefined : disputes[dispute]
    expect([item, status?.type === 'dispute']).toEqual([item, dispute !== null])
    expect([item, header?.state ?? null]).toEqual([item, dispute === null ? null : 'open'])
    expect([item, action]).toEqual([item, header?.trackingAction ?? null])
    expect([item, disputed === null]).toEqual([item, dispute === null])
    if (ledger === 'settled') expect([item, status]).toEqual([item, null])
  }

  const chunks = Object.values(documents<DisputeLines>(stored, 'lines'))
  for (const { id, state, items, trackingAction } of Object.values(disputes)) {
    const lines = chunks.filter(({ dispute }) => dispute === id).flatMap((chunk) => chunk.lines)
    const inside = standings.filter(({ dispute }) => dispute === id)
    expect(lines.map(({ item }) => item)).toHaveLength(new Set(lines.map(({ item }) => item)).size)
    expect({ id, ...items }).toEqual({ id, total: lines.length, disputed: inside.length })
    expect([id, state]).toEqual([id, inside.length > 0 ? 'open' : 'closed'])
    const { state: actionState } = documents<{ state: string }>(stored, 'action')[trackingAction] ?? {}
    const hasEnded = actionState === 'done' || actionState === 'cancelled'
    expect([id, hasEnded]).toEqual([id, state === 'closed'])
    for (const line of lines) expectConserved(line)
    for (const { item, disputed } of inside) {
      expect([item, lines.find((line) => line.item === item)?.current]).toEqual([item, disputed])
    }
  }
}

function expectConserved(line: DisputeLine): void {
  const { item, original, current, paid, credited, otherwise, released, open } = line
  const parts = [current, paid, credited, otherwise, released].map(minorUnits)
  expect([item, parts.reduce((sum, part) => sum + part, 0n)]).toEqual([item, minorUnits(original)])
  const size = (amount: string) => (minorUnits(amount) < 0n ? -minorUnits(amount) : minorUnits(amount))
  expect([item, size(current) <= size(open)]).toEqual([item, true])
}

function documents<Document>(stored: readonly Stored[], kind: string): Record<string, Document> {
  const found = stored.filter((one) => one.kind === kind)
  return Object.fromEntries(found.map(({ id, document }) => [id, contentOf<Document>(document)]))
}

function contentOf<Document>(document: Stored['document']): Document {
  const { v: _version, tenant: _tenant, ...content } = document as Record<string, unknown>
  return content as Document
}
