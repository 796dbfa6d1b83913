/** What can be wrong with a set of templates of the right shape; each breaks a rule of M-1 to M-4. */
export type TemplateFault =
  /** Another template of the set has this id. */
  | 'id-repeated'
  /** A language is listed twice, whatever the case of its tag. */
  | 'language-repeated'
  /** The template has no content in one of the languages of the set (M-3). */
  | 'language-missing'
  /** The template has content in a language that the set does not list. */
  | 'language-unlisted'
  /** The library has a hashtag of this name, or the set declares it twice (M-2). */
  | 'name-taken'
  /** A name of 3, 4, 6 or 8 hexadecimal digits would be read as a color (M-1). */
  | 'name-is-a-color'
  /** A link, button or image needs words in every language of the set: its label, or what stands for the image. */
  | 'words-missing'
  /** Subject, text and HTML take more than 256 KB together. */
  | 'content-too-large'
  /** Subject, text and HTML hold more than 2,000 hashtags together. */
  | 'too-many-hashtags'
  /** A subject is one line (M-4). */
  | 'line-break-in-subject'
  /** A control character or half a character. */
  | 'character-refused'
  /** No hashtag has this name (M-3). */
  | 'hashtag-unknown'
  /** A hashtag stands directly behind a word or in an address, where it would not be read as one (M-1). */
  | 'hashtag-glued'
  /** The hashtag is internal and the template is for the customer (M-3). */
  | 'hashtag-internal'
  /** The hashtag is about something that the template is not about (M-3). */
  | 'hashtag-out-of-scope'
  /** Lists, links, buttons and images have no place in a subject. */
  | 'hashtag-not-in-subject'
  /** A hashtag stands in a tag, a comment, a style sheet, or an attribute that can run something or is not quoted. */
  | 'hashtag-in-markup'
  /** An attribute of HTML takes texts and amounts only. */
  | 'hashtag-not-in-attribute'
  /** In an address of HTML a hashtag is all of it, and a link, a button or an image. */
  | 'hashtag-in-address'
  /** Text and HTML do not use the same hashtags (M-4). */
  | 'bodies-differ'
  /** The HTML cannot be read for certain: a `<` that begins nothing, a tag, quote or comment without an end. */
  | 'html-malformed'
  /** The element is none that a mail may have. */
  | 'element-refused'
  /** The attribute can run something, or loads what is not seen. */
  | 'attribute-refused'
  /** An address begins with `https:`, `mailto:`, `tel:`, `cid:` or `#`; that of an image with `https:` or `cid:`. */
  | 'address-refused'

/** Codes of templates, and of writing messages from them. */
export interface TemplateErrors {
  /**
   * A set of templates breaks rules M-1 to M-4. At most 100 faults are listed; `count` is how many there are. Line and
   * column count from 1; what is not about a place in a content has none.
   */
  'templates-invalid': {
    readonly faults: readonly {
      readonly template: string | null
      readonly language: string | null
      readonly part: 'subject' | 'text' | 'html' | null
      readonly line: number | null
      readonly column: number | null
      readonly fault: TemplateFault
      /** The hashtag, element or attribute that was found; `null` where the place says all. */
      readonly found: string | null
      /** The name that was probably meant, of a hashtag that is unknown. */
      readonly nearest: string | null
    }[]
    readonly count: number
  }
  /** No template has this id; `known` are the first 50 ids of the set. */
  'template-unknown': { readonly given: string; readonly known: readonly string[] }
  /** The template is about something that is not there: `missing` are scopes, or `statement` for the whole account (M-3). */
  'template-not-usable': { readonly template: string; readonly missing: readonly string[] }
  /**
   * The host's value of a hashtag cannot be used: `missing`, `not-https` for an address, `control-character`, or
   * `too-long`. The value is not shown.
   */
  'host-value-invalid': { readonly hashtag: string; readonly reason: string }
}
