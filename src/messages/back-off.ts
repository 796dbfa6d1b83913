import { textFingerprint } from '../kernel/fingerprint.ts'

/** How long a worker waits before it tries again: longer each time, up to a cap, and not all messages at once. */
export type BackOff = {
  readonly baseMs: number
  readonly capMs: number
  /** After so many tries without success a message is given up, or left to a person. */
  readonly mostTries: number
}

/** The schedule of the library (OB13): at most 2, 4, 8 seconds and so on up to an hour, eight tries in all. */
export const standardBackOff: BackOff = { baseMs: 2_000, capMs: 3_600_000, mostTries: 8 }

const fractions = 0x1_0000_0000

/**
 * How many milliseconds to wait after a try, counted from 1; `null` when it was the last one. Full jitter: anything up to
 * the doubled wait of the try before, drawn from the message and the try, so that the same facts give the same wait (I-3).
 */
export function waitAfter(
  message: string,
  tries: number,
  { baseMs, capMs, mostTries }: BackOff,
): number | null {
  if (tries >= mostTries) return null
  const most = Math.min(capMs, baseMs * 2 ** (tries - 1))
  const drawn = Number.parseInt(textFingerprint(`${message}/${tries}`).slice(0, 8), 16) / fractions
  return Math.ceil(most * drawn)
}
