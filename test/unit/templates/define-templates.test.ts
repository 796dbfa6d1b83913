import { describe, expect, it } from 'vitest'

import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { templateSetSchema } from '../../../src/templates/template-schema.ts'
import { defineTemplates } from '../../../src/templates/define-templates.ts'
import type { HostHashtag, Template } from '../../../src/templates/template.ts'
import { refusalOf } from '../../support/refusal.ts'
import { unboundedParts } from '../../support/unbounded-parts.ts'
import { aContent, aSet, aTemplate, faultsOf } from './a-template.ts'

const withHashtags = (...hashtags: readonly HostHashtag[]) => aSet([], { hashtags })

describe('a set of templates', () => {
  it('is the data it was made of, frozen all the way down (M-1)', () => {
    const data = aContent({ subject: 'To #customer_name', text: '#today', html: '<p>#today</p>' })
    const set = defineTemplates(data)
    expect(set).toEqual(data)
    expect(Object.isFrozen(set.templates[0]?.contents['en'])).toBe(true)
    expect(Object.isFrozen(data)).toBe(false)
  })

  it('is taken as it is when it was defined before', () => {
    const set = defineTemplates(aSet([aTemplate()]))
    expect(defineTemplates(set)).toBe(set)
    expect(defineTemplates({ ...set })).not.toBe(set)
  })

  it('bounds everything (SZ7)', () => {
    expect(unboundedParts(templateSetSchema as never)).toEqual([])
  })

  it.each([
    ['no object', null],
    ['a key that is not known', { ...aSet([]), colour: 'red' }],
    ['no language', aSet([], { languages: [] })],
    ['a language that is no tag', aSet([], { languages: ['English, please'] })],
    ['a version below 1', aSet([], { version: 0 })],
    ['an empty subject', aContent({ subject: '' })],
    ['an empty text', aContent({ text: '' })],
    ['empty HTML', aContent({ html: '' })],
    ['another audience', aSet([aTemplate({ audience: 'everybody' as never })])],
    ['another scope', aSet([aTemplate({ about: ['weather' as never] })])],
    ['a name with a hyphen', withHashtags({ name: 'our-link', kind: 'text' })],
    ['a name with a digit first', withHashtags({ name: '1link', kind: 'text' })],
    ['a name too long', withHashtags({ name: 'a'.repeat(65), kind: 'text' })],
    ['another kind', withHashtags({ name: 'our', kind: 'movie' as never })],
    ['more than 1,000 templates', aSet(Array.from({ length: 1_001 }, () => aTemplate()))],
  ])('is refused before its rules are looked at: %s', (_what, data) => {
    const error = refusalOf(() => defineTemplates(data))
    expect(error.code).toBe('input-invalid')
    expect(error.details).toMatchObject({ what: 'set of templates' })
  })
})

describe('the rules of a set', () => {
  it('every template has an id of its own', () => {
    expect(faultsOf(aSet([aTemplate(), aTemplate()]))).toEqual(['id-repeated'])
  })

  it('a language is listed once, whatever its case', () => {
    const contents = { fr: { subject: 'x', text: 'x' }, FR: { subject: 'x', text: 'x' } }
    expect(faultsOf(aSet([aTemplate({ contents })], { languages: ['fr', 'FR'] }))).toEqual([
      'language-repeated',
    ])
  })

  it('every template has content in every language, and in no other (M-3)', () => {
    const template = aTemplate({ contents: { de: { subject: 'x', text: 'x' } } })
    const error = refusalOf(() => defineTemplates(aSet([template])))
    expect(isRedressError(error, 'templates-invalid') && error.details.faults).toEqual([
      {
        template: 'hello',
        language: 'de',
        part: null,
        line: null,
        column: null,
        fault: 'language-unlisted',
        found: null,
        nearest: null,
      },
      {
        template: 'hello',
        language: 'en',
        part: null,
        line: null,
        column: null,
        fault: 'language-missing',
        found: null,
        nearest: null,
      },
    ])
  })

  it.each<[string, HostHashtag, string[]]>([
    ['the library has it', { name: 'today', kind: 'text' }, ['name-taken #today']],
    [
      'it is the other size of an image',
      { name: 'my_profile_image_noresize', kind: 'text' },
      ['name-taken #my_profile_image_noresize'],
    ],
    ['it is a color', { name: 'face', kind: 'text' }, ['name-is-a-color #face']],
    ['it has no words', { name: 'portal', kind: 'link' }, ['words-missing #portal']],
    [
      'it has words in another language',
      { name: 'portal', kind: 'text', says: { de: 'x' } },
      ['language-unlisted #portal'],
    ],
  ])('a hashtag of the host is refused when %s (M-2)', (_why, hashtag, faults) => {
    expect(faultsOf(withHashtags(hashtag))).toEqual(faults)
  })

  it('a hashtag of the host is declared once, both sizes of an image included (M-2)', () => {
    const image: HostHashtag = { name: 'seal', kind: 'image', says: { en: 'Seal' } }
    expect(faultsOf(withHashtags(image, image))).toEqual(['name-taken #seal', 'name-taken #seal_noresize'])
    expect(faultsOf(withHashtags(image, { name: 'seal_noresize', kind: 'text' }))).toEqual([
      'name-taken #seal_noresize',
    ])
  })

  it('a link, a button and an image have words in every language, a text needs none (M-2)', () => {
    const kinds = ['link', 'button', 'image', 'text'] as const
    const hashtags = kinds.map((kind): HostHashtag => ({ name: `our_${kind}`, kind, says: { fr: 'x' } }))
    expect(faultsOf(aSet([], { languages: ['fr', 'en'], hashtags }))).toEqual([
      'words-missing #our_link',
      'words-missing #our_button',
      'words-missing #our_image',
    ])
  })
})

