import { createMemoryStore } from 'redress/memory'
import { describe, expect, it } from 'vitest'

import { amountOf, sumOf } from '../../examples/tenants-over-servers/amounts.ts'
import { entities } from '../../examples/tenants-over-servers/entities.ts'
import { askReport, liveAWeek } from '../../examples/tenants-over-servers/live-a-week.ts'
import { mergeReports } from '../../examples/tenants-over-servers/merge-reports.ts'
import { plainRows } from './plain-entities.ts'

describe('amounts of several reports', () => {
  it('add up exactly, however large, below zero, and with the decimals of their currency', () => {
    expect(sumOf('EUR', ['0.10', '0.20'])).toBe('0.30')
    expect(sumOf('EUR', ['9007199254740993.01', '0.01'])).toBe('9007199254740993.02')
    expect(sumOf('EUR', ['-1.00', '0.95'])).toBe('-0.05')
    expect(sumOf('EUR', ['-1.00', '1.00'])).toBe('0.00')
    expect(sumOf('JPY', ['300', '-1000'])).toBe('-700')
    expect(sumOf('KWD', [])).toBe('0.000')
    expect(amountOf('KWD', 1_005n)).toBe('1.005')
  })
})

describe('merged reports', () => {
  it('say what the books of all entities hold, added up by hand', async () => {
    const reports = []
    for (const entity of entities) reports.push(await askReport(await liveAWeek(entity, createMemoryStore())))

    expect(mergeReports(reports)).toEqual(plainRows())
  })

  it('of nobody are empty', () => {
    expect(mergeReports([])).toEqual([])
  })
})
