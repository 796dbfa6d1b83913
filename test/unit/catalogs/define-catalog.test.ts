import { describe, expect, it } from 'vitest'

import type { Catalog } from '../../../src/catalogs/catalog.ts'
import { defineCatalog } from '../../../src/catalogs/define-catalog.ts'
import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { aCatalog, aDispute, anEntry, aResolved } from './a-catalog.ts'
import { refusalOf } from '../../support/refusal.ts'

/** The faults of a catalog as `where: what`. */
const faultsOf = (catalog: unknown): readonly string[] => {
  const error = refusalOf(() => defineCatalog(catalog))
  if (!isRedressError(error, 'catalog-invalid')) throw error
  return error.details.faults.map(({ at, fault }) => `${at}: ${fault}`)
}

const codeOf = (catalog: unknown) => refusalOf(() => defineCatalog(catalog)).code

const withStatuses = (...statuses: Catalog['statuses']) => aCatalog({ statuses })

describe('a catalog', () => {
  it('is the data it was made of, frozen all the way down (K-1)', () => {
    const data = aCatalog({ delay: { value: 3, unit: 'weeks' }, rootCauses: [anEntry('tariff')] })
    const catalog = defineCatalog(data)
    expect(catalog).toEqual(data)
    expect(Object.isFrozen(catalog)).toBe(true)
    expect(Object.isFrozen(catalog.statuses)).toBe(true)
    expect(Object.isFrozen(catalog.statuses[0]?.labels)).toBe(true)
    expect(Object.isFrozen(data)).toBe(false)
  })

  it('may have any number of statuses of one type (K-1)', () => {
    const statuses = Array.from({ length: 300 }, (_, n) => aDispute(`cause-${n}`))
    expect(defineCatalog(withStatuses(...statuses, aResolved('solved'))).statuses).toHaveLength(301)
  })

  it('keeps ids that are names of object members (UN6)', () => {
    const ids = ['__proto__', 'constructor', 'toString']
    const catalog = defineCatalog(withStatuses(...ids.map((id) => aDispute(id)), aResolved('solved')))
    expect(catalog.statuses.map(({ id }) => id)).toEqual([...ids, 'solved'])
  })
})

describe('a catalog of the wrong shape', () => {
  it.each([
    ['no object', null],
    ['a key that is not known', { ...aCatalog(), colour: 'red' }],
    [
      'a status with a key that is not known',
      withStatuses({ ...aResolved('solved'), colour: 'red' } as never),
    ],
    ['a type that is not one of the five', withStatuses(aResolved('solved', { type: 'lost' as never }))],
    ['no languages', aCatalog({ languages: [] })],
    ['a language that is no tag', aCatalog({ languages: ['English, please'] })],
    ['a version below 1', aCatalog({ version: 0 })],
    ['a version that is not whole', aCatalog({ version: 1.5 })],
    ['an empty id', withStatuses(aResolved(''))],
    ['a blank label', withStatuses(aResolved('solved', { labels: { en: ' ' } }))],
    ['a label with a bidi control (UN3)', withStatuses(aResolved('solved', { labels: { en: 'a\u202Eb' } }))],
    ['an unknown unit', aCatalog({ delay: { value: 1, unit: 'years' as never } })],
    [
      'a channel that is not one of the eight',
      withStatuses(aDispute('price', { channel: 'pigeon' as never })),
    ],
    ['a mode that is not one of the three', withStatuses(aDispute('price', { mode: 'magic' as never }))],
    ['more than 50 languages', aCatalog({ languages: Array.from({ length: 51 }, () => 'en') })],
    [
      'more than 5,000 entries',
      aCatalog({ rootCauses: Array.from({ length: 5_001 }, (_, n) => anEntry(`${n}`)) }),
    ],
    [
      'more than 1,000 next ones',
      withStatuses(aResolved('solved', { next: Array.from({ length: 1_001 }, () => 'x') })),
    ],
  ])('is refused before its rules are looked at: %s', (_, catalog) => {
    expect(codeOf(catalog)).toBe('input-invalid')
  })
})

describe('the error of a wrong shape', () => {
  it('says that it is about a catalog', () => {
    expect(refusalOf(() => defineCatalog(null)).details).toMatchObject({ what: 'catalog' })
  })
})

