import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Dispute } from '../../../src/disputes/dispute.ts'
import { balanceOf, classifyShift } from '../../../src/disputes/classify-shift.ts'
import { evolveDisputeCounts } from '../../../src/disputes/evolve-dispute.ts'
import { evolveLines, type LineChange } from '../../../src/disputes/evolve-lines.ts'
import type { DisputeLine, DisputeLines } from '../../../src/disputes/line.ts'
import type { Item } from '../../../src/items/item.ts'
import { isZeroAmount } from '../../../src/kernel/money/arithmetic.ts'
import { sumAmounts } from '../../../src/kernel/money/sum.ts'
import { holds } from '../../support/law.ts'
import { aDispute, recorded } from '../../unit/disputes/a-dispute.ts'
import { itemsDisputed, itemsLeft, itemsSettled } from '../../unit/standings/a-standing.ts'
import { anyLedgerState, cents, eur, shown } from './ledger-arbitraries.ts'

const buckets = ['original', 'current', 'paid', 'credited', 'otherwise', 'released', 'toCredit'] as const

const step = fc.record({
  item: fc.constantFrom('F-1', 'F-2', 'F-3'),
  state: anyLedgerState,
  share: fc.integer({ min: 0, max: 100 }),
  leave: fc.constantFrom(null, null, 'resolved', 'mistake', 'split', 'other', 'settled'),
  day: fc.integer({ min: 10, max: 28 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const runningStays = (line: DisputeLine | undefined) =>
  (line?.stays ?? []).filter(({ until }) => until === null).length

/** What the step does to its item: it joins when it is not in the dispute, else it leaves or its balance changes. */
function changeOf(line: DisputeLine | undefined, { item: id, state, share, leave, day }: Step): LineChange {
  const item: Item = { ...shown(state), id }
  const on = `2026-06-${day}`
  const entry = { item: id, currency: 'EUR', balance: balanceOf(item) }
  if (line === undefined || runningStays(line) === 0) {
    const disputed = eur(Math.round((cents(item.openAmount) * share) / 100))
    return itemsDisputed({ on, items: [{ ...entry, customer: 'C1', collector: null, disputed }] })
  }
  const shift = classifyShift(line, item)
  if (leave === null) {
    return { type: 'balances-changed', dispute: 'D-1', chunk: 0, items: [{ ...entry, shift }] }
  }
  if (leave !== 'settled') {
    return itemsLeft({ on, why: leave, items: [{ item: id, currency: 'EUR', toCredit: line.current }] })
  }
  const nothingOpen = { ...item, openAmount: '0.00' }
  return itemsSettled({
    on,
    items: [{ ...entry, shift: classifyShift(line, nothingOpen), balance: balanceOf(nothingOpen) }],
  })
}

/** The lines and the header of a dispute after some steps. */
function after(steps: readonly Step[]): {
  readonly lines: readonly DisputeLine[]
  readonly dispute: Dispute
} {
  let chunk: DisputeLines = { dispute: 'D-1', chunk: 0, lines: [] }
  let dispute = aDispute()
  for (const one of steps) {
    const change = changeOf(
      chunk.lines.find(({ item }) => item === one.item),
      one,
    )
    const evolved = evolveLines(chunk, change, '2026-06-01')
    dispute = evolveDisputeCounts(dispute, change, evolved, recorded('2026-06-01'))
    chunk = evolved.lines
  }
  return { lines: chunk.lines, dispute }
}

describe('a dispute, whatever happens to its items', () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 10 })

  it('has lines of which original = current + paid + credited + otherwise + released (D-8)', () => {
    holds(
      fc.property(steps, (all) => {
        const { lines } = after(all)
        const sums = lines.map(({ current, paid, credited, otherwise, released }) =>
          sumAmounts([current, paid, credited, otherwise, released], 'EUR'),
        )
        expect(sums).toEqual(lines.map(({ original }) => original))
      }),
    )
  })

  it('has totals that are the sums of its lines', () => {
    holds(
      fc.property(steps, (all) => {
        const { lines, dispute } = after(all)
        const sums = buckets.map((bucket) => {
          const amounts = lines.map((line) => line[bucket] ?? '0.00')
          return sumAmounts(amounts, 'EUR')
        })
        expect(buckets.map((bucket) => dispute.amounts[bucket]['EUR'] ?? '0.00')).toEqual(sums)
      }),
    )
  })

  it('counts each item once, and as disputed while a stay of it runs', () => {
    holds(
      fc.property(steps, (all) => {
        const { lines, dispute } = after(all)
        expect(dispute.items).toEqual({
          total: new Set(all.map(({ item }) => item)).size,
          disputed: lines.reduce((count, line) => count + runningStays(line), 0),
        })
      }),
    )
  })

  it('has stays that never end before they begin, and nothing disputed outside of them', () => {
    holds(
      fc.property(steps, (all) => {
        const { lines } = after(all)
        const backwards = lines
          .flatMap(({ stays }) => stays)
          .filter(({ from, until }) => until !== null && until < from)
        const loose = lines.filter((line) => runningStays(line) !== 1 && !isZeroAmount(line.current))
        expect([backwards, loose]).toEqual([[], []])
      }),
    )
  })
})
