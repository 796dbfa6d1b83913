import type { BoundPorts } from '../bound-ports.ts'
import { readForm, type DeskDocuments, type DeskKind } from '../documents.ts'
import type { StoreQuery } from '../../ports/queries.ts'

/** Which page of a list: at most so many, after the page whose `next` this is. */
export type ListPage = {
  /** From 1 to 1,000; left out, 100. */
  readonly limit?: number
  /** The `next` of the page before. */
  readonly after?: string
}

/** A page of documents; `next` is `null` on the last one. */
export type Listed<Document> = {
  readonly documents: readonly Document[]
  readonly next: string | null
}

/** The rows of a page that says nothing else. */
export const standardLimit = 100

/** One page of a list, as documents. */
export async function readPage<Kind extends DeskKind>(
  ports: BoundPorts,
  kind: Kind,
  query: StoreQuery,
  { limit = standardLimit, after }: ListPage,
): Promise<Listed<DeskDocuments[Kind]>> {
  const page = await ports.query(query, { limit, ...(after === undefined ? {} : { after }) })
  return { documents: page.documents.map((stored) => readForm(ports.tenant, kind, stored)), next: page.next }
}

/** Every page of a list, one after the other. */
export async function* readAll<Kind extends DeskKind>(
  ports: BoundPorts,
  kind: Kind,
  query: StoreQuery,
): AsyncGenerator<readonly DeskDocuments[Kind][]> {
  let after: string | null = null
  do {
    const page: Listed<DeskDocuments[Kind]> = await readPage(ports, kind, query, {
      limit: 1_000,
      ...(after === null ? {} : { after }),
    })
    yield page.documents
    after = page.next
  } while (after !== null)
}