describe('a fault of a hashtag', () => {
  it('tells line and column, and the nearest name of a misspelt one (M-3, TM7)', () => {
    const text = 'Hello\n\n  #itmes_list and #tooday\n#zzzzzzzz'
    expect(faultsOf(aContent({ text }))).toEqual([
      'text 3:3 hashtag-unknown #itmes_list #items_list',
      'text 3:19 hashtag-unknown #tooday #today',
      'text 4:1 hashtag-unknown #zzzzzzzz',
    ])
  })

  it('finds the names of the host near as well (TM7)', () => {
    const set = aContent({ subject: '#portl' }, {}, [{ name: 'portal', kind: 'text' }])
    expect(faultsOf(set)).toEqual(['subject 1:1 hashtag-unknown #portl #portal'])
  })

  it('says whose it is', () => {
    const error = refusalOf(() => defineTemplates(aContent({ text: '#no_such' })))
    expect(isRedressError(error, 'templates-invalid') && error.details).toMatchObject({
      count: 1,
      faults: [{ template: 'hello', language: 'en', part: 'text' }],
    })
    expect(error.message).toBe('The templates break their rules: hashtag-unknown in line 1 of its text.')
  })

  it('is never silently text: a known name glued to a word or an address is told (M-1, TM6)', () => {
    expect(faultsOf(aContent({ text: 'Dear#customer_name, see https://x.y/#today' }))).toEqual([
      'text 1:5 hashtag-glued #customer_name',
      'text 1:37 hashtag-glued #today',
    ])
  })

  it('an internal one in a template for the customer (M-3)', () => {
    const text = '#resolver_name #resolver_email #resolver_phone #dispute_comment #action_comment'
    const about: Template['about'] = ['dispute', 'action']
    expect(faultsOf(aContent({ text }, { about }))).toEqual([
      'text 1:1 hashtag-internal #resolver_name',
      'text 1:16 hashtag-internal #resolver_email',
      'text 1:32 hashtag-internal #resolver_phone',
      'text 1:48 hashtag-internal #dispute_comment',
      'text 1:65 hashtag-internal #action_comment',
    ])
    expect(defineTemplates(aContent({ text }, { about, audience: 'internal' })).version).toBe(1)
  })

  it('an internal one of the host in a template for the customer (M-2, M-3)', () => {
    const hashtags: HostHashtag[] = [
      { name: 'margin', kind: 'text', audience: 'internal' },
      { name: 'hours', kind: 'text', audience: 'customer' },
      { name: 'motto', kind: 'text' },
    ]
    expect(faultsOf(aContent({ text: '#margin #hours #motto' }, {}, hashtags))).toEqual([
      'text 1:1 hashtag-internal #margin',
    ])
  })

  it.each([
    ['#items_list_selected', 'selection'],
    ['#items_amount_selected_late_penalties', 'selection'],
    ['#dispute_number', 'dispute'],
    ['#action_date', 'action'],
    ['#promise_date', 'promise'],
  ] as const)('%s in a template that is not about a %s (M-3)', (hashtag, scope) => {
    const others = (['selection', 'dispute', 'action', 'promise'] as const).filter((other) => other !== scope)
    expect(faultsOf(aContent({ text: hashtag }, { about: others }))).toEqual([
      `text 1:1 hashtag-out-of-scope ${hashtag}`,
    ])
    expect(defineTemplates(aContent({ text: hashtag }, { about: [scope] })).version).toBe(1)
  })

  it('one of the host outside of its scope (M-2, M-3)', () => {
    const hashtags: HostHashtag[] = [{ name: 'lawyer', kind: 'text', scope: 'dispute' }]
    expect(faultsOf(aContent({ text: '#lawyer' }, {}, hashtags))).toEqual([
      'text 1:1 hashtag-out-of-scope #lawyer',
    ])
  })

  it.each(['#items_list', '#interactive_page_button', '#my_company_logo2', '#portal'])(
    '%s in a subject (M-4)',
    (hashtag) => {
      const portal: HostHashtag = { name: 'portal', kind: 'link', says: { en: 'Portal' } }
      expect(faultsOf(aContent({ subject: `Re: ${hashtag}` }, {}, [portal]))).toEqual([
        `subject 1:5 hashtag-not-in-subject ${hashtag}`,
      ])
    },
  )

  it('texts and amounts have a place in a subject (M-4)', () => {
    const motto: HostHashtag = { name: 'motto', kind: 'text' }
    expect(
      defineTemplates(aContent({ subject: '#customer_name #items_amount #motto' }, {}, [motto])).version,
    ).toBe(1)
  })
})

