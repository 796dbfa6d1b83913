import Mustache from 'mustache'
import { afterEach, describe, expect, it } from 'vitest'

import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { defineTemplates } from '../../../src/templates/define-templates.ts'
import type { RenderFacts } from '../../../src/templates/render-facts.ts'
import { renderTemplate } from '../../../src/templates/render.ts'
import type { HostHashtag, Template } from '../../../src/templates/template.ts'
import { refusalOf } from '../../support/refusal.ts'
import {
  aContent,
  aDisputeOf,
  aListed,
  aSet,
  aTemplate,
  bodyOf,
  faultsOf,
  someFacts,
  textOf,
} from './a-template.ts'

const everything: Template['about'] = ['selection', 'dispute', 'action', 'promise']
const allFacts = someFacts({
  selection: [],
  statement: [],
  dispute: aDisputeOf(),
  action: { name: 'Ask Martin', on: '2026-07-01', comment: 'He is on leave.' },
  promise: { on: '2026-07-15', amounts: { EUR: '500.00' } },
})

describe('a text hashtag', () => {
  it.each([
    ['recipient_name', 'Ms Moreau'],
    ['customer_name', 'Dupont'],
    ['customer_id', 'C1'],
    ['company_name', 'Example Ltd'],
    ['collector_name', 'Léa Roux'],
    ['collector_email', 'lea@example.com'],
    ['collector_phone', '+33 1 23 45 67 89'],
    ['resolver_name', 'Martin Petit'],
    ['resolver_email', 'martin@example.com'],
    ['resolver_phone', '–'],
    ['today', '30 Jun 2026'],
    ['dispute_number', 'D-7'],
    ['dispute_cause', 'Price dispute'],
    ['dispute_opened_on', '2 Jun 2026'],
    ['dispute_amount', '120.00\u00A0EUR'],
    ['dispute_comment', 'Invoiced at list price.'],
    ['dispute_outcome', '–'],
    ['action_name', 'Ask Martin'],
    ['action_date', '1 Jul 2026'],
    ['action_comment', 'He is on leave.'],
    ['promise_date', '15 Jul 2026'],
    ['promise_amount', '500.00\u00A0EUR'],
    ['promise_plan', '15 Jul 2026: 500.00\u00A0EUR'],
  ])('#%s stands for %s (M-2)', (name, value) => {
    expect(textOf(`#${name}`, allFacts, { about: everything })).toBe(value)
  })

  it('says a dash where nobody is known, and the company signs (M-2)', () => {
    const facts = someFacts({ collector: null, resolver: null })
    expect(textOf('#collector_name #collector_email #resolver_name #resolver_phone', facts)).toBe(
      'Example Ltd – – –',
    )
  })

  it('tells all days of a plan (T-1)', () => {
    const payments = [
      { on: '2026-07-15', amounts: { EUR: '500.00' } },
      { on: '2026-08-15', amounts: { EUR: '300.00', USD: '20.00' } },
    ]
    const promise = { on: '2026-07-15', amounts: { EUR: '500.00' }, payments }
    expect(textOf('#promise_date: #promise_plan', someFacts({ promise }), { about: ['promise'] })).toBe(
      '15 Jul 2026: 15 Jul 2026: 500.00\u00A0EUR; 15 Aug 2026: 300.00\u00A0EUR and 20.00\u00A0USD',
    )
  })

  it('tells the outcome in words (D-5)', () => {
    const facts = someFacts({ dispute: aDisputeOf({ outcome: 'rejected' }) })
    expect(textOf('#dispute_outcome', facts, { about: ['dispute'] })).toBe('claim not accepted')
  })

  it('keeps the lines of comments, and of nothing else', () => {
    const dispute = aDisputeOf({ comment: 'one\r\ntwo', cause: 'a\r\nb' })
    expect(textOf('#dispute_comment|#dispute_cause', someFacts({ dispute }), { about: ['dispute'] })).toBe(
      'one\ntwo|a b',
    )
  })
})

