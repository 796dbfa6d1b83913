import type { AddressFault } from '../kernel/errors/kernel-errors.ts'
import { RedressError } from '../kernel/errors/redress-error.ts'
import { hasControlCharacter } from '../kernel/text/code-points.ts'

// RFC 5321, 4.5.3.1.
const LONGEST_ADDRESS = 254
const LONGEST_LOCAL = 64

const ASCII = /^[ -~]*$/
const ATOM = /^[\w!#$%&'*+/=?^`{|}~-]+$/
const LABEL = /^[a-z\d-]{1,63}$/i
const NUMBER_AT_END = /\.\d+$/

/**
 * Why a text is not one e-mail address that a message may go to (TM11, TM12); `null` when it is. Allowed is
 * `local@domain` in ASCII: atoms with dots between them, at most 64 characters, and a domain of at least two labels,
 * at most 254 characters in all. Refused with `not-one-address` are lists, groups, display names, comments, angle brackets,
 * spaces and quoted local parts: a mail library may read any of them as another address than a person does.
 *
 * @example
 * ```ts
 * emailAddressFault('lea@example.com') // null
 * emailAddressFault('lea@example.com, eve@example.org') // 'not-one-address'
 * emailAddressFault('lea@müller.example') // 'domain-not-ascii'
 * ```
 */
export function emailAddressFault(text: string): AddressFault | null {
  if (typeof text !== 'string') return 'no-text'
  if (text.length > LONGEST_ADDRESS) return 'too-long'
  if (hasControlCharacter(text)) return 'control-character'
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
  if (!ASCII.test(local)) return 'local-not-ascii'
  if (!local.split('.').every((atom) => ATOM.test(atom))) return 'not-one-address'
  if (local.length > LONGEST_LOCAL) return 'local-too-long'
  if (!ASCII.test(domain)) return 'domain-not-ascii'
  return isDomain(domain) ? null : 'domain-invalid'
}

/**
 * Reads one e-mail address: the local part as it is, the domain in small letters. A domain with other letters than ASCII
 * is taken as punycode only (`xn--mller-kva.example`), so that whoever reviews a message sees that it is not the domain
 * it looks like (TM12).
 *
 * @throws {RedressError} `address-invalid` when `emailAddressFault` finds a fault.
 * @example
 * ```ts
 * parseEmailAddress('Lea.Martin@Example.COM') // 'Lea.Martin@example.com'
 * ```
 */
export function parseEmailAddress(text: string): string {
  const reason = emailAddressFault(text)
  if (reason !== null) {
    throw new RedressError(
      'address-invalid',
      `An e-mail address was refused (${reason}); give one plain address such as lea@example.com.`,
      { reason },
    )
  }
  const at = text.lastIndexOf('@')
  return text.slice(0, at) + text.slice(at).toLowerCase()
}

/** A name of at least two labels whose last is not a number, as it is in an address of four numbers. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.length > 1 && labels.every(isLabel) && !NUMBER_AT_END.test(domain)
}

function isLabel(label: string): boolean {
  return LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-')
}
