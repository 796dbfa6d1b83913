import { describe, expect, it } from 'vitest'

import { batchesOf } from '../../src/kysely/documents/batches.ts'

const none = { updates: [], inserts: [], subjects: [] }
const half = 'x'.repeat(8_388_608)

describe('the rows of a commit', () => {
  it('go in one statement together, and a commit without rows has one too', () => {
    const rows = { updates: ['u'], inserts: ['i1', 'i2'], subjects: ['s'] }
    expect([...batchesOf(rows)]).toEqual([rows])
    expect([...batchesOf(none)]).toEqual([none])
  })

  it('go in further statements beyond 16,777,216 characters, in their order, and subjects after all events', () => {
    const rows = { updates: ['u'], inserts: [half, half, 'i'], subjects: ['s'] }
    expect([...batchesOf(rows)]).toEqual([
      { ...none, updates: ['u'], inserts: [half] },
      { ...none, inserts: [half, 'i'], subjects: ['s'] },
    ])
    expect([...batchesOf({ ...none, inserts: [half, half] })]).toHaveLength(1)
  })

  it('go alone when they are longer than that', () => {
    const long = half + half + 'x'
    const batches = [...batchesOf({ updates: ['u'], inserts: [long], subjects: ['s'] })]
    expect(batches).toEqual([
      { ...none, updates: ['u'] },
      { ...none, inserts: [long] },
      { ...none, subjects: ['s'] },
    ])
  })
})
