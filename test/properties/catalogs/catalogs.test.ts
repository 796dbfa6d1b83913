import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Catalog } from '../../../src/catalogs/catalog.ts'
import { defineCatalog } from '../../../src/catalogs/define-catalog.ts'
import { addDelay } from '../../../src/catalogs/delay.ts'
import { canFollow, resolvedStatusFor, statusOf } from '../../../src/catalogs/statuses.ts'
import type { Status } from '../../../src/catalogs/status.ts'
import { catalogWarnings } from '../../../src/catalogs/warnings.ts'
import { addDays } from '../../../src/kernel/calendar/day.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { holds } from '../../support/law.ts'
import { refusalOf } from '../../support/refusal.ts'

const types = ['in-progress', 'promise', 'dispute', 'resolved', 'litigation'] as const

type Draft = {
  readonly type: (typeof types)[number]
  readonly active: boolean
  readonly delay: number | null
  readonly resolvedAs: number | null
  readonly next: readonly number[] | null
}

const draft: fc.Arbitrary<Draft> = fc.record({
  type: fc.constantFrom(...types),
  active: fc.boolean(),
  delay: fc.option(fc.integer({ min: 0, max: 36_500 })),
  resolvedAs: fc.option(fc.nat({ max: 3 })),
  next: fc.option(fc.array(fc.nat({ max: 7 }), { maxLength: 4 })),
})

const label = (n: number) => ({ en: `Label ${n}`, fr: `Libellé ${n}` })

/** A sound catalog: resolved statuses 0 to 3, then what was drawn, every reference put right. */
const catalogOf = (drafts: readonly Draft[], defaultResolved: number): Catalog => {
  const resolved: Status[] = [0, 1, 2, 3].map((n) => ({
    id: `s${n}`,
    type: 'resolved',
    labels: label(n),
    active: true,
  }))
  const drawn = drafts.map(({ type, active, delay, resolvedAs, next }, at): Status => {
    const resolvedId = `s${type === 'dispute' && resolvedAs !== null ? resolvedAs : defaultResolved}`
    const following = next?.map((n) => `s${n % (drafts.length + 4)}`)
    return {
      id: `s${at + 4}`,
      type,
      labels: label(at + 4),
      active,
      ...(delay === null ? {} : { delay: { value: delay, unit: 'days' } }),
      ...(type === 'dispute' && resolvedAs !== null ? { resolvedAs: resolvedId } : {}),
      ...(following === undefined
        ? {}
        : { next: type === 'dispute' ? [...following, resolvedId] : following }),
    }
  })
  return {
    version: 1,
    languages: ['en', 'fr'],
    defaultResolved: `s${defaultResolved}`,
    statuses: [...resolved, ...drawn],
    customerDisputeReasons: [],
    rootCauses: [],
    resolutionCodes: [],
  }
}

const catalogs = fc
  .tuple(fc.array(draft, { maxLength: 6 }), fc.nat({ max: 3 }))
  .map(([drafts, defaultResolved]) => catalogOf(drafts, defaultResolved))

const faultsOf = (catalog: unknown) => {
  const error = refusalOf(() => defineCatalog(catalog))
  if (!isRedressError(error, 'catalog-invalid')) throw error
  return error.details.faults
}

const withStatus = (catalog: Catalog, at: number, more: Partial<Status>): Catalog => ({
  ...catalog,
  statuses: catalog.statuses.map((status, n) => (n === at ? { ...status, ...more } : status)),
})