describe('an amount hashtag', () => {
  const overdue = aListed(
    { amount: '100.00', openAmount: '100.00' },
    { lateCharges: '1.50', disputed: '10.00' },
  )
  const dueToday = aListed({ amount: '7.00', openAmount: '7.00' }, { daysLate: 0, disputed: '2.00' })
  const notDue = aListed({ amount: '20.00', openAmount: '20.00' }, { daysLate: -1 })
  const facts = someFacts({ statement: [overdue, dueToday, notDue], selection: [overdue, notDue] })

  it.each([
    ['items_amount', '127.00'],
    ['items_amount_exclude_late_penalties', '127.00'],
    ['items_amount_include_late_penalties', '128.50'],
    ['items_amount_late_penalties', '1.50'],
    ['items_amount_overdue', '100.00'],
    ['items_amount_overdue_exclude_late_penalties', '100.00'],
    ['items_amount_overdue_include_late_penalties', '101.50'],
    ['items_amount_overdue_late_penalties', '1.50'],
    ['items_amount_not_due', '27.00'],
    ['items_amount_not_due_exclude_late_penalties', '27.00'],
    ['items_amount_not_due_include_late_penalties', '27.00'],
    ['items_amount_selected', '120.00'],
    ['items_amount_selected_exclude_late_penalties', '120.00'],
    ['items_amount_selected_include_late_penalties', '121.50'],
    ['items_amount_selected_late_penalties', '1.50'],
    ['items_amount_disputed', '12.00'],
  ])('#%s is %s (M-2, E-4)', (name, amount) => {
    expect(textOf(`#${name}`, facts, { about: ['selection'] })).toBe(`${amount}\u00A0EUR`)
  })

  it('is a dash where there is nothing to add up', () => {
    expect(textOf('#items_amount_not_due_late_penalties', facts)).toBe('–')
    expect(textOf('#items_amount_disputed', someFacts({ statement: [notDue] }))).toBe('–')
  })

  it('is what may be chased where money is asked for: late charges of nothing are not claimed (M-2)', () => {
    const held = aListed({}, { amount: '0.00', lateCharges: '9.00' })
    const chased = someFacts({ statement: [held, overdue] })
    expect(textOf('#items_amount_include_late_penalties', chased, { dunning: true })).toBe('101.50\u00A0EUR')
    expect(textOf('#items_amount_include_late_penalties', chased)).toBe('110.50\u00A0EUR')
  })

  it.each([
    ['items_list', ['F-late', 'F-today', 'F-later']],
    ['items_list_overdue', ['F-late']],
    ['items_list_not_due', ['F-today', 'F-later']],
  ])('#%s lists %s: on the due day nothing is overdue (M-2, S-2)', (name, numbers) => {
    const named = someFacts({
      statement: [
        aListed({ number: 'F-late' }, { daysLate: 1 }),
        aListed({ number: 'F-today' }, { daysLate: 0 }),
        aListed({ number: 'F-later' }, { daysLate: -1 }),
      ],
    })
    expect(textOf(`#${name}`, named).match(/F-\w+/g)).toEqual(numbers)
  })
})

