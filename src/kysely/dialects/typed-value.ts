import { isDay } from '../../kernel/calendar/day.ts'
import { isInstant } from '../../kernel/calendar/instant.ts'
import { RedressError } from '../../kernel/errors/redress-error.ts'
import { isAmountText } from '../../kernel/money/amount.ts'
import type { KeyType } from '../../ports/key-types.ts'
import type { DocumentRef } from '../../ports/documents.ts'
import type { Column } from './columns.ts'

const tests: Readonly<Record<KeyType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  flag: (value) => typeof value === 'boolean',
  day: isDay,
  instant: isInstant,
  amount: isAmountText,
}

/** Tells whether a column can hold a value at all; where it cannot, no document has it. */
export function isTyped(type: KeyType, value: unknown): boolean {
  return tests[type](value)
}

/**
 * Refuses a key that its column cannot hold.
 *
 * @throws {RedressError} `document-invalid`, reason `key-type`.
 */
export function requireTyped({ kind, id }: DocumentRef, { key, type }: Column, value: unknown): void {
  if (isTyped(type, value)) return
  throw new RedressError('document-invalid', `The key ${key} of the ${kind} ${id} holds no ${type}.`, {
    kind,
    id,
    reason: 'key-type',
  })
}
