import type { Draft } from '../../history/draft.ts'
import type { Day } from '../../kernel/calendar/day.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { namedByChosen, needsOfChosen, receiptOfChosen } from '../decisions/chosen.ts'
import { recordBeginning } from '../decisions/leave-alone.ts'
import { addComment } from '../decisions/notes.ts'
import { requireComment } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { HoldCommand } from './account-commands.ts'
import { holdSchema } from './account-schema.ts'

/** Holds items or a customer up to a day. */
export const hold: Gesture<HoldCommand> = {
  name: 'hold',
  about: null,
  schema: holdSchema,
  load: needsOfChosen,
  named: namedByChosen,
  numbersDispute: false,
  decide: holdChosen,
}

function holdChosen(facts: Facts, draft: Draft, command: HoldCommand): Receipt {
  const text = requireComment('hold', command.reason)
  requireLastDay(facts, command.until)
  const reason = addComment(facts, draft, text)
  const held = { until: command.until, reason, since: facts.today, by: facts.by }
  recordBeginning(facts, draft, command, {
    ofItems: (items) => ({ type: 'items-held', hold: held, items }),
    ofCustomer: (customer) => ({ type: 'customer-held', customer, hold: held }),
  })
  return receiptOfChosen(command)
}

function requireLastDay(facts: Facts, until: Day): void {
  if (until >= facts.today) return
  throw new RedressError('hold-date-past', `A hold lasts until today, ${facts.today}, or later.`, {
    given: until,
    today: facts.today,
  })
}
