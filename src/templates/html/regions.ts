import type { TemplateFault } from '../../kernel/errors/template-errors.ts'

/** A stretch of HTML, and what hashtags may stand in it. */
export type Region = {
  readonly kind: 'text' | 'attribute' | 'address' | 'closed'
  readonly from: number
  readonly to: number
}

/** A fault of HTML, and where it is. */
export type HtmlFault = {
  readonly at: number
  readonly fault: TemplateFault
  readonly found: string | null
}

/** HTML cut into regions from its beginning to its end, as far as it can be read for certain. */
export type ReadHtml = {
  readonly regions: readonly Region[]
  readonly faults: readonly HtmlFault[]
}
