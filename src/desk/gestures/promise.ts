import type { Catalog } from '../../catalogs/catalog.ts'
import type { Status } from '../../catalogs/status.ts'
import { activeStatusOf } from '../../catalogs/statuses.ts'
import type { Draft } from '../../history/draft.ts'
import { addDays } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { freeItems } from '../decisions/known-items.ts'
import { makePromises } from '../decisions/make-promises.ts'
import { addComment } from '../decisions/notes.ts'
import type { Instalment } from '../decisions/promised-amounts.ts'
import { queueMessages } from '../decisions/queue-messages.ts'
import { resolveRecipients } from '../decisions/recipients.ts'
import type { Facts } from '../facts.ts'
import { receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { messageNeeds } from './message-needs.ts'
import { userIds } from './named-users.ts'
import type { PromiseCommand, PromisedItem } from './promise-commands.ts'
import { promiseSchema } from './promise-schema.ts'

/** Records what a customer promised: status, promises, tracking action and messages in one commit. */
export const promise: Gesture<PromiseCommand> = {
  name: 'promise',
  about: null,
  schema: promiseSchema,
  load: ({ items, messages }) => ({
    items: items.map(idOf),
    users: userIds(undefined, messages),
    ...messageNeeds(messages),
  }),
  named: ({ items }) => ({ items: items.map(idOf), disputes: [], actions: [] }),
  numbersDispute: false,
  decide: promiseItems,
}

/** Decides what a customer promised of free items. */
export function promiseItems(facts: Facts, draft: Draft, command: PromiseCommand): Receipt {
  const { comment, followUp = {}, move = false, messages = [] } = command
  const status = promiseStatusOf(facts, command.status)
  const items = freeItems(facts, draft, command.items.map(idOf))
  const customer = items[0]?.customer ?? ''
  const recipients = resolveRecipients(facts, messages, { customer, resolver: null })
  const action = makePromises(facts, draft, {
    status,
    items: items.map((item, at) => ({ item, amount: amountOf(command.items[at]) })),
    instalments: instalmentsOf(facts, command),
    comment: comment === undefined ? null : addComment(facts, draft, comment),
    followUp,
    move,
  })
  const about = items.map(({ id }) => id)
  const context = { customer, dispute: null, action, resolver: null, items: about }
  return {
    ...receiptOf(null, action),
    messages: queueMessages(facts, draft, messages, recipients, context),
  }
}

/** The status given, else the one of the settings, else the catalog's first active one. */
function promiseStatusOf({ catalog, settings }: Facts, given: string | undefined): Status {
  const id = given ?? settings.promiseStatus
  const [first] = promiseStatuses(catalog)
  const status = id === null ? first : activeStatusOf(catalog, id)
  if (status?.type === 'promise') return status
  throw new RedressError('status-not-a-promise', 'A promise takes an active status of type promise.', {
    status: status?.id ?? null,
    type: status?.type ?? null,
    allowed: promiseStatuses(catalog)
      .map((one) => one.id)
      .slice(0, 50),
  })
}

function promiseStatuses({ statuses }: Catalog): readonly Status[] {
  return statuses.filter(({ type, active }) => active && type === 'promise')
}

/** One day unless there is a plan; the quick promise is for some days from today. */
function instalmentsOf(
  { today, settings }: Facts,
  { on, amount, plan }: PromiseCommand,
): readonly Instalment[] {
  const single = { on: on ?? addDays(today, settings.promiseDays), ...(amount !== undefined && { amount }) }
  return (plan ?? [single]).map((one) => ({ on: one.on, amount: one.amount ?? null }))
}

function idOf(item: PromisedItem): string {
  return typeof item === 'string' ? item : item.item
}

function amountOf(item: PromisedItem | undefined): string | null {
  return typeof item === 'object' ? (item.amount ?? null) : null
}
