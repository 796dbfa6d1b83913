import { escapeHtml } from '../rendering/safe-values.ts'
import type { TemplateContent } from '../template.ts'

/**
 * A content of which text and HTML are the same paragraphs, so that they cannot say different things (M-4). A list has a
 * block of its own, and a comment keeps its lines.
 */
export function contentOf(subject: string, paragraphs: readonly string[]): TemplateContent {
  return { subject, text: paragraphs.join('\n\n'), html: paragraphs.map(writeParagraph).join('\n') }
}

function writeParagraph(paragraph: string): string {
  if (paragraph.startsWith('#items_list')) return `<div>${paragraph}</div>`
  if (paragraph.endsWith('_comment')) return `<p style="white-space:pre-line">${paragraph}</p>`
  return `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`
}
