import { describe, expect, it } from 'vitest'

import { textFingerprint } from '../../../src/kernel/fingerprint.ts'
import { standardBackOff, waitAfter } from '../../../src/messages/back-off.ts'

/** What is drawn for a message and a try, from 0 to 1: the first 32 bits of their fingerprint. */
const drawn = (message: string, tries: number) =>
  Number(`0x${textFingerprint(`${message}/${String(tries)}`).slice(0, 8)}`) / 2 ** 32

describe('the wait before a message is tried again (OB13)', () => {
  it('starts at two seconds at most, doubles up to an hour, and ends after eight tries', () => {
    expect(standardBackOff).toEqual({ baseMs: 2_000, capMs: 3_600_000, mostTries: 8 })
    const most = [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000]
    for (const [index, ms] of most.entries()) {
      const tries = index + 1
      expect(waitAfter('M-1', tries, standardBackOff)).toBe(Math.ceil(ms * drawn('M-1', tries)))
    }
    expect(waitAfter('M-1', 8, standardBackOff)).toBeNull()
    expect(waitAfter('M-1', 9, standardBackOff)).toBeNull()
  })

  it('is never longer than the cap, however often it was tried', () => {
    const terms = { baseMs: 2_000, capMs: 10_000, mostTries: 1_000 }
    for (const tries of [3, 4, 20, 999]) {
      expect(waitAfter('M-1', tries, terms)).toBe(
        Math.ceil(Math.min(10_000, 2_000 * 2 ** (tries - 1)) * drawn('M-1', tries)),
      )
    }
  })

  it('is full jitter: spread over all of it, and the same for the same message and try (I-3)', () => {
    const waits = Array.from(
      { length: 1_000 },
      (_, at) => waitAfter(`M-${String(at)}`, 1, standardBackOff) ?? 0,
    )
    const again = Array.from(
      { length: 1_000 },
      (_, at) => waitAfter(`M-${String(at)}`, 1, standardBackOff) ?? 0,
    )
    expect(again).toEqual(waits)
    expect(Math.min(...waits)).toBeLessThan(100)
    expect(Math.max(...waits)).toBeGreaterThan(1_900)
    expect(Math.max(...waits)).toBeLessThanOrEqual(2_000)
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
    expect(Math.abs(mean - 1_000)).toBeLessThan(100)
    expect(waits.every(Number.isInteger)).toBe(true)
  })
})
