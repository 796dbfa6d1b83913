import type { Item } from '../../items/item.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Ledger, LedgerFilter } from '../../ports/ledger.ts'
import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  Open,
  UnderTest,
} from '../conformance/case.ts'
import { checkEqual } from '../conformance/failure.ts'

/** The items that the ledger must hold, for each tenant, and no others: the library only ever reads it. */
export type LedgerNeeds = {
  readonly books?: readonly { readonly tenant: TenantId; readonly items: readonly Item[] }[]
}

/** A ledger that holds the items asked for. */
export interface LedgerUnderTest extends UnderTest {
  readonly ledger: Ledger
}

/** How the host makes the ledger under test: a database of its own, filled with the items that a case needs. */
export type LedgerFactory = AdapterFactory<LedgerNeeds, LedgerUnderTest>

export type OpenLedger = Open<LedgerNeeds, LedgerUnderTest>

/** The promises of the `Ledger` port, each as a case. */
export type LedgerSuite = ConformanceSuite<LedgerNeeds, LedgerUnderTest>

/** Makes a case of the ledger's suite. */
export const ledgerCase = (
  id: string,
  promise: string,
  run: (open: OpenLedger) => Promise<void>,
): ConformanceCase<LedgerNeeds, LedgerUnderTest> => ({ id, promise, run })

/** The chunks of a whole scan. */
export async function scanChunks(
  ledger: Ledger,
  tenant: TenantId,
  filter: LedgerFilter = {},
): Promise<readonly (readonly Item[])[]> {
  const chunks: (readonly Item[])[] = []
  for await (const chunk of ledger.scan(tenant, filter)) chunks.push(chunk)
  return chunks
}

/** Fails unless items are the expected ones, in any order, each once. */
export function checkItems(seen: readonly Item[], expected: readonly Item[], what: string): void {
  checkEqual(seen.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort(), `ids of ${what}`)
  const expectedById = new Map(expected.map((item) => [item.id, item]))
  for (const item of seen) checkEqual(item, expectedById.get(item.id), `${what}, item ${item.id}`)
}
