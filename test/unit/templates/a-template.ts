import { isRedressError } from '../../../src/kernel/errors/redress-error.ts'
import { defineTemplates } from '../../../src/templates/define-templates.ts'
import type { ListedItem, RenderFacts } from '../../../src/templates/render-facts.ts'
import { renderTemplate } from '../../../src/templates/render.ts'
import type { HostHashtag, Template, TemplateContent, TemplateSet } from '../../../src/templates/template.ts'
import type { Item } from '../../../src/items/item.ts'
import { refusalOf } from '../../support/refusal.ts'
import { anItem } from '../items/an-item.ts'

/** A template for the customer, in English, that says hello; anything else as given. */
export const aTemplate = (more: Partial<Template> = {}): Template => ({
  id: 'hello',
  audience: 'customer',
  about: [],
  contents: { en: { subject: 'Hello', text: 'Hello' } },
  ...more,
})

/** A set in English of the templates given; anything else as given. */
export const aSet = (templates: readonly Template[], more: Partial<TemplateSet> = {}): TemplateSet => ({
  version: 1,
  languages: ['en'],
  templates,
  hashtags: [],
  ...more,
})

/** A set of one template with one English content, whose other parts say nothing. */
export const aContent = (
  content: Partial<TemplateContent>,
  more: Partial<Template> = {},
  hashtags: readonly HostHashtag[] = [],
): TemplateSet =>
  aSet([aTemplate({ contents: { en: { subject: 'x', text: 'x', ...content } }, ...more })], { hashtags })

/** An item of which all is spoken of, 30 days late; anything else as given. */
export const aListed = (item: Partial<Item> = {}, more: Partial<ListedItem> = {}): ListedItem => {
  const whole = anItem(item)
  return { item: whole, amount: whole.openAmount, disputed: null, daysLate: 30, lateCharges: null, ...more }
}

/** Facts of a message to Dupont on 30 June 2026, about nothing; anything else as given. */
export const someFacts = (more: Partial<RenderFacts> = {}): RenderFacts => ({
  today: '2026-06-30',
  language: 'en',
  recipient: { name: 'Ms Moreau' },
  customer: { id: 'C1', name: 'Dupont' },
  company: { name: 'Example Ltd' },
  collector: { name: 'Léa Roux', email: 'lea@example.com', phone: '+33 1 23 45 67 89' },
  resolver: { name: 'Martin Petit', email: 'martin@example.com', phone: null },
  selection: null,
  statement: null,
  dispute: null,
  action: null,
  promise: null,
  hostValues: {},
  ...more,
})

/** Facts of a dispute on 30 June 2026; anything else as given. */
export const aDisputeOf = (
  more: Partial<NonNullable<RenderFacts['dispute']>> = {},
): NonNullable<RenderFacts['dispute']> => ({
  number: 'D-7',
  cause: 'Price dispute',
  openedOn: '2026-06-02',
  amounts: { EUR: '120.00' },
  comment: 'Invoiced at list price.',
  outcome: null,
  ...more,
})

/** What a text comes to, in a template that may use everything. */
export const textOf = (text: string, facts: RenderFacts, more: Partial<Template> = {}): string =>
  renderTemplate(defineTemplates(aContent({ text }, { audience: 'internal', ...more })), 'hello', facts).text

/** What stands in the body of the page that HTML comes to; the text uses the same hashtags. */
export function bodyOf(
  html: string,
  facts: RenderFacts,
  more: Partial<Template> = {},
  hashtags: readonly HostHashtag[] = [],
): string {
  const text = [...new Set(html.match(/#[a-z]\w*/g))].join(' ') || 'x'
  const set = defineTemplates(aContent({ html, text }, { audience: 'internal', ...more }, hashtags))
  const page = renderTemplate(set, 'hello', facts).html ?? ''
  return page.slice(page.indexOf('<body>\n') + '<body>\n'.length, page.indexOf('\n</body>'))
}

/** The faults of a set as `part line:column fault found nearest`, without what is not there. */
export function faultsOf(set: unknown): readonly string[] {
  const error = refusalOf(() => defineTemplates(set))
  if (!isRedressError(error, 'templates-invalid')) throw error
  return error.details.faults.map(({ part, line, column, fault, found, nearest }) =>
    [part, line === null ? null : `${line}:${String(column)}`, fault, found, nearest]
      .filter((word) => word !== null)
      .join(' '),
  )
}
