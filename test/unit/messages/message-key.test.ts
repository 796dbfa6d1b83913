import { describe, expect, it } from 'vitest'

import { textFingerprint } from '../../../src/kernel/fingerprint.ts'
import { idempotencyKeyOf, occurrenceMessageId } from '../../../src/messages/message-key.ts'

describe('the id of a message that an occurrence sends (OB20)', () => {
  it('follows from action, occurrence and place alone, in every version', () => {
    expect(occurrenceMessageId('id-7-a1', 3, 2)).toBe('id-7-a1-o3-2')
  })
})

describe('what a provider tells sendings by (OB15)', () => {
  const key = idempotencyKeyOf('main', { id: 'M-1', resends: 0 })

  it('stays the same in every version: the fingerprint of tenant, message and how often it was sent again', () => {
    expect(key).toBe(textFingerprint('["main","M-1",0]'))
    expect(key).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is another for another tenant, message, or sending, however they are spelt', () => {
    const keys = [
      key,
      idempotencyKeyOf('other', { id: 'M-1', resends: 0 }),
      idempotencyKeyOf('main', { id: 'M-2', resends: 0 }),
      idempotencyKeyOf('main', { id: 'M-1', resends: 1 }),
      idempotencyKeyOf('main","M', { id: '1', resends: 0 }),
      idempotencyKeyOf('main', { id: '","M-1', resends: 0 }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
