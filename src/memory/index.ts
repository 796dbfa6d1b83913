export { createManualClock, type ManualClock } from './clock.ts'
export { createMemoryDirectory, type MemoryDirectory, type People } from './directory.ts'
export { createSequentialIds } from './ids.ts'
export { createMemoryLedger, type MemoryLedger } from './ledger.ts'
export {
  createMemoryMailer,
  type Arrival,
  type MailerFault,
  type MemoryMailer,
  type MemoryMailerOptions,
} from './mailer.ts'
export { createMemoryStore } from './store.ts'
