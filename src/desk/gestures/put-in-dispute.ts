import { reasonOf } from '../../catalogs/entries.ts'
import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { namedByChosen, needsOfChosen, receiptOfChosen } from '../decisions/chosen.ts'
import { addComment } from '../decisions/notes.ts'
import { requireKnownCustomer } from '../decisions/require.ts'
import type { Facts } from '../facts.ts'
import type { Gesture, Receipt } from '../gesture.ts'
import type { PutInDisputeCommand } from './account-commands.ts'
import { putInDisputeSchema } from './account-schema.ts'

/** Puts a customer in dispute as a whole; done again it adds or replaces the reason. */
export const putInDispute: Gesture<PutInDisputeCommand> = {
  name: 'putInDispute',
  about: 'customer',
  schema: putInDisputeSchema,
  load: ({ customer }) => needsOfChosen({ customer }),
  named: ({ customer }) => namedByChosen({ customer }),
  numbersDispute: false,
  decide: disputeCustomer,
}

function disputeCustomer(facts: Facts, draft: Draft, command: PutInDisputeCommand): Receipt {
  const { customer, reason = null } = command
  requireKnownCustomer(facts, customer)
  if (reason !== null) reasonOf(facts.catalog, reason, 'new')
  const known = draft.read('account', customer)?.dispute ?? null
  if (known !== null) requireOtherReason(customer, known.reason, reason)
  const comment = command.comment === undefined ? null : addComment(facts, draft, command.comment)
  const { today: on, by, settings } = facts
  if (known === null) {
    const reasonSince = reason === null ? null : on
    const dispute = { since: on, reason, reasonSince, dunning: settings.customerDispute, comment, by }
    draft.record({ type: 'customer-disputed', customer, dispute })
  } else if (reason !== null) {
    draft.record({ type: 'customer-dispute-changed', customer, reason, comment, on })
  }
  return receiptOfChosen({ customer })
}

function requireOtherReason(customer: string, known: string | null, given: string | null): void {
  if (given !== null && given !== known) return
  throw new RedressError('customer-already-disputed', 'The customer is in dispute already.', {
    customer,
    reason: known,
  })
}
