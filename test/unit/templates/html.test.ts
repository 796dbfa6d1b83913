import { describe, expect, it } from 'vitest'

import { defineTemplates } from '../../../src/templates/define-templates.ts'
import type { HostHashtag } from '../../../src/templates/template.ts'
import { aContent, faultsOf } from './a-template.ts'

const portal: HostHashtag = { name: 'portal', kind: 'link', says: { en: 'Portal' } }

/** The faults of HTML in a template whose text uses the hashtags named. */
const faultsIn = (html: string, text = 'x') =>
  faultsOf(aContent({ html, text }, {}, [portal])).filter((fault) => !fault.includes('bodies-differ'))

const isFine = (html: string, text = 'x') => {
  expect(defineTemplates(aContent({ html, text }, {}, [portal])).version).toBe(1)
}

describe('HTML of a template', () => {
  it.each([
    ['paragraphs and breaks', '<p>Hello<br>you<br/>and <B>me</B></p>'],
    ['a table', '<table border="1" cellpadding=4><tr><td colspan="2" align=\'right\'>1</td></tr></table>'],
    ['a style sheet', '<style>#header { color: #fff } a > b { margin: 0 }</style><p id="header">x</p>'],
    ['a style sheet with spaces in its end', '<style>p{}</style \n><p>x</p>'],
    ['inline styles', '<p style="color:#ff0000;background:#abc">x</p>'],
    ['a comment', '<!-- <p onclick="x"> --><p>x</p><!---->'],
    ['a conditional comment', '<!--[if mso]><table><tr><td><![endif]--><p>x</p>'],
    ['links', '<a href="https://example.com/?a=b&amp;c=d">x</a><a href="mailto:a@b.co">x</a>'],
    ['more links', '<a href="tel:+33123456789">x</a><a href="#top">x</a><a href=https://x.y/z>x</a>'],
    ['images', '<img src="https://example.com/a.png" alt="a" width=10><img src="cid:logo">'],
    [
      'attributes of data and accessibility',
      '<p data-id="1" aria-label="x" hreflang>x</p>'.replace(' hreflang', ''),
    ],
    ['an attribute without a value', '<ol reversed><li>x</li></ol>'],
    ['spaces around the equals sign', '<p title = "x" lang\n=\nen>x</p>'],
    ['entities', '<p>&lt; &amp; &#39; &#x27; &nbsp;</p>'],
    ['a greater-than sign', '<p>a > b</p>'],
    ['no element at all', 'Hello'],
  ])('may have %s', (_what, html) => {
    isFine(html)
  })

  it.each([
    'script',
    'iframe',
    'object',
    'embed',
    'base',
    'meta',
    'link',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'title',
    'svg',
    'math',
    'noscript',
    'template',
    'plaintext',
    'html',
    'head',
    'body',
    'o:p',
    'x-y',
  ])('may not have the element %s (TM5)', (element) => {
    expect(faultsIn(`<p>x</p>\n<${element} a="b">`)).toContain(`html 2:1 element-refused ${element}`)
    expect(faultsIn(`</${element}>`)).toEqual([`html 1:1 element-refused ${element}`])
  })

  it.each([
    'onclick',
    'ONLOAD',
    'srcdoc',
    'srcset',
    'background',
    'action',
    'formaction',
    'ping',
    'xmlns:v',
    'contenteditable',
    'http-equiv',
  ])('may not have the attribute %s (TM5)', (attribute) => {
    expect(faultsIn(`<p ${attribute}="x">`)).toEqual([
      `html 1:4 attribute-refused ${attribute.toLowerCase()}`,
    ])
    expect(faultsIn(`<p title="x" ${attribute}>`)).toEqual([
      `html 1:14 attribute-refused ${attribute.toLowerCase()}`,
    ])
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#115;cript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://example.com',
    '//example.com',
    '/path',
    'page.html',
    '',
  ])('may not have the address %j (TM5)', (address) => {
    expect(faultsIn(`<a href="${address}">x</a>`)).toEqual(['html 1:4 address-refused href'])
    expect(faultsIn(`<q cite='${address}'>x</q>`)).toEqual(['html 1:4 address-refused cite'])
  })

  it('has images from https: and cid: only (TM15)', () => {
    expect(faultsIn('<img src="mailto:a@b.co">')).toEqual(['html 1:6 address-refused src'])
    expect(faultsIn('<img src="data:image/png;base64,AA">')).toEqual(['html 1:6 address-refused src'])
    expect(faultsIn('<img src=http://x.y>')).toEqual(['html 1:6 address-refused src'])
    expect(faultsIn('<a href>x</a>')).toEqual(['html 1:4 address-refused href'])
    expect(faultsIn('<a href=#portal>x</a>', '#portal')).toContain('html 1:9 hashtag-in-markup #portal')
  })

  it.each([
    ['a < that begins nothing', 'a < b', '1:3'],
    ['a < at the end', 'a<', '1:2'],
    ['a tag without end', 'x\n<p class="a"', '2:1'],
    ['a tag that is cut in its name', '<p', '1:1'],
    ['a quote without end', '<p title="x>', '1:1'],
    ['a value with a quote in it', '<p title=a"b>', '1:1'],
    ['a value that is missing', '<p title=>', '1:1'],
    ['a quote instead of a name', '<p "x">', '1:1'],
    ['a space that is none in HTML', '<p\u00A0title="x">', '1:1'],
    ['a space that is none before a name', '<p \u00A0title="x">', '1:1'],
    ['a name that begins with =', '<p =x>', '1:1'],
    ['a tag in a tag', '<p <b>', '1:1'],
    ['a comment without end', '<!-- x', '1:1'],
    ['a comment that ends at once', '<!-->x-->', '1:1'],
    ['a comment that ends nearly at once', '<!--->x-->', '1:1'],
    ['a comment with an end of the other kind', '<!-- x --!> y -->', '1:1'],
    ['a comment in a comment', '<!-- <!-- x -->', '1:1'],
    ['a document type', '<!DOCTYPE html>', '1:1'],
    ['a conditional that is no comment', '<![if !mso]>', '1:1'],
    ['CDATA', '<![CDATA[x]]>', '1:1'],
    ['a processing instruction', '<?xml version="1.0"?>', '1:1'],
    ['a style sheet without end', '<p>x</p><style>p{}', '1:9'],
    ['a style sheet whose end is another element', '<style>p{}</styles>', '1:1'],
  ])('is refused where programs read it differently: %s (TM9)', (_what, html, place) => {
    expect(faultsIn(html)).toContain(`html ${place} html-malformed`)
  })
})

