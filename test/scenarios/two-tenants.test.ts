import { describe, expect, it } from 'vitest'

import { createMemoryLedger } from '../../src/memory/ledger.ts'
import { createMemoryStore } from '../../src/memory/store.ts'
import { anInvoice, deskWorld, lea, openDispute } from '../support/desk-world.ts'
import { rejectionOf } from '../support/refusal.ts'
import { expectSound } from '../unit/desk/laws.ts'

describe('two companies on one store, with the same ids', () => {
  it('never see each other', async () => {
    const [store, ledger] = [createMemoryStore(), createMemoryLedger()]
    const shared = { store, ledger }
    const paris = deskWorld({
      ...shared,
      tenant: 'paris',
      items: [anInvoice('F-1', '100.00'), anInvoice('F-2')],
    })
    const lyon = deskWorld({ ...shared, tenant: 'lyon', items: [anInvoice('F-1', '700.00')] })

    // The same item, the same ids, the same number: both are free to dispute it.
    const here = await openDispute(paris, ['F-1'], { dunning: 'stop-customer' })
    const there = await openDispute(lyon, ['F-1'], { status: 'dispute-quality', resolver: 'zoe' })
    expect(there.dispute.id).toBe(here.dispute.id)
    expect(there.dispute.number).toBe(here.dispute.number)
    expect(here.dispute.amounts.current).toEqual({ EUR: '100.00' })
    expect(there.dispute.amounts.current).toEqual({ EUR: '700.00' })

    // What one does, the other does not see: items, agenda, history, accounts, figures.
    await paris.desk.complete(
      here.action.id,
      { outcome: 'accepted', credit: '30' },
      { by: 'lea', key: 'k-1' },
    )
    expect((await lyon.desk.dispute(there.dispute.id)).state).toBe('open')
    expect((await lyon.desk.items(['F-1']))[0]?.standing).toMatchObject({
      status: { id: 'dispute-quality' },
      creditAwaited: null,
    })
    expect((await paris.desk.agenda()).documents).toEqual([])
    expect((await lyon.desk.agenda()).documents.map(({ resolver }) => resolver)).toEqual(['zoe'])
    expect((await lyon.desk.history({ dispute: there.dispute.id })).documents).toHaveLength(1)
    const exposureOf = async ({ desk }: typeof paris) =>
      (await desk.report({ asOf: '2026-06-01', figures: ['exposure'] })).exposure.totals.map(({ net }) => net)
    expect(await exposureOf(paris)).toEqual([])
    expect(await exposureOf(lyon)).toEqual(['700.00'])
    const { code, details } = await rejectionOf(lyon.desk.items(['F-2']))
    expect({ code, details }).toEqual({ code: 'item-unknown', details: { items: ['F-2'] } })

    // The same idempotency key is another one elsewhere.
    const done = await lyon.desk.complete(there.action.id, { outcome: 'rejected' }, { by: 'lea', key: 'k-1' })
    expect(done.dispute).toMatchObject({ state: 'closed', outcomes: { rejected: 1 } })
    const again = await paris.desk.reopen(here.dispute.id, { comment: 'Not enough.' }, lea)
    expect(again.dispute.state).toBe('open')
    expect((await lyon.desk.dispute(there.dispute.id)).state).toBe('closed')
    await expectSound(paris)
    await expectSound(lyon)
  })
})