describe('a value of the host', () => {
  const says = { en: 'Our <portal>' }
  const hashtags: readonly HostHashtag[] = [
    { name: 'portal', kind: 'link', says },
    { name: 'enter', kind: 'button', says },
    { name: 'seal', kind: 'image', says },
    { name: 'motto', kind: 'text' },
  ]
  const url = "https://x.y/a?b=c&d='e'".replaceAll("'", '')
  const valuesOf = (hostValues: RenderFacts['hostValues']) => someFacts({ hostValues })
  const facts = valuesOf({ portal: url, enter: url, seal: url, motto: 'We <care>' })
  const body = (html: string) => bodyOf(html, facts, {}, hashtags)

  it('is a link with its label, in HTML and in text (M-2)', () => {
    expect(body('#portal')).toBe('<a href="https://x.y/a?b=c&amp;d=e">Our &lt;portal&gt;</a>')
    const set = defineTemplates(aContent({ text: '#portal\n#enter\n[#seal]' }, {}, hashtags))
    expect(renderTemplate(set, 'hello', facts).text).toBe(
      'Our <portal>: https://x.y/a?b=c&d=e\nOur <portal>: https://x.y/a?b=c&d=e\n[]',
    )
  })

  it('is a button (M-2)', () => {
    expect(body('#enter')).toBe(
      '<a href="https://x.y/a?b=c&amp;d=e" style="display:inline-block;padding:8px 16px;border-radius:4px;' +
        'background:#1f4e79;color:#ffffff;text-decoration:none">Our &lt;portal&gt;</a>',
    )
  })

  it('is an image within the width of a mail, or with its own (M-2)', () => {
    expect(body('#seal')).toBe(
      '<img src="https://x.y/a?b=c&amp;d=e" alt="Our &lt;portal&gt;" style="max-width:240px;height:auto">',
    )
    expect(body('#seal_noresize')).toBe('<img src="https://x.y/a?b=c&amp;d=e" alt="Our &lt;portal&gt;">')
  })

  it('is an address alone in an address (TM5)', () => {
    expect(body('<a href="#portal">x</a><img src=\'#seal\'>')).toBe(
      '<a href="https://x.y/a?b=c&amp;d=e">x</a><img src=\'https://x.y/a?b=c&amp;d=e\'>',
    )
  })

  it('is a text (M-2)', () => {
    expect(body('<b>#motto</b>')).toBe('<b>We &lt;care&gt;</b>')
  })

  it.each([
    ['interactive_page_button', 'Reply online'],
    ['payment_button_overdue', 'Pay overdue invoices'],
    ['payment_button_exclude_disputes', 'Pay what is not disputed'],
    ['payment_button_3times', 'Pay in 3 instalments'],
  ])('#%s says "%s" (M-2)', (name, label) => {
    expect(textOf(`#${name}`, valuesOf({ [name]: 'https://x.y' }))).toBe(`${label}: https://x.y`)
  })

  it.each([
    ['my_company_logo2', 'Logo'],
    ['my_profile_image', 'Portrait'],
    ['my_signature_image1', 'Signature'],
  ])('#%s stands for an image, and so does #%s_noresize with the same address (M-2)', (name, alt) => {
    const html = bodyOf(`#${name} #${name}_noresize`, valuesOf({ [name]: 'https://x.y/z.png' }))
    expect(html).toBe(
      `<img src="https://x.y/z.png" alt="${alt}" style="max-width:240px;height:auto"> ` +
        `<img src="https://x.y/z.png" alt="${alt}">`,
    )
  })

  it.each([
    [undefined, 'missing'],
    ['', 'not-https'],
    ['http://x.y', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['data:text/html,x', 'not-https'],
    [' https://x.y', 'not-https'],
    ['HTTPS://x.y', 'not-https'],
    ['https://', 'not-an-address'],
    ['https:///x', 'not-an-address'],
    ['https://x.y/"onclick=x', 'not-an-address'],
    ['https://x.y/<b>', 'not-an-address'],
    ["https://x.y/'", 'not-an-address'],
    ['https://x.y/a b', 'not-an-address'],
    ['https://é.fr', 'not-an-address'],
    ['https://x.y\\@z', 'not-an-address'],
    ['https://x.y/\r\nBcc: a', 'not-an-address'],
    ['https://x.y/\0', 'control-character'],
    [`https://${'x'.repeat(2_041)}`, 'too-long'],
  ])('is refused as the address %j: %s (TM5, TM15)', (value, reason) => {
    const values = value === undefined ? {} : { portal: value }
    const set = defineTemplates(aContent({ text: '#portal' }, {}, hashtags))
    const error = refusalOf(() => renderTemplate(set, 'hello', valuesOf(values)))
    expect(error.code).toBe('host-value-invalid')
    expect(error.details).toEqual({ hashtag: 'portal', reason })
  })

  it('may be an address of 2,048 characters, of all kinds that addresses have', () => {
    const set = defineTemplates(aContent({ text: '#portal' }, {}, hashtags))
    for (const address of [
      `https://${'x'.repeat(2_040)}`,
      'https://[::1]:8443/~a/b;c=1,2/(d)!*$?x=%C3%A9&y[]=z@w#top-1_2',
    ]) {
      expect(renderTemplate(set, 'hello', valuesOf({ portal: address })).text).toBe(
        `Our <portal>: ${address}`,
      )
    }
  })

  it.each([
    [undefined, 'missing'],
    ['a\0b', 'control-character'],
    ['a\u0085b', 'control-character'],
    ['\uD83D', 'lone-surrogate'],
    ['x'.repeat(65_537), 'too-long'],
  ])('is refused as the text %j: %s', (value, reason) => {
    const values = value === undefined ? {} : { motto: value }
    const set = defineTemplates(aContent({ text: '#motto' }, {}, hashtags))
    const error = refusalOf(() => renderTemplate(set, 'hello', valuesOf(values)))
    expect(isRedressError(error, 'host-value-invalid') && error.details.reason).toBe(reason)
  })

  it('is never one that objects have without being given it (TM2)', () => {
    const inherited: HostHashtag[] = [{ name: 'constructor', kind: 'text' }]
    const set = defineTemplates(aContent({ text: '#constructor' }, {}, inherited))
    const error = refusalOf(() => renderTemplate(set, 'hello', valuesOf({})))
    expect(error.details).toEqual({ hashtag: 'constructor', reason: 'missing' })
    expect(renderTemplate(set, 'hello', valuesOf({ constructor: 'mine' })).text).toBe('mine')
  })

  it('may have the name of anything that objects have (TM2, TM3)', () => {
    const names = [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '__defineGetter__',
      'length',
      'join',
    ]
    const own = names.filter((name) => /^[A-Za-z]/.test(name))
    const set = defineTemplates(
      aContent(
        { text: own.map((name) => `#${name}`).join(' ') },
        {},
        own.map((name) => ({ name, kind: 'text' })),
      ),
    )
    const values = Object.fromEntries(own.map((name) => [name, `<${name}>`]))
    expect(renderTemplate(set, 'hello', valuesOf(values)).text).toBe(own.map((name) => `<${name}>`).join(' '))
  })
})

describe('a message', () => {
  it('is refused without what its template is about (M-3)', () => {
    const set = defineTemplates(aContent({}, { about: everything }))
    const error = refusalOf(() => renderTemplate(set, 'hello', someFacts({ action: allFacts.action })))
    expect(error.code).toBe('template-not-usable')
    expect(error.details).toEqual({ template: 'hello', missing: ['selection', 'dispute', 'promise'] })
    expect(error.message).toBe('The template hello cannot be used without selection, dispute, promise.')
  })

  it('is refused without the account that it lists (M-3)', () => {
    const set = defineTemplates(aContent({ text: '#items_amount' }))
    const error = refusalOf(() => renderTemplate(set, 'hello', someFacts()))
    expect(error.details).toEqual({ template: 'hello', missing: ['statement'] })
    expect(renderTemplate(set, 'hello', someFacts({ statement: [] })).text).toBe('–')
  })

  it('is refused of a template that nobody has', () => {
    const many = Array.from({ length: 60 }, (_, n) => aTemplate({ id: `t-${n}` }))
    const error = refusalOf(() => renderTemplate(defineTemplates(aSet(many)), 'hello', someFacts()))
    expect(isRedressError(error, 'template-unknown') && error.details.known.length).toBe(50)
    expect(error.details).toMatchObject({ given: 'hello' })
    expect(error.message).toContain('no template hello; known are t-0, t-1,')
  })

  it('checks a set that was not defined', () => {
    const error = refusalOf(() => renderTemplate(aContent({ text: '#nothing_known' }), 'hello', someFacts()))
    expect(error.code).toBe('templates-invalid')
  })

  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['en-GB', 'en'],
    ['ja', 'de'],
    ['', 'de'],
  ])('for who reads %j is in %s (M-4)', (wanted, chosen) => {
    const languages = ['de', 'fr', 'en', 'pt-BR']
    const contents = Object.fromEntries(languages.map((tag) => [tag, { subject: `in ${tag}`, text: tag }]))
    const set = defineTemplates(aSet([aTemplate({ contents })], { languages }))
    const message = renderTemplate(set, 'hello', someFacts({ language: wanted }))
    expect(message).toEqual({ language: chosen, subject: `in ${chosen}`, text: chosen, html: null })
  })

  it('prefers the language without region to that of another one (M-4)', () => {
    const languages = ['pt-BR', 'pt']
    const contents = Object.fromEntries(languages.map((tag) => [tag, { subject: tag, text: tag }]))
    const set = defineTemplates(aSet([aTemplate({ contents })], { languages }))
    expect(renderTemplate(set, 'hello', someFacts({ language: 'pt-PT' })).language).toBe('pt')
  })

  it('has a whole page of HTML: character set, language and title (M-1)', () => {
    const content = { subject: 'To #customer_name', text: 'x', html: '<p>x</p>' }
    const facts = someFacts({ customer: { id: 'C1', name: '<Dupont>' } })
    expect(renderTemplate(defineTemplates(aContent(content)), 'hello', facts)).toEqual({
      language: 'en',
      subject: 'To <Dupont>',
      text: 'x',
      html:
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>To &lt;Dupont&gt;</title></head>' +
        '<body>\n<p>x</p>\n</body></html>\n',
    })
  })

  it('has values escaped in the text and attributes of HTML (M-4)', () => {
    const facts = someFacts({ customer: { id: 'C1', name: `"><b onclick='x'>&` } })
    expect(bodyOf('<p title="#customer_name">#customer_name</p>', facts)).toBe(
      '<p title="&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;">&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;</p>',
    )
  })

  it('has a subject without line breaks, whatever its values hold (M-4, TM10)', () => {
    const set = defineTemplates(aContent({ subject: 'Account of #customer_name' }))
    const subjectOf = (name: string) =>
      renderTemplate(set, 'hello', someFacts({ customer: { id: 'C1', name } })).subject
    for (const end of ['\r\n', '\r', '\n', '\0', '\u0085', '\u2028', '\u2029']) {
      expect(subjectOf(`a${end}Bcc: x@y.z`)).toMatch(/^Account of a ?Bcc: x@y\.z$/)
    }
  })

  it('keeps what stands around a hashtag to the letter, line ends included', () => {
    expect(textOf(' \t#today\r\n\r\n  #customer_id \n', someFacts())).toBe(' \t30 Jun 2026\r\n\r\n  C1 \n')
  })

  it('is computed anew each time: nothing is kept of the values (M-5)', () => {
    const set = defineTemplates(aContent({ text: '#customer_name' }))
    const nameOf = (name: string) =>
      renderTemplate(set, 'hello', someFacts({ customer: { id: 'C1', name } })).text
    expect([nameOf('a'), nameOf('b'), nameOf('a')]).toEqual(['a', 'b', 'a'])
  })
})

