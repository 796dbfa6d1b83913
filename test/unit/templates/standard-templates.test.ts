import { describe, expect, it } from 'vitest'

import { defineTemplates } from '../../../src/templates/define-templates.ts'
import { renderTemplate } from '../../../src/templates/render.ts'
import { standardTemplates } from '../../../src/templates/standard/standard-templates.ts'
import { templateUse } from '../../../src/templates/uses.ts'
import { aDisputeOf, aListed, someFacts } from './a-template.ts'

const ids = standardTemplates.templates.map(({ id }) => id)
const languages = ['fr', 'en']
const cases = ids.flatMap((id) => languages.map((language) => [id, language] as const))

const facts = someFacts({
  selection: [aListed({ number: 'F-1042' }, { disputed: '120.00', amount: '880.00' })],
  dispute: aDisputeOf({ outcome: 'accepted' }),
  action: { name: 'Litige prix', on: '2026-07-01', comment: null },
  promise: { on: '2026-07-15', amounts: { EUR: '880.00' } },
})

describe('the standard templates', () => {
  it('are six, in French and English (M-1)', () => {
    expect(ids).toEqual([
      'acknowledgement',
      'resolution-notice',
      'promise-confirmation',
      'chase-selected',
      'dispute-to-resolver',
      'resolver-reminder',
    ])
    expect(standardTemplates.languages).toEqual(languages)
  })

  it('break no rule, and are frozen (M-3)', () => {
    expect(defineTemplates(structuredClone(standardTemplates))).toEqual(standardTemplates)
    expect(defineTemplates(standardTemplates)).toBe(standardTemplates)
    expect(Object.isFrozen(standardTemplates.templates[0]?.contents['fr'])).toBe(true)
  })

  it.each([
    ['acknowledgement', 'customer', false, ['selection', 'dispute']],
    ['resolution-notice', 'customer', false, ['selection', 'dispute']],
    ['promise-confirmation', 'customer', false, ['selection', 'promise']],
    ['chase-selected', 'customer', true, ['selection']],
    ['dispute-to-resolver', 'internal', false, ['selection', 'dispute']],
    ['resolver-reminder', 'internal', false, ['selection', 'dispute', 'action']],
  ])('%s is for the %s, asks for money: %s, and is about %j (M-2, M-3)', (id, audience, dunning, about) => {
    expect(templateUse(standardTemplates, id)).toEqual({
      audience,
      dunning,
      about,
      statement: false,
      companyName: audience === 'customer',
      lateCharges: false,
      hostValues: [],
    })
  })

  it.each(cases)(
    '%s in %s leaves no hashtag, names the item, and says the same in HTML (M-4)',
    (id, language) => {
      const { text, html, subject } = renderTemplate(standardTemplates, id, { ...facts, language })
      expect(`${subject}${text}`).not.toMatch(/#|\{|undefined|null/)
      expect(text).toContain('F-1042')
      const shown = (html ?? '').replace(/<head>.*<\/head>/, '').replaceAll(/<[^>]*>/g, ' ')
      const words = (of: string) => of.split(/[\s]+/).filter((word) => word !== '')
      expect(words(shown)).toEqual(
        words(text.replaceAll(/[&<>"']/g, (sign) => (sign === "'" ? '&#39;' : sign))),
      )
    },
  )

  it.each(cases)('%s in %s has no remote image and no link of its own (TM15)', (id, language) => {
    const { html } = renderTemplate(standardTemplates, id, { ...facts, language })
    expect(html).not.toMatch(/<img|<a |url\(|https?:/)
  })

  it('read like this: the acknowledgement', () => {
    const { subject, text } = renderTemplate(standardTemplates, 'acknowledgement', facts)
    expect(subject).toBe('Your claim D-7: we have received it')
    expect(text).toBe(
      [
        'Dear Ms Moreau,',
        'Thank you for letting us know. Your claim has been registered since 2 Jun 2026 under the reference D-7, for this reason: Price dispute. It amounts to 120.00\u00A0EUR and concerns:',
        'Number  Date        Due date     Days late    Amount  In dispute    Open  Currency\n' +
          'F-1042  1 May 2026  31 May 2026         30  1,000.00      120.00  880.00  EUR\n' +
          'Total                                                     120.00  880.00  EUR',
        'We are looking into it and will come back to you as soon as possible. Amounts that you do not dispute remain payable when they fall due.',
        'If there is anything to add, please reply to this message and quote the reference above.',
        'Kind regards,\n\nLéa Roux\nExample Ltd\nPhone +33 1 23 45 67 89\nlea@example.com',
      ].join('\n\n'),
    )
  })

  it('keep the lines of the brief to the resolver in HTML', () => {
    const dispute = aDisputeOf({ comment: 'one\ntwo' })
    const { html } = renderTemplate(standardTemplates, 'dispute-to-resolver', { ...facts, dispute })
    expect(html).toContain('<p style="white-space:pre-line">one\ntwo</p>')
    expect(html).toContain(
      '<p>Best regards,<br><br>Léa Roux<br>–<br>lea@example.com</p>'.replace('–', '+33 1 23 45 67 89'),
    )
  })
})
