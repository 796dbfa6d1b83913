import { tenantId, type Item, type OutgoingMessage } from 'redress'
import {
  createManualClock,
  createMemoryDirectory,
  createMemoryLedger,
  createMemoryMailer,
  createSequentialIds,
} from 'redress/memory'
import { describe, expect, it } from 'vitest'

const tenant = tenantId('main')

const invoice: Item = {
  id: 'F-1042',
  customer: 'C-1',
  kind: 'invoice',
  number: 'F-1042',
  documentDate: '2026-11-02',
  dueDate: '2026-12-02',
  currency: 'EUR',
  amount: '1200.00',
  openAmount: '1200.00',
  settledOn: null,
}

const scanAll = async (ledger: ReturnType<typeof createMemoryLedger>, customers?: readonly string[]) => {
  const items: Item[] = []
  for await (const chunk of ledger.scan(tenant, customers === undefined ? {} : { customers }))
    items.push(...chunk)
  return items
}

describe('the ledger in memory', () => {
  it('holds the items given, for the tenant main, and replaces those put again', async () => {
    const ledger = createMemoryLedger([invoice])
    ledger.put([{ ...invoice, openAmount: '0.00', settledOn: '2026-12-04' }])
    expect(await ledger.items(tenant, ['F-1042'])).toMatchObject([{ settledOn: '2026-12-04' }])
    expect(await scanAll(ledger)).toHaveLength(1)
  })

  it('moves an item that changes its customer', async () => {
    const ledger = createMemoryLedger([invoice])
    ledger.put([{ ...invoice, customer: 'C-2' }])
    expect(await scanAll(ledger, ['C-1'])).toEqual([])
    expect(await scanAll(ledger, ['C-2'])).toHaveLength(1)
  })

  it('keeps copies of what is put', async () => {
    const fields = { region: 'north' }
    const ledger = createMemoryLedger([{ ...invoice, fields }])
    fields.region = 'south'
    expect(await ledger.items(tenant, ['F-1042'])).toMatchObject([{ fields: { region: 'north' } }])
  })

  it('refuses an item without an id', () => {
    expect(() => createMemoryLedger([{ ...invoice, id: '' }])).toThrow(
      expect.objectContaining({ code: 'id-invalid' }) as Error,
    )
  })
})

describe('the directory in memory', () => {
  it('holds the people given, for the tenant main, and replaces those put again', async () => {
    const directory = createMemoryDirectory({
      customers: [{ id: 'C-1', name: 'Müller', language: 'de', collector: 'lea' }],
    })
    directory.put({ customers: [{ id: 'C-1', name: 'Müller', language: 'de', collector: null }] })
    expect(await directory.customers(tenant, ['C-1'])).toMatchObject([{ collector: null }])
    expect(await directory.customers(tenantId('other'), ['C-1'])).toEqual([])
  })
})

describe('the clock set by hand', () => {
  it('stands still, advances, and can be set back', () => {
    const clock = createManualClock('2026-11-23T23:59:59.999Z')
    clock.advance(1)
    expect(clock.now()).toBe('2026-11-24T00:00:00.000Z')
    clock.set('2026-11-01T00:00:00.000Z')
    expect([clock.now(), clock.now()]).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'])
    expect(() => createManualClock('yesterday')).toThrow(
      expect.objectContaining({ code: 'instant-invalid' }) as Error,
    )
  })
})

describe('the ids that count', () => {
  it('count from 1 under their prefix, dispute numbers in each tenant', async () => {
    const ids = createSequentialIds('t')
    expect([ids.next(), ids.next()]).toEqual(['t-1', 't-2'])
    const numbers = [
      await ids.disputeNumber(tenant),
      await ids.disputeNumber(tenantId('other')),
      await ids.disputeNumber(tenant),
    ]
    expect(numbers).toEqual(['D-1', 'D-1', 'D-2'])
  })
})

describe('the mailer in memory', () => {
  const message: OutgoingMessage = {
    id: 'M-1',
    channel: 'email',
    from: null,
    to: { name: 'Ann', address: 'ann@example.com' },
    subject: 'Open items',
    text: 'Dear Ann',
    html: null,
    automatic: false,
    attachments: [],
    language: 'en',
  }
  const attempt = {
    idempotencyKey: 'K-1',
    attempt: 1,
    deadline: '2026-11-24T10:00:00.000Z',
    signal: { aborted: false },
  }

  it('recognises a key while the window of its first acceptance is open, and no longer (OB3, OB4)', async () => {
    const clock = createManualClock('2026-11-24T09:00:00.000Z')
    const mailer = createMemoryMailer({ idempotency: { windowMs: 1_000 }, clock })
    const first = await mailer.send(tenant, message, attempt)
    clock.advance(999)
    expect(await mailer.send(tenant, message, attempt)).toEqual(first)
    expect(mailer.arrived()).toHaveLength(1)
    clock.advance(1)
    expect(await mailer.send(tenant, message, attempt)).not.toEqual(first)
    expect(mailer.arrived()).toHaveLength(2)
  })

  it('starts no window for a message that never came through', async () => {
    const clock = createManualClock('2026-11-24T09:00:00.000Z')
    const mailer = createMemoryMailer({ idempotency: { windowMs: 1_000 }, clock })
    mailer.meet('request-lost')
    expect(await mailer.send(tenant, message, attempt)).toMatchObject({ outcome: 'unknown' })
    expect(mailer.arrived()).toEqual([])
    clock.advance(999)
    await mailer.send(tenant, message, attempt)
    clock.advance(999)
    await mailer.send(tenant, message, attempt)
    expect(mailer.arrived()).toHaveLength(1)
  })

  it('hands over every time when it does not deduplicate', async () => {
    const mailer = createMemoryMailer()
    await mailer.send(tenant, message, attempt)
    await mailer.send(tenant, message, { ...attempt, attempt: 2 })
    expect(mailer.arrived().map(({ attempt: number }) => number)).toEqual([1, 2])
    expect(mailer.idempotency).toBeNull()
  })

  it('hands over at the deadline, and not a millisecond later', async () => {
    const clock = createManualClock('2026-11-24T10:00:00.000Z')
    const mailer = createMemoryMailer({ clock })
    expect(await mailer.send(tenant, message, attempt)).toMatchObject({ outcome: 'accepted' })
    clock.advance(1)
    expect(await mailer.send(tenant, message, attempt)).toMatchObject({
      outcome: 'notAccepted',
      permanent: false,
    })
  })

  it('meets the faults it is told to meet, one after the other', async () => {
    const mailer = createMemoryMailer()
    for (const fault of ['refused-for-now', 'refused-for-good', 'reply-lost'] as const) mailer.meet(fault)
    const outcomes = []
    for (let at = 0; at < 4; at += 1) outcomes.push(await mailer.send(tenant, message, attempt))
    expect(outcomes).toMatchObject([
      { outcome: 'notAccepted', permanent: false },
      { outcome: 'notAccepted', permanent: true },
      { outcome: 'unknown' },
      { outcome: 'accepted' },
    ])
    expect(mailer.arrived()).toHaveLength(2)
  })
})