describe('ids and labels (K-1, K-3)', () => {
  it('refuses an id twice among the statuses', () => {
    const twice = withStatuses(aResolved('solved'), aResolved('solved', { labels: { en: 'Other' } }))
    expect(faultsOf(twice)).toEqual(['statuses[1].id: id-repeated'])
  })

  it.each(['customerDisputeReasons', 'rootCauses', 'resolutionCodes'] as const)(
    'refuses an id or a label twice in %s, archived ones included (K-4)',
    (list) => {
      const entries = [
        anEntry('a', { active: false }),
        anEntry('a', { labels: { en: 'B' } }),
        anEntry('c', { labels: { en: 'ENTRY A' } }),
      ]
      expect(faultsOf(aCatalog({ [list]: entries }))).toEqual([
        `${list}[1].id: id-repeated`,
        `${list}[2].labels.en: label-repeated`,
      ])
    },
  )

  it('lets lists share ids and labels with one another', () => {
    const entries = [anEntry('solved', { labels: { en: 'Resolved solved' } })]
    const catalog = aCatalog({
      customerDisputeReasons: entries,
      rootCauses: entries,
      resolutionCodes: entries,
    })
    expect(defineCatalog(catalog)).toEqual(catalog)
  })

  it('refuses a status without a label in one of the languages', () => {
    const catalog = aCatalog({ languages: ['en', 'fr'] })
    expect(faultsOf(catalog)).toEqual([
      'statuses[0].labels.fr: label-missing',
      'statuses[1].labels.fr: label-missing',
    ])
  })

  it('refuses a label in a language that is not listed', () => {
    const labels = { en: 'Solved', de: 'Gelöst' }
    expect(faultsOf(withStatuses(aResolved('solved', { labels })))).toEqual([
      'statuses[0].labels: language-unlisted',
    ])
  })

  it('refuses a language twice, and says nothing else about it', () => {
    expect(faultsOf(aCatalog({ languages: ['en', 'en'] }))).toEqual(['languages[1]: language-repeated'])
  })

  it('takes two tags that differ only by case for one language', () => {
    expect(faultsOf(aCatalog({ languages: ['en', 'EN'] }))).toEqual(['languages[1]: language-repeated'])
  })

  it.each([
    ['case', 'Price DISPUTE', 'price dispute'],
    ['spaces', 'Price  dispute ', 'Price dispute'],
    ['composed accents (UN5)', 'Qualite\u0301', 'Qualité'],
  ])('takes two labels that differ only by %s for one', (_, first, second) => {
    const catalog = withStatuses(
      aResolved('solved'),
      aDispute('a', { labels: { en: first } }),
      aDispute('b', { labels: { en: second } }),
    )
    expect(faultsOf(catalog)).toEqual(['statuses[2].labels.en: label-repeated'])
  })

  it('refuses the label of an archived status for an active one', () => {
    const labels = { en: 'Price dispute' }
    const catalog = withStatuses(
      aDispute('old', { labels, active: false }),
      aDispute('new', { labels }),
      aResolved('solved'),
    )
    expect(faultsOf(catalog)).toEqual(['statuses[1].labels.en: label-repeated'])
  })

  it('lets two languages share a label', () => {
    const catalog = aCatalog({
      languages: ['en', 'fr'],
      statuses: [aResolved('solved', { labels: { en: 'OK', fr: 'OK' } })],
    })
    expect(defineCatalog(catalog)).toEqual(catalog)
  })

  it('does not take labels that only look alike for one (UN5)', () => {
    const catalog = withStatuses(
      aResolved('solved'),
      aDispute('latin', { labels: { en: 'Price' } }),
      aDispute('cyrillic', { labels: { en: 'Рrice' } }),
    )
    expect(defineCatalog(catalog)).toEqual(catalog)
  })
})

describe('what resolves a dispute (K-3, K-5)', () => {
  it('needs a status of type resolved', () => {
    expect(faultsOf(withStatuses(aDispute('price')))).toEqual([
      'statuses: resolved-status-missing',
      'defaultResolved: status-unknown',
    ])
  })

  it('needs one that is active', () => {
    expect(faultsOf(withStatuses(aResolved('solved', { active: false })))).toEqual([
      'statuses: resolved-status-missing',
      'defaultResolved: status-archived',
    ])
  })

  it('needs a default of type resolved', () => {
    expect(faultsOf(aCatalog({ defaultResolved: 'price' }))).toEqual(['defaultResolved: status-not-resolved'])
  })

  it('needs an active default', () => {
    const catalog = withStatuses(aResolved('solved', { active: false }), aResolved('credited'))
    expect(faultsOf(catalog)).toEqual(['defaultResolved: status-archived'])
  })

  it.each([
    ['an unknown status', 'nowhere', 'status-unknown'],
    ['a status of another type', 'price', 'status-not-resolved'],
    ['an archived status', 'old', 'status-archived'],
  ])('refuses a dispute status that is resolved as %s', (_, resolvedAs, fault) => {
    const catalog = withStatuses(
      aResolved('solved'),
      aDispute('price'),
      aResolved('old', { active: false }),
      aDispute('quality', { resolvedAs }),
    )
    expect(faultsOf(catalog)).toEqual([`statuses[3].resolvedAs: ${fault}`])
  })

  it.each(['in-progress', 'promise', 'resolved', 'litigation'] as const)(
    'refuses that a status of type %s is resolved as something',
    (type) => {
      const status = aResolved('other', { type, resolvedAs: 'solved' })
      expect(faultsOf(withStatuses(aResolved('solved'), status))).toEqual([
        'statuses[1].resolvedAs: resolved-as-without-dispute',
      ])
    },
  )

  it('refuses a next status that the catalog lacks', () => {
    const status = aDispute('price', { next: ['solved', 'nowhere', 'never'] })
    expect(faultsOf(withStatuses(aResolved('solved'), status))).toEqual([
      'statuses[1].next[1]: status-unknown',
      'statuses[1].next[2]: status-unknown',
    ])
  })

  it('refuses a dispute status that does not allow its resolvedAs next', () => {
    const status = aDispute('price', { resolvedAs: 'credited', next: ['solved'] })
    expect(faultsOf(withStatuses(aResolved('solved'), aResolved('credited'), status))).toEqual([
      'statuses[2].next: resolution-not-allowed-next',
    ])
  })

  it('refuses a dispute status that does not allow the default next when it names none', () => {
    const status = aDispute('price', { next: ['credited'] })
    expect(faultsOf(withStatuses(aResolved('solved'), aResolved('credited'), status))).toEqual([
      'statuses[2].next: resolution-not-allowed-next',
    ])
  })

  it('refuses a dispute status that allows nothing next', () => {
    expect(faultsOf(withStatuses(aResolved('solved'), aDispute('price', { next: [] })))).toEqual([
      'statuses[1].next: resolution-not-allowed-next',
    ])
  })

  it('lets a dispute status restrict what comes next when its resolution is allowed', () => {
    const catalog = withStatuses(
      aResolved('solved'),
      aResolved('credited'),
      aDispute('price', { resolvedAs: 'credited', next: ['credited'] }),
      aDispute('quality', { next: ['price', 'solved'] }),
      aDispute('delivery', { resolvedAs: 'credited' }),
    )
    expect(defineCatalog(catalog)).toEqual(catalog)
  })

  it('lets any other status allow whatever it likes next', () => {
    const catalog = withStatuses(
      aResolved('solved', { next: [] }),
      aResolved('paid', { type: 'promise', next: ['paid'] }),
    )
    expect(defineCatalog(catalog)).toEqual(catalog)
  })
})

