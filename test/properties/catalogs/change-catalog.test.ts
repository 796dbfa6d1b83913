import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Catalog } from '../../../src/catalogs/catalog.ts'
import type { CatalogPart, CatalogUse } from '../../../src/catalogs/catalog-change.ts'
import { catalogChanges, changeCatalog } from '../../../src/catalogs/change-catalog.ts'
import { statusOf } from '../../../src/catalogs/statuses.ts'
import { anyCatalog } from '../../../src/testing/arbitraries/catalogs.ts'
import { holds } from '../../support/law.ts'
import { refusalOf } from '../../support/refusal.ts'

const parts: readonly CatalogPart[] = ['statuses', 'customerDisputeReasons', 'rootCauses', 'resolutionCodes']

const idsOf = (catalog: Catalog, part: CatalogPart) => catalog[part].map(({ id }) => id)

/** Types that nothing else in a catalog depends on. */
const free = ['in-progress', 'promise', 'litigation'] as const

/** The catalog with other types, where that breaks no rule of its own. */
const retyped = (catalog: Catalog, turn: number): Catalog => ({
  ...catalog,
  statuses: catalog.statuses.map((status, at) => {
    const place = free.findIndex((type) => type === status.type)
    return place === -1 ? status : { ...status, type: free[(place + ((turn >> at) & 1)) % 3] ?? status.type }
  }),
})

/** Two catalogs with ids in common, the second one of a later version; or one, with other types later. */
const versions = fc
  .tuple(anyCatalog, fc.oneof(anyCatalog, fc.constant(null)), fc.integer({ min: 1, max: 3 }), fc.nat(1_023))
  .map(([before, other, more, turn]) => {
    const after = other ?? retyped(before, turn)
    return [before, { ...after, version: before.version + more }] as const
  })

const turned = (catalog: Catalog): Catalog => ({
  ...catalog,
  statuses: catalog.statuses.toReversed(),
  customerDisputeReasons: catalog.customerDisputeReasons.toReversed(),
  rootCauses: catalog.rootCauses.toReversed(),
  resolutionCodes: catalog.resolutionCodes.toReversed(),
})

const nothingUsed: CatalogUse = Object.fromEntries(parts.map((part) => [part, []]))

describe('laws of changing a catalog (K-7)', () => {
  it('a new version of the same, in any order, has no changes', () => {
    holds(
      fc.property(anyCatalog, (catalog) => {
        const after = { ...turned(catalog), version: catalog.version + 1 }
        expect(catalogChanges(catalog, after)).toEqual([])
        expect(changeCatalog(catalog, after)).toEqual(after)
      }),
    )
  })

  it('two catalogs without changes are the same, version and order apart', () => {
    const sorted = (catalog: Catalog) => ({
      ...catalog,
      version: 0,
      ...Object.fromEntries(
        parts.map((part) => [part, [...catalog[part]].sort((a, b) => (a.id < b.id ? -1 : 1))]),
      ),
    })
    holds(
      fc.property(versions, ([before, after]) => {
        if (catalogChanges(before, after).length === 0) expect(sorted(after)).toEqual(sorted(before))
        else expect(sorted(after)).not.toEqual(sorted(before))
      }),
    )
  })

  it('what was added on the way there is deleted on the way back, and what was archived is active again', () => {
    const backwards = { added: 'deleted', deleted: 'added', archived: 'reactivated', reactivated: 'archived' }
    const told = (change: ReturnType<typeof catalogChanges>[number]) =>
      `${change.list} ${change.id} ${'field' in change ? change.field : change.change}`
    holds(
      fc.property(versions, ([before, after]) => {
        const back = catalogChanges(before, after).map((change) =>
          told(
            change.change === 'edited' ? change : { ...change, change: backwards[change.change] as never },
          ),
        )
        expect(catalogChanges(after, before).map(told).toSorted()).toEqual(back.toSorted())
      }),
    )
  })

  it('a change is refused exactly when it breaks something, and else all that was used is there with its type (K-4)', () => {
    holds(
      fc.property(versions, fc.func(fc.boolean()), ([before, after], wasUsed) => {
        const used = Object.fromEntries(
          parts.map((part) => [part, idsOf(before, part).filter((id) => wasUsed(part, id))]),
        )
        const breaking = catalogChanges(before, after, used).filter(({ effect }) => effect === 'breaks')
        if (breaking.length === 0) {
          expect(changeCatalog(before, after, used)).toEqual(after)
          for (const part of parts)
            expect(idsOf(after, part)).toEqual(expect.arrayContaining(used[part] ?? []))
          for (const id of used['statuses'] ?? [])
            expect(statusOf(after, id).type).toBe(statusOf(before, id).type)
          return
        }
        const error = refusalOf(() => changeCatalog(before, after, used))
        expect(error.code).toBe('catalog-invalid')
        expect(error.details).toMatchObject({ faults: { length: breaking.length } })
      }),
    )
  })

  it('what counts as used when nobody says is everything', () => {
    holds(
      fc.property(versions, ([before, after]) => {
        const all = Object.fromEntries(parts.map((part) => [part, idsOf(before, part)]))
        expect(catalogChanges(before, after)).toEqual(catalogChanges(before, after, all))
      }),
    )
  })

  it('nothing breaks where nothing was used', () => {
    holds(
      fc.property(versions, ([before, after]) => {
        expect(changeCatalog(before, after, nothingUsed)).toEqual(after)
      }),
    )
  })
})
