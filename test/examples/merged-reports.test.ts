import { createMemoryStore } from 'redress/memory'
import { describe, expect, it } from 'vitest'

import { amountOf } from '../../examples/tenants-over-servers/amounts.ts'
import { entities } from '../../examples/tenants-over-servers/entities.ts'
import { askPart, liveAWeek } from '../../examples/tenants-over-servers/live-a-week.ts'
import { mergeReports } from '../../examples/tenants-over-servers/merge-reports.ts'
import { refusalOf } from '../support/refusal.ts'
import { plainRows } from './plain-entities.ts'

describe('amounts from the smallest units', () => {
  it('are exact, however large, below zero, and with the decimals of their currency', () => {
    expect(amountOf('EUR', 900_719_925_474_099_302n)).toBe('9007199254740993.02')
    expect(amountOf('EUR', -5n)).toBe('-0.05')
    expect(amountOf('EUR', 0n)).toBe('0.00')
    expect(amountOf('JPY', -700n)).toBe('-700')
    expect(amountOf('KWD', 1_005n)).toBe('1.005')
  })
})

describe('merged reports', () => {
  it('say what the books of all entities hold, added up by hand', async () => {
    const parts = []
    for (const entity of entities) parts.push(await askPart(await liveAWeek(entity, createMemoryStore())))
    expect(mergeReports(parts).rows).toEqual(plainRows())
  })

  it('of nobody are refused: nobody said what for', () => {
    expect(refusalOf(() => mergeReports([])).code).toBe('parts-differ')
  })
})
