import { describe, expect, it } from 'vitest'

import { evolveOutbox, outboxPart, type Outbox } from '../../../src/messages/outbox.ts'

const stopped = { type: 'sending-stopped', on: '2026-06-01', by: 'lea', reason: 'N-1' } as const
const resumed = { type: 'sending-resumed' } as const
const reserved = (on: string, count: number) => ({ type: 'sends-reserved', on, count }) as const
const outbox = (more: Partial<Outbox> = {}): Outbox => ({ stop: null, quota: null, ...more })

describe('the outbox of a tenant', () => {
  it('keeps its switch and its quota apart: the one is guarded by every sending, the other often written', () => {
    expect([stopped, resumed, reserved('2026-06-01', 1)].map(outboxPart)).toEqual([
      'switch',
      'switch',
      'quota',
    ])
  })

  it('says since when and by whom sending is stopped, and why, until it is resumed', () => {
    const stop = { since: '2026-06-01', by: 'lea', reason: 'N-1' }
    expect(evolveOutbox(undefined, stopped)).toEqual(outbox({ stop }))
    expect(evolveOutbox(outbox({ stop }), resumed)).toEqual(outbox())
    expect(evolveOutbox(undefined, resumed)).toEqual(outbox())
  })

  it('adds up what is set aside on one day, and begins at nothing on the next', () => {
    const first = evolveOutbox(undefined, reserved('2026-06-01', 10))
    expect(first).toEqual(outbox({ quota: { on: '2026-06-01', reserved: 10 } }))
    const second = evolveOutbox(first, reserved('2026-06-01', 5))
    expect(second.quota).toEqual({ on: '2026-06-01', reserved: 15 })
    expect(evolveOutbox(second, reserved('2026-06-02', 3)).quota).toEqual({ on: '2026-06-02', reserved: 3 })
  })

  it('takes back what was not used, and never falls below nothing', () => {
    const quota = { on: '2026-06-01', reserved: 10 }
    expect(evolveOutbox(outbox({ quota }), reserved('2026-06-01', -4)).quota?.reserved).toBe(6)
    expect(evolveOutbox(outbox({ quota }), reserved('2026-06-01', -11)).quota?.reserved).toBe(0)
    expect(evolveOutbox(outbox({ quota }), reserved('2026-06-02', -4)).quota).toEqual({
      on: '2026-06-02',
      reserved: 0,
    })
  })
})
