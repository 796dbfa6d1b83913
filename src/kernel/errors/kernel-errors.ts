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
  /** An id is empty, longer than 255 bytes, or not well-formed. */
  'id-invalid': { readonly reason: string }
  /** A command or document does not have the shape it must have; `issues` says where and what is allowed. */
  'input-invalid': {
    readonly what: string
    readonly issues: readonly { readonly path: string; readonly expected: string }[]
  }
}
