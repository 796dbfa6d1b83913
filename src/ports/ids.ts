import type { TenantId } from '../kernel/ids.ts'

/**
 * Where new identifiers come from. Its promises, each a case of `idsSuite`:
 */
export interface Ids {
  /**
   * An id never given before; all documents of one gesture derive theirs from it.
   *
   * - `ids.next.unique`: no id is given twice.
   * - `ids.next.short`: an id is well-formed and has 1 to 64 bytes, so that others can be derived from it.
   */
  readonly next: () => string
  /**
   * The number people will call a new dispute by. A refused gesture leaves a gap.
   *
   * - `ids.number.unique`: no number is given to two disputes of a tenant, asked for at once or one after the
   *   other.
   * - `ids.number.readable`: a number has 1 to 64 visible characters on one line.
   */
  readonly disputeNumber: (tenant: TenantId) => Promise<string>
}
