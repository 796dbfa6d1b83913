import { describe, expect, it } from 'vitest'

import type { Catalog } from '../../../src/catalogs/catalog.ts'
import type { CatalogUse } from '../../../src/catalogs/catalog-change.ts'
import { catalogChanges, changeCatalog } from '../../../src/catalogs/change-catalog.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aCatalog, aDispute, anEntry, aResolved } from './a-catalog.ts'

const lists = ['customerDisputeReasons', 'rootCauses', 'resolutionCodes'] as const

const nothingUsed: CatalogUse = {
  statuses: [],
  customerDisputeReasons: [],
  rootCauses: [],
  resolutionCodes: [],
}

const before = aCatalog({
  statuses: [aDispute('price'), aDispute('quality'), aResolved('solved')],
  customerDisputeReasons: [anEntry('a'), anEntry('b')],
  rootCauses: [anEntry('a'), anEntry('b')],
  resolutionCodes: [anEntry('a'), anEntry('b')],
})

const next = (more: Partial<Catalog> = {}): Catalog => ({ ...before, version: 2, ...more })

/** The faults of a change as `where: what`. */
const faultsOf = (after: unknown, used?: CatalogUse, from = before): readonly string[] => {
  const error = refusalOf(() => changeCatalog(from, after, used))
  if (!isRedressError(error, 'catalog-invalid')) throw error
  return error.details.faults.map(({ at, fault }) => `${at}: ${fault}`)
}

const withPrice = (more: Parameters<typeof aDispute>[1]) =>
  next({ statuses: [aDispute('price', more), aDispute('quality'), aResolved('solved')] })

describe('what differs between two versions of a catalog (K-7)', () => {
  it('is nothing when only the version and the order do', () => {
    const turned = next({ statuses: before.statuses.toReversed(), rootCauses: [anEntry('b'), anEntry('a')] })
    expect(catalogChanges(before, turned)).toEqual([])
  })

  it('tells statuses that are new, archived and active again', () => {
    const from = next({
      statuses: [aDispute('old', { active: false }), aDispute('price'), aResolved('solved')],
    })
    const to = next({
      statuses: [aDispute('new'), aDispute('old'), aDispute('price', { active: false }), aResolved('solved')],
    })
    expect(catalogChanges(from, to)).toEqual([
      { change: 'added', list: 'statuses', id: 'new', effect: 'harmless' },
      { change: 'reactivated', list: 'statuses', id: 'old', effect: 'harmless' },
      { change: 'archived', list: 'statuses', id: 'price', effect: 'harmless' },
    ])
  })

  it.each([
    ['labels', { labels: { en: 'Tariff dispute' } }],
    ['delay', { delay: { value: 3, unit: 'days' } }],
    ['department', { department: 'sales' }],
    ['family', { family: 'invoicing' }],
    ['template', { template: 'brief' }],
    ['channel', { channel: 'phone' }],
    ['mode', { mode: 'automatic' }],
    ['resolver', { resolver: 'martin' }],
    ['dunning', { dunning: 'flag' }],
    ['serviceLevelDelay', { serviceLevelDelay: { value: 2, unit: 'weeks' } }],
    ['resolvedAs', { resolvedAs: 'solved' }],
    ['next', { next: ['solved'] }],
  ] as const)('tells another %s of a used status, which breaks nothing', (field, more) => {
    expect(catalogChanges(before, withPrice(more))).toEqual([
      { change: 'edited', list: 'statuses', id: 'price', field, effect: 'harmless' },
    ])
  })

  it('tells another type, which breaks what was recorded with the status', () => {
    const change = { change: 'edited', list: 'statuses', id: 'price', field: 'type' }
    const promise = withPrice({ type: 'promise' })
    expect(catalogChanges(before, promise)).toEqual([{ ...change, effect: 'breaks' }])
    expect(catalogChanges(before, promise, { statuses: ['price'] })).toEqual([
      { ...change, effect: 'breaks' },
    ])
    expect(catalogChanges(before, promise, { statuses: ['quality'] })).toEqual([
      { ...change, effect: 'harmless' },
    ])
  })

  it('tells what holds for the catalog as a whole', () => {
    const to = next({
      languages: ['en', 'fr'],
      delay: { value: 3, unit: 'days' },
      defaultResolved: 'credited',
      statuses: [
        aDispute('price', { labels: { en: 'Dispute price', fr: 'Litige prix' } }),
        aDispute('quality', { labels: { en: 'Dispute quality', fr: 'Litige qualité' } }),
        aResolved('solved', { labels: { en: 'Resolved solved', fr: 'Résolu' } }),
        aResolved('credited', { labels: { en: 'Credited', fr: 'Crédité' } }),
      ],
      customerDisputeReasons: [],
      rootCauses: [],
      resolutionCodes: [],
    })
    const changes = catalogChanges(before, to, nothingUsed)
    expect(changes.slice(0, 3)).toEqual([
      { change: 'edited', list: null, id: null, field: 'languages', effect: 'harmless' },
      { change: 'edited', list: null, id: null, field: 'delay', effect: 'harmless' },
      { change: 'edited', list: null, id: null, field: 'defaultResolved', effect: 'harmless' },
    ])
    expect(changes.slice(3, 6).map((change) => `${change.change} ${change.id}`)).toEqual([
      'edited price',
      'edited quality',
      'edited solved',
    ])
  })

  it.each(lists)('tells of %s what is new, relabelled, archived and deleted (K-4)', (list) => {
    const from = next({ [list]: [anEntry('a'), anEntry('b'), anEntry('c'), anEntry('d')] })
    const to = next({
      [list]: [anEntry('new'), anEntry('a', { labels: { en: 'A' } }), anEntry('b', { active: false })],
    })
    expect(catalogChanges(from, to, { [list]: ['c'] })).toEqual([
      { change: 'added', list, id: 'new', effect: 'harmless' },
      { change: 'edited', list, id: 'a', field: 'labels', effect: 'harmless' },
      { change: 'archived', list, id: 'b', effect: 'harmless' },
      { change: 'deleted', list, id: 'c', effect: 'breaks' },
      { change: 'deleted', list, id: 'd', effect: 'harmless' },
    ])
  })

  it('is asked of sound catalogs only', () => {
    expect(refusalOf(() => catalogChanges(before, next({ statuses: [] }))).code).toBe('catalog-invalid')
    expect(refusalOf(() => catalogChanges(before, null)).code).toBe('input-invalid')
  })
})

