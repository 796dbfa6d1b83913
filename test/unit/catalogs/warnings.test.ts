import { describe, expect, it } from 'vitest'

import { catalogWarnings } from '../../../src/catalogs/warnings.ts'
import { aCatalog, aDispute, anEntry, aResolved } from './a-catalog.ts'

const latin = 'Price'
const cyrillic = 'Рrice'

describe('the warnings of a catalog (UN5)', () => {
  it('name two labels that look alike, and where both are', () => {
    const catalog = aCatalog({
      statuses: [
        aResolved('solved'),
        aDispute('a', { labels: { en: latin } }),
        aDispute('b', { labels: { en: cyrillic } }),
      ],
    })
    expect(catalogWarnings(catalog)).toEqual([
      { at: 'statuses[2].labels.en', warning: 'label-confusable', like: 'statuses[1].labels.en' },
    ])
  })

  it.each(['customerDisputeReasons', 'rootCauses', 'resolutionCodes'] as const)('look at %s too', (list) => {
    const entries = [anEntry('a', { labels: { en: latin } }), anEntry('b', { labels: { en: cyrillic } })]
    expect(catalogWarnings(aCatalog({ [list]: entries }))).toEqual([
      { at: `${list}[1].labels.en`, warning: 'label-confusable', like: `${list}[0].labels.en` },
    ])
  })

  it('do not compare two languages, nor two lists', () => {
    const catalog = aCatalog({
      languages: ['en', 'fr'],
      statuses: [aResolved('solved', { labels: { en: latin, fr: cyrillic } })],
      rootCauses: [anEntry('a', { labels: { en: cyrillic, fr: 'Cause' } })],
    })
    expect(catalogWarnings(catalog)).toEqual([])
  })
})