describe('hashtags in HTML', () => {
  it('stand in its text and in quoted attributes with words (TM5)', () => {
    isFine(
      '<p title="For #customer_name" aria-label=\'#today\'>#customer_name, #today</p>',
      '#customer_name #today',
    )
    isFine('<img src="cid:x" alt="#customer_name"><table summary="#today">', '#customer_name #today')
  })

  it.each([
    ['an unquoted attribute', '<p title=#today>x</p>', '1:10'],
    ['the name of a tag', '<p#today>x</p>', '1:1'],
    ['the name of an attribute', '<p #today="x">x</p>', '1:1'],
    ['a style sheet', '<style>p { color: #today }</style>', '1:19'],
    ['a style sheet, as a selector', '<style>\n#today { margin: 0 }</style>', '2:1'],
    ['a style', '<p style="color: #today">x</p>', '1:18'],
    ['a comment', '<!-- #today --><p>x</p>', '1:6'],
    ['a class', '<p class="#today">x</p>', '1:11'],
    ['a comment, glued', '<!-- a#today --><p>x</p>', '1:7'],
  ])('stand not in %s (TM5)', (_where, html, place) => {
    const faults = faultsIn(html, '#today')
    expect(faults[0]).toMatch(new RegExp(`^html ${place} (hashtag-in-markup #today|html-malformed)$`))
  })

  it('lists, links, buttons and images stand not in an attribute (TM5)', () => {
    expect(faultsIn('<p title="#items_list">x</p>', '#items_list')).toEqual([
      'html 1:11 hashtag-not-in-attribute #items_list',
    ])
    expect(faultsIn('<p title="#portal">x</p>', '#portal')).toEqual([
      'html 1:11 hashtag-not-in-attribute #portal',
    ])
  })

  it('an address is wholly a link, a button or an image (TM5)', () => {
    isFine('<a href="#portal">x</a>', '#portal')
    isFine('<a href="#interactive_page_button">x</a>', '#interactive_page_button')
    isFine('<img src="#my_company_logo2" alt="">')
  })

  it.each([
    ['is more than the hashtag', 'https://x.y/ #portal', '1:23 hashtag-in-address #portal'],
    ['begins with it', '#portal/page', '1:10 hashtag-in-address #portal'],
    ['has it glued', 'https://x.y/#portal', '1:22 hashtag-in-address #portal'],
    ['is a text', '#customer_name', '1:10 hashtag-in-address #customer_name'],
    ['is a list', '#items_list', '1:10 hashtag-in-address #items_list'],
    ['writes to somebody', 'mailto:#collector_email', '1:17 hashtag-in-address #collector_email'],
  ])('an address is refused that %s (TM5)', (_what, address, fault) => {
    expect(faultsIn(`<a href="${address}">x</a>`)).toEqual([`html ${fault}`])
  })

  it('fragments of addresses are no hashtags (M-1)', () => {
    isFine('<a href="https://x.y/#section">x</a><a href="#section">x</a>')
  })

  it('a misspelt one is told with its line and column (M-3, TM7)', () => {
    expect(faultsIn('<p>\n <b title="#tooday">#customr_name</b></p>')).toEqual([
      'html 2:12 hashtag-unknown #tooday #today',
      'html 2:21 hashtag-unknown #customr_name #customer_name',
    ])
  })
})
