import type { EraseRequest, PurgeRequest } from '../gestures/upkeep-commands.ts'
import type { EraseResult } from '../running/erase-all.ts'
import type { GestureOptions } from '../running/options.ts'

/** Gestures that take personal texts away for good. What happened, when and by whom stays in the history. */
export interface UpkeepGestures {
  /**
   * Erases texts of people: comments and reasons, and what messages said to which name and address. By id, or all of the
   * history of an item, a dispute or an action, or all about a customer. A message that still waits is cancelled. Takes
   * several commits for many texts; doing it again erases what came since.
   *
   * @throws {RedressError} `text-unknown`, `dispute-unknown`, `action-unknown`.
   * @example
   * ```ts
   * const { desk } = createSampleDesk()
   * const by = { by: 'lea' }
   * const { dispute } = await desk.openDispute(
   *   { items: ['F-1042'], status: 'dispute-price', comment: 'Ms Le Goff says 8 % less.' },
   *   by,
   * )
   * const { notes } = await desk.erase({ dispute: dispute.id }, { by: 'data-protection' })
   * notes // 1
   * const { documents } = await desk.history({ dispute: dispute.id })
   * documents[0]?.notes[0]?.text // ''
   * documents[0]?.notes[0]?.erased?.by // 'data-protection'
   * ```
   */
  readonly erase: (request: EraseRequest, options: Pick<GestureOptions, 'by'>) => Promise<EraseResult>

  /**
   * Erases all texts that were written before a day, or that policy keeps no longer (`keepTextsDays`); meant for the
   * host's timer.
   *
   * @throws {RedressError} `purge-in-future`.
   * @example
   * ```ts
   * const { desk, clock } = createSampleDesk({ keepTextsDays: 365 })
   * await desk.putInDispute('C-1', { comment: 'Ms Le Goff called.' }, { by: 'lea' })
   * clock.set('2027-12-01T08:00:00.000Z')
   * const yet = await desk.purge({}, { by: 'night-job' })
   * yet.notes // 0
   * clock.set('2027-12-02T08:00:00.000Z')
   * const { notes } = await desk.purge({}, { by: 'night-job' })
   * notes // 1
   * ```
   */
  readonly purge: (request: PurgeRequest, options: Pick<GestureOptions, 'by'>) => Promise<EraseResult>
}
