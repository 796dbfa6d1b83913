import type { TenantId } from '../kernel/ids.ts'

/** Where new identifiers come from. */
export interface Ids {
  /** An id never given before, at most 64 bytes; all documents of one gesture derive theirs from it. */
  readonly next: () => string
  /** The number people will call a new dispute by. A refused gesture leaves a gap. */
  readonly disputeNumber: (tenant: TenantId) => Promise<string>
}
