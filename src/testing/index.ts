export type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  Open,
  UnderTest,
} from './conformance/case.ts'
export { ConformanceFailure } from './conformance/failure.ts'
export { registerSuite, type TestRunner } from './conformance/register-suite.ts'
export { runSuite, type BrokenPromise, type ConformanceReport } from './conformance/run-suite.ts'
export {
  clockSuite,
  type ClockFactory,
  type ClockNeeds,
  type ClockSuite,
  type ClockUnderTest,
} from './clock-and-ids/clock-suite.ts'
export {
  idsSuite,
  type IdsFactory,
  type IdsNeeds,
  type IdsSuite,
  type IdsUnderTest,
} from './clock-and-ids/ids-suite.ts'
export {
  directorySuite,
  type DirectoryFactory,
  type DirectoryNeeds,
  type DirectorySuite,
  type DirectoryUnderTest,
} from './directory/directory-suite.ts'
export type { LedgerFactory, LedgerNeeds, LedgerSuite, LedgerUnderTest } from './ledger/ledger-case.ts'
export { ledgerSuite } from './ledger/ledger-suite.ts'
export {
  mailerSuite,
  type ArrivedMessage,
  type MailerFactory,
  type MailerNeeds,
  type MailerSuite,
  type MailerUnderTest,
} from './mailer/mailer-suite.ts'
export { hostileIds } from './store/hostile-ids.ts'
export type { StoreFactory, StoreNeeds, StoreSuite, StoreUnderTest } from './store/store-case.ts'
export { storeSuite } from './store/store-suite.ts'
