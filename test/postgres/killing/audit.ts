import { isDeepStrictEqual } from 'node:util'

import type pg from 'pg'
import { foldHistory, type Dispute, type DisputeLines, type HistoryEvent, type Note } from 'redress'

import { inWrittenOrder } from './in-written-order.ts'
import type { Testimony } from './hammer.ts'

/** The documents of a database by kind and id. */
type Documents = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly version: number; readonly content: unknown }>
>

/** A pool, or a client with a transaction of its own. */
type Queryable = Pick<pg.ClientBase, 'query'>

/** What is wrong with a database, given what its users were told; nothing when all is well. */
export async function audit(database: Queryable, testimony: Testimony): Promise<readonly string[]> {
  const documents = await readDocuments(database)
  const events = contentsOf<HistoryEvent>(documents, 'event')
  return [
    ...answersNotKept(documents, testimony),
    ...documentsUnlikeHistory(documents, events),
    ...itemsDisputedTwice(documents),
    ...gapsInVersions(documents, events),
  ]
}

/** How many gestures had been done already when they were repeated: the id of a comment names the life that wrote it. */
export async function countLostAnswers(database: Queryable, { repeated }: Testimony): Promise<number> {
  const notes = contentsOf<Note>(await readDocuments(database), 'note')
  const lifeOf = (name: string) => name.slice(0, name.indexOf('-'))
  return notes.filter(({ id, text }) => repeated.has(text) && lifeOf(id) === lifeOf(text)).length
}

async function readDocuments(database: Queryable): Promise<Documents> {
  const { rows } = await database.query<{
    kind: string
    id: string
    version: number
    document: { readonly [key: string]: unknown }
  }>('select kind, id, version::int, document from redress_document where version > 0')
  const documents = new Map<string, Map<string, { version: number; content: unknown }>>()
  for (const { kind, id, version, document } of rows) {
    const { v: _, tenant: __, ...content } = document
    const ofKind = documents.get(kind) ?? new Map<string, { version: number; content: unknown }>()
    documents.set(kind, ofKind.set(id, { version, content }))
  }
  return documents
}

function contentsOf<Content>(documents: Documents, kind: string): readonly Content[] {
  return [...(documents.get(kind)?.values() ?? [])].map(({ content }) => content as Content)
}

/** What was answered as done is there once; what was refused left nothing; and there is nothing that nobody began. */
function answersNotKept(documents: Documents, { begun, answered }: Testimony): readonly string[] {
  const requests = documents.get('request') ?? new Map<string, never>()
  const comments = new Map<string, number>()
  for (const { text } of contentsOf<Note>(documents, 'note'))
    comments.set(text, (comments.get(text) ?? 0) + 1)
  const faults = [...requests.keys(), ...comments.keys()]
    .filter((key) => !begun.has(key))
    .map((key) => `${key} is there, and nobody began it`)
  for (const [key, { name }] of begun) {
    const ending = answered.get(key)
    if (name === 'sync' || ending === undefined) continue
    const found = [requests.has(key) ? 1 : 0, comments.get(key) ?? 0]
    const expected = ending === 'done' ? 1 : 0
    if (found.some((times) => times !== expected))
      faults.push(`${name} ${key} was answered ${ending}, and is there ${found.join(' and ')} times`)
  }
  return faults
}

/** Standings, spells, disputes, lines and actions are the fold of the events (I-2). */
function documentsUnlikeHistory(documents: Documents, events: readonly HistoryEvent[]): readonly string[] {
  const folded = foldHistory(inWrittenOrder(events))
  return Object.entries(folded).flatMap(([kind, told]: [string, ReadonlyMap<string, unknown>]) => {
    const stored = documents.get(kind)
    return [...new Set([...told.keys(), ...(stored?.keys() ?? [])])]
      .filter((id) => !isDeepStrictEqual(asJson(told.get(id)), stored?.get(id)?.content))
      .map((id) => `${kind} ${id} is not what its history says`)
  })
}

function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** An item is in one open dispute at most, and its standing says in which (D-1). */
function itemsDisputedTwice(documents: Documents): readonly string[] {
  const open = new Set(
    contentsOf<Dispute>(documents, 'dispute')
      .filter(({ state }) => state === 'open')
      .map(({ id }) => id),
  )
  const disputes = new Map<string, string[]>()
  for (const { dispute, lines } of contentsOf<DisputeLines>(documents, 'lines')) {
    for (const { item, stays } of open.has(dispute) ? lines : [])
      if (stays.at(-1)?.until === null) disputes.set(item, [...(disputes.get(item) ?? []), dispute])
  }
  const standings = documents.get('standing') ?? new Map<string, never>()
  return [...new Set([...disputes.keys(), ...standings.keys()])].flatMap((item) => {
    const { dispute } = standings.get(item)?.content as { readonly dispute: string | null }
    const expected = dispute === null ? [] : [dispute]
    const found = disputes.get(item) ?? []
    return isDeepStrictEqual(found, expected)
      ? []
      : [`${item} is in the disputes ${found.join()}, its standing says ${expected.join()}`]
  })
}

/** A document has the version that its last event gave it, and there is an event for each version before. */
function gapsInVersions(documents: Documents, events: readonly HistoryEvent[]): readonly string[] {
  const given = new Map<string, Set<number>>()
  for (const { kind, id, version } of events.flatMap(({ subjects }) => subjects)) {
    const name = `${kind}/${id}`
    given.set(name, (given.get(name) ?? new Set()).add(version))
  }
  return [...given].flatMap(([name, versions]) => {
    const [kind = '', ...id] = name.split('/')
    const stored = documents.get(kind)?.get(id.join('/'))?.version
    const isWhole = Math.max(...versions) === versions.size && stored === versions.size
    return isWhole ? [] : [`${name} has version ${String(stored)}, its events say ${[...versions].join()}`]
  })
}
