import { describe, expect, it } from 'vitest'

import { readTestTitles, rulesIn } from './support/rules.ts'

const numbered = (letter: string, numbers: readonly number[]) =>
  numbers.map((number) => `${letter}-${number}`)
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

/** The rules of items, catalogs, qualifications, actions, disputes, promises, accounts and holds. */
const rules = [
  ...numbered('F', upTo(4)),
  ...numbered('K', upTo(7)),
  ...numbered('Q', upTo(11)),
  // Automatic sending is the worker's.
  ...numbered('A', [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14]),
  ...numbered('D', upTo(11)),
  ...numbered('T', upTo(2)),
  ...numbered('E', [3, 6]),
]

describe('the rules of the domain', () => {
  it('are each the subject of a test whose title cites the number', async () => {
    const cited = new Set((await readTestTitles()).flatMap(rulesIn))
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([])
  })
})

describe('the reader of titles', () => {
  it('reads single numbers, lists and ranges', () => {
    expect(rulesIn('moves it without ending it (A-4, D-6)')).toEqual(['A-4', 'D-6'])
    expect(rulesIn('one gesture (Q-1 to Q-3)')).toEqual(['Q-1', 'Q-2', 'Q-3'])
    expect(rulesIn('says nothing of UTF-8')).toEqual([])
  })
})
