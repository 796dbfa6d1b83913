import { describe, expect, it } from 'vitest'

import { defineCatalog } from '../../../../src/catalogs/define-catalog.ts'
import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import type { Dispute } from '../../../../src/disputes/dispute.ts'
import { resolutionsOf } from '../../../../src/reports/forecast/resolution-days.ts'
import { aDispute, anEpisode, closed } from '../facts-of.ts'
import { asOf, disputes } from '../fixture.ts'

const price = 'dispute-price'
const quality = 'dispute-quality'

const days = (
  cause: string | null,
  given: readonly Dispute[] = disputes,
  day = asOf,
  catalog = standardCatalog,
) => resolutionsOf(given, day, catalog)(cause)

describe('how long a cause takes to be resolved (R-9)', () => {
  it('is the mean of R-4 to whole days: price 10.50 is 11, quality 30', () => {
    expect(days(price)).toEqual({ value: 11, unit: 'days' })
    expect(days(quality)).toEqual({ value: 30, unit: 'days' })
  })

  it('is rounded once: 10.496 is 10, though 10.50 is 11', () => {
    // 124 of 10 days and 121 of 11: 2,571 ÷ 245 = 10.4939…; one more of 11 makes 2,582 ÷ 246 = 10.4959…
    const some = [
      ...Array.from({ length: 124 }, (_, n) =>
        aDispute(`T${n}`, [closed(price, '2026-01-01', '2026-01-11', 'rejected')]),
      ),
      ...Array.from({ length: 122 }, (_, n) =>
        aDispute(`E${n}`, [closed(price, '2026-01-01', '2026-01-12', 'rejected')]),
      ),
    ]
    expect(days(price, some).value).toBe(10)
    const half = [...some, ...some.slice(-2).map((dispute) => ({ ...dispute, id: `${dispute.id}b` }))]
    expect(days(price, half).value).toBe(11)
  })

  it('of a cause without a closed episode is the mean of all causes: 14.40 is 14', () => {
    expect(days('dispute-delivery')).toEqual({ value: 14, unit: 'days' })
    expect(days(null)).toEqual({ value: 14, unit: 'days' })
  })

  it('leaves out what was settled, entered in error, or closed after the day', () => {
    const given = [
      aDispute('D1', [closed(price, '2026-01-01', '2026-01-04', 'rejected')]),
      aDispute('D2', [closed(price, '2026-01-01', '2026-01-31', 'settled')]),
      aDispute('D3', [closed(price, '2026-01-01', '2026-01-31', 'entered-in-error')]),
      aDispute('D4', [closed(price, '2026-01-01', '2026-02-10', 'rejected')]),
      aDispute('D5', [anEpisode(price, '2026-01-01')]),
    ]
    expect(days(price, given, '2026-02-09').value).toBe(3)
    // (3 + 40) ÷ 2 = 21.5.
    expect(days(price, given, '2026-02-10').value).toBe(22)
  })

  it('is the delay of the status where nothing was ever resolved, else that of the catalog, else 7 days (K-2)', () => {
    const monthly = { value: 1, unit: 'months' } as const
    const weekly = { value: 2, unit: 'weeks' } as const
    const { delay: _, ...undelayed } = standardCatalog
    const statuses = standardCatalog.statuses.map(({ delay: __, ...status }) =>
      status.id === price ? { ...status, delay: monthly } : status,
    )
    const catalog = defineCatalog({ ...undelayed, delay: weekly, statuses })
    const bare = defineCatalog({ ...undelayed, statuses })
    expect(days(price, [], asOf, catalog)).toEqual(monthly)
    expect(days(quality, [], asOf, catalog)).toEqual(weekly)
    expect(days('unheard-of', [], asOf, catalog)).toEqual(weekly)
    expect(days(null, [], asOf, catalog)).toEqual(weekly)
    expect(days(quality, [], asOf, bare)).toEqual({ value: 7, unit: 'days' })
    expect(days(null, [], asOf, bare)).toEqual({ value: 7, unit: 'days' })
  })
})
