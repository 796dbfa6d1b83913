/** What can be wrong with an e-mail address (TM11, TM12). */
export type AddressFault =
  /** It is not a text at all. */
  | 'no-text'
  /** It is longer than 254 characters. */
  | 'too-long'
  /** It holds a line break or another control. */
  | 'control-character'
  /** The part before the `@` has letters other than ASCII, which few servers take. */
  | 'local-not-ascii'
  /** It is a list, a group, an address with a name or comment, has a quoted part, or no `@` at all. */
  | 'not-one-address'
  /** The part before the `@` is longer than 64 characters. */
  | 'local-too-long'
  /** The domain has letters other than ASCII: give it in punycode (`xn--…`), so that everybody sees what it is. */
  | 'domain-not-ascii'
  /** The domain has no dot, an empty or malformed label, or is a number. */
  | 'domain-invalid'

/** Codes of malformed values: money, days, text, ids and shapes. */
export interface KernelErrors {
  /** An amount or rate is not a plain decimal string that its currency (`null` when not known) can hold. */
  'amount-invalid': { readonly given: string; readonly currency: string | null; readonly reason: string }
  /** A currency code is not an active one of ISO 4217. */
  'currency-unknown': { readonly given: string }
  /** A calendar day is not a real `YYYY-MM-DD` from 1900 to 2199, or a calculation left those years. */
  'day-invalid': { readonly given: string }
  /** An instant is not ISO 8601 UTC with milliseconds from 1900 to 2199, or a time of day is not `HH:mm`. */
  'instant-invalid': { readonly given: string }
  /** A time zone is not one of the IANA database. */
  'zone-unknown': { readonly given: string }
  /** A delay is negative, fractional or longer than 36,500 of its unit, or a day is moved by a fraction. */
  'delay-invalid': { readonly given: number; readonly unit: string }
  /** No working day was found within ten years: the weekend or the holidays leave none. */
  'calendar-exhausted': { readonly from: string; readonly searchedDays: number }
  /** A text is too long, not well-formed, or carries characters that its place does not allow. */
  'text-invalid': { readonly reason: string; readonly limit: number | null; readonly length: number }
  /**
   * A text is not one plain e-mail address. Take it from the directory as `lea@example.com`, without name or brackets, one
   * for each person. The address itself is never told.
   */
  'address-invalid': { readonly reason: AddressFault }
  /** An id is empty, longer than 255 bytes, or not well-formed. */
  'id-invalid': { readonly reason: string }
  /** A command or document does not have the shape it must have; `issues` says where and what is allowed. */
  'input-invalid': {
    readonly what: string
    readonly issues: readonly { readonly path: string; readonly expected: string }[]
  }
}
