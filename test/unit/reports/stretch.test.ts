import { describe, expect, it } from 'vitest'

import { standardCatalog } from '../../../src/catalogs/standard-catalog.ts'
import { startFacts, takeStretch } from '../../../src/reports/facts.ts'
import { coversDay, isLaterStretch, stretchOfSpell, stretchOfStanding } from '../../../src/reports/stretch.ts'
import { aSpell, aStanding, inDispute } from './facts-of.ts'

const held = {
  ...inDispute('D1', 'dispute-price', '30.00'),
  customer: 'C7',
  left: { dispute: 'D0', chunk: 2 },
  collector: 'lea',
  resolver: 'martin',
}
const told = { ...held, item: 'F1' }

const between = (from: string, until: string, ordinal = 1) =>
  stretchOfSpell(aSpell('F1', from, until, { ordinal }))

describe('a stretch of an item', () => {
  it('is what a standing says since its last change, and what a spell said', () => {
    const standing = aStanding('F1', { ...held, since: '2026-03-01', spells: 4 })
    expect(stretchOfStanding(standing)).toEqual({ ...told, from: '2026-03-01', until: null, ordinal: 5 })
    const spell = aSpell('F1', '2026-02-01', '2026-03-01', { ...held, ordinal: 4 })
    expect(stretchOfSpell(spell)).toEqual({ ...told, from: '2026-02-01', until: '2026-03-01', ordinal: 4 })
  })

  it.each([
    ['2026-01-31', false, false],
    ['2026-02-01', true, true],
    ['2026-02-28', true, true],
    ['2026-03-01', false, true],
  ])('covers the days from its first to the one before it ended: %s (R-0)', (day, ended, running) => {
    expect(coversDay(between('2026-02-01', '2026-03-01'), day)).toBe(ended)
    expect(coversDay(stretchOfStanding(aStanding('F1', { since: '2026-02-01' })), day)).toBe(running)
  })

  it.each([
    ['began later', between('2026-02-02', '2026-03-01', 1), between('2026-02-01', '2026-03-01', 2), true],
    ['began earlier', between('2026-02-01', '2026-03-01', 2), between('2026-02-02', '2026-03-01', 1), false],
    [
      'came second on its day',
      between('2026-02-01', '2026-03-01', 2),
      between('2026-02-01', '2026-02-01'),
      true,
    ],
    [
      'came first on its day',
      between('2026-02-01', '2026-02-01'),
      between('2026-02-01', '2026-03-01', 2),
      false,
    ],
    ['is the same', between('2026-02-01', '2026-03-01'), between('2026-02-01', '2026-03-01'), false],
  ])('that %s is later: %#', (_, a, b, isLater) => {
    expect(isLaterStretch(a, b)).toBe(isLater)
  })

  it('counts for the day it covers, and for the past of the item with what it left before', () => {
    const facts = startFacts('2026-06-30', standardCatalog, true)
    const spells = [
      aSpell('F1', '2026-02-01', '2026-03-01', { ordinal: 2, ...inDispute('D1', 'dispute-price', '1.00') }),
      aSpell('F1', '2026-03-01', '2026-04-01', {
        ordinal: 3,
        ...inDispute('D2', 'dispute-price', '1.00'),
        left: { dispute: 'D1', chunk: 0 },
      }),
      aSpell('F1', '2026-07-01', '2026-07-02', { ordinal: 4, ...inDispute('D3', 'dispute-price', '1.00') }),
    ]
    for (const spell of spells) takeStretch(facts, stretchOfSpell(spell))
    expect(facts.stretches.size).toBe(0)
    expect(facts.past?.get('F1')).toEqual([
      { dispute: 'D1', place: 4 },
      { dispute: 'D1', place: 5 },
      { dispute: 'D2', place: 6 },
    ])
  })
})
