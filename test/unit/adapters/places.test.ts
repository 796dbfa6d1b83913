import * as fc from 'fast-check'
import {
  appearances,
  comparePlaces,
  placeIn,
  readQuery,
  type DocumentKeys,
  type KeyValue,
  type Place,
} from 'redress'
import { describe, expect, it } from 'vitest'

import { orderKey } from '../../../src/memory/order-key.ts'

const { plan: disputes } = readQuery({ list: 'disputes' })
const { plan: accounts } = readQuery({ list: 'accounts' })
const { plan: history } = readQuery({ list: 'events', subject: 'dispute/D-1' })

describe('the place of a document in a list', () => {
  it('is made of the values the list is sorted by, and the id', () => {
    expect(placeIn(disputes, { openedOn: '2026-11-24', state: 'open' }, 'D-1')).toEqual({
      values: ['2026-11-24'],
      id: 'D-1',
    })
    expect(placeIn(accounts, {}, 'C-1')).toEqual({ values: [], id: 'C-1' })
  })

  it('is none without such a value, whether absent, null or inherited', () => {
    expect(placeIn(disputes, { state: 'open' }, 'D-1')).toBeNull()
    expect(placeIn(disputes, { openedOn: null }, 'D-1')).toBeNull()
    expect(placeIn(disputes, Object.create({ openedOn: '2026-11-24' }) as DocumentKeys, 'D-1')).toBeNull()
  })
})

describe('the appearances of a document', () => {
  it('are one, with its keys, in every list but the history', () => {
    const keys = { openedOn: '2026-11-24' }
    expect(appearances(disputes, keys)).toEqual([keys])
  })

  it('are one for each subject of an event, with the version it gave, the last one counting', () => {
    const keys = {
      expiresAt: '2027-01-01T00:00:00.000Z',
      subjects: [
        ['dispute/D-1', 3],
        ['standing/F-1', 1],
        ['dispute/D-1', 4],
      ],
    } as const
    expect(appearances(history, keys)).toEqual([
      { expiresAt: '2027-01-01T00:00:00.000Z', subject: 'dispute/D-1', version: 4 },
      { expiresAt: '2027-01-01T00:00:00.000Z', subject: 'standing/F-1', version: 1 },
    ])
    expect(appearances(history, {})).toEqual([])
  })
})

describe('the order of places', () => {
  const anyValue: fc.Arbitrary<KeyValue> = fc.oneof(
    fc.constantFrom('', 'a', 'a\0', '\u00e9', '\uffff', '\u{1f4b6}'),
    fc.double({ noNaN: true }),
    fc.boolean(),
  )
  const anyPlace: fc.Arbitrary<Place> = fc.record({
    values: fc.tuple(anyValue),
    id: fc.constantFrom('a', 'B', '\ue000', '\u{10000}'),
  })
  const inOneText = ({ values, id }: Place) => orderKey(values, id)

  it('is the one in which the store in memory keeps its lists', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        const [first, second] = [inOneText(a), inOneText(b)]
        expect(Math.sign(comparePlaces(a, b))).toBe(first < second ? -1 : first > second ? 1 : 0)
      }),
    )
  })
})
