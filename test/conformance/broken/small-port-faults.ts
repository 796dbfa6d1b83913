import type { Ids } from '../../../src/ports/ids.ts'
import { clockReference, idsReference } from '../support/references.ts'
import { wrapping, type Broken } from './broken-adapter.ts'

const brokenIdSource = (
  fault: string,
  spoil: (ids: Ids) => Partial<Ids>,
  breaks: readonly string[],
): Broken<typeof idsReference> => ({
  fault,
  factory: wrapping(idsReference, ({ ids }) => ({ ids: { ...ids, ...spoil(ids) } })),
  breaks,
})

/** Sources of ids with one fault each. */
export const brokenIds = [
  brokenIdSource(
    'starts again after 1,000 ids',
    () => {
      let last = 0
      return { next: () => `id-${String((last += 1) % 1_000)}` }
    },
    ['ids.next.unique'],
  ),
  brokenIdSource('gives ids of 100 bytes', (ids) => ({ next: () => ids.next().padEnd(100, 'x') }), [
    'ids.next.short',
  ]),
  brokenIdSource(
    'reads the last number and writes the next one later',
    () => {
      let last = 0
      return {
        disputeNumber: async () => {
          const next = last + 1
          await Promise.resolve()
          last = next
          return `D-${String(next)}`
        },
      }
    },
    ['ids.number.unique'],
  ),
  brokenIdSource(
    'puts a line break into numbers',
    (ids) => ({ disputeNumber: async (tenant) => `${await ids.disputeNumber(tenant)}\n` }),
    ['ids.number.readable'],
  ),
]

/** Clocks with one fault each. */
export const brokenClocks: readonly Broken<typeof clockReference>[] = [
  {
    fault: 'leaves out the milliseconds',
    factory: wrapping(clockReference, ({ clock }) => ({
      clock: { now: () => clock.now().replace('.000', '') },
    })),
    breaks: ['clock.now.instant'],
  },
]
