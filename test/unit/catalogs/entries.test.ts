import { describe, expect, it } from 'vitest'

import { reasonOf, resolutionCodeOf, rootCauseOf } from '../../../src/catalogs/entries.ts'
import { aCatalog, anEntry } from './a-catalog.ts'
import { refusalOf } from '../../support/refusal.ts'

const entries = (name: string) => [anEntry(`${name}-1`), anEntry(`${name}-2`, { active: false })]

const catalog = aCatalog({
  customerDisputeReasons: entries('reason'),
  rootCauses: entries('cause'),
  resolutionCodes: entries('code'),
})

describe.each([
  ['customerDisputeReasons', 'reason', reasonOf],
  ['rootCauses', 'cause', rootCauseOf],
  ['resolutionCodes', 'code', resolutionCodeOf],
] as const)('an entry of %s (K-4)', (list, name, entryOf) => {
  it('is found by its id, archived ones included', () => {
    expect(entryOf(catalog, `${name}-1`)).toBe(catalog[list][0])
    expect(entryOf(catalog, `${name}-2`)).toBe(catalog[list][1])
    expect(entryOf(catalog, `${name}-2`, 'history')).toBe(catalog[list][1])
  })

  it('is found for new use when it is active', () => {
    expect(entryOf(catalog, `${name}-1`, 'new')).toBe(catalog[list][0])
  })

  it('is refused for new use when it is archived', () => {
    const error = refusalOf(() => entryOf(catalog, `${name}-2`, 'new'))
    expect(error.code).toBe('catalog-entry-archived')
    expect(error.details).toEqual({ list, entry: `${name}-2`, allowed: [`${name}-1`] })
    expect(error.message).toBe(`${name}-2 in ${list} is archived; use an active one.`)
  })

  it('is refused when the list lacks it, for either use', () => {
    for (const use of ['history', 'new'] as const) {
      const error = refusalOf(() => entryOf(catalog, 'nowhere', use))
      expect(error.code).toBe('catalog-entry-unknown')
      expect(error.details).toEqual({ list, given: 'nowhere', known: [`${name}-1`, `${name}-2`] })
      expect(error.message).toBe(`The catalog lists no nowhere in ${list}; give an id it lists.`)
    }
  })
})