describe('laws of catalogs', () => {
  it('a sound catalog is accepted as it is, again and again (K-1, K-7)', () => {
    holds(
      fc.property(catalogs, (data) => {
        const catalog = defineCatalog(data)
        expect(catalog).toEqual(data)
        expect(defineCatalog(catalog)).toEqual(catalog)
      }),
    )
  })

  it('what resolves a dispute is active, of type resolved, and may follow it (K-3, K-5)', () => {
    holds(
      fc.property(catalogs, (data) => {
        const catalog = defineCatalog(data)
        for (const { id, type } of catalog.statuses.filter((status) => status.type === 'dispute')) {
          const resolved = resolvedStatusFor(catalog, id)
          expect([type, resolved.type, resolved.active]).toEqual(['dispute', 'resolved', true])
          expect(canFollow(catalog, id, resolved.id)).toBe(true)
        }
      }),
    )
  })

  it('looking a status up is finding it in the list (K-4)', () => {
    holds(
      fc.property(catalogs, fc.nat({ max: 12 }), (catalog, n) => {
        const found = catalog.statuses.find(({ id }) => id === `s${n}`)
        if (found === undefined)
          expect(refusalOf(() => statusOf(catalog, `s${n}`)).code).toBe('status-unknown')
        else expect(statusOf(catalog, `s${n}`)).toBe(found)
      }),
    )
  })

  it('what may follow is what the status lists, itself, or all when it lists nothing (K-5)', () => {
    holds(
      fc.property(catalogs, fc.nat(), fc.nat(), (catalog, a, b) => {
        const from = catalog.statuses[a % catalog.statuses.length] as Status
        const to = catalog.statuses[b % catalog.statuses.length] as Status
        const allowed = from.next === undefined ? true : from === to || from.next.includes(to.id)
        expect(canFollow(catalog, from.id, to.id)).toBe(allowed)
        expect(canFollow(catalog, null, to.id)).toBe(true)
      }),
    )
  })

  it('a label spelt with other case, spaces or accents is the same label (K-3, UN5)', () => {
    const respell = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text.replace(' ', '   ')} `,
      (text: string) => text.normalize('NFD'),
    )
    holds(
      fc.property(catalogs, respell, fc.nat(), (catalog, change, n) => {
        const at = 1 + (n % (catalog.statuses.length - 1))
        const labels = { en: change('Label 0'), fr: change('Libellé 0') }
        expect(faultsOf(withStatus(catalog, at, { labels }))).toEqual([
          { at: `statuses[${at}].labels.en`, fault: 'label-repeated' },
          { at: `statuses[${at}].labels.fr`, fault: 'label-repeated' },
        ])
      }),
    )
  })

  it('faults are all found, each in its place (I-5)', () => {
    const badDelay = { value: -1, unit: 'days' } as const
    holds(
      fc.property(catalogs, fc.uniqueArray(fc.nat({ max: 9 })), (catalog, places) => {
        const broken = places.filter((at) => at < catalog.statuses.length)
        const data = broken.reduce(
          (left, at) => withStatus(left, at, { serviceLevelDelay: badDelay }),
          catalog,
        )
        const expected = broken
          .toSorted((a, b) => a - b)
          .map((at) => ({ at: `statuses[${at}].serviceLevelDelay`, fault: 'delay-invalid' }))
        if (expected.length === 0) expect(defineCatalog(data)).toEqual(data)
        else expect(faultsOf(data)).toEqual(expected)
      }),
    )
  })

  it('a label that looks like another one is a warning and no fault (UN5)', () => {
    holds(
      fc.property(catalogs, fc.nat(), (catalog, n) => {
        const at = 1 + (n % (catalog.statuses.length - 1))
        const data = withStatus(catalog, at, { labels: { en: 'Lаbel 0', fr: `Libellé ${at}` } })
        expect(catalogWarnings(defineCatalog(data))).toEqual([
          { at: `statuses[${at}].labels.en`, warning: 'label-confusable', like: 'statuses[0].labels.en' },
        ])
      }),
    )
  })
})

describe('laws of delays (K-2)', () => {
  const everyDay = { weekend: [], holidays: [] }
  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1950-01-01', n))

  it('weeks are seven days, and where every day is worked working days are days', () => {
    holds(
      fc.property(day, fc.integer({ min: 0, max: 500 }), (from, value) => {
        const after = (unit: 'days' | 'working-days' | 'weeks', of: number) =>
          addDelay(from, { value: of, unit }, everyDay)
        expect(after('weeks', value)).toBe(after('days', 7 * value))
        expect(after('working-days', value)).toBe(after('days', value))
      }),
    )
  })

  it('a longer delay never ends earlier', () => {
    const unit = fc.constantFrom('days', 'working-days', 'weeks', 'months')
    const office = { weekend: [6, 7], holidays: ['2026-12-25'] } as const
    holds(
      fc.property(day, unit, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (from, of, value, more) => {
        const after = (n: number) => addDelay(from, { value: n, unit: of }, office)
        expect(after(value) <= after(value + more)).toBe(true)
        expect(after(0) >= from).toBe(true)
      }),
    )
  })
})