describe('a changed catalog (K-7)', () => {
  it('is a new value, frozen; the one before stays as it was', () => {
    const data = withPrice({ active: false })
    const catalog = changeCatalog(before, data)
    expect(catalog).toEqual(data)
    expect(Object.isFrozen(catalog.statuses[0])).toBe(true)
    expect(before.version).toBe(1)
  })

  it.each([0, 1])('needs a version above the one before: not %d more', (less) => {
    const from = next({ version: 5 })
    expect(faultsOf(next({ version: 5 - less }), nothingUsed, from)).toEqual(['version: version-not-higher'])
  })

  it('may skip versions', () => {
    expect(changeCatalog(before, next({ version: 9 })).version).toBe(9)
  })

  it('may not lack a status that was ever used (K-4)', () => {
    const without = next({ statuses: [aDispute('price'), aResolved('solved')] })
    expect(faultsOf(without, { statuses: ['quality'] })).toEqual(['before.statuses[1]: deleted-though-used'])
    expect(changeCatalog(before, without, { statuses: ['price'] }).statuses).toHaveLength(2)
  })

  it.each(lists)('may not lack one of %s that was ever used (K-4)', (list) => {
    const without = next({ [list]: [anEntry('a')] })
    expect(faultsOf(without, { [list]: ['b'] })).toEqual([`before.${list}[1]: deleted-though-used`])
    expect(changeCatalog(before, without, { [list]: ['a'] })[list]).toEqual([anEntry('a')])
  })

  it('may not lack anything when nobody says what was used', () => {
    const bare = next({ statuses: [aResolved('solved')], rootCauses: [anEntry('b')] })
    expect(faultsOf(bare)).toEqual([
      'before.statuses[0]: deleted-though-used',
      'before.statuses[1]: deleted-though-used',
      'before.rootCauses[0]: deleted-though-used',
    ])
    expect(faultsOf(bare, { statuses: [] })).toEqual(['before.rootCauses[0]: deleted-though-used'])
  })

  it('does not mix up ids of different lists', () => {
    const without = next({ rootCauses: [anEntry('a')] })
    expect(changeCatalog(before, without, { ...nothingUsed, resolutionCodes: ['b'] }).version).toBe(2)
  })

  it('says nothing about used ids that were deleted long before', () => {
    expect(changeCatalog(before, next(), { statuses: ['gone'] }).version).toBe(2)
  })

  it('keeps the type of a status that was ever used', () => {
    const promise = withPrice({ type: 'promise' })
    expect(faultsOf(promise, { statuses: ['price'] })).toEqual(['statuses[0].type: type-changed-though-used'])
    expect(changeCatalog(before, promise, { statuses: ['quality'] }).statuses[0]?.type).toBe('promise')
  })

  it('may give the label of a deleted status to another one, not that of an archived one (K-3)', () => {
    const labels = { en: 'Dispute quality' }
    const deleted = next({ statuses: [aDispute('price', { labels }), aResolved('solved')] })
    expect(changeCatalog(before, deleted, nothingUsed).statuses[0]?.labels).toEqual(labels)
    const archived = next({
      statuses: [aDispute('price', { labels }), aDispute('quality', { active: false }), aResolved('solved')],
    })
    expect(faultsOf(archived, nothingUsed)).toEqual(['statuses[1].labels.en: label-repeated'])
  })

  it('is refused with every fault at once, its own and those of the change', () => {
    const broken = {
      ...next({
        version: 1,
        delay: { value: -1, unit: 'days' },
        statuses: [aResolved('solved'), aDispute('price', { type: 'promise' }), aDispute('price')],
        rootCauses: [],
      }),
    }
    expect(faultsOf(broken, { statuses: ['price', 'quality'], rootCauses: ['a'] })).toEqual([
      'version: version-not-higher',
      'delay: delay-invalid',
      'statuses[2].id: id-repeated',
      'statuses[2].labels.en: label-repeated',
      'statuses[1].type: type-changed-though-used',
      'before.statuses[1]: deleted-though-used',
      'before.rootCauses[0]: deleted-though-used',
    ])
  })

  it('is refused before its rules are looked at when it has the wrong shape', () => {
    const refusal = refusalOf(() => changeCatalog(before, { ...next(), colour: 'red' }))
    expect(refusal.code).toBe('input-invalid')
    expect(refusal.details).toMatchObject({ what: 'catalog' })
  })
})
