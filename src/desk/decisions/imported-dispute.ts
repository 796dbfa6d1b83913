import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { textFingerprint } from '../../kernel/fingerprint.ts'
import type { Facts } from '../facts.ts'

/** The id of the dispute that is imported under a number: the same for every import, so that only one can be first. */
export function importedDisputeId(number: string): string {
  return `imported-${textFingerprint(number)}`
}

/** Refuses a number under which a dispute was imported before. Throws `dispute-number-taken`. */
export function requireFreeNumber(draft: Draft, number: string): void {
  const dispute = importedDisputeId(number)
  if (draft.read('dispute', dispute) === undefined) return
  throw numberTaken(number)
}

/** The refusal of a number under which a dispute was imported before. */
export function numberTaken(number: string): RedressError<'dispute-number-taken'> {
  return new RedressError('dispute-number-taken', 'A dispute was imported under this number before.', {
    number,
    dispute: importedDisputeId(number),
  })
}

/** Refuses a dispute that was not open yet. Throws `opened-in-future`. */
export function requireOpened(facts: Facts, openedOn: Day): void {
  if (openedOn <= facts.today) return
  throw new RedressError('opened-in-future', `A dispute was opened on ${facts.today} or before.`, {
    given: openedOn,
    today: facts.today,
  })
}
