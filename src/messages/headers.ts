import { hasControlCharacter } from '../kernel/text/code-points.ts'
import { emailAddressFault } from './email-address.ts'

// RFC 5322, 2.1.1: what one line may hold.
const LONGEST_HEADER = 998

const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i

/** What of a message stands in its headers. */
export type MessageHeaders = {
  readonly channel: 'email' | 'sms' | 'letter'
  readonly from: { readonly name: string; readonly address: string } | null
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly language: string
}

/**
 * Why a text cannot stand in a header, as a word; `null` when it can. Refused are line breaks and all other controls,
 * those that only some programs take for a line break included (M-4, TM10), lone surrogates, and texts longer than 998
 * UTF-16 units. For subjects, names of people and names of files.
 *
 * @example
 * ```ts
 * headerTextFault('Überfällig: 1 200,00 €') // null
 * headerTextFault('Open items\r\nBcc: eve@example.org') // 'control-character'
 * ```
 */
export function headerTextFault(text: string): string | null {
  if (text.length > LONGEST_HEADER) return 'too-long'
  if (hasControlCharacter(text)) return 'control-character'
  return text.isWellFormed() ? null : 'lone-surrogate'
}

/**
 * Why a message must not be handed to any mailer, as the place and the fault; `null` when it may. Asked when a message is
 * queued, and again right before it is sent: what a header carries is never left to the library that writes it
 * (TM10 to TM12). An e-mail has one plain address on each side; numbers and postal addresses have their own forms.
 *
 * @example
 * ```ts
 * const to = { name: 'Ann', address: 'ann@example.com\r\nBcc: eve@example.org' }
 * const message = { channel: 'email', from: null, to, subject: 'Open items', language: 'en' } as const
 * headersFault(message) // 'to.address: control-character'
 * ```
 */
export function headersFault({ channel, from, to, subject, language }: MessageHeaders): string | null {
  const addressFault = channel === 'email' ? emailAddressFault : headerTextFault
  const faults: readonly (readonly [place: string, fault: string | null])[] = [
    ['subject', headerTextFault(subject)],
    ['from.name', from === null ? null : headerTextFault(from.name)],
    ['from.address', from === null ? null : addressFault(from.address)],
    ['to.name', headerTextFault(to.name)],
    ['to.address', addressFault(to.address)],
    ['language', LANGUAGE_TAG.test(language) ? null : 'language-invalid'],
  ]
  const first = faults.find(([, fault]) => fault !== null)
  return first === undefined ? null : `${first[0]}: ${first[1] ?? ''}`
}
