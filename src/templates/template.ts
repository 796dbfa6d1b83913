import type { Audience } from '../messages/message.ts'

/**
 * What a template can be about beside the customer; a hashtag of a scope is available only where the template is used
 * with it (M-3).
 */
export type TemplateScope = 'selection' | 'dispute' | 'action' | 'promise'

/** A template in one language: one line of subject, a text, and the same in HTML (M-1). Hashtags stand for values. */
export type TemplateContent = {
  readonly subject: string
  readonly text: string
  /** What stands in the body of the page; page, character set and language are added when it is rendered. */
  readonly html?: string
}

/** What a message is written from (M-1). */
export type Template = {
  readonly id: string
  readonly audience: Audience
  /**
   * Whether it asks for money: amounts are then what may be chased, and items of which nothing may be chased are left
   * out (M-2). Left out: it does not.
   */
  readonly dunning?: boolean
  readonly about: readonly TemplateScope[]
  /** By language: one in each language of the set (M-3). */
  readonly contents: Readonly<Record<string, TemplateContent>>
}

/** A hashtag of the host's own, declared once (M-2). Its value is the host's too, and given when a message is written. */
export type HostHashtag = {
  /** Without `#`: a letter, then letters, digits and `_`. */
  readonly name: string
  readonly kind: 'text' | 'link' | 'image' | 'button'
  /** `internal`: in internal templates only. Left out: in all. */
  readonly audience?: Audience
  /** Left out: in all templates, whatever they are about. */
  readonly scope?: TemplateScope
  /** By language: the label of a link or button, what stands for an image that is not shown. */
  readonly says?: Readonly<Record<string, string>>
}

/** The host's templates and hashtags, as one versioned value. */
export type TemplateSet = {
  readonly version: number
  /** Every template has content in each of these; the first one serves whose language none is. */
  readonly languages: readonly string[]
  readonly templates: readonly Template[]
  readonly hashtags: readonly HostHashtag[]
}
