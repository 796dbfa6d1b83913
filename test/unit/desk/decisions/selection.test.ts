import { describe, expect, it } from 'vitest'

import { selectionOf } from '../../../../src/desk/decisions/selection.ts'
import { anInvoice } from '../../../support/desk-world.ts'
import { anAction } from '../../actions/an-action.ts'
import { draftOver, someFacts } from './some-facts.ts'

describe('the items that a message is about', () => {
  const selected = (context: { items?: readonly string[]; action: string | null }) => {
    const stays = [{ from: '2026-06-01', until: null, why: null }]
    const members = { action: 'A-2', chunk: 0, members: [{ item: 'F-2', stays }] }
    const own = anAction({ id: 'A-2', tracks: null, items: { total: 1, attached: 1 } })
    const draft = draftOver({ action: { 'A-2': own }, members: { 'A-2/0': members } })
    return selectionOf(someFacts(), draft, context)
  }

  it.each<[string, Parameters<typeof selected>[0], readonly unknown[]]>([
    ['those that its gesture names', { items: ['F-1'], action: 'A-2' }, [anInvoice('F-1')]],
    ['those of its action where the gesture names none', { action: 'A-2' }, [anInvoice('F-2', '400.00')]],
    ['none where there is no action', { action: null }, []],
    ['only those that the ledger knows', { items: ['F-9', 'F-1'], action: null }, [anInvoice('F-1')]],
  ])('are %s', (_, context, items) => {
    expect(selected(context)).toEqual(items)
  })
})
