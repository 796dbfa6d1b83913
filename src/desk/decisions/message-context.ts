import type { Recipient } from '../../messages/message.ts'

/** What a message says: a text that a person wrote, or a template (M-1). */
export type MessageContent =
  { readonly subject: string; readonly text: string } | { readonly template: string }

/** What the messages of a gesture are about. */
export type MessageContext = {
  readonly customer: string
  readonly dispute: string | null
  readonly action: string | null
  readonly resolver: string | null
  /** The items it is about; left out, those still in the dispute, else in the action. */
  readonly items?: readonly string[]
}

/** To whom a message is written, and in which language. */
export type WrittenTo = {
  readonly to: Recipient
  readonly language: string
}
