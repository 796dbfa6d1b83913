import type { Dispute } from '../../disputes/dispute.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Item } from '../../items/item.ts'
import type { Outcome } from '../../standings/changes.ts'
import type { User } from '../../ports/directory.ts'
import type { ListedItem, NamedColleague, RenderFacts } from '../../templates/render-facts.ts'
import type { TemplateScope } from '../../templates/template.ts'
import type { TemplateUse } from '../../templates/uses.ts'
import type { Facts } from '../facts.ts'
import type { MessageContext, WrittenTo } from './message-context.ts'
import { lastOutcome, listItems } from './listed-items.ts'
import { promisedIn } from './promised-payments.ts'
import { actionNamed } from './require.ts'
import { selectionOf } from './selection.ts'

/** What a message is written from a template about, and to whom. */
export type Written = MessageContext &
  WrittenTo & {
    readonly template: string
    readonly use: TemplateUse
  }

/**
 * All that the template of a message can say, as values of this moment (M-5): of what it is about, and nothing else.
 *
 * @throws {RedressError} `template-not-usable` when it names the entity and the settings do not.
 */
export function renderFactsOf(facts: Facts, draft: Draft, writing: Written): RenderFacts {
  const { customer, to, language, resolver, use, template } = writing
  const isAbout = (scope: TemplateScope) => use.about.includes(scope)
  const selected = isAbout('selection') || isAbout('promise') ? selectionOf(facts, draft, writing) : []
  const listed = (items: Parameters<typeof listItems>[2]): readonly ListedItem[] =>
    listItems(facts, draft, items, writing)
  const account = facts.statements.get(customer) ?? []
  return {
    today: facts.today,
    language,
    recipient: { name: to.name },
    customer: { id: customer, name: facts.customers.get(customer)?.name ?? customer },
    company: { name: companyName(facts, writing) },
    collector: colleague(facts.users.get(facts.customers.get(customer)?.collector ?? '')),
    resolver: colleague(facts.users.get(resolver ?? '')),
    selection: isAbout('selection') ? listed(selected) : null,
    statement: use.statement ? listed(account) : null,
    dispute: isAbout('dispute') ? disputeFacts(facts, draft, writing, selected) : null,
    action: isAbout('action') ? actionFacts(facts, draft, writing) : null,
    promise: isAbout('promise') ? promisedIn(draft, selected) : null,
    hostValues: facts.hostValues.get(template) ?? {},
  }
}

function companyName({ settings }: Facts, { template, use }: Written): string {
  if (settings.companyName !== null || !use.companyName) return settings.companyName ?? ''
  throw new RedressError('template-not-usable', 'The template names the company; set its name.', {
    template,
    missing: ['companyName'],
  })
}

function colleague(user: User | undefined): NamedColleague | null {
  return user === undefined ? null : { name: user.name, email: user.email, phone: user.phone }
}

function disputeFacts(
  facts: Facts,
  draft: Draft,
  { dispute: id, language }: Written,
  selected: readonly Item[],
): RenderFacts['dispute'] {
  const dispute = id === null ? undefined : draft.read('dispute', id)
  if (dispute === undefined) return null
  return {
    number: dispute.number,
    cause: labelOf(facts, dispute.cause, language),
    openedOn: dispute.openedOn,
    amounts: dispute.amounts.current,
    comment: textOf(facts, draft, dispute.brief),
    outcome: outcomeOf(draft, dispute, selected),
  }
}

/** How it ended for the items that the message lists; else for all that have left it so far. */
function outcomeOf(
  draft: Draft,
  { id, outcomes }: Dispute,
  listed: readonly Item[],
): Outcome | 'mixed' | null {
  const left = listed.filter((item) => draft.read('standing', item.id)?.left?.dispute === id)
  const ofListed = left.flatMap((item) => lastOutcome(draft, item.id) ?? [])
  const [first, ...others] = new Set(ofListed.length > 0 ? ofListed : (Object.keys(outcomes) as Outcome[]))
  return others.length > 0 ? 'mixed' : (first ?? null)
}

function actionFacts(facts: Facts, draft: Draft, { action: id }: Written): RenderFacts['action'] {
  const action = actionNamed(draft, id)
  if (action === undefined) return null
  const { name, on, comment } = action
  return { name, on, comment: comment === null ? null : textOf(facts, draft, comment) }
}

/** A comment of this gesture, or one that was written before; none once it was erased. */
function textOf({ notes }: Facts, draft: Draft, id: string): string | null {
  const note = draft.notes.find((one) => one.id === id) ?? notes.get(id)
  return note?.erased === null ? note.text : null
}

/** The label of a status for somebody: in their language, with or without region, else in the catalog's first. */
function labelOf({ catalog }: Facts, id: string, language: string): string {
  const labels = catalog.statuses.find((status) => status.id === id)?.labels ?? {}
  const tag = language.toLowerCase()
  const [base = ''] = tag.split('-')
  const exact = Object.keys(labels).find((one) => one.toLowerCase() === tag)
  const near = exact ?? Object.keys(labels).find((one) => one.toLowerCase() === base)
  return labels[near ?? catalog.languages[0] ?? ''] ?? id
}
