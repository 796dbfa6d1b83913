import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { shortTextFault } from '../../../src/kernel/text/safe-text.ts'
import { defineTemplates } from '../../../src/templates/define-templates.ts'
import { findHashtags } from '../../../src/templates/find-hashtags.ts'
import { formatsOf } from '../../../src/templates/formats/formats.ts'
import { cleanLine } from '../../../src/templates/rendering/safe-values.ts'
import { renderTemplate } from '../../../src/templates/render.ts'
import { anyHostileText } from '../../../src/testing/arbitraries/index.ts'
import { expectWithinMs } from '../../support/budget.ts'
import { holds } from '../../support/law.ts'
import { aContent, someFacts } from '../../unit/templates/a-template.ts'

const anyText = fc.oneof(anyHostileText(), fc.string({ maxLength: 20 }))
const set = defineTemplates(
  aContent({
    subject: '#customer_name #recipient_name',
    text: '[#customer_name][#recipient_name]#today',
    html: '<p title="#customer_name">[#customer_name][#recipient_name]#today</p>',
  }),
)
const render = (customer: string, recipient: string) =>
  renderTemplate(
    set,
    'hello',
    someFacts({ customer: { id: 'C1', name: customer }, recipient: { name: recipient } }),
  )

describe('substitution', () => {
  it('is a single pass: no value is read again, whatever it holds (TM8)', () => {
    holds(
      fc.property(anyText, anyText, (customer, recipient) => {
        const { text } = render(customer, recipient)
        expect(text).toBe(`[${cleanLine(customer)}][${cleanLine(recipient)}]30 Jun 2026`)
      }),
      10_000,
    )
  })

  it('gives a subject that is a short text, always (M-4, TM10)', () => {
    holds(
      fc.property(anyText, anyText, (customer, recipient) => {
        const { subject } = render(customer, recipient)
        expect(shortTextFault(subject)).toBeNull()
        expect(subject).not.toMatch(/[\r\n\0\u0085\u2028\u2029]/)
      }),
    )
  })
})

describe('the scan for hashtags', () => {
  const names = new Set(['today', 'items_list', 'items_list_selected'])
  const isKnown = (name: string) => names.has(name)

  it('finds in what it is made of exactly what was put there (M-1)', () => {
    const piece = fc.oneof(
      fc.constantFrom(...names).map((name) => ({ text: `#${name}`, name })),
      fc.constantFrom('a', 'é', '1', '_', '/', '&').map((glue) => ({ text: `${glue}#top`, name: null })),
      fc
        .constantFrom('#ff0000', '&#39;', '# ', '##', 'https://x.y/?#top')
        .map((text) => ({ text, name: null })),
    )
    holds(
      fc.property(fc.array(piece), fc.constantFrom(' ', '\n', '<br>', ' "'), (pieces, gap) => {
        const text = pieces.map((one) => one.text).join(gap)
        const found = findHashtags(text, isKnown)
        expect(found.map(({ name }) => name)).toEqual(
          pieces.flatMap(({ name }) => (name === null ? [] : [name])),
        )
        for (const { at, name } of found) expect(text.slice(at, at + name.length + 1)).toBe(`#${name}`)
      }),
    )
  })

  it.each(['#', '#a', '#_', '#items_list', ' #items_lis', '/#items_list', '://', '#aaaa', 'é#today', 'x'])(
    'reads a megabyte of %j in time (TM6)',
    (of) => {
      const text = of.repeat(Math.ceil(1_000_000 / of.length))
      expectWithinMs(20, () => findHashtags(text, isKnown))
    },
  )

  it('takes a template of any text, or says where it cannot (M-3, TM7)', () => {
    holds(
      fc.property(anyText, fc.constantFrom('', ' #today ', '#todya'), (text, hashtag) => {
        try {
          defineTemplates(aContent({ text: `${text}${hashtag}.` }))
        } catch (error) {
          if (!isRedressError(error, 'templates-invalid')) throw error
          const [first] = error.details.faults
          const isOfAll = first?.fault === 'too-many-hashtags' || first?.fault === 'content-too-large'
          expect(isOfAll || typeof first?.line === 'number').toBe(true)
        }
      }),
    )
  })
})

describe('amounts', () => {
  it.each(['fr', 'en', 'de', 'es', 'it', 'nl', 'sv', 'hi'])(
    'in %s hold the digits and the sign of the amount, and lose none (M-4)',
    (language) => {
      const { number } = formatsOf(language)
      const units = fc.bigInt({ min: -999_999_999_999_999_999n, max: 999_999_999_999_999_999n })
      holds(
        fc.property(units, fc.integer({ min: 0, max: 4 }), (whole, decimals) => {
          const digits = String(whole < 0n ? -whole : whole).padStart(decimals + 1, '0')
          const point = digits.length - decimals
          const sign = whole < 0n ? '-' : ''
          const amount = sign + digits.slice(0, point) + (decimals === 0 ? '' : `.${digits.slice(point)}`)
          const written = number(amount)
          expect(written.replaceAll(/\D/g, '')).toBe(digits)
          expect(/^[-−]/.test(written)).toBe(whole < 0n)
          if (decimals > 0) expect(written.slice(-decimals)).toBe(digits.slice(point))
        }),
      )
    },
  )
})
