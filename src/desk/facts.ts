import type { Catalog } from '../catalogs/catalog.ts'
import type { HistoryEvent } from '../history/event.ts'
import type { Item } from '../items/item.ts'
import type { Day } from '../kernel/calendar/day.ts'
import type { Instant } from '../kernel/calendar/instant.ts'
import type { Note } from '../history/event.ts'
import type { Message } from '../messages/message.ts'
import type { Contact, Customer, User } from '../ports/directory.ts'
import type { TemplateSet } from '../templates/template.ts'
import type { Settings } from './settings.ts'

/** All that a decision may depend on besides the documents: values, read before it was made (I-3). */
export type Facts = {
  readonly now: Instant
  /** The entity's day of `now`. */
  readonly today: Day
  /** Who acts: a person of the host, or `system`. */
  readonly by: string
  /** The number a dispute opened by this gesture gets. */
  readonly disputeNumber: string
  readonly catalog: Catalog
  readonly settings: Settings
  /** What messages are written from. */
  readonly templates: TemplateSet
  /** What the host gave for hashtags, by template. */
  readonly hostValues: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** The open items of the accounts that messages list, by customer. */
  readonly statements: ReadonlyMap<string, readonly Item[]>
  /** The ledger's items that were asked for and exist. */
  readonly items: ReadonlyMap<string, Item>
  readonly customers: ReadonlyMap<string, Customer>
  readonly users: ReadonlyMap<string, User>
  /** The history entries that were asked for, by id. */
  readonly entries: ReadonlyMap<string, HistoryEvent>
  /** The contacts of the customers, those to write to first coming first. */
  readonly contacts: ReadonlyMap<string, readonly Contact[]>
  /** The texts that were asked for and exist. */
  readonly notes: ReadonlyMap<string, Note>
  readonly messages: ReadonlyMap<string, Message>
}
