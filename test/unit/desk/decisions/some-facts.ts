import { standardCatalog } from '../../../../src/catalogs/standard-catalog.ts'
import type { Facts } from '../../../../src/desk/facts.ts'
import { completeSettings, type DeskSettings } from '../../../../src/desk/settings.ts'
import { startDraft, type Draft } from '../../../../src/history/draft.ts'
import type { FoldedDocuments, FoldedKind } from '../../../../src/history/documents.ts'
import type { Note } from '../../../../src/history/event.ts'
import type { Contact, User } from '../../../../src/ports/directory.ts'
import { standardTemplates } from '../../../../src/templates/standard/standard-templates.ts'
import { anInvoice } from '../../../support/desk-world.ts'

/** A colleague of the host with an address; anything else as given. */
export const aUser = (id: string, more: Partial<User> = {}): User => ({
  id,
  name: id.toUpperCase(),
  language: 'fr',
  email: `${id}@host.example`,
  phone: null,
  internal: true,
  manager: null,
  ...more,
})

/** Somebody of C1 with an address; anything else as given. */
export const aContact = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  customer: 'C1',
  name: id.toUpperCase(),
  language: 'fr',
  email: `${id}@dupont.example`,
  phone: null,
  ...more,
})

/** A text that Lea wrote; anything else as given. */
export const aNote = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  by: 'lea',
  at: '2026-06-01T08:00:00.000Z',
  text,
  erased: null,
  ...more,
})

/** Values by their id. */
export const byId = <Value extends { readonly id: string }>(...values: readonly Value[]) =>
  new Map(values.map((value) => [value.id, value]))

/** The settings of an entity in Paris; anything else as given. */
export const someSettings = (more: Partial<DeskSettings> = {}) =>
  completeSettings({ zone: 'Europe/Paris', ...more })

/**
 * What is known on 10 June 2026 at 10 o'clock in Paris: F-1 and F-2 of C1 are open, for which Lea collects, Paul is to
 * be written to and Martin resolves; anything else as given.
 */
export const someFacts = (more: Partial<Facts> = {}): Facts => ({
  now: '2026-06-10T08:00:00.000Z',
  today: '2026-06-10',
  by: 'lea',
  disputeNumber: '',
  catalog: standardCatalog,
  settings: someSettings(),
  templates: standardTemplates,
  hostValues: new Map(),
  statements: new Map(),
  items: byId(anInvoice('F-1'), anInvoice('F-2', '400.00')),
  customers: byId({ id: 'C1', name: 'Dupont', language: 'fr', collector: 'lea' }),
  users: byId(aUser('lea'), aUser('martin')),
  entries: new Map(),
  contacts: new Map([['C1', [aContact('paul')]]]),
  notes: new Map(),
  messages: new Map(),
  ...more,
})

type Documents = {
  readonly [Kind in FoldedKind]?: Readonly<Record<string, FoldedDocuments[Kind]>>
}

/** A draft of Lea's over these documents, by kind and id. */
export const draftOver = (documents: Documents = {}): Draft =>
  startDraft((kind, id) => documents[kind]?.[id], 'G-1', '2026-06-10', 'lea')

/** What was decided: every change, in order. */
export const changesOf = ({ events }: Draft) => events.flatMap(({ changes }) => changes)
