export type {
  AdapterFactory,
  ConformanceCase,
  ConformanceSuite,
  NoNeeds,
  Open,
  UnderTest,
} from './conformance/case.ts'
export { ConformanceFailure } from './conformance/failure.ts'
export { registerSuite, type TestRunner } from './conformance/register-suite.ts'
export { runSuite, type BrokenPromise, type ConformanceReport } from './conformance/run-suite.ts'
export {
  clockSuite,
  type ClockFactory,
  type ClockSuite,
  type ClockUnderTest,
} from './clock-and-ids/clock-suite.ts'
export { idsSuite, type IdsFactory, type IdsSuite, type IdsUnderTest } from './clock-and-ids/ids-suite.ts'
export type {
  DirectoryFactory,
  DirectoryNeeds,
  DirectorySuite,
  DirectoryUnderTest,
} from './directory/directory-case.ts'
export { directorySuite } from './directory/directory-suite.ts'
export type { LedgerFactory, LedgerNeeds, LedgerSuite, LedgerUnderTest } from './ledger/ledger-case.ts'
export { ledgerSuite } from './ledger/ledger-suite.ts'
export type { ArrivedMessage, MailerFactory, MailerSuite, MailerUnderTest } from './mailer/mailer-case.ts'
export { mailerSuite } from './mailer/mailer-suite.ts'
export { hostileIds } from './store/hostile-ids.ts'
export type { StoreFactory, StoreNeeds, StoreSuite, StoreUnderTest } from './store/store-case.ts'
export { storeSuite } from './store/store-suite.ts'
export { addOccasions, occasions, type Occasion, type Occasions } from './simulator/counters.ts'
export type { FaultProfile } from './simulator/profile.ts'
export { simulate, type Simulation, type SimulationReport } from './simulator/simulate.ts'
export type { Violation } from './simulator/violation.ts'
export { createSampleDesk, type SampleDesk } from './samples/sample-desk.ts'
export { sampleItems, samplePeople } from './samples/sample-books.ts'
