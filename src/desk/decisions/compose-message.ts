import type { Draft } from '../../history/draft.ts'
import type { Recipient } from '../../messages/message.ts'
import type { Facts } from '../facts.ts'

/** What a message says: a text that a person wrote, or a template. */
export type MessageContent =
  { readonly subject: string; readonly text: string } | { readonly template: string }

/** What the messages of a gesture are about. */
export type MessageContext = {
  readonly customer: string
  readonly dispute: string | null
  readonly action: string | null
  readonly resolver: string | null
}

/** What is frozen of a message when it is queued. */
export type ComposedContent = {
  readonly language: string
  readonly template: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

/** Writes a message to one recipient. */
export function composeMessage(
  _facts: Facts,
  _draft: Draft,
  content: MessageContent,
  { language }: { readonly to: Recipient; readonly language: string },
  _context: MessageContext,
): ComposedContent {
  if ('template' in content) throw new Error('templates come next')
  return { language, template: null, subject: content.subject, text: content.text, html: null }
}
