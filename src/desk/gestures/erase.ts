import type { Draft } from '../../history/draft.ts'
import { recordErasure } from '../decisions/erase-texts.ts'
import type { Facts } from '../facts.ts'
import { nothingNamed, receiptOf, type Gesture, type Receipt } from '../gesture.ts'
import { eraseSchema } from './upkeep-schema.ts'
import type { EraseCommand } from './upkeep-commands.ts'

/** Erases texts by id; what is erased already stays so. */
export const erase: Gesture<EraseCommand> = {
  name: 'erase',
  about: null,
  schema: eraseSchema,
  load: ({ notes = [], messages = [] }) => ({ notes, messages, whole: messages.length > 0 }),
  named: () => nothingNamed,
  numbersDispute: false,
  decide: eraseNamed,
}

function eraseNamed(facts: Facts, draft: Draft, { notes = [], messages = [] }: EraseCommand): Receipt {
  recordErasure(facts, draft, { notes, messages })
  return receiptOf(null, null)
}
