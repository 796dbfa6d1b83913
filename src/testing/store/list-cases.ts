import type { DocumentKind } from '../../ports/documents.ts'
import type { StoreQuery } from '../../ports/queries.ts'
import { queryTable } from '../../ports/query-table.ts'
import { checkEqual } from '../conformance/failure.ts'
import { applyAll, tenant, walk } from './gestures.ts'
import { sampleDocuments } from './list-samples.ts'
import { listNaively } from './naive-list.ts'
import { sampleQueries } from './sample-queries.ts'
import { storeCase, type OpenStore, type StoreSuite } from './store-case.ts'

/** Each list of the closed list of queries, with each of its filters. */
export const listCases: StoreSuite = [
  listCase('standings', 'standings are listed by item id and narrowed by each filter of theirs.'),
  listCase(
    'promises',
    'promises are listed by day and narrowed by each filter of theirs, both days included.',
  ),
  listCase(
    'spells',
    'spells are listed by the day they end and narrowed by each filter of theirs: those that cover a day, from ≤ day < until, and those that began on a day or before.',
  ),
  listCase(
    'disputes',
    'disputes are listed by opening day and narrowed by each filter of theirs, both days included.',
  ),
  listCase(
    'actions',
    'actions in the states asked for are listed by day and narrowed by each filter of theirs.',
  ),
  listCase('accounts', 'accounts are listed by customer id and narrowed by each filter of theirs.'),
  listCase(
    'messages',
    'messages in the states asked for are listed by the instant from which they may be handled.',
  ),
  listCase('replies', 'replies are listed by the instant received and narrowed by each filter of theirs.'),
  listCase('links', 'links are listed by the instant they expire and narrowed by each filter of theirs.'),
  listCase('events', 'the events of a subject are listed by the version they gave it.'),
  listCase(
    'expired',
    'documents of one kind whose keeping time is over are listed by the instant it ended and narrowed by each filter of theirs.',
  ),
]

function listCase(list: StoreQuery['list'], promise: string) {
  const kind = queryTable[list].kind ?? 'request'
  return storeCase(`store.query.${list}`, promise, (open) => compareWithNaive(open, list, kind))
}

async function compareWithNaive(
  open: OpenStore,
  list: StoreQuery['list'],
  kind: DocumentKind,
): Promise<void> {
  const subject = await open()
  const writes = sampleDocuments(list, kind)
  const others = list === 'expired' ? sampleDocuments(list, 'link') : []
  await applyAll(subject, [...writes, ...others])
  for (const query of sampleQueries(list, kind)) {
    const expected = listNaively(query, [...writes, ...others])
    checkEqual(await walk(subject.store, query, 25), expected, `ids of ${JSON.stringify(query)}`)
    checkEqual(await subject.store.count(tenant, query), expected.length, `count of ${JSON.stringify(query)}`)
  }
}
