import { RedressError } from '../../kernel/errors/redress-error.ts'
import { LIMITS } from '../../kernel/text/limits.ts'
import { longTextFault } from '../../kernel/text/safe-text.ts'
import { wordsOf } from '../formats/shipped-words.ts'
import type { HostValueHashtag } from '../hashtags/hashtag.ts'
import type { RenderFacts } from '../render-facts.ts'
import { chooseLanguage } from '../content-of.ts'

const LONGEST_ADDRESS = 2_048
const ADDRESS = /^https:\/\/[A-Za-z0-9[][!#-&(-;=?-[\]_a-z~]*$/
const CONTROL = /(?![\t\n\r])\p{Cc}/u

/**
 * What the host gives for a hashtag.
 *
 * @throws {RedressError} `host-value-invalid` when it is missing, no address that begins with `https:`, or no text.
 */
export function hostValueOf(
  { kind, name, valueName }: HostValueHashtag,
  { hostValues }: RenderFacts,
): string {
  const value: unknown = Object.hasOwn(hostValues, valueName) ? hostValues[valueName] : undefined
  if (typeof value !== 'string') throw refused(name, 'missing')
  const reason = kind === 'host-text' ? faultOfText(value) : faultOfAddress(value)
  if (reason === null) return value
  throw refused(name, reason)
}

/** The label of a link or button, or what stands for an image, in a language of the set. */
export function labelOf({ words }: HostValueHashtag, language: string): string {
  if (typeof words === 'string') return wordsOf(language).buttons[words]
  return words[chooseLanguage(Object.keys(words), language)] ?? ''
}

function faultOfText(text: string): string | null {
  if (CONTROL.test(text)) return 'control-character'
  return longTextFault(text, LIMITS.longTextBytes)
}

/** Only the characters that an address may be spelt with: an international one comes in its ASCII form. */
function faultOfAddress(address: string): string | null {
  if (address.length > LONGEST_ADDRESS) return 'too-long'
  if (CONTROL.test(address)) return 'control-character'
  if (!address.startsWith('https://')) return 'not-https'
  return ADDRESS.test(address) ? null : 'not-an-address'
}

function refused(hashtag: string, reason: string): RedressError {
  return new RedressError(
    'host-value-invalid',
    `The value of #${hashtag} cannot be used (${reason}); give a text, or an address that begins with https://.`,
    { hashtag, reason },
  )
}
