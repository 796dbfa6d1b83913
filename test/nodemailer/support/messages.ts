import type { OutgoingMessage, SendAttempt } from 'redress'

/** A message to Ann, changed in what a test is about. */
export const message = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: 'M-1',
  channel: 'email',
  from: { name: 'Collections', address: 'collections@desk.example' },
  to: { name: 'Ann', address: 'ann@example.com' },
  subject: 'Open items',
  text: 'Dear Ann,\nthree invoices are open.',
  html: null,
  automatic: false,
  attachments: [],
  language: 'en',
  ...change,
})

/** The first attempt to send it, with an hour left. */
export const attempt = (change: Partial<SendAttempt> = {}): SendAttempt => ({
  idempotencyKey: 'K-1',
  attempt: 1,
  deadline: '2026-11-24T10:00:00.000Z',
  signal: { aborted: false },
  ...change,
})
