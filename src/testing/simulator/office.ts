import type { Desk } from '../../desk/desk.ts'
import type { TenantId } from '../../kernel/ids.ts'
import type { Dice } from '../conformance/random.ts'
import type { Books } from './books.ts'
import type { DocumentsSeen } from './documents-seen.ts'

/** One thing a person does at a desk; done again under the same key when its machine died. */
export type Deed = {
  readonly name: string
  readonly key: string
  readonly act: (desk: Desk, options: { readonly by: string; readonly key: string }) => Promise<unknown>
}

/** Where deeds are drawn from. */
export type Office = {
  readonly tenant: TenantId
  readonly dice: Dice
  readonly documents: DocumentsSeen
  readonly books: Books
  readonly today: () => string
  readonly tomorrow: () => string
}

/** What somebody does at a desk. */
export type Act = Deed['act']

/** Draws a deed of one kind by what there is to do; `null` when there is nothing of the kind. */
export type Draw = (office: Office) => Act | null

export function pickFrom<T>(dice: Dice, from: readonly T[]): T | null {
  return from.length === 0 ? null : dice.pick(from)
}

/** Two texts that differ say who sent what. */
export function drawContent(dice: Dice): { readonly subject: string; readonly text: string } {
  return { subject: `Reminder ${dice.roll(100)}`, text: 'It is still open.' }
}
