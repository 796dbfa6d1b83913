import fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'

import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { defineTemplates } from '../../../src/templates/define-templates.ts'
import type { RenderFacts } from '../../../src/templates/render-facts.ts'
import { renderTemplate } from '../../../src/templates/render.ts'
import type { TemplateSet } from '../../../src/templates/template.ts'
import { anyHostileText } from '../../../src/testing/arbitraries/index.ts'
import { holds } from '../../support/law.ts'
import { aContent } from '../../unit/templates/a-template.ts'
import { anyFacts, anyHtml, neutralFacts } from './some-templates.ts'

type Node = DefaultTreeAdapterTypes.Node

/** Elements and the names of their attributes, without texts and values. */
function skeletonOf(html: string): string {
  const write = (node: Node): string => {
    if (!('childNodes' in node)) return ''
    const inner = node.childNodes.map(write).join('')
    if (!('tagName' in node)) return inner
    return `<${[node.tagName, ...node.attrs.map(({ name }) => name)].join(' ')}>${inner}</>`
  }
  return write(parse(html))
}

function templatesOf(html: string): TemplateSet {
  const text = [...new Set(html.match(/#[a-z_]+(?=\W)/g))]
    .filter((name) => !/^#(fff|abc|top)/.test(name))
    .join(' ')
  return defineTemplates(
    aContent(
      { html, text: text || 'x' },
      { audience: 'internal', about: ['selection', 'dispute', 'action', 'promise'] },
      [{ name: 'portal', kind: 'link', says: { en: 'Our <portal>' } }],
    ),
  )
}

const pageOf = (set: TemplateSet, facts: RenderFacts) => renderTemplate(set, 'hello', facts).html ?? ''

describe('a page of HTML', () => {
  it('has the elements and attributes of its template, whatever its values hold (TM9)', () => {
    // Each template meets several data: defining it takes longer than writing a message.
    holds(
      fc.property(anyHtml, fc.array(anyFacts, { minLength: 10, maxLength: 10 }), (html, all) => {
        const set = templatesOf(html)
        const neutral = skeletonOf(pageOf(set, neutralFacts))
        for (const facts of all) expect(skeletonOf(pageOf(set, facts))).toBe(neutral)
      }),
      2_000,
    )
  })

  it('has nothing of a template that its own parser would read differently: it is refused, or stays whole (TM5, TM9)', () => {
    const pieces = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        ' ',
        '\n',
        '!',
        '--',
        '-',
        '<!--',
        '-->',
        '&',
        'p',
        'title',
        'style',
        'href',
      ],
      ...[
        '<p ',
        '<p title="',
        '<a href="',
        '</',
        '<style>',
        '</style>',
        '#customer_name',
        'x',
        '`',
        '\u00A0',
        '?',
      ],
      ...['<script>', '<svg>', '<textarea>', 'onclick=', 'javascript:', '<![CDATA[', ']]>', '<br/>', '<!-->'],
    )
    holds(
      fc.property(fc.array(pieces, { maxLength: 14 }), anyHostileText(), (drawn, value) => {
        const html = `${drawn.join('')}<p title="#customer_name">#customer_name</p>`
        let set: TemplateSet
        try {
          set = defineTemplates(aContent({ html, text: '#customer_name' }))
        } catch (error) {
          expect(isRedressError(error, 'templates-invalid')).toBe(true)
          return
        }
        const pageWith = (name: string) => pageOf(set, { ...neutralFacts, customer: { id: 'C1', name } })
        expect(skeletonOf(pageWith(value))).toBe(skeletonOf(pageWith('word')))
      }),
      10_000,
    )
  })
})