describe('text and HTML say the same (M-4)', () => {
  it('what only one of them uses is told once, where it stands', () => {
    const set = aContent({ text: '#today #today #customer_id', html: '<p>#customer_name #customer_id</p>' })
    expect(faultsOf(set)).toEqual(['text 1:1 bodies-differ #today', 'html 1:4 bodies-differ #customer_name'])
  })

  it('images say nothing, and a subject is no body', () => {
    const set = aContent({ subject: '#today', text: 'x', html: '<p>#my_company_logo2</p>' })
    expect(defineTemplates(set).version).toBe(1)
  })

  it('a template without HTML says it once', () => {
    expect(defineTemplates(aContent({ text: '#today' })).version).toBe(1)
  })
})

describe('the size of a content', () => {
  const half = 'x'.repeat(131_072)

  it('is 256 KB, with all its parts (TM4)', () => {
    expect(defineTemplates(aContent({ subject: 'x', text: half, html: half.slice(1) })).version).toBe(1)
    expect(faultsOf(aContent({ subject: 'x', text: half, html: half }))).toEqual(['content-too-large'])
    expect(faultsOf(aContent({ text: 'é'.repeat(131_072) }))).toEqual(['content-too-large'])
  })

  it('is 2,000 hashtags (TM4)', () => {
    const of = (count: number) => aContent({ text: '#today '.repeat(count) })
    expect(defineTemplates(of(2_000)).version).toBe(1)
    expect(faultsOf(of(2_001))).toEqual(['too-many-hashtags'])
    expect(faultsOf(aContent({ text: '#none '.repeat(2_001) }))).toEqual(['too-many-hashtags'])
  })

  it('at most 100 faults are listed, and all are counted', () => {
    const error = refusalOf(() => defineTemplates(aContent({ text: '#none '.repeat(150) })))
    expect(isRedressError(error, 'templates-invalid') && error.details.faults.length).toBe(100)
    expect(isRedressError(error, 'templates-invalid') && error.details.count).toBe(150)
    expect(error.message).toContain(' and 149 more.')
  })
})

describe('characters that no template may hold', () => {
  it.each(['\r', '\n', '\r\n'])('a subject is one line: %j (M-4, TM10)', (end) => {
    expect(faultsOf(aContent({ subject: `Hello${end}Bcc: x@y.z` }))).toEqual([
      'subject 1:6 line-break-in-subject',
    ])
  })

  it.each([
    '\0',
    '\u0001',
    '\u0008',
    '\u000B',
    '\u000C',
    '\u001F',
    '\u007F',
    '\u0085',
    '\u009F',
    '\u2028',
    '\u2029',
    '\uD83D',
  ])('%j in any part (TM10)', (character) => {
    const set = aContent({ subject: `a${character}`, text: `\n${character}`, html: `<p>${character}</p>` })
    expect(faultsOf(set)).toEqual([
      'subject 1:2 character-refused',
      'text 2:1 character-refused',
      'html 1:4 character-refused',
    ])
  })

  it('tabs, line ends and all writing systems have a place in bodies', () => {
    expect(defineTemplates(aContent({ text: 'a\tb\r\nc\n日本 😀 é\u00A0' })).version).toBe(1)
  })
})
