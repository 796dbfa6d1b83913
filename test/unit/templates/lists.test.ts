import { describe, expect, it } from 'vitest'

import { defineTemplates } from '../../../src/templates/define-templates.ts'
import type { ListedItem } from '../../../src/templates/render-facts.ts'
import { renderTemplate } from '../../../src/templates/render.ts'
import type { Template } from '../../../src/templates/template.ts'
import { aListed, aSet, aTemplate, bodyOf, someFacts, textOf } from './a-template.ts'

const invoice = aListed({ number: 'F-1042', amount: '1234.56', openAmount: '1234.56' })
const partly = aListed(
  { number: 'F-7', amount: '500.00', openAmount: '500.00', dueDate: '2026-07-15' },
  { amount: '380.00', disputed: '120.00', daysLate: -15 },
)
const creditNote = aListed(
  { number: 'A-9', kind: 'credit-note', amount: '-50.00', openAmount: '-50.00', dueDate: null },
  { daysLate: 29 },
)

const selected = (selection: readonly ListedItem[], language = 'en') => someFacts({ selection, language })
const about: Partial<Template> = { about: ['selection'] }
const forCustomer: Partial<Template> = { ...about, audience: 'customer' }
const chasing: Partial<Template> = { ...forCustomer, dunning: true }

const linesOf = (items: readonly ListedItem[], more: Partial<Template> = forCustomer) =>
  textOf('#items_list_selected', selected(items), more).split('\n')

describe('a list in text', () => {
  it('aligns number, dates, days late, amounts and currency, with the total (M-2)', () => {
    expect(linesOf([invoice, creditNote])).toEqual([
      'Number  Date        Due date     Days late    Amount      Open  Currency',
      'F-1042  1 May 2026  31 May 2026         30  1,234.56  1,234.56  EUR',
      'A-9     1 May 2026                            -50.00    -50.00  EUR',
      'Total                                                 1,184.56  EUR',
    ])
  })

  it('is in the language of the recipient (M-4)', () => {
    const content = { subject: 'x', text: '#items_list_selected' }
    const set = defineTemplates(
      aSet([aTemplate({ ...chasing, contents: { fr: content } })], { languages: ['fr'] }),
    )
    expect(renderTemplate(set, 'hello', selected([invoice], 'fr-FR')).text.split('\n')).toEqual([
      'Pièce   Date        Échéance    Jours de retard   Montant  À régler  Devise',
      'F-1042  01/05/2026  31/05/2026               30  1\u202F234,56  1\u202F234,56  EUR',
      `${'Total'.padEnd(59)}1\u202F234,56  EUR`,
    ])
  })

  it('shows what is disputed where no money is asked for (M-2)', () => {
    expect(linesOf([partly])).toEqual([
      'Number  Date        Due date     Amount  In dispute    Open  Currency',
      'F-7     1 May 2026  15 Jul 2026  500.00      120.00  380.00  EUR',
      'Total                                        120.00  380.00  EUR',
    ])
  })

  it('prints the rest of a partly disputed item where money is asked for, and not what is disputed (D-2, M-2)', () => {
    expect(linesOf([partly], chasing)).toEqual([
      'Number  Date        Due date     Amount  To pay  Currency',
      'F-7     1 May 2026  15 Jul 2026  500.00  380.00  EUR',
      'Total                                    380.00  EUR',
    ])
  })

  it('shows colleagues what is disputed even where money is asked for', () => {
    const [head] = linesOf([partly], { ...about, audience: 'internal', dunning: true })
    expect(head).toBe('Number  Date        Due date     Amount  In dispute  To pay  Currency')
  })

  it('has no column of disputed amounts when nothing is disputed of any', () => {
    expect(linesOf([aListed({}, { disputed: '0.00' })])[0]).not.toContain('In dispute')
    expect(linesOf([partly, invoice])[2]).toBe(
      'F-1042  1 May 2026  31 May 2026         30  1,234.56              1,234.56  EUR',
    )
  })

  it('leaves out items of which nothing may be chased, where money is asked for (M-2)', () => {
    const none = aListed({ number: 'F-0' }, { amount: '0.00' })
    expect(linesOf([none, invoice], chasing).join()).not.toContain('F-0')
    expect(linesOf([none, invoice]).join()).toContain('F-0')
  })

  it('has one total for each currency, and never adds them up (M-2)', () => {
    const dollars = aListed({ number: 'U-1', currency: 'USD', amount: '10.00', openAmount: '10.00' })
    expect(linesOf([dollars, invoice, dollars]).slice(4)).toEqual([
      'Total                                                 1,234.56  EUR',
      'Total                                                    20.00  USD',
    ])
  })

  it('shows late charges where money is asked for and any are claimed (E-4)', () => {
    const charged = aListed({ number: 'F-1' }, { lateCharges: '48.22' })
    expect(linesOf([charged, invoice], chasing)).toEqual([
      'Number  Date        Due date     Days late    Amount    To pay  Late charges  Currency',
      'F-1     1 May 2026  31 May 2026         30  1,000.00  1,000.00         48.22  EUR',
      'F-1042  1 May 2026  31 May 2026         30  1,234.56  1,234.56                EUR',
      'Total                                                 2,234.56         48.22  EUR',
    ])
    expect(linesOf([charged])[0]).not.toContain('Late charges')
    expect(linesOf([invoice], chasing)[0]).not.toContain('Late charges')
    const without = textOf('#items_list_selected_exclude_late_penalties', selected([charged]), chasing)
    expect(without).not.toContain('Late charges')
  })

  it('leaves the total of late charges empty in a currency in which none are claimed (E-4)', () => {
    const charged = aListed({ number: 'F-1' }, { lateCharges: '48.22' })
    const dollars = aListed({ number: 'U-1', currency: 'USD', amount: '10.00', openAmount: '10.00' })
    expect(linesOf([charged, dollars], chasing).at(-1)).toBe(
      'Total                                                    10.00                USD',
    )
  })

  it('has days late for none, some or all: on the due day nothing is late (S-2)', () => {
    const today = aListed({ number: 'F-2' }, { daysLate: 0 })
    expect(linesOf([today])[0]).not.toContain('Days late')
    expect(linesOf([creditNote])[0]).not.toContain('Days late')
    expect(linesOf([today, invoice])[1]).toBe(
      'F-2     1 May 2026  31 May 2026             1,000.00  1,000.00  EUR',
    )
    expect(linesOf([aListed({ number: 'F-3' }, { daysLate: 1 })])[1]).toBe(
      'F-3     1 May 2026  31 May 2026          1  1,000.00  1,000.00  EUR',
    )
  })

  it('counts characters, of which some are two units', () => {
    expect(linesOf([aListed({ number: '😀😀😀😀' }), aListed({ number: 'F-1' })]).slice(0, 3)).toEqual([
      'Number  Date        Due date     Days late    Amount      Open  Currency',
      '😀😀😀😀    1 May 2026  31 May 2026         30  1,000.00  1,000.00  EUR',
      'F-1     1 May 2026  31 May 2026         30  1,000.00  1,000.00  EUR',
    ])
  })

  it('of nothing is its head', () => {
    expect(linesOf([])).toEqual(['Number  Date  Due date  Amount  Open  Currency'])
  })
})

