import { commitFaults } from './commit-faults.ts'
import { documentFaults } from './document-faults.ts'
import { idFaults } from './id-faults.ts'
import { listFaults } from './list-faults.ts'
import { replayFaults } from './replay-faults.ts'
import { tenantFaults } from './tenant-faults.ts'

export const brokenStores = [
  ...tenantFaults,
  ...commitFaults,
  ...replayFaults,
  ...documentFaults,
  ...idFaults,
  ...listFaults,
]
