import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  Open,
  UnderTest,
} from '../conformance/case.ts'
import type { Store, StoreLimits } from '../../ports/store.ts'

/** What a case asks of the store it opens. A store whose limits cannot be set keeps its own. */
export type StoreNeeds = { readonly limits?: StoreLimits }

/** A store and how to let go of it. */
export interface StoreUnderTest extends UnderTest {
  readonly store: Store
}

/** How the host makes the store under test: empty, and apart from all others. */
export type StoreFactory = AdapterFactory<StoreNeeds, StoreUnderTest>

export type OpenStore = Open<StoreNeeds, StoreUnderTest>

/** The promises of the `Store` port, each as a case. */
export type StoreSuite = ConformanceSuite<StoreNeeds, StoreUnderTest>

/** Makes a case of the store's suite. */
export const storeCase = (
  id: string,
  promise: string,
  run: (open: OpenStore) => Promise<void>,
): ConformanceCase<StoreNeeds, StoreUnderTest> => ({ id, promise, run })