describe('what mustache would read', () => {
  // The constructs of its specification, and those by which its values have been tricked.
  const constructs = [
    '{{name}}',
    '{{{name}}}',
    '{{&name}}',
    '{{^inverted}}x{{/inverted}}',
    '{{! comment }}',
    '{{> partial}}',
    '{{=<% %>=}}<% name %>',
    '{{.}}',
    '{{a.b.c}}',
    '{{constructor}}',
    '{{__proto__}}',
    '{{a.constructor.name}}',
    '{{toString}}',
    '{{__defineGetter__}}',
    '{{items.length}}',
    '{{items.join}}',
    '{{',
    '}}',
    '{{/never-opened}}',
    '{{t0}}',
  ]

  const sections = ['{{#section}}x{{/section}}', '{{#lambda}}{{x}}{{/lambda}}', '{{#unclosed}}']

  it.each([...sections, '{{#constructor.constructor}}x{{/constructor.constructor}}'])(
    '%s is a hashtag that nobody knows (TM1, TM2, TM4, TM7)',
    (section) => {
      expect(faultsOf(aContent({ text: section }))[0]).toMatch(/^text 1:3 hashtag-unknown #[a-z]+$/)
    },
  )

  it.each(constructs)('%s is text when an author writes it (TM1, TM2, TM4)', (construct) => {
    expect(textOf(`a ${construct} #customer_id`, someFacts())).toBe(`a ${construct} C1`)
    expect(bodyOf('<p>{{t0}} {{{m0}}} #customer_id</p>', someFacts())).toBe('<p>{{t0}} {{{m0}}} C1</p>')
  })

  it.each([...constructs, ...sections, '#today', '#other', '\u0001t0\u0002', '\u0001&m0\u0002'])(
    '%j is text when a value holds it (TM8)',
    (value) => {
      const printed = value.replaceAll('\u0001', '').replaceAll('\u0002', '')
      const facts = someFacts({ customer: { id: 'C1', name: value } })
      expect(textOf('#customer_name, #today', facts)).toBe(`${printed}, 30 Jun 2026`)
    },
  )
})

describe('the globals of mustache', () => {
  const { escape, tags, templateCache } = Mustache
  afterEach(() => {
    Mustache.escape = escape
    Mustache.tags = tags
    Mustache.templateCache = templateCache
  })

  it('may be anything: a host that changed them gets the same message (TM16)', () => {
    Mustache.escape = () => 'broken'
    Mustache.tags = ['[', ']']
    Mustache.templateCache = { set: () => undefined, get: () => 'broken', clear: () => undefined }
    const facts = someFacts({ customer: { id: 'C1', name: '<a>' } })
    expect(bodyOf('<p>[x] #customer_name</p>', facts)).toBe('<p>[x] &lt;a&gt;</p>')
  })

  it('are left as they were (TM16)', () => {
    const before = { ...Mustache }
    bodyOf('<p>#customer_name</p>', someFacts())
    expect({ ...Mustache }).toEqual(before)
    expect(Mustache.tags).toEqual(['{{', '}}'])
  })
})
