import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { namedByChosen, needsOfChosen, receiptOfChosen } from '../decisions/chosen.ts'
import { addComment } from '../decisions/notes.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { LiftDisputeCommand } from './account-commands.ts'
import { liftDisputeSchema } from './account-schema.ts'

/** Ends the dispute of a customer as a whole. */
export const liftDispute: Gesture<LiftDisputeCommand> = {
  name: 'liftDispute',
  about: 'customer',
  schema: liftDisputeSchema,
  load: ({ customer }) => needsOfChosen({ customer }),
  named: ({ customer }) => namedByChosen({ customer }),
  numbersDispute: false,
  decide: liftCustomer,
}

function liftCustomer(facts: Facts, draft: Draft, { customer, comment }: LiftDisputeCommand): Receipt {
  if ((draft.read('account', customer)?.dispute ?? null) === null) {
    throw new RedressError('customer-not-disputed', 'The customer is not in dispute as a whole.', {
      customer,
    })
  }
  if (comment !== undefined) addComment(facts, draft, comment)
  draft.record({ type: 'customer-dispute-lifted', customer, on: facts.today })
  return receiptOfChosen({ customer })
}