describe('delays (K-2, DT7)', () => {
  it.each([0, 1, 365, 36_500])('may be %d of any unit', (value) => {
    for (const unit of ['days', 'working-days', 'weeks', 'months'] as const) {
      const delay = { value, unit }
      const catalog = aCatalog({
        delay,
        statuses: [aResolved('solved'), aDispute('price', { delay, serviceLevelDelay: delay })],
      })
      expect(defineCatalog(catalog)).toEqual(catalog)
    }
  })

  it.each([-1, 0.5, 36_501])('may not be %d', (value) => {
    const delay = { value, unit: 'days' } as const
    const catalog = aCatalog({
      delay,
      statuses: [aResolved('solved'), aDispute('price', { delay, serviceLevelDelay: delay })],
    })
    expect(faultsOf(catalog)).toEqual([
      'delay: delay-invalid',
      'statuses[1].delay: delay-invalid',
      'statuses[1].serviceLevelDelay: delay-invalid',
    ])
  })
})

describe('channel and mode (A-2)', () => {
  const by = (channel: string, mode: string) =>
    withStatuses(aResolved('solved'), aDispute('price', { channel: channel as never, mode: mode as never }))

  it.each(['phone', 'task', 'legal'])('refuses that %s runs by itself', (channel) => {
    expect(faultsOf(by(channel, 'automatic'))).toEqual(['statuses[1].mode: mode-not-manual'])
    expect(faultsOf(by(channel, 'automatic-after-confirmation'))).toEqual([
      'statuses[1].mode: mode-not-manual',
    ])
    expect(defineCatalog(by(channel, 'manual')).statuses[1]?.mode).toBe('manual')
  })

  it.each(['email', 'internal-email', 'letter', 'registered-letter', 'sms'])(
    'lets %s run in any mode',
    (channel) => {
      for (const mode of ['manual', 'automatic', 'automatic-after-confirmation']) {
        expect(defineCatalog(by(channel, mode)).statuses[1]?.mode).toBe(mode)
      }
    },
  )

  it('says nothing about a channel without a mode, or a mode without a channel', () => {
    const catalog = withStatuses(
      aResolved('solved'),
      aDispute('price', { channel: 'phone' }),
      aDispute('quality', { mode: 'automatic' }),
    )
    expect(defineCatalog(catalog)).toEqual(catalog)
  })
})

describe('the error of a catalog (I-5)', () => {
  it('lists every fault at once, the first one in words', () => {
    const error = refusalOf(() =>
      defineCatalog(
        aCatalog({
          delay: { value: -1, unit: 'days' },
          statuses: [aDispute('price', { mode: 'automatic', channel: 'task' }), aResolved('solved')],
          rootCauses: [anEntry('a'), anEntry('a')],
        }),
      ),
    )
    expect(error.details).toEqual({
      faults: [
        { at: 'delay', fault: 'delay-invalid' },
        { at: 'statuses[0].mode', fault: 'mode-not-manual' },
        { at: 'rootCauses[1].id', fault: 'id-repeated' },
        { at: 'rootCauses[1].labels.en', fault: 'label-repeated' },
      ],
    })
    expect(error.message).toBe('The catalog breaks its rules: delay-invalid at delay and 3 more.')
  })

  it('does not count others when there are none', () => {
    expect(refusalOf(() => defineCatalog(aCatalog({ defaultResolved: 'x' }))).message).toBe(
      'The catalog breaks its rules: status-unknown at defaultResolved.',
    )
  })
})
