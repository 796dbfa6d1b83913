import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '../../../src/kernel/calendar/day.ts'
import type { ItemChange } from '../../../src/standings/changes.ts'
import { evolveStanding } from '../../../src/standings/evolve-standing.ts'
import type { Spell, Standing } from '../../../src/standings/standing.ts'
import { holds } from '../../support/law.ts'
import { itemsDisputed, itemsLeft, itemsSettled } from '../../unit/standings/a-standing.ts'

const changes: fc.Arbitrary<ItemChange> = fc.oneof(
  fc.constantFrom('D-1', 'D-2').map((dispute) => itemsDisputed({ dispute })),
  fc.constantFrom('12.00', null).map((toCredit) => {
    return itemsLeft({ items: [{ item: 'F-1', currency: 'EUR', toCredit }] })
  }),
  fc.constant(itemsSettled()),
  fc.constant<ItemChange>({ type: 'settlements-reversed', items: [{ item: 'F-1' }] }),
  fc.constantFrom('martin', 'zoe', null).map((resolver): ItemChange => {
    return { type: 'resolver-changed', dispute: 'D-1', resolver, items: [{ item: 'F-1' }] }
  }),
)

/** Changes with the day each is recorded on; the clock may go back. */
const recorded = fc.array(fc.tuple(changes, fc.integer({ min: 0, max: 6 })), { maxLength: 12 })

function replay(history: readonly (readonly [ItemChange, number])[]) {
  let standing: Standing = evolveStanding(undefined, itemsDisputed(), 0, {
    event: 'E-0',
    on: '2026-06-03',
    by: 'lea',
  }).standing
  const spells: Spell[] = []
  const sinces = [standing.since]
  for (const [index, [change, day]] of history.entries()) {
    const step = evolveStanding(standing, change, 0, {
      event: `E-${index + 1}`,
      on: addDays('2026-06-01', day),
      by: 'lea',
    })
    standing = step.standing
    sinces.push(standing.since)
    if (step.spell !== null) spells.push(step.spell)
  }
  return { standing, spells, sinces }
}

describe('the stretches of a standing', () => {
  it('follow each other without gap or overlap, up to the day the present state began', () => {
    holds(
      fc.property(recorded, (history) => {
        const { standing, spells } = replay(history)
        const edges = [...spells.map(({ from }) => from), standing.since]
        expect(edges[0]).toBe('2026-06-03')
        expect(spells.map(({ until }) => until)).toEqual(edges.slice(1))
      }),
    )
  })

  it('last at least a day each, and are counted from 1', () => {
    holds(
      fc.property(recorded, (history) => {
        const { standing, spells } = replay(history)
        for (const { from, until } of spells) expect(from < until).toBe(true)
        expect(spells.map(({ ordinal }) => ordinal)).toEqual(spells.map((_, index) => index + 1))
        expect(standing.spells).toBe(spells.length)
      }),
    )
  })

  it('never begin earlier because a clock went back', () => {
    holds(
      fc.property(recorded, (history) => {
        const { sinces } = replay(history)
        expect(sinces).toEqual(sinces.toSorted())
      }),
    )
  })
})