describe('a list in HTML', () => {
  it('is a table of the same rows (M-2, M-4)', () => {
    expect(bodyOf('<div>#items_list_selected</div>', selected([partly]), chasing)).toBe(
      '<div><table cellpadding="4" cellspacing="0" border="1" style="border-collapse:collapse">' +
        '<thead><tr><th align="left">Number</th><th align="left">Date</th><th align="left">Due date</th>' +
        '<th align="right">Amount</th><th align="right">To pay</th><th align="left">Currency</th></tr></thead>' +
        '<tbody><tr><td>F-7</td><td>1 May 2026</td><td>15 Jul 2026</td><td align="right">500.00</td>' +
        '<td align="right">380.00</td><td>EUR</td></tr></tbody>' +
        '<tfoot><tr><td>Total</td><td></td><td></td><td align="right"></td><td align="right">380.00</td>' +
        '<td>EUR</td></tr></tfoot></table></div>',
    )
  })

  it('escapes what the ledger says (M-4, TM9)', () => {
    const hostile = aListed({ number: '<b onclick="x">&\n' })
    expect(bodyOf('#items_list_selected', selected([hostile]), about)).toContain(
      '<td>&lt;b onclick=&quot;x&quot;&gt;&amp;</td>',
    )
  })
})

describe('a long list', () => {
  const many = (count: number, number = 'F') =>
    Array.from({ length: count }, (_, n) =>
      aListed({ number: `${number}-${n}`, amount: '1.00', openAmount: '1.00' }),
    )
  const body = (html: string, items: readonly ListedItem[]) => bodyOf(html, selected(items), about)
  const rowsIn = (html: string) => html.split('<tr><td>F').length - 1

  it('has 200 rows, then how many more there are, and the total of all (TM13)', () => {
    const lines = linesOf(many(100_000))
    expect(lines).toHaveLength(203)
    expect(lines[200]).toMatch(/^F-199 /)
    expect(lines[201]).toBe('and 99800 more items')
    expect(lines[202]).toMatch(/^Total +100,000\.00 {2}EUR$/)
    const html = body('#items_list_selected', many(100_000))
    expect(rowsIn(html)).toBe(200)
    expect(html).toContain('<tr><td colspan="7">and 99800 more items</td></tr></tbody>')
    expect(html).toContain('<td align="right">100,000.00</td>')
  })

  it('shows all of 200, and one more as one more (TM13)', () => {
    expect(linesOf(many(200)).join()).not.toContain('more item')
    expect(linesOf(many(201))[201]).toBe('and 1 more item')
  })

  it('takes at most 90 KB of HTML, and text has the same rows (TM13)', () => {
    const wide = many(200, `F${'é'.repeat(400)}`)
    const html = body('#items_list_selected', wide)
    const bytes = new TextEncoder().encode(html).length
    expect(bytes).toBeLessThanOrEqual(90_000)
    expect(bytes).toBeGreaterThan(80_000)
    const shown = rowsIn(html)
    expect(html).toContain(`and ${200 - shown} more items`)
  })

  it('shares rows and bytes with the other lists of the message (TM13)', () => {
    const html = body('#items_list_selected<hr>#items_list_selected', many(150))
    expect(rowsIn(html)).toBe(200)
    expect(html).toContain('and 50 more items')
    const wide = many(100, `F${'é'.repeat(400)}`)
    const twice = body('#items_list_selected<hr>#items_list_selected', wide)
    expect(new TextEncoder().encode(twice).length).toBeLessThanOrEqual(90_000)
  })

  it('leaves room for what the author wrote (TM13)', () => {
    const html = body(`<p>${'x'.repeat(80_000)}</p>#items_list_selected`, many(200))
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(90_000)
    expect(html).toContain('more items')
  })

  it('shows no row where the author left no room, and the total still (TM13)', () => {
    const html = body(`<p>${'x'.repeat(95_000)}</p>#items_list_selected`, many(20))
    expect(rowsIn(html)).toBe(0)
    expect(html).toContain('and 20 more items')
    expect(html).toContain('20.00')
  })
})
