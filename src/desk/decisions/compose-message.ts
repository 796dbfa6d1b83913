import type { Draft } from '../../history/draft.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import type { Recipient } from '../../messages/message.ts'
import { renderTemplate } from '../../templates/render.ts'
import { templateUse } from '../../templates/uses.ts'
import type { Facts } from '../facts.ts'
import type { MessageContent, MessageContext, WrittenTo } from './message-context.ts'
import { renderFactsOf } from './render-facts.ts'

/** What is frozen of a message when it is queued. */
export type ComposedContent = {
  readonly language: string
  readonly template: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

/**
 * Writes a message to one recipient, in their language (M-4, M-5).
 *
 * @throws {RedressError} `template-unknown`, `template-not-usable`, `template-not-for-audience` or
 * `host-value-invalid`.
 */
export function composeMessage(
  facts: Facts,
  draft: Draft,
  content: MessageContent,
  { to, language }: WrittenTo,
  context: MessageContext,
): ComposedContent {
  if (!('template' in content)) {
    return { language, template: null, subject: content.subject, text: content.text, html: null }
  }
  const { template } = content
  const { templates } = facts
  const use = templateUse(templates, template)
  requireAudience(template, use.audience, to)
  const written = renderFactsOf(facts, draft, {
    ...context,
    template,
    use,
    to,
    language,
  })
  return { template, ...renderTemplate(templates, template, written) }
}

/** What is written for colleagues is not for customers, nor the other way round (M-3). */
function requireAudience(template: string, audience: 'customer' | 'internal', { kind }: Recipient): void {
  const recipient = kind === 'user' ? 'internal' : 'customer'
  if (audience === recipient) return
  throw new RedressError('template-not-for-audience', `The template is written for another audience.`, {
    template,
    audience,
    recipient,
  })
}
