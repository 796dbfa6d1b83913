import type { TenantId } from '../../kernel/ids.ts'
import type { Contact, Customer, Directory, User } from '../../ports/directory.ts'
import type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  Open,
  UnderTest,
} from '../conformance/case.ts'

/** The people the directory must know, for each tenant, and no others; contacts in the order to write to them. */
export type DirectoryNeeds = {
  readonly people?: readonly {
    readonly tenant: TenantId
    readonly customers: readonly Customer[]
    readonly users: readonly User[]
    readonly contacts: readonly Contact[]
  }[]
}

/** A directory that knows the people asked for. */
export interface DirectoryUnderTest extends UnderTest {
  readonly directory: Directory
}

/** How the host makes the directory under test. */
export type DirectoryFactory = AdapterFactory<DirectoryNeeds, DirectoryUnderTest>

/** The promises of the `Directory` port, each as a case. */
export type DirectorySuite = ConformanceSuite<DirectoryNeeds, DirectoryUnderTest>

/** Makes a case of the directory's suite. */
export const directoryCase = (
  id: string,
  promise: string,
  run: (open: Open<DirectoryNeeds, DirectoryUnderTest>) => Promise<void>,
): ConformanceCase<DirectoryNeeds, DirectoryUnderTest> => ({ id, promise, run })
