import type { Labels } from '../../catalogs/labels.ts'
import type { Totals } from '../../kernel/money/totals.ts'
import type { ButtonLabel } from '../formats/words.ts'
import type { Formats } from '../formats/formats.ts'
import type { ListedItem, RenderFacts } from '../render-facts.ts'
import type { TemplateScope } from '../template.ts'

/** What all hashtags have in common (M-2). */
type Common = {
  /** Without `#`. */
  readonly name: string
  /** `internal`: never in a template for the customer. */
  readonly audience: 'all' | 'internal'
  /** What a template must be about to use it; `null` for none of it. */
  readonly scope: TemplateScope | null
  /** Whether it takes the items of the whole account. */
  readonly needsStatement: boolean
  /** What it stands for, in French and English, for whoever writes templates. */
  readonly says: Labels
}

/** A hashtag that stands for a text. */
export type TextHashtag = Common & {
  readonly kind: 'text'
  /** Whether it keeps its lines, as comments of people do. */
  readonly keepsLines: boolean
  /** `null` when there is nothing to say. */
  readonly write: (facts: RenderFacts, formats: Formats) => string | null
}

/** A hashtag that stands for amounts, one per currency. */
export type AmountsHashtag = Common & {
  readonly kind: 'amounts'
  readonly claimsLateCharges: boolean
  readonly sum: (facts: RenderFacts, dunning: boolean) => Totals
}

/** A hashtag that stands for a table of items. */
export type ListHashtag = Common & {
  readonly kind: 'list'
  /** Whether a message that asks for money shows late interest and fees. */
  readonly claimsLateCharges: boolean
  readonly list: (facts: RenderFacts) => readonly ListedItem[]
}

/** A hashtag whose value the host gives: an address, or a text. */
export type HostValueHashtag = Common & {
  readonly kind: 'host-text' | 'link' | 'button' | 'image'
  /** The name under which the host gives the value. */
  readonly valueName: string
  /** The label of a link or button, what stands for an image; by language, or one of the library's words. */
  readonly words: Readonly<Record<string, string>> | ButtonLabel
  /** Whether an image is kept within the width of a mail. */
  readonly resizes: boolean
}

/** One of the hashtags that a template may use. */
export type Hashtag = TextHashtag | AmountsHashtag | ListHashtag | HostValueHashtag
