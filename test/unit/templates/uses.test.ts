import { describe, expect, it } from 'vitest'

import { defineTemplates } from '../../../src/templates/define-templates.ts'
import { listHashtags } from '../../../src/templates/list-hashtags.ts'
import { standardTemplates } from '../../../src/templates/standard/standard-templates.ts'
import type { Template } from '../../../src/templates/template.ts'
import { templateUse } from '../../../src/templates/uses.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aContent, aSet, aTemplate } from './a-template.ts'

const useOf = (text: string, more: Partial<Template> = {}) =>
  templateUse(defineTemplates(aContent({ text }, { about: ['selection'], ...more })), 'hello')

describe('what a template takes', () => {
  it('is told before a message is written (M-3)', () => {
    expect(useOf('Hello')).toEqual({
      audience: 'customer',
      dunning: false,
      about: ['selection'],
      statement: false,
      companyName: false,
      lateCharges: false,
      hostValues: [],
    })
    expect(useOf('Hello', { audience: 'internal', dunning: true, about: [] })).toMatchObject({
      audience: 'internal',
      dunning: true,
      about: [],
    })
  })

  it.each([
    ['#items_list', true],
    ['#items_list_overdue', true],
    ['#items_amount_not_due_late_penalties', true],
    ['#items_amount_disputed', true],
    ['#items_list_selected', false],
    ['#items_amount_selected', false],
    ['#customer_name', false],
  ])('%s takes the whole account: %s (M-2)', (hashtag, statement) => {
    expect(useOf(hashtag).statement).toBe(statement)
  })

  it.each([
    ['#items_list_selected', false, true],
    ['#items_list_selected_exclude_late_penalties', false, false],
    ['#items_amount_selected', false, false],
    ['#items_amount_selected_exclude_late_penalties', false, false],
    ['#items_amount_selected_include_late_penalties', true, true],
    ['#items_amount_selected_late_penalties', true, true],
    ['#items_amount_disputed', false, false],
    ['#customer_name', false, false],
  ])('%s takes late charges: %s, where money is asked for: %s (E-4)', (hashtag, elsewhere, dunning) => {
    expect(useOf(hashtag).lateCharges).toBe(elsewhere)
    expect(useOf(hashtag, { dunning: true }).lateCharges).toBe(dunning)
  })

  it('names the values of the host once each, over all languages and parts (M-2)', () => {
    const contents = {
      en: { subject: '#motto', text: '#my_profile_image_noresize #my_profile_image #portal' },
      fr: { subject: 'x', text: '#interactive_page_button #portal' },
    }
    const hashtags = [
      { name: 'motto', kind: 'text' },
      { name: 'portal', kind: 'link', says: { en: 'x', fr: 'x' } },
    ]
    const set = defineTemplates({ ...aSet([aTemplate({ contents })]), languages: ['en', 'fr'], hashtags })
    expect(templateUse(set, 'hello').hostValues).toEqual([
      'motto',
      'my_profile_image',
      'portal',
      'interactive_page_button',
    ])
  })

  it('is not known of a template that nobody has', () => {
    expect(refusalOf(() => templateUse(standardTemplates, 'hello')).code).toBe('template-unknown')
  })
})

describe('the hashtags that an editor offers', () => {
  it('are those of the library, then those of the host (M-2)', () => {
    const says = { en: 'Seal' }
    const set = defineTemplates(
      aSet([], { hashtags: [{ name: 'seal', kind: 'image', says, audience: 'internal', scope: 'dispute' }] }),
    )
    const all = listHashtags(set)
    expect(all.slice(0, -2)).toEqual(listHashtags(standardTemplates))
    expect(all.slice(-2)).toEqual(
      ['seal', 'seal_noresize'].map((name) => ({
        name,
        kind: 'image',
        audiences: ['internal'],
        scope: 'dispute',
        isHostValue: true,
        says,
      })),
    )
  })

  it.each([
    ['items_list', { kind: 'list', audiences: ['customer', 'internal'], scope: null, isHostValue: false }],
    ['items_amount_selected', { kind: 'amounts', scope: 'selection', isHostValue: false }],
    ['resolver_name', { kind: 'text', audiences: ['internal'], scope: null }],
    ['dispute_comment', { kind: 'text', audiences: ['internal'], scope: 'dispute' }],
    ['interactive_page_button', { kind: 'button', isHostValue: true, scope: null }],
  ])('tell what #%s is', (name, entry) => {
    expect(listHashtags(standardTemplates).find((one) => one.name === name)).toMatchObject(entry)
  })

  it('have texts of the host as texts', () => {
    const set = defineTemplates(aSet([], { hashtags: [{ name: 'motto', kind: 'text' }] }))
    expect(listHashtags(set).at(-1)).toEqual({
      name: 'motto',
      kind: 'text',
      audiences: ['customer', 'internal'],
      scope: null,
      isHostValue: true,
      says: {},
    })
  })

  it('have names of their own and say what they stand for, in French and English', () => {
    const all = listHashtags(standardTemplates)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { says } of all) expect(Object.keys(says)).toEqual(['fr', 'en'])
    expect(all.filter(({ says }) => Object.values(says).some((words) => words.trim() === ''))).toEqual([])
  })

  it.each([
    'items_list',
    'items_list_overdue',
    'items_list_overdue_exclude_late_penalties',
    'items_list_not_due',
    'items_list_selected',
    'items_amount_selected',
    'items_amount_selected_include_late_penalties',
    'items_amount_selected_late_penalties',
    'items_amount_overdue_include_late_penalties',
    'items_amount_late_penalties',
    'interactive_page_button',
    'payment_button_overdue',
    'payment_button_exclude_disputes',
    'payment_button_3times',
    'my_company_logo2',
    'my_company_logo2_noresize',
    'my_profile_image',
    'my_profile_image_noresize',
    'my_signature_image1',
    'my_signature_image1_noresize',
  ])('include #%s, as templates from MDM have it (M-2)', (name) => {
    expect(listHashtags(standardTemplates).map((entry) => entry.name)).toContain(name)
  })
})
