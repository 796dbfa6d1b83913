import { commitFaults } from './commit-faults.ts'
import { documentFaults } from './document-faults.ts'
import { idFaults } from './id-faults.ts'
import { listFaults } from './list-faults.ts'
import { pageFaults } from './page-faults.ts'
import { replayFaults } from './replay-faults.ts'
import { tenantFaults } from './tenant-faults.ts'

export { brokenDirectories } from './directory-faults.ts'
export { brokenLedgers } from './ledger-faults.ts'
export { brokenMailers } from './mailer-faults.ts'
export { brokenClocks, brokenIds } from './small-port-faults.ts'

export const brokenStores = [
  ...tenantFaults,
  ...commitFaults,
  ...replayFaults,
  ...documentFaults,
  ...idFaults,
  ...listFaults,
  ...pageFaults,
]
