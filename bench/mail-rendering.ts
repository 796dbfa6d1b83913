/**
 * Mails of fifty rows, beside mustache alone on views whose amounts and days are written already: at least 0.8 times its
 * rate. A megabyte is scanned for hashtags in 20 ms, and a hundred times as much text takes a hundred times as long.
 */
import { defineTemplates, type ListedItem, type RenderFacts, renderTemplate } from 'redress'
import Mustache from 'mustache'

import { addDays } from '../src/kernel/calendar/day.ts'
import { amountFromMinorUnits } from '../src/kernel/money/minor-units.ts'
import { findHashtags } from '../src/templates/find-hashtags.ts'
import { alternate, medianMs, report } from './side-by-side.ts'

const mails = 2_000
const rows = 50

const selection = Array.from({ length: rows }, (_, n): ListedItem => {
  const amount = amountFromMinorUnits(123_456 + n * 78_901, 'EUR')
  const dueDate = addDays('2026-04-30', n)
  return {
    item: {
      id: `F-${1000 + n}`,
      customer: 'C-1',
      kind: 'invoice',
      number: `F-${1000 + n}`,
      documentDate: addDays('2026-03-31', n),
      dueDate,
      currency: 'EUR',
      amount,
      openAmount: amount,
      settledOn: null,
    },
    amount,
    disputed: null,
    daysLate: 60 - n,
    lateCharges: null,
  }
})

const facts: RenderFacts = {
  today: '2026-06-29',
  language: 'fr',
  recipient: { name: 'Mme Moreau' },
  customer: { id: 'C-1', name: 'Dupont & Fils' },
  company: { name: 'Exemple SA' },
  collector: null,
  resolver: null,
  selection,
  statement: null,
  dispute: null,
  action: null,
  promise: null,
  hostValues: {},
}

const templates = defineTemplates({
  version: 1,
  languages: ['fr'],
  templates: [
    {
      id: 'mail',
      audience: 'customer',
      dunning: true,
      about: ['selection'],
      contents: {
        fr: {
          subject: 'Compte #customer_name',
          text: 'Bonjour #recipient_name,\n\n#items_list_selected\n\n#customer_name',
          html: '<p>Bonjour #recipient_name,</p><div>#items_list_selected</div><p>#customer_name</p>',
        },
      },
    },
  ],
  hashtags: [],
})

const ours = renderTemplate(templates, 'mail', facts)

/** Makes of a rendered mail the template and the view that mustache needs to write the very same. */
function prepareBaseline() {
  const html = ours.html ?? ''
  const [beforeRows = '', body = ''] = html.split('<tbody>')
  const [, afterRows = ''] = body.split('</tbody>')
  const cells = [...body.split('</tbody>')[0]!.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell),
  )
  const lines = ours.text.split('\n')
  const aligned = lines.slice(3, 3 + rows)
  const hole = (text: string) =>
    text.replaceAll('Dupont &amp; Fils', '{{customer}}').replaceAll('Dupont & Fils', '{{{customer}}}')
  const keys = ['number', 'date', 'due', 'late', 'amount', 'open', 'currency']
  const tds = keys.map((key, at) => {
    // What mustache would escape of a day is left as it is: the mails must be the same.
    const hole = key === 'date' || key === 'due' ? `{{{${key}}}}` : `{{${key}}}`
    return at >= 3 && at < 6 ? `<td align="right">${hole}</td>` : `<td>${hole}</td>`
  })
  return {
    subject: hole(ours.subject),
    text: [
      ...lines.slice(0, 3).map(hole),
      '{{#rows}}',
      keys.map((_, at) => `{{{t${at}}}}`).join(''),
      '{{/rows}}',
      ...lines.slice(3 + rows).map(hole),
    ].join('\n'),
    html: `${hole(beforeRows)}<tbody>{{#rows}}<tr>${tds.join('')}</tr>{{/rows}}</tbody>${hole(afterRows)}`,
    view: {
      customer: facts.customer.name,
      rows: cells.map((row, at) => ({
        ...Object.fromEntries(keys.map((key, column) => [key, row[column] ?? ''])),
        ...Object.fromEntries(
          (aligned[at] ?? '').split(/(?<=\S)(?= {2})/).map((cell, column) => [`t${column}`, cell]),
        ),
      })),
    },
  }
}

const { subject, text, html, view } = prepareBaseline()
const byMustache = () => ({
  subject: Mustache.render(subject, view),
  text: Mustache.render(text, view),
  html: Mustache.render(html, view),
})

const theirs = byMustache()
if (theirs.text !== ours.text || theirs.html !== ours.html || theirs.subject !== ours.subject) {
  throw new Error('The baseline does not write the same mail.')
}

const repeat = (run: () => unknown) => () => {
  for (let at = 0; at < mails; at += 1) run()
}
const [ms, baselineMs] = await alternate(
  7,
  repeat(() => renderTemplate(templates, 'mail', facts)),
  repeat(byMustache),
)

const scan = (source: string) => findHashtags(source, (name) => name === 'items_list').length
const paragraph = 'Dear customer, see #items_list at https://x.example/#top in #ff0000, &#39;thanks&#39; #'
const megabyte = (of: string) => of.repeat(Math.ceil(1_048_576 / of.length)).slice(0, 1_048_576)
const hostile = [paragraph, '#', '#a', '#_', ' #items_listx', '/#items_list', '://', 'a'].map(megabyte)
const scans = []
for (const source of hostile) {
  const scanMs = await medianMs(9, () => scan(source))
  scans.push({ what: `1 MB of ${source.slice(0, 14).trim()}…`, ms: scanMs, baselineMs: 20, atMost: 1 })
}
const small = megabyte(paragraph).slice(0, 10_485)
const smallMs = await medianMs(
  9,
  repeat(() => scan(small)),
)
const largeMs = await medianMs(9, () => scan(megabyte(paragraph)))

report('Mails of 50 rows', [{ what: `${mails} mails, beside mustache alone`, ms, baselineMs, atMost: 1.25 }])
report('Hashtags', [
  ...scans,
  {
    what: 'linear: 1 MB, beside 100 times 10 KB',
    ms: largeMs,
    baselineMs: (smallMs / mails) * 100,
    atMost: 2,
  },
])
