import type { DisputeLine } from '../../../src/disputes/line.ts'

/** The line of an invoice of EUR 1,000.00, wholly open, of which 300.00 are disputed; anything else as given. */
export const aLine = (more: Partial<DisputeLine> = {}): DisputeLine => ({
  item: 'F-1',
  currency: 'EUR',
  original: '300.00',
  current: '300.00',
  paid: '0.00',
  credited: '0.00',
  otherwise: '0.00',
  released: '0.00',
  open: '1000.00',
  cleared: { paid: '0.00', credited: '0.00', other: '0.00' },
  toCredit: null,
  stays: [
    {
      episode: 1,
      from: '2026-06-01',
      until: null,
      untilRecordedOn: null,
      why: null,
      outcome: null,
      code: null,
    },
  ],
  ...more,
})

/** Where the disputed money of a line is (D-8). */
export const bucketsOf = ({ original, current, paid, credited, otherwise, released }: DisputeLine) => ({
  original,
  current,
  paid,
  credited,
  otherwise,
  released,
})
