import type { DocumentKeys, DocumentKind } from '../../ports/documents.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import { queryTable } from '../../ports/query-table.ts'
import type { Write } from '../../ports/store.ts'
import { createDice, type Dice } from '../conformance/random.ts'
import { write } from './gestures.ts'

type List = StoreQuery['list']

const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-11-30']
const instants = days.map((day) => `${day}T08:00:00.000Z`).concat('2026-03-01T08:00:00.001Z')
const people = ['lea', 'Lea', 'noah', "o'neil", '%']
const states: Partial<Record<List, readonly string[]>> = {
  promises: ['pending', 'kept', 'broken'],
  disputes: ['open', 'closed'],
  actions: ['planned', 'awaiting-confirmation', 'confirmed', 'done', 'cancelled', 'failed'],
  messages: ['pending', 'sending', 'sent', 'uncertain'],
  replies: ['new', 'accepted', 'dismissed'],
}

/** What the sample documents have under a key; few values, so that many documents share one. */
const values: Readonly<Record<string, readonly (string | boolean)[]>> = {
  ledger: ['open', 'settled'],
  customer: ['C-1', 'C-2', 'c-1', 'C-1 ', 'C-\u00e9'],
  collector: people,
  resolver: people,
  status: ['dispute-price', 'dispute-quality', 'litigation'],
  cause: ['dispute-price', 'dispute-quality'],
  reason: ['insolvency', 'complaint'],
  dispute: ['D-1', 'D-2', 'D-10'],
  channel: ['email', 'phone', 'task'],
  mode: ['manual', 'automatic'],
  watched: [true, false],
  creditAwaited: [true, false],
  inDispute: [true, false],
  held: [true, false],
  on: days,
  from: days.slice(0, 3),
  until: days.slice(2),
  openedOn: days,
  readyAt: instants,
  receivedAt: instants,
  expiresAt: instants,
}

/** The values that documents of a list have under a key. */
export const valuesOf = (list: List, key: string): readonly (string | boolean)[] =>
  (key === 'state' ? states[list] : values[key]) ?? []

/** Documents for a list, with every mixture of values, some of them missing, and ids in no order. */
export function sampleDocuments(list: List, kind: DocumentKind, count = 40): readonly Write[] {
  const dice = createDice(list.length * 31 + kind.length)
  return Array.from({ length: count }, (_, at) => {
    const prefix = dice.pick(['a', 'B', 'b', '\u00e9', 'Z', '\uff21', '\u{1f4b6}'])
    return write(kind, `${prefix}-${(at * 37) % count}`, sampleKeys(list, dice), 0, { list, at })
  })
}

function sampleKeys(list: List, dice: Dice): DocumentKeys {
  if (list === 'events') return { subjects: sampleSubjects(dice) }
  const { filters, sort } = queryTable[list]
  const filterKeys = Object.values(filters).flatMap((each) => each.map(({ key }) => key))
  const names = [...new Set([...filterKeys, ...sort])]
  return Object.fromEntries(
    names.map((name) => [name, dice.roll(12) === 0 ? null : dice.pick(valuesOf(list, name))]),
  )
}

/** The subjects of a sample event. */
export const sampleSubjectNames = ['dispute/D-1', 'dispute/D-2', 'action/D-1', 'standing/F-1'] as const

const sampleSubjects = (dice: Dice) =>
  sampleSubjectNames.filter(() => dice.roll(2) === 0).map((subject) => [subject, dice.roll(12) + 1] as const)
