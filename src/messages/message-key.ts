import { textFingerprint } from '../kernel/fingerprint.ts'
import type { Message } from './message.ts'

/**
 * The id of the message that an occurrence of an action sends to its n-th recipient, counted from 1. It follows from the
 * occurrence alone, in every version of the library, so that two workers at once can only write the same one (OB20).
 */
export function occurrenceMessageId(action: string, occurrence: number, recipient: number): string {
  return `${action}-o${occurrence}-${recipient}`
}

/**
 * What a provider tells the sendings of a message by: the same over all attempts, another once a person has it sent
 * again. 64 hexadecimal characters without personal data (OB15).
 */
export function idempotencyKeyOf(tenant: string, { id, resends }: Pick<Message, 'id' | 'resends'>): string {
  return textFingerprint(JSON.stringify([tenant, id, resends]))
}
