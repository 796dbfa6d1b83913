import { escapeHtml, cleanSubject } from './rendering/safe-values.ts'
import { chooseLanguage, templateOf } from './content-of.ts'
import { defineTemplates } from './define-templates.ts'
import { formatsOf } from './formats/formats.ts'
import { knownHashtags } from './hashtags/known-hashtags.ts'
import type { RenderFacts } from './render-facts.ts'
import { renderCompiled, type View } from './renderer.ts'
import { compiledOf, type CompiledContent } from './rendering/compile-content.ts'
import { requireFacts } from './rendering/require-facts.ts'
import { valueOf, type Circumstance } from './rendering/values.ts'
import type { Template, TemplateSet } from './template.ts'
import { writePage } from './rendering/page.ts'

/** A message as it would be sent. */
export type RenderedMessage = {
  /** Of the content that was chosen. */
  readonly language: string
  readonly subject: string
  readonly text: string
  /** A whole page; `null` when the content has none. */
  readonly html: string | null
}

const MOST_ROWS = 200
const MOST_HTML_BYTES = 90_000

/**
 * Writes a message from a template (M-5): values are computed from the facts now, in the language of the recipient (M-4).
 *
 * @throws {RedressError} `template-unknown` when the set has no such template; `template-not-usable` when it is about
 * something that the facts lack; `host-value-invalid` when a value of the host cannot be used.
 * @example
 * ```ts
 * const colleague = { name: 'Léa Roux', email: 'lea@example.com', phone: null }
 * const message = renderTemplate(standardTemplates, 'promise-confirmation', {
 *   today: '2026-06-01',
 *   language: 'en-GB',
 *   recipient: { name: 'Ms Moreau' },
 *   customer: { id: 'C-1', name: 'Dupont' },
 *   company: { name: 'Example Ltd' },
 *   collector: colleague,
 *   resolver: null,
 *   selection: [],
 *   statement: null,
 *   dispute: null,
 *   action: null,
 *   promise: { on: '2026-06-15', amounts: { EUR: '1250.00' } },
 *   hostValues: {},
 * })
 * message.language // 'en'
 * message.subject // 'Your promise to pay'
 * message.text.includes('15 Jun 2026: 1,250.00\u00A0EUR') // true
 * ```
 */
export function renderTemplate(given: TemplateSet, id: string, facts: RenderFacts): RenderedMessage {
  const set = defineTemplates(given)
  const template = templateOf(set, id)
  const language = chooseLanguage(set.languages, facts.language)
  const content = compiledOf(contentIn(template, language), knownHashtags(set))
  requireFacts(template, content, facts)
  const { texts, html } = viewsOf(content, facts, circumstanceOf(template, content, language))
  const subject = cleanSubject(renderCompiled(content.subject, texts, asIs))
  return {
    language,
    subject,
    text: renderCompiled(content.text, texts, asIs),
    html:
      content.html === null
        ? null
        : writePage(language, subject, renderCompiled(content.html, html, escapeHtml)),
  }
}

function contentIn({ contents }: Template, language: string) {
  const content = contents[language]
  if (content === undefined) throw new TypeError(`a defined template without content in ${language}`)
  return content
}

function circumstanceOf(
  { audience, dunning }: Template,
  { listCount, html, htmlBytes }: CompiledContent,
  language: string,
): Circumstance {
  const lists = Math.max(1, listCount)
  return {
    language,
    formats: formatsOf(language),
    isDunning: dunning === true,
    isInternal: audience === 'internal',
    hasHtml: html !== null,
    maxRows: Math.floor(MOST_ROWS / lists),
    maxHtmlBytes: Math.max(0, MOST_HTML_BYTES - htmlBytes) / lists,
  }
}

/** Views without a prototype, with a text of their own for every hashtag used (TM2, TM3). */
function viewsOf(
  { hashtags }: CompiledContent,
  facts: RenderFacts,
  circumstance: Circumstance,
): { readonly texts: View; readonly html: View } {
  const texts = Object.create(null) as Record<string, string>
  const html = Object.create(null) as Record<string, string>
  for (const { hashtag, textKey, markupKey, addressKey } of hashtags) {
    const { text, markup = '', address = '' } = valueOf(hashtag, facts, circumstance)
    texts[textKey] = text
    html[textKey] = text
    html[markupKey] = markup
    html[addressKey] = address
  }
  return { texts, html }
}

function asIs(text: string): string {
  return text
}
